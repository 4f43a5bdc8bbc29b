// Which series leap in their latest year? Modified z-score of the year-on-year changes (Iglewicz and Hoaglin 1993) and
// the limits of natural variation, XmR (methods.md §2.6); a leap where the definition changed is no leap.
import { printChange, roundHalfUp } from "../../../kernel/quantity.ts";
import { compareFigures } from "../../../stats/gap/figure-interval.ts";
import { findLeaps } from "../../../stats/indicator/modified-z.ts";
import { computeControlChart } from "../../../stats/method/control-chart.ts";
import { findPointSuffix, printLevel } from "../../../stats/standing/print-difference.ts";
import type { TargetStanding } from "../../../stats/standing/standing.contract.ts";
import type { WarningDraft } from "./draft.ts";
import { draftOfTarget } from "./draft.ts";
import type { Measured, WarningWorld } from "./warning-world.ts";
import { findCause } from "./warning-world.ts";

export interface Known {
  readonly year: number;
  readonly value: number;
}

export interface Leap {
  /** Modified z-score of the last change; null where the limits of the chart were passed instead. */
  readonly score: number | null;
  readonly limits: { readonly lower: number; readonly upper: number } | null;
  readonly from: Known;
  readonly to: Known;
  readonly isTrial: boolean;
}

/** Only what follows the last break is compared; a change within the size of earlier ones is no leap. */
export const findLeap = (series: readonly Known[], breaks: readonly number[]): Leap | undefined => {
  const start = Math.max(-Infinity, ...breaks);
  const known = series.filter(({ year }) => year >= start);
  const [from, to] = [known.at(-2), known.at(-1)];
  const values = known.map(({ value }) => value);
  const chart = computeControlChart(values);
  if (!from || !to || !chart) return undefined;
  const steps = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
  if (steps.slice(0, -1).some((step) => step >= (steps.at(-1) ?? 0))) return undefined;
  const found = { from, to, isTrial: chart.isTrial };
  const leap = findLeaps(values).find(({ index }) => index === values.length - 1);
  if (chart.signals.at(-1) === "outside")
    return { ...found, score: null, limits: { lower: chart.lower, upper: chart.upper } };
  return leap ? { ...found, score: leap.score, limits: null } : undefined;
};

export const deriveVolatile = (world: WarningWorld): readonly WarningDraft[] =>
  world.standings.flatMap((standing) => {
    const { indicator, series } = standing;
    const known = series.flatMap(({ year, value }) => (value === null ? [] : [{ year, value }]));
    if (known.at(-1)?.year !== world.year) return [];
    const measured = world.measured.get(indicator.id);
    const leap = findLeap(known, world.breaks.get(indicator.id) ?? []);
    return leap && !isChance(standing, leap, measured) ? [toDraft(standing, leap, world)] : [];
  });

/** Few events leap by themselves: the two figures are not distinct, or are printed alike. */
const isChance = (
  { series, indicator }: TargetStanding,
  { from, to }: Leap,
  measured: Measured | undefined,
): boolean => {
  const { decimals } = indicator;
  if (roundHalfUp(from.value, decimals) === roundHalfUp(to.value, decimals)) return true;
  if (measured?.head.id !== indicator.id) return false;
  const [one, other] = [to, from].map(({ year }) => series.find((figure) => figure.year === year));
  return one !== undefined && other !== undefined && compareFigures(one, other, measured.writing)?.isDistinct === false;
};

const toDraft = (standing: TargetStanding, leap: Leap, world: WarningWorld): WarningDraft => {
  const { score, limits, from, to, isTrial } = leap;
  const { indicator } = standing;
  const { decimals, suffix } = indicator;
  const change = roundHalfUp(roundHalfUp(to.value, decimals) - roundHalfUp(from.value, decimals), decimals);
  const points = findPointSuffix(suffix);
  const level = printLevel(to.value, indicator);
  const sign = printChange(change, decimals);
  const z = score === null ? null : printChange(score, 1);
  const range = limits && `${printLevel(limits.lower, indicator).zh}～${printLevel(limits.upper, indicator).zh}`;
  return {
    ...draftOfTarget(standing, "volatile", findCause(world, standing)),
    headline: { zh: `${indicator.name.zh}${level.zh}`, en: `${indicator.name.en} ${level.en}` },
    sentence: {
      zh: `比${from.year}年${sign}${points.zh}，超出往年的起伏${isTrial ? "（期数少，试算）" : ""}。`,
      en: `${sign}${points.en} on ${from.year}, beyond its usual ups and downs${isTrial ? " (trial: few periods)" : ""}.`,
    },
    periods: 1,
    // A trial limit is no proof.
    isCertain: !isTrial,
    figures: [
      { name: { zh: `${from.year}年`, en: String(from.year) }, text: printLevel(from.value, indicator) },
      { name: { zh: `${to.year}年`, en: String(to.year) }, text: level },
      ...(z === null
        ? []
        : [{ name: { zh: "变动的修正z值", en: "Modified z of the change" }, text: { zh: z, en: z } }]),
      ...(range === null
        ? []
        : [{ name: { zh: "往年起伏的界限", en: "Limits of natural variation" }, text: { zh: range, en: range } }]),
    ],
    formula: z === null ? null : `|${z}| > 3.5`,
  };
};
