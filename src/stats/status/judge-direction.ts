// Targets without a number: a change against the base, year by year or without falling below it, a level to
// keep, growth to slow down. The plan's own definitions stand in its `comparators` table. Which change counts as one is
// said beforehand: any, one that chance does not explain, or one of a size.
import type { StatusClass } from "../../kernel/status-class.ts";
import type { Evidence, KnownPoint } from "./evidence.ts";
import { findFactor, present } from "./evidence.ts";
import { areDistinct, toFew } from "./few-events.ts";
import { computeGrowth, cutTrend, explainNoGrowth } from "../path/growth-ratio.ts";
import { findMethod } from "./judge-line.ts";
import type { Judgement } from "./judgement.ts";
import type { Reason } from "./reason.ts";
import { compare } from "./threshold.ts";
import { unTrendCuts } from "../path/un-share.ts";

/** The course a wording asks for: which way, what no year may step back behind, and whether it must move at all. */
interface Demand {
  readonly sign: 1 | -1;
  readonly floor: "none" | "base" | "year-before";
  readonly mustMove: boolean;
  readonly method: "direction" | "growing" | "maintain";
}

export const judgeDirection = (evidence: Evidence): Judgement => {
  const { question, current, deadline, base, fault } = evidence;
  if (question.target.comparator === "slow-growth") return judgeSlowing(evidence);
  const demand = toDemand(question);
  if (!base || fault || base.year >= current.year)
    return present(evidence, {
      class: "notAssessable",
      reason: fault ?? { kind: base ? "onePoint" : "noBase" },
      method: demand.method,
    });
  const isTrend = demand.method === "direction" && demand.floor === "none" && current.year < deadline;
  return isTrend && findMethod(evidence) !== "linear"
    ? judgeTrend(evidence, base, demand)
    : judgeCourse(evidence, base, demand);
};

const toDemand = ({ target, better }: Evidence["question"]): Demand => {
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

interface Step {
  /** In the wanted direction 1, back −1. */
  readonly bare: number;
  /** The same by the rule for changes. */
  readonly counted: number;
  readonly isDistinct: boolean | null;
}

const weighStep = ({ question }: Evidence, before: KnownPoint, after: KnownPoint, sign: 1 | -1): Step => {
  const { change, parity } = question.target;
  const bare = compare(after.value, before.value) * sign;
  if (change?.rule === "by" && change.by !== undefined) {
    const isLarge = compare(Math.abs(after.value - before.value), change.by) >= 0;
    return { bare, counted: isLarge ? bare : 0, isDistinct: null };
  }
  if (change?.rule === "any" || parity !== undefined || !before.source || !after.source)
    return { bare, counted: bare, isDistinct: null };
  const factor = findFactor(question);
  const isNoisy = [before.source, after.source].some((point) => point.interval != null || toFew(point, factor));
  if (change?.rule !== "interval" && !isNoisy) return { bare, counted: bare, isDistinct: null };
  const isDistinct = areDistinct(before.source, after.source, factor);
  return { bare, counted: bare < 0 && isDistinct === false ? 0 : bare, isDistinct };
};

const judgeCourse = (evidence: Evidence, base: KnownPoint, demand: Demand): Judgement => {
  const { current, deadline, known } = evidence;
  const { sign, floor, mustMove, method } = demand;
  const years = [base, ...known.filter(({ year }) => year > base.year)];
  const steps = floor === "none" ? [] : listSteps(evidence, years, demand);
  const back = steps.filter(({ counted }) => counted < 0).map(({ year }) => year);
  const byChance = steps.filter(({ bare, counted }) => bare < 0 && counted === 0).map(({ year }) => year);
  const change = weighStep(evidence, base, current, sign);
  const isOver = current.year >= deadline;
  const settle = (moved: number, fallen: number): StatusClass => {
    const holds = mustMove ? moved > 0 : moved >= 0;
    if (holds && fallen === 0) return isOver ? "met" : "onTrack";
    return !isOver && (holds || (moved === 0 && fallen === 0)) ? "atRisk" : "offTrack";
  };
  const bareClass = settle(change.bare, back.length + byChance.length);
  const counted = settle(change.counted, back.length);
  const isStill = counted === "offTrack" && change.isDistinct === false && back.length === 0;
  const status = isStill ? "atRisk" : counted;
  const comparison = { base: base.value, baseYear: base.year, difference: current.value - base.value };
  const reason: Reason = floor === "none" ? { kind: "change", ...comparison } : { kind: "steps", ...comparison, back };
  const isGated = status !== bareClass && (change.isDistinct === false || byChance.length > 0);
  return present(evidence, {
    class: status,
    reason: isGated ? { kind: "chance", years: byChance, bare: reason } : reason,
    method,
    isDistinct: change.isDistinct,
    gate: isGated ? "fewEvents" : null,
    basis: { base: { year: base.year, value: base.value }, line: null, deadline },
  });
};

/** Each year against the year before, or against the base. */
const listSteps = (evidence: Evidence, years: readonly KnownPoint[], { floor, sign }: Demand) =>
  years.slice(1).flatMap((point, index) => {
    const before = floor === "base" ? years[0] : years[index];
    return before ? [{ year: point.year, ...weighStep(evidence, before, point, sign) }] : [];
  });

/** The growth since the base against what the method asks of a target without a number. */
const judgeTrend = (evidence: Evidence, base: KnownPoint, { sign }: Demand): Judgement => {
  const { current, deadline, limits } = evidence;
  const method = findMethod(evidence);
  const basis = { base: { year: base.year, value: base.value }, line: null, deadline };
  const growth = computeGrowth(base.value, current.value, current.year - base.year);
  if (growth === undefined) {
    const { fault } = explainNoGrowth(base.value, current.value);
    return present(evidence, { class: "notAssessable", reason: fault, method, basis });
  }
  const cuts = method === "un" ? unTrendCuts : cutTrend(base.value, sign, limits);
  const pace = growth * (base.value < 0 ? -sign : sign);
  const paceClass: StatusClass =
    compare(pace, cuts.onTrack) >= 0 ? "onTrack" : compare(pace, cuts.atRisk) >= 0 ? "atRisk" : "offTrack";
  const { isDistinct } = weighStep(evidence, base, current, sign);
  const isGated = paceClass === "offTrack" && isDistinct === false;
  const needed = cuts.onTrack * (base.value < 0 ? -sign : sign);
  const comparison = { base: base.value, baseYear: base.year, difference: current.value - base.value };
  const reason: Reason = { kind: "trend", ...comparison, observed: growth, needed };
  return present(evidence, {
    class: isGated ? "atRisk" : paceClass,
    reason: isGated ? { kind: "chance", years: [], bare: reason } : reason,
    method,
    current: growth,
    required: needed,
    isDistinct,
    gate: isGated ? "fewEvents" : null,
    basis,
  });
};

/** Mean yearly change since the base against the years before it; without those, the last step against the earlier ones. */
const judgeSlowing = (evidence: Evidence): Judgement => {
  const { current, base, deadline, known, question, fault } = evidence;
  const before = base ? known.filter(({ year }) => year <= base.year) : [];
  const since = base ? known.filter(({ year }) => year >= base.year) : [];
  const [earlier, later] = before.length >= 2 ? [before, since] : [since.slice(0, -1), since.slice(-2)];
  const [pace, former] = [meanStep(later), meanStep(earlier)];
  const tell = (status: StatusClass, reason: Reason): Judgement =>
    present(evidence, { class: status, reason, method: "slow-growth" });
  const first = earlier[0]?.year ?? current.year;
  const broken = question.breaks?.find((year) => year > first && year <= current.year);
  if (broken !== undefined) return tell("notAssessable", { kind: "broken", year: broken, baseYear: first });
  if (fault || pace === undefined || former === undefined) return tell("notAssessable", fault ?? { kind: "noBase" });
  const reason = { kind: "pace", pace, former } as const;
  const isSlower = compare(pace, 0) <= 0 || compare(pace, former) < 0;
  const isOver = current.year >= deadline;
  if (isSlower) return tell(isOver ? "met" : "onTrack", reason);
  return tell(isOver ? "offTrack" : "atRisk", reason);
};

const meanStep = (points: readonly KnownPoint[]): number | undefined => {
  const [first, last] = [points[0], points.at(-1)];
  return first && last && last.year > first.year ? (last.value - first.value) / (last.year - first.year) : undefined;
};
