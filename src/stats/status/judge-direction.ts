// Targets without a number: a change against the base, year by year or without falling below it, a level to
// keep, growth to slow down. The plan's own definitions stand in its `comparators` table.
import type { Judgement } from "./judgement.ts";
import type { Evidence, KnownPoint } from "./status.ts";
import { noChance, noRatio } from "./status.ts";
import { compare } from "./threshold.ts";

/** The course a wording asks for: which way, what no year may step back behind, and whether it must move at all. */
interface Course {
  readonly sign: 1 | -1;
  readonly floor: "none" | "base" | "year-before";
  readonly mustMove: boolean;
  readonly method: "direction" | "growing" | "maintain";
}

export const judgeDirection = (evidence: Evidence): Judgement =>
  evidence.question.target.comparator === "slow-growth"
    ? judgeSlowing(evidence)
    : judgeCourse(evidence, toCourse(evidence.question));

const toCourse = ({ target, better }: Evidence["question"]): Course => {
  const { comparator, rule } = target;
  if (comparator === "maintain") {
    const floor = target.baseline_year === "previous" ? "year-before" : "base";
    return { sign: better === "lower" ? -1 : 1, floor, mustMove: false, method: "maintain" };
  }
  const sign = comparator === "decrease" ? -1 : 1;
  if (comparator === "growing" || rule === "every-year")
    return { sign, floor: "year-before", mustMove: true, method: "growing" };
  return { sign, floor: rule === "never-below-baseline" ? "base" : "none", mustMove: true, method: "direction" };
};

const judgeCourse = (evidence: Evidence, { sign, floor, mustMove, method }: Course): Judgement => {
  const { current, base, deadline, known } = evidence;
  const common = frame(evidence, method);
  if (!base || base.year >= current.year)
    return { ...common, class: "notAssessable", reason: { kind: base ? "onePoint" : "noBase" } };
  const years = [base, ...known.filter(({ year }) => year > base.year)];
  const back = floor === "none" ? [] : listBack(years, floor, sign);
  const comparison = { base: base.value, baseYear: base.year, difference: current.value - base.value };
  const reason =
    floor === "none" ? { kind: "change" as const, ...comparison } : { kind: "steps" as const, ...comparison, back };
  const change = compare(current.value, base.value) * sign;
  const holds = mustMove ? change > 0 : change >= 0;
  const isOver = current.year >= deadline;
  if (holds && back.length === 0) return { ...common, class: isOver ? "met" : "onTrack", reason };
  const canRecover = !isOver && (holds || (change === 0 && back.length === 0));
  return { ...common, class: canRecover ? "atRisk" : "offTrack", reason };
};

/** The years that stepped back behind the year before, or behind the base. */
const listBack = (years: readonly KnownPoint[], floor: "base" | "year-before", sign: 1 | -1): readonly number[] =>
  years.flatMap(({ year, value }, index) => {
    const before = floor === "base" ? years[0] : years[index - 1];
    return before !== undefined && compare(value, before.value) * sign < 0 ? [year] : [];
  });

/** Mean yearly change since the base against the years before it; without those, the last step against the earlier ones. */
const judgeSlowing = (evidence: Evidence): Judgement => {
  const { current, base, deadline, known } = evidence;
  const common = frame(evidence, "slow-growth");
  const before = base ? known.filter(({ year }) => year <= base.year) : [];
  const since = base ? known.filter(({ year }) => year >= base.year) : [];
  const [earlier, later] = before.length >= 2 ? [before, since] : [since.slice(0, -1), since.slice(-2)];
  const [pace, former] = [meanStep(later), meanStep(earlier)];
  if (pace === undefined || former === undefined)
    return { ...common, class: "notAssessable", reason: { kind: "noBase" } };
  const reason = { kind: "pace", pace, former } as const;
  const isSlower = compare(pace, 0) <= 0 || compare(pace, former) < 0;
  const isOver = current.year >= deadline;
  if (isSlower) return { ...common, class: isOver ? "met" : "onTrack", reason };
  return { ...common, class: isOver ? "offTrack" : "atRisk", reason };
};

const meanStep = (points: readonly KnownPoint[]): number | undefined => {
  const [first, last] = [points[0], points.at(-1)];
  return first && last && last.year > first.year ? (last.value - first.value) / (last.year - first.year) : undefined;
};

const frame = ({ current }: Evidence, method: string) => ({
  year: current.year,
  value: current.value,
  method,
  ...noChance,
  ...noRatio,
  progress: null,
  expected: null,
});
