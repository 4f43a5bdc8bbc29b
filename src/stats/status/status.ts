// Is a target on track? Lines by the plan's comparators, measured on the way by one of three published methods, and rules
// of direction for targets without a number. A single event more never turns a light red: where events are few, what
// chance explains is at risk and no worse (decision 0021). Pure; the reason names the figures it rests on.
import type { Target } from "../../plan/target.ts";
import { comparators } from "../../plan/target.ts";
import type { Evidence } from "./evidence.ts";
import { findFactor, gatherEvidence, isEvidence, present, presentUnjudged } from "./evidence.ts";
import { toEvents, toFew } from "./few-events.ts";
import { judgeDirection } from "./judge-direction.ts";
import type { LineIn } from "./judge-line.ts";
import { judgeDeadline, judgeYears } from "./judge-line.ts";
import type { Judgement, StatusQuestion } from "./judgement.ts";
import { toThreshold } from "./threshold.ts";

export const judge = (question: StatusQuestion): Judgement => {
  const evidence = gatherEvidence(question);
  if (!isEvidence(evidence)) return presentUnjudged(evidence);
  const judged = judgeEvidence(evidence);
  const judgement = judged.class === "offTrack" ? spareOneEvent(evidence, judged) : judged;
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

/** Off track by one event alone is at risk, however many there are. None and all are no rates: there each event counts. */
const spareOneEvent = (evidence: Evidence, judged: Judgement): Judgement => {
  const { question, current } = evidence;
  const { source } = current;
  const factor = findFactor(question);
  if (!source || question.target.parity !== undefined) return judged;
  const counted = toEvents(source, factor);
  if (!counted || factor === undefined || isAllOrNone(evidence, judged)) return judged;
  if (!evidence.few && !isWithinReach(current.value, judged, factor / counted.n)) return judged;
  const isHeld = [counted.x - 1, counted.x + 1].some((x) => {
    if (x < 0 || (counted.isShare && x > counted.n)) return false;
    const value = (x / counted.n) * factor;
    const other = { ...current, value, source: { ...source, value, numerator: x } };
    const known = [...evidence.known.slice(0, -1), other];
    const few = toFew(other.source, factor);
    const neighbour = judgeEvidence({ ...evidence, known, current: other, few, interval: null });
    return neighbour.class === "met" || neighbour.class === "onTrack";
  });
  if (!isHeld) return judged;
  return {
    ...judged,
    class: "atRisk",
    gate: "fewEvents",
    reason: { kind: "oneEvent", count: counted.x, bare: judged.reason },
  };
};

/** As the plan sets the line itself; one worked out from a base that happened to be 0 asks for nothing of the kind. */
const isAllOrNone = ({ question, limits }: Evidence, { basis }: Judgement): boolean => {
  const line = basis?.line;
  if (line == null || line !== (question.target.judged_as ?? question.target.value)) return false;
  return line === 0 || line === limits.minimum || line === limits.maximum;
};

/** From on track to off track it is a third of the way: the line, or what is due, lies within the event that leaps it. */
const isWithinReach = (value: number, { basis, expected }: Judgement, event: number): boolean => {
  const asked = [basis?.line, expected].filter((each) => each != null);
  return asked.length === 0 || asked.some((each) => Math.abs(value - each) <= 2 * event);
};
