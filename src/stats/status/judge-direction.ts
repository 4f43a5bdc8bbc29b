// Targets without a number: increase and decrease against the base, growing year by year, maintaining a
// level, growth that slows down. The plan's own definitions stand in its `comparators` table.
import type { Evidence, Judgement, KnownPoint } from "./status.ts";

export const judgeDirection = (evidence: Evidence): Judgement => {
  const { question, current, base } = evidence;
  const common = { year: current.year, value: current.value, method: "direction", progress: null, expected: null };
  if (question.target.value === undefined && question.target.strength === "numeric")
    return { ...common, class: "notAssessable", reason: { kind: "noNumber" } };
  switch (question.target.comparator) {
    case "increase":
      return judgeChange(evidence, 1);
    case "decrease":
      return judgeChange(evidence, -1);
    case "growing":
      return judgeEveryStep(evidence, 1, "growth");
    case "maintain":
      return judgeEveryStep(evidence, question.better === "lower" ? -1 : 1, "level");
    case "slow-growth":
      return judgeSlowing(evidence);
    default:
      return { ...common, class: "notAssessable", reason: base ? { kind: "noNumber" } : { kind: "noBase" } };
  }
};

const frame = ({ current }: Evidence, method: string) => ({
  year: current.year,
  value: current.value,
  method,
  progress: null,
  expected: null,
});

/** End value beyond the base; `sign` is the wanted direction. */
const judgeChange = (evidence: Evidence, sign: 1 | -1): Judgement => {
  const { current, base, deadline } = evidence;
  const common = frame(evidence, "direction");
  if (!base || base.year === current.year) return { ...common, class: "notAssessable", reason: { kind: "noBase" } };
  const change = (current.value - base.value) * sign;
  const reason = {
    kind: "change",
    base: base.value,
    baseYear: base.year,
    difference: current.value - base.value,
  } as const;
  if (change > 0) return { ...common, class: current.year >= deadline ? "met" : "onTrack", reason };
  return { ...common, class: change === 0 && current.year < deadline ? "atRisk" : "offTrack", reason };
};

/** No year may step back. Growth must end beyond the base; a level must not fall below it in any year. */
const judgeEveryStep = (evidence: Evidence, sign: 1 | -1, rule: "growth" | "level"): Judgement => {
  const { current, base, deadline, known, question } = evidence;
  const common = frame(evidence, rule === "growth" ? "growing" : "maintain");
  if (!base || base.year === current.year) return { ...common, class: "notAssessable", reason: { kind: "noBase" } };
  const years = known.filter(({ year }) => year >= base.year);
  const floor =
    question.target.comparator === "maintain" && question.target.baseline_year === "previous" ? "previous" : "base";
  const back = years.filter((point, index) => {
    const before = rule === "growth" || floor === "previous" ? years[index - 1] : index > 0 ? base : undefined;
    return before !== undefined && (point.value - before.value) * sign < 0;
  });
  const change = (current.value - base.value) * sign;
  const reason = {
    kind: "steps",
    base: base.value,
    baseYear: base.year,
    difference: current.value - base.value,
    back: back.map(({ year }) => year),
  } as const;
  const isOver = current.year >= deadline;
  const holds = rule === "growth" ? change > 0 : change >= 0;
  if (back.length === 0 && holds)
    return { ...common, class: isOver || rule === "level" ? (isOver ? "met" : "onTrack") : "onTrack", reason };
  if (!isOver && holds) return { ...common, class: "atRisk", reason };
  return { ...common, class: back.length === 0 && !isOver ? "atRisk" : "offTrack", reason };
};

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
  if (pace <= 0 || pace < former) return { ...common, class: current.year >= deadline ? "met" : "onTrack", reason };
  return { ...common, class: current.year >= deadline ? "offTrack" : "atRisk", reason };
};

const meanStep = (points: readonly KnownPoint[]): number | undefined => {
  const [first, last] = [points[0], points.at(-1)];
  return first && last && last.year > first.year ? (last.value - first.value) / (last.year - first.year) : undefined;
};
