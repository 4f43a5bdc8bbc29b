// Targets with a line: to be reached by the deadline, measured on the way by the plan's method, or to hold in every year,
// each year against its own line. Whether it is met the comparator alone says, whatever the method.
import type { StatusClass } from "../../kernel/status-class.ts";
import type { StatusMethod } from "../../plan/target.ts";
import type { Evidence, KnownPoint } from "./evidence.ts";
import { findFactor, present } from "./evidence.ts";
import { computeFigureInterval, covers, toFew } from "./few-events.ts";
import { measureGrowth } from "../path/growth-ratio.ts";
import type { Judgement } from "./judgement.ts";
import { measureLinear } from "../path/linear-path.ts";
import type { Reason } from "./reason.ts";
import type { Threshold } from "./threshold.ts";
import { compare, satisfies } from "./threshold.ts";
import { isNearLimit, measureUnShare } from "../path/un-share.ts";
import type { Measured, Way } from "../path/way.ts";
import { layWay } from "../path/way.ts";

interface Method {
  readonly measure: (way: Way) => Measured;
  readonly onTrackFrom: number;
  readonly atRiskFrom: number;
}

export const methods: Readonly<Record<StatusMethod, Method>> = {
  linear: { measure: measureLinear, onTrackFrom: 0.95, atRiskFrom: 0.6 },
  cagr: { measure: measureGrowth, onTrackFrom: 0.95, atRiskFrom: 0.6 },
  un: { measure: measureUnShare, onTrackFrom: 0.95, atRiskFrom: 0.1 },
};

export const findMethod = ({ question }: Evidence): StatusMethod =>
  question.method ?? question.target.method ?? "linear";

export const judgeDeadline = (evidence: Evidence, threshold: Threshold): Judgement => {
  const { current, base, deadline, fault, limits } = evidence;
  const { line } = threshold;
  const method = findMethod(evidence);
  const way = layWay(evidence, threshold);
  const measured = way && methods[method].measure(way);
  const gone = way && (method === "linear" ? measured : measureLinear(way));
  const found = measured && !("fault" in measured) ? measured : undefined;
  const basis = { base: toBase(way), line, deadline };
  const tell = (status: StatusClass, reason: Reason): Judgement =>
    present(evidence, {
      class: status,
      reason,
      method,
      progress: gone && !("fault" in gone) ? gone.current : null,
      expected: way?.expected ?? null,
      ratio: found?.ratio ?? null,
      current: found?.current ?? null,
      required: found?.required ?? null,
      basis,
    });
  if (satisfies(current.value, threshold)) return weigh(evidence, tell("met", { kind: "holds", line }), line);
  if (method === "un" && isNearLimit(current.value, line, limits)) return tell("met", { kind: "nearLimit", line });
  if (current.year >= deadline)
    return weigh(evidence, tell("offTrack", { kind: "missed", line, difference: current.value - line }), line);
  if (!base || !way || !measured) return tell("notAssessable", fault ?? { kind: "onePoint" });
  if (satisfies(base.value, threshold)) {
    const lost: Reason = { kind: "lost", line, base: base.value, baseYear: base.year };
    return weigh(evidence, tell("offTrack", lost), line);
  }
  if ("fault" in measured) return tell("notAssessable", measured.fault);
  const judgement = tell(classify(measured.ratio, methods[method]), measured.reason);
  return weigh(evidence, judgement, way.expected ?? line, "path");
};

const toBase = (way: Way | undefined) => (way ? { year: way.base.year, value: way.base.value } : null);

const classify = (ratio: number, { onTrackFrom, atRiskFrom }: Method): StatusClass => {
  if (compare(ratio, onTrackFrom) >= 0) return "onTrack";
  return compare(ratio, atRiskFrom) >= 0 ? "atRisk" : "offTrack";
};

/** What chance may explain does not make a target off track; that it may is said beside every class. */
const weigh = (
  evidence: Evidence,
  judgement: Judgement,
  asked: number,
  askedBy: "line" | "path" = "line",
): Judgement => {
  const { interval, few, current } = evidence;
  if (!interval) return judgement;
  const isDistinct = !covers(interval, asked);
  const isByChance = few !== undefined || current.source?.interval != null;
  if (isDistinct || judgement.class !== "offTrack" || !isByChance) return { ...judgement, isDistinct };
  const events = few ? { count: few.x, of: few.n, isShare: few.isShare } : null;
  const { lower, upper } = interval;
  const reason: Reason = { kind: "fewEvents", events, asked, askedBy, lower, upper, bare: judgement.reason };
  return { ...judgement, class: "atRisk", isDistinct, gate: "fewEvents", reason };
};

export type LineIn = (year: number) => Threshold | undefined;

/** Must hold in every year, each year against its own line. */
export const judgeYears = (evidence: Evidence, threshold: Threshold, lineIn: LineIn): Judgement => {
  const { question, known, current, deadline } = evidence;
  const { line } = threshold;
  const way = layWay(evidence, threshold);
  const gone = way && measureLinear(way);
  const isOver = current.year >= deadline;
  const tell = (status: StatusClass, reason: Reason): Judgement =>
    present(evidence, {
      class: status,
      reason,
      method: "every-year",
      progress: gone && !("fault" in gone) ? gone.current : null,
      expected: line,
      basis: { base: toBase(way), line, deadline },
    });
  const failed = known.flatMap((point) => {
    const asked = point.year >= question.plan.start && point.year < current.year ? lineIn(point.year) : undefined;
    return asked === undefined || satisfies(point.value, asked)
      ? []
      : [{ year: point.year, isByChance: isByChance(evidence, point, asked.line) }];
  });
  const isSettled = isOver && failed.some((failure) => !failure.isByChance);
  if (!satisfies(current.value, threshold)) {
    const missed = tell("offTrack", { kind: "missed", line, difference: current.value - line });
    const weighed = weigh(evidence, missed, line);
    return isSettled ? { ...missed, isDistinct: weighed.isDistinct } : weighed;
  }
  if (failed.length === 0) return weigh(evidence, tell("met", { kind: "holds", line }), line);
  const before: Reason = { kind: "failedBefore", years: failed.map(({ year }) => year) };
  if (!isOver || isSettled) return tell(isSettled ? "offTrack" : "atRisk", before);
  const years = failed.map(({ year }) => year);
  return { ...tell("atRisk", { kind: "chance", years, bare: before }), isDistinct: false, gate: "fewEvents" };
};

const isByChance = ({ question }: Evidence, { source }: KnownPoint, line: number): boolean => {
  if (!source || question.target.parity !== undefined) return false;
  const factor = findFactor(question);
  if (!source.interval && !toFew(source, factor)) return false;
  const interval = computeFigureInterval(source, factor);
  return interval !== null && covers(interval, line);
};
