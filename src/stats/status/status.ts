// Is a target on track? First version: lines by the plan's comparators, gap closure on the straight path
// from the base (methods.md §2.4: ((y−y0)/(T−y0)) ÷ ((t−t0)/(tT−t0)), cut at 0.95 and 0.60), and rules of
// direction for targets without a number. Pure; the reason names the figures it rests on.
import type { StatusClass } from "../../kernel/status-class.ts";
import type { Target } from "../../plan/target.ts";
import { judgeDirection } from "./judge-direction.ts";
import type { Reason } from "./reason.ts";
import { satisfies, toThreshold } from "./threshold.ts";

export interface SeriesPoint {
  readonly year: number;
  readonly value: number | null;
  /** Share of the expected facts behind the value, 0–1. */
  readonly completeness: number;
}

export interface StatusQuestion {
  readonly target: Target;
  /** In the order of years. */
  readonly series: readonly SeriesPoint[];
  readonly better: "higher" | "lower" | "context";
  /** A count loses whole areas when reports are missing; a rate only loses weight. */
  readonly kind: "rate" | "count";
  readonly plan: { readonly baselineYear: number; readonly start: number; readonly end: number };
  readonly asOf: number;
}

export interface Judgement {
  readonly class: StatusClass;
  /** Year of the figure judged. */
  readonly year: number | null;
  readonly value: number | null;
  readonly reason: Reason;
  readonly method: string;
  readonly progress: number | null;
  readonly expected: number | null;
}

export interface KnownPoint {
  readonly year: number;
  readonly value: number;
}

export const onTrackFrom = 0.95;
export const atRiskFrom = 0.6;
/** A rate counts with this share of its reports; a count needs them all. Ours to decide [D]. */
const enoughForRate = 0.8;

export const judge = (question: StatusQuestion): Judgement => {
  const { target, series, asOf } = question;
  const past = series.filter(({ year }) => year <= asOf);
  const known = past.flatMap(({ year, value, completeness }): readonly KnownPoint[] =>
    value === null || !Number.isFinite(value) || completeness < (question.kind === "rate" ? enoughForRate : 1)
      ? []
      : [{ year, value }],
  );
  const current = known.at(-1);
  if (!current)
    return unjudged("noData", past.some(({ value }) => value !== null) ? { kind: "incomplete" } : { kind: "noFigure" });
  if (asOf - current.year > 1)
    return { ...unjudged("noData", { kind: "stale", year: current.year }), year: current.year, value: current.value };
  const base = findBase(question, known);
  const deadline = typeof target.deadline === "number" ? target.deadline : question.plan.end;
  const threshold = toThreshold(
    target,
    base?.value,
    (typeof target.deadline === "number" ? deadline : current.year) - (base?.year ?? current.year),
  );
  if (threshold) return judgeLine({ question, known, current, base, deadline }, threshold);
  if (target.value !== undefined)
    return { ...unjudged("notAssessable", { kind: "noBase" }), year: current.year, value: current.value };
  return judgeDirection({ question, known, current, base, deadline });
};

/** What every rule looks at. */
export interface Evidence {
  readonly question: StatusQuestion;
  readonly known: readonly KnownPoint[];
  readonly current: KnownPoint;
  readonly base: KnownPoint | undefined;
  readonly deadline: number;
}

const judgeLine = (evidence: Evidence, threshold: NonNullable<ReturnType<typeof toThreshold>>): Judgement => {
  const { question, known, current, base, deadline } = evidence;
  const { target, plan } = question;
  const holds = satisfies(current.value, threshold);
  const isYearly = target.rule === "every-year" || typeof target.deadline !== "number";
  const failed = known.filter(
    ({ year, value }) => year >= plan.start && year < current.year && !satisfies(value, threshold),
  );
  const path = base && walkPath(base, current, threshold.line, deadline);
  const common = {
    year: current.year,
    value: current.value,
    method: isYearly ? "every-year" : "linear",
    progress: path?.progress ?? null,
    expected: isYearly ? threshold.line : (path?.expected ?? null),
  };
  if (holds && isYearly && failed.length > 0) {
    const isOver = current.year >= deadline;
    return {
      ...common,
      class: isOver ? "offTrack" : "atRisk",
      reason: { kind: "failedBefore", years: failed.map(({ year }) => year) },
    };
  }
  if (holds) return { ...common, class: "met", reason: { kind: "holds", line: threshold.line } };
  if (isYearly || current.year >= deadline) {
    return {
      ...common,
      class: "offTrack",
      reason: { kind: "missed", line: threshold.line, difference: current.value - threshold.line },
    };
  }
  if (!base || !path || base.year === current.year)
    return { ...common, class: "notAssessable", reason: { kind: "onePoint", line: threshold.line } };
  if (satisfies(base.value, threshold)) {
    return {
      ...common,
      class: "offTrack",
      reason: { kind: "lost", line: threshold.line, base: base.value, baseYear: base.year },
    };
  }
  const ratio = path.progress / path.share;
  return {
    ...common,
    class: ratio >= onTrackFrom ? "onTrack" : ratio >= atRiskFrom ? "atRisk" : "offTrack",
    reason: {
      kind: "path",
      base: base.value,
      baseYear: base.year,
      line: threshold.line,
      progress: path.progress,
      share: path.share,
      expected: path.expected,
    },
  };
};

/** Where the straight line from the base to the target stands at the current year, and how far the value has come. */
const walkPath = (base: KnownPoint, current: KnownPoint, line: number, deadline: number) => {
  const span = deadline - base.year;
  const way = line - base.value;
  if (span <= 0) return undefined;
  const share = (current.year - base.year) / span;
  return { share, expected: base.value + way * share, progress: way === 0 ? 1 : (current.value - base.value) / way };
};

/** The base year's figure, the plan's own base value, or the next year that has one. */
const findBase = ({ target, plan }: StatusQuestion, known: readonly KnownPoint[]): KnownPoint | undefined => {
  const year = typeof target.baseline_year === "number" ? target.baseline_year : plan.baselineYear;
  if (target.baseline_value !== undefined) return { year, value: target.baseline_value };
  return known.find((point) => point.year >= year);
};

const unjudged = (status: StatusClass, reason: Reason): Judgement => ({
  class: status,
  year: null,
  value: null,
  reason,
  method: "none",
  progress: null,
  expected: null,
});
