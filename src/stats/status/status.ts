// Is a target on track? First version: lines by the plan's comparators, gap closure on the straight path
// from the base (methods.md §2.4: ((y−y0)/(T−y0)) ÷ ((t−t0)/(tT−t0)), cut at 0.95 and 0.60), and rules of
// direction for targets without a number. Pure; the reason names the figures it rests on.
import type { StatusClass } from "../../kernel/status-class.ts";
import type { Target } from "../../plan/target.ts";
import { comparators } from "../../plan/target.ts";
import { judgeDirection } from "./judge-direction.ts";
import type { Judgement, StatusQuestion } from "./judgement.ts";
import type { Reason } from "./reason.ts";
import type { Threshold } from "./threshold.ts";
import { compare, isTwoSided, satisfies, toThreshold } from "./threshold.ts";

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
  const deadline = typeof target.deadline === "number" ? target.deadline : question.plan.end;
  if (Math.min(asOf, deadline) - current.year > 1)
    return { ...unjudged("noData", { kind: "stale", year: current.year }), year: current.year, value: current.value };
  const base = findBase(question, known);
  const evidence: Evidence = { question, known, current, base, deadline };
  const asked = toAsked(question);
  if (!comparators[asked.comparator].needsValue) return judgeDirection(evidence);
  if (asked.value === undefined)
    return { ...unjudged("notAssessable", { kind: "noNumber" }), year: current.year, value: current.value };
  const isYearly = asked.rule === "every-year" || typeof target.deadline !== "number";
  const due = isYearly ? current.year : deadline;
  const usable = base && base.year < Math.min(current.year, due) ? base : undefined;
  const lineIn: LineIn = (year) => toThreshold(asked, usable?.value, year - (usable?.year ?? year));
  const threshold = lineIn(due);
  if (threshold) return isYearly ? judgeYears(evidence, threshold, lineIn) : judgeDeadline(evidence, threshold);
  const reason: Reason = { kind: base && base.year >= current.year ? "onePoint" : "noBase" };
  return { ...unjudged("notAssessable", reason), year: current.year, value: current.value };
};

/** What every rule looks at. */
export interface Evidence {
  readonly question: StatusQuestion;
  readonly known: readonly KnownPoint[];
  readonly current: KnownPoint;
  readonly base: KnownPoint | undefined;
  readonly deadline: number;
}

type LineIn = (year: number) => Threshold | undefined;

/** A level to maintain is a line that no year may leave; which side is the better one the indicator says. */
const toAsked = ({ target, better }: StatusQuestion): Target =>
  target.comparator === "maintain" && target.value !== undefined
    ? { ...target, comparator: better === "lower" ? "<=" : ">=", rule: "every-year" }
    : target;

/** Must hold in every year, each year against its own line. */
const judgeYears = (evidence: Evidence, threshold: Threshold, lineIn: LineIn): Judgement => {
  const { question, known, current, base, deadline } = evidence;
  const { line } = threshold;
  const path = base && walkPath(base, current, threshold, deadline);
  const common = {
    year: current.year,
    value: current.value,
    method: "every-year",
    ...noChance,
    progress: path?.progress ?? null,
    current: path?.progress ?? null,
    required: path?.share ?? null,
    ratio: path ? path.progress / path.share : null,
    expected: line,
  };
  if (!satisfies(current.value, threshold))
    return { ...common, class: "offTrack", reason: { kind: "missed", line, difference: current.value - line } };
  const failed = known.filter(({ year, value }) => {
    const asked = year >= question.plan.start && year < current.year ? lineIn(year) : undefined;
    return asked !== undefined && !satisfies(value, asked);
  });
  if (failed.length === 0) return { ...common, class: "met", reason: { kind: "holds", line } };
  const reason: Reason = { kind: "failedBefore", years: failed.map(({ year }) => year) };
  return { ...common, class: current.year >= deadline ? "offTrack" : "atRisk", reason };
};

/** Must hold by the deadline; until then the straight path from the base is the measure. */
const judgeDeadline = (evidence: Evidence, threshold: Threshold): Judgement => {
  const { current, base, deadline } = evidence;
  const { line } = threshold;
  const path = base && walkPath(base, current, threshold, deadline);
  const common = {
    year: current.year,
    value: current.value,
    method: "linear",
    ...noChance,
    progress: path?.progress ?? null,
    current: path?.progress ?? null,
    required: path?.share ?? null,
    ratio: path ? path.progress / path.share : null,
    expected: path?.expected ?? null,
  };
  if (satisfies(current.value, threshold)) return { ...common, class: "met", reason: { kind: "holds", line } };
  if (current.year >= deadline)
    return { ...common, class: "offTrack", reason: { kind: "missed", line, difference: current.value - line } };
  if (!base || !path) return { ...common, class: "notAssessable", reason: { kind: "onePoint" } };
  if (satisfies(base.value, threshold))
    return { ...common, class: "offTrack", reason: { kind: "lost", line, base: base.value, baseYear: base.year } };
  return {
    ...common,
    class: classify(path.progress / path.share),
    reason: { kind: "path", base: base.value, baseYear: base.year, line, ...path },
  };
};

const classify = (ratio: number): StatusClass => {
  if (compare(ratio, onTrackFrom) >= 0) return "onTrack";
  return compare(ratio, atRiskFrom) >= 0 ? "atRisk" : "offTrack";
};

/**
 * Where the straight line from the base to the target stands at the current year, and how far the value has
 * come. A line that may not be passed is missed by going beyond it as much as by falling short.
 */
const walkPath = (base: KnownPoint, current: KnownPoint, threshold: Threshold, deadline: number) => {
  const span = deadline - base.year;
  if (span <= 0 || current.year <= base.year) return undefined;
  const { line } = threshold;
  const way = line - base.value;
  const share = Math.min(1, (current.year - base.year) / span);
  const expected = base.value + way * share;
  if (compare(line, base.value) === 0)
    return { share, expected, progress: satisfies(current.value, threshold) ? 1 : 0 };
  const gone = (current.value - base.value) / way;
  return { share, expected, progress: isTwoSided(threshold) ? 1 - Math.abs(1 - gone) : gone };
};

/** The base year's figure, the plan's own base value, or the next year that has one. */
const findBase = ({ target, plan }: StatusQuestion, known: readonly KnownPoint[]): KnownPoint | undefined => {
  const year = typeof target.baseline_year === "number" ? target.baseline_year : plan.baselineYear;
  if (target.baseline_value !== undefined) return { year, value: target.baseline_value };
  return known.find((point) => point.year >= year);
};

/** Nothing to say about chance. */
export const noChance = { interval: null, isDistinct: null, gate: null } as const;
export const noRatio = { ratio: null, current: null, required: null } as const;

const unjudged = (status: StatusClass, reason: Reason): Judgement => ({
  class: status,
  year: null,
  value: null,
  reason,
  method: "none",
  ...noChance,
  ...noRatio,
  progress: null,
  expected: null,
});
