// Where the trend of a target's series leads by its deadline, and how likely the target holds then. A duty of every
// year has no last day: it is carried on for one year.
import type { Label } from "../../kernel/label.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Target } from "../../plan/target.ts";
import { comparators } from "../../plan/target.ts";
import { toCompleteness } from "../expectation/expect-coverage.ts";
import { chooseScale } from "../forecast/choose-scale.ts";
import type { ForecastAnswer, ForecastPoint, ForecastQuestion } from "../forecast/forecast.ts";
import { forecastSeries } from "../forecast/forecast-series.ts";
import { printRefusal } from "../forecast/print-refusal.ts";
import type { Limits } from "../method/trend-scale.ts";
import type { Threshold } from "../status/threshold.ts";
import { toThreshold } from "../status/threshold.ts";
import type { JudgedSeries } from "./judge-series.ts";
import { findLimits } from "./judge-series.ts";
import type { Outlook } from "./standing.contract.ts";

export interface Foresight {
  /** Null where the deadline has come: nothing is left to foresee. */
  readonly question: ForecastQuestion | null;
  readonly answer: ForecastAnswer | null;
}

/** With the figures known as of a year. */
export const foreseeTarget = (plan: Pick<Plan, "period">, judged: JudgedSeries, asOf: number): Foresight => {
  const question = toForecastQuestion(plan, judged, asOf);
  return { question, answer: question && forecastSeries(question) };
};

/** Enough facts for a trend; what is known of a year in part would bend it [D]. */
const enoughForTrend = 0.8;

const toForecastQuestion = (
  { period }: Pick<Plan, "period">,
  { target, indicator, series }: JudgedSeries,
  asOf: number,
): ForecastQuestion | null => {
  const known = series.flatMap((figure): readonly ForecastPoint[] =>
    figure.value === null || figure.year > asOf || toCompleteness(figure) < enoughForTrend
      ? []
      : [{ year: figure.year, value: figure.value }],
  );
  const last = known.at(-1);
  const after = (last?.year ?? asOf) + 1;
  const to = typeof target.deadline === "number" ? target.deadline : after;
  if (last && to < after) return null;
  const limits = findLimits(target, indicator);
  const asked = findAskedLine(target, known, { baselineYear: period.baseline_year, to, better: indicator.better });
  const line = asked && last && isAtLimit(asked.value, last.value, limits) ? undefined : asked;
  return {
    series: known,
    to: Math.max(to, after),
    scale: chooseScale(known, limits),
    limits,
    breaks: indicator.breaks.map(({ year }) => year),
    ...(line ? { line } : {}),
  };
};

/** None of something, or all of it: where that is asked and holds, a trend cannot tell how likely it goes on. */
const isAtLimit = (asked: number, value: number, { minimum, maximum }: Limits): boolean =>
  asked === value && (asked === minimum || asked === maximum);

interface Asking {
  readonly baselineYear: number;
  readonly to: number;
  readonly better: "higher" | "lower" | "context";
}

/** What the target asks of the last year; without a number, to lie beyond the base. */
const findAskedLine = (
  target: Target,
  known: readonly ForecastPoint[],
  { baselineYear, to, better }: Asking,
): ForecastQuestion["line"] => {
  const start = typeof target.baseline_year === "number" ? target.baseline_year : baselineYear;
  const base =
    target.baseline_value === undefined
      ? known.find(({ year }) => year >= start)
      : { year: start, value: target.baseline_value };
  if (comparators[target.comparator].needsValue) {
    const threshold = toThreshold(target, base?.value, to - (base?.year ?? to));
    const side = threshold && findSide(threshold, better);
    return threshold && side && { value: threshold.line, side };
  }
  if (target.comparator === "slow-growth" || base === undefined) return undefined;
  if (target.comparator === "maintain")
    return { value: target.value ?? base.value, side: better === "lower" ? "at-most" : "at-least" };
  return { value: base.value, side: target.comparator === "decrease" ? "below" : "above" };
};

/** An exact number is reached from one side: nought from above, all from below. */
const findSide = (
  { side }: Threshold,
  better: Asking["better"],
): NonNullable<ForecastQuestion["line"]>["side"] | undefined => {
  if (side === "about") return undefined;
  if (side !== "equal") return side;
  return better === "lower" ? "at-most" : "at-least";
};

export const toOutlook = ({
  question,
  answer,
}: Foresight): { readonly outlook: Outlook | null; readonly refusal: Label | null } => {
  if (!question || !answer) return { outlook: null, refusal: null };
  if ("refused" in answer) return { outlook: null, refusal: printRefusal(answer.refused) };
  const { method, points, probability } = answer.forecast;
  const end = points.at(-1);
  return end
    ? {
        outlook: { to: end.year, value: end.value, lower: end.lower, upper: end.upper, probability, method },
        refusal: null,
      }
    : { outlook: null, refusal: null };
};
