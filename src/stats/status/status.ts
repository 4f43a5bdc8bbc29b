// Is a target on track? Lines by the plan's comparators, measured on the way by one of three published methods, and rules
// of direction for targets without a number. A single event more never turns a light red: where events are few, what
// chance explains is at risk and no worse (decision 0021). Pure; the reason names the figures it rests on.
import type { Target } from "../../plan/target.ts";
import { comparators } from "../../plan/target.ts";
import type { Evidence } from "./evidence.ts";
import { findFactor, gatherEvidence, isEvidence, present, presentUnjudged } from "./evidence.ts";
import { toFew } from "./few-events.ts";
import { judgeDirection } from "./judge-direction.ts";
import type { LineIn } from "./judge-line.ts";
import { judgeDeadline, judgeYears } from "./judge-line.ts";
import type { Judgement, StatusQuestion } from "./judgement.ts";
import { toThreshold } from "./threshold.ts";

export const judge = (question: StatusQuestion): Judgement => {
  const evidence = gatherEvidence(question);
  if (!isEvidence(evidence)) return presentUnjudged(evidence);
  const judged = judgeEvidence(evidence);
  const judgement = judged.class === "offTrack" && evidence.few ? spareOneEvent(evidence, judged) : judged;
  if (evidence.current.value === evidence.given) return judgement;
  return { ...judgement, reason: { kind: "parity", value: evidence.current.value, bare: judgement.reason } };
};

const judgeEvidence = (evidence: Evidence): Judgement => {
  const { question, current, base, deadline, fault } = evidence;
  const asked = toAsked(question);
  const refuse = (reason: Judgement["reason"]): Judgement => ({
    ...present(evidence, { class: "notAssessable", reason, method: "none" }),
    interval: null,
  });
  if (!comparators[asked.comparator].needsValue) return judgeDirection(evidence);
  if (asked.value === undefined) return refuse({ kind: "noNumber" });
  const isYearly = asked.rule === "every-year" || typeof asked.deadline !== "number";
  const due = isYearly ? current.year : deadline;
  const usable = base && !fault && base.year < Math.min(current.year, due) ? base : undefined;
  const lineIn: LineIn = (year) => toThreshold(asked, usable?.value, year - (usable?.year ?? year));
  const threshold = lineIn(due);
  if (threshold) return isYearly ? judgeYears(evidence, threshold, lineIn) : judgeDeadline(evidence, threshold);
  return refuse(fault ?? { kind: base && base.year >= current.year ? "onePoint" : "noBase" });
};

/** A level to maintain is a line that no year may leave; which side is the better one the indicator says. */
const toAsked = ({ target, better }: StatusQuestion): Target =>
  target.comparator === "maintain" && target.value !== undefined
    ? { ...target, comparator: better === "lower" ? "<=" : ">=", rule: "every-year" }
    : target;

/** Off track by one event alone is at risk. None and all are no rates: there each event counts. */
const spareOneEvent = (evidence: Evidence, judged: Judgement): Judgement => {
  const { question, current, limits } = evidence;
  const { source } = current;
  const few = source && toFew(source, findFactor(question));
  const line = judged.basis?.line;
  const isAllOrNone = line === 0 || (line != null && (line === limits.minimum || line === limits.maximum));
  const factor = findFactor(question);
  if (!few || isAllOrNone || factor === undefined) return judged;
  const isHeld = [few.x - 1, few.x + 1].some((x) => {
    if (x < 0 || (few.isShare && x > few.n)) return false;
    const other = {
      ...current,
      value: (x / few.n) * factor,
      source: { ...source, value: (x / few.n) * factor, numerator: x },
    };
    const known = [...evidence.known.slice(0, -1), other];
    const neighbour = judgeEvidence({ ...evidence, known, current: other, few: { ...few, x }, interval: null });
    return neighbour.class === "met" || neighbour.class === "onTrack";
  });
  if (!isHeld) return judged;
  return {
    ...judged,
    class: "atRisk",
    gate: "fewEvents",
    reason: { kind: "oneEvent", count: few.x, bare: judged.reason },
  };
};
