// Where did the gap between the areas below, or between town and country, grow beyond chance? The span of the best and
// the worst against the year before, the two distinct by their intervals (Newcombe 1998; methods.md §2.5, §2.9).
import type { Label } from "../../../kernel/label.ts";
import { roundHalfUp } from "../../../kernel/quantity.ts";
import { compareFigures } from "../../../stats/gap/figure-interval.ts";
import type { Figure } from "../../../stats/indicator/figure.ts";
import { printDifference, printLevel } from "../../../stats/standing/print-difference.ts";
import type { TargetStanding } from "../../../stats/standing/standing.contract.ts";
import type { WarningDraft } from "./draft.ts";
import { draftOfTarget } from "./draft.ts";
import type { Measured, Unit, WarningWorld } from "./warning-world.ts";
import { findCause } from "./warning-world.ts";

/** A unit below this many people says nothing about a gap [D]. */
const fewestPeople = 30;
/** A gap that grew by less than a tenth of itself is the same gap [D]. */
const grownBy = 0.1;

interface Ranked {
  readonly unit: Unit;
  readonly figure: Figure;
  readonly value: number;
}

export interface Gap {
  readonly high: Ranked;
  readonly low: Ranked;
  readonly span: number;
  /** The half-width of the span's 95 % interval. */
  readonly reach: number;
  readonly isDistinct: boolean;
}

export const findGap = (units: readonly Unit[], year: number, { head, writing }: Measured): Gap | undefined => {
  const ranked = units
    .flatMap((unit): readonly Ranked[] => {
      const figure = unit.find(year);
      return figure && figure.value !== null && (figure.denominator ?? 0) >= fewestPeople
        ? [{ unit, figure, value: figure.value }]
        : [];
    })
    .sort((one, other) => other.value - one.value || (one.unit.code < other.unit.code ? -1 : 1));
  const [high, low] = [ranked[0], ranked.at(-1)];
  if (!high || !low || high === low) return undefined;
  const { decimals } = head;
  const difference = compareFigures(high.figure, low.figure, writing);
  return {
    high,
    low,
    span: roundHalfUp(roundHalfUp(high.value, decimals) - roundHalfUp(low.value, decimals), decimals),
    reach: difference ? difference.value - difference.lower : Infinity,
    isDistinct: difference?.isDistinct ?? false,
  };
};

interface Growth {
  readonly now: Gap;
  readonly before: Gap;
}

const findGrowth = (units: readonly Unit[], year: number, measured: Measured): Growth | undefined => {
  const [now, before] = [findGap(units, year, measured), findGap(units, year - 1, measured)];
  if (!now || !before || !now.isDistinct) return undefined;
  return now.span > before.span * (1 + grownBy) ? { now, before } : undefined;
};

export const deriveWideGap = (world: WarningWorld): readonly WarningDraft[] => {
  const grown = new Map(
    [...new Set(world.measured.values())].map((measured) => [measured, findGrown(measured, world)]),
  );
  return world.standings.flatMap((standing) => {
    const measured = world.measured.get(standing.indicator.id);
    const found = measured && grown.get(measured);
    return found ? [toDraft(standing, found.growth, { world, measured, units: found.units })] : [];
  });
};

/** Town and country before the townships; under another definition the year before is no measure. */
const findGrown = (measured: Measured, { year, breaks }: WarningWorld) => {
  if (breaks.get(measured.head.id)?.includes(year)) return undefined;
  return [measured.parts, measured.units]
    .map((units) => ({ units, growth: findGrowth(units, year, measured) }))
    .flatMap(({ units, growth }) => (growth ? [{ units, growth }] : []))
    .at(0);
};

interface Surroundings {
  readonly world: WarningWorld;
  readonly measured: Measured;
  readonly units: readonly Unit[];
}

const toDraft = (
  standing: TargetStanding,
  { now, before }: Growth,
  { world, measured, units }: Surroundings,
): WarningDraft => {
  const { head } = measured;
  const isParts = units === measured.parts;
  const [wide, narrow] = [printDifference(now.span, head), printDifference(before.span, head)];
  const of: Label = isParts
    ? { zh: "城乡", en: "Town and country are" }
    : { zh: "最高与最低", en: "The highest and the lowest are" };
  const name = ({ unit, value }: Ranked): Label => {
    const level = printLevel(value, head);
    return { zh: `${unit.name.zh}${level.zh}`, en: `${unit.name.en} ${level.en}` };
  };
  return {
    ...draftOfTarget(standing, "wideGap", findCause(world, standing)),
    headline: { zh: head.name.zh, en: head.name.en },
    sentence: {
      zh: `${of.zh}相差${wide.zh}，上年${narrow.zh}：${name(now.high).zh}，${name(now.low).zh}。`,
      en: `${of.en} ${wide.en} apart, ${narrow.en} a year before: ${name(now.high).en}, ${name(now.low).en}.`,
    },
    people: null,
    isGrave: false,
    periods: findGrowth(units, world.year - 1, measured) ? 2 : 1,
    isCertain: now.span - before.span > Math.hypot(now.reach, before.reach),
    figures: [
      { name: { zh: `${world.year}年相差`, en: `Gap in ${world.year}` }, text: wide },
      { name: { zh: `${world.year - 1}年相差`, en: `Gap in ${world.year - 1}` }, text: narrow },
    ],
    formula: `${printLevel(now.high.value, head).zh} − ${printLevel(now.low.value, head).zh}`,
  };
};
