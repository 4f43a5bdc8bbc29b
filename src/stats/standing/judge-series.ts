// From an indicator's yearly figures to the question that a target is judged by.
import type { StatusClass } from "../../kernel/status-class.ts";
import { listAsks } from "../../plan/asks.ts";
import type { Plan } from "../../plan/plan.ts";
import type { StatusMethod, Target } from "../../plan/target.ts";
import type { Catalogue } from "../catalogue.ts";
import { toCompleteness } from "../expectation/expect-coverage.ts";
import type { Figure } from "../indicator/figure.ts";
import type { Indicator } from "../indicator/indicator.ts";
import type { Limits } from "../method/trend-scale.ts";
import type { Bounds, StatusQuestion } from "../status/judgement.ts";
import { judge } from "../status/status.ts";
import type { AllocatedLine } from "./allocated-line.ts";
import { withAllocatedLine } from "./allocated-line.ts";

export interface JudgedSeries {
  readonly target: Target;
  readonly indicator: Indicator;
  /** Yearly, in the order of years. */
  readonly series: readonly Figure[];
  /** Standard errors beside the figures that are no rates of their own; see gap/estimate-noise.ts. */
  readonly noise?: readonly (number | null)[];
}

/** `method` left out: the target's own, else the plan's. */
export const toStatusQuestion = (
  plan: Pick<Plan, "period" | "method">,
  { target, indicator, series, noise = [] }: JudgedSeries,
  asOf: number,
  method?: StatusMethod,
): StatusQuestion => ({
  target,
  better: indicator.better,
  kind: isCount(indicator) ? "count" : "rate",
  plan: { baselineYear: plan.period.baseline_year, start: plan.period.start, end: plan.period.end },
  asOf,
  method: method ?? target.method ?? plan.method ?? "linear",
  factor: indicator.formula?.factor ?? 1,
  limits: findLimits(target, indicator),
  breaks: indicator.breaks.map(({ year }) => year),
  series: series.map((figure, index) => ({
    year: figure.year,
    value: figure.value,
    completeness: toCompleteness(figure),
    numerator: figure.numerator,
    denominator: figure.denominator,
    interval: toInterval(figure.value, noise[index] ?? null),
  })),
});

/** The gap between two rates has no denominator of its own and is a rate all the same. */
const isCount = ({ formula, unit }: Indicator): boolean =>
  formula !== undefined && formula.denominator === undefined && !/[%‰/]|^per \d/.test(unit);

const toInterval = (value: number | null, error: number | null): Bounds | null =>
  value === null || error === null ? null : { lower: value - reach * error, upper: value + reach * error };

/** 95 % of a normal distribution. */
const reach = 1.959964;

/** A share cannot pass 100 unless the rate is a gross one; what the target says goes before the catalogue. */
export const findLimits = ({ limits }: Target, { bounds, unit, mayExceedDenominator }: Indicator): Limits => {
  const isShare = unit === "%" && !mayExceedDenominator;
  const minimum = limits?.minimum ?? bounds.minimum ?? (isShare ? 0 : undefined);
  const maximum = limits?.maximum ?? (mayExceedDenominator ? undefined : bounds.maximum) ?? (isShare ? 100 : undefined);
  return { ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) };
};

interface YearsAsked {
  readonly indicator: Indicator;
  readonly series: readonly Figure[];
  /** The line handed down to the area of the series. */
  readonly findLine: (target: string) => AllocatedLine | undefined;
}

/** The class of the plan's first target on an indicator, as of each year of its series. */
export const judgeYears = (
  catalogue: Catalogue,
  plan: Plan,
  { indicator, series, findLine }: YearsAsked,
): ReadonlyMap<number, StatusClass> => {
  const planned = listAsks(plan).find((ask) => ask.target.indicator === indicator.id)?.target;
  if (!planned || !catalogue.indicators.has(indicator.id)) return new Map();
  const { target } = withAllocatedLine(planned, findLine(planned.id));
  const years = series.map(({ year }) => year).filter((year) => year >= plan.period.baseline_year);
  return new Map(years.map((year) => [year, judge(toStatusQuestion(plan, { target, indicator, series }, year)).class]));
};
