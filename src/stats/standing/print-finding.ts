// The finding of a target's series in one phrase, the title of its chart: how far it moved and which side of
// the due path it is on. Differences of percentages are percentage points.
import type { Label } from "../../kernel/label.ts";
import { printNumber, roundHalfUp } from "../../kernel/quantity.ts";
import type { TargetStanding } from "./standing.contract.ts";

const pointWords: Readonly<Record<string, Label>> = {
  "%": { zh: "个百分点", en: " pp" },
  "‰": { zh: "个千分点", en: " per mille points" },
};

export const printFinding = (standing: TargetStanding): Label => {
  const known = standing.series.filter(({ value }) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (first?.value == null || last?.value == null) return { zh: "还没有数", en: "No figures yet" };
  if (first === last) return { zh: `只有${last.year}年一个数`, en: `One figure only, of ${last.year}` };
  const { decimals, suffix } = standing.indicator;
  const points = pointWords[suffix.zh] ?? suffix;
  const change = roundHalfUp(last.value - first.value, decimals);
  const size = printNumber(Math.abs(change), decimals);
  const years = last.year - first.year;
  const side = printSide(standing, last.value);
  if (change === 0) return { zh: `${years}年没有变化${side.zh}`, en: `Unchanged over ${years} years${side.en}` };
  return {
    zh: `${years}年${change < 0 ? "降了" : "升了"}${size}${points.zh}${side.zh}`,
    en: `${change < 0 ? "Down" : "Up"} ${size}${points.en} in ${years} years${side.en}`,
  };
};

const printSide = ({ status: { class: status, expected } }: TargetStanding, value: number): Label => {
  if (status === "met") return { zh: "，已达目标", en: ", at the target" };
  if (expected === null || value === expected) return { zh: "", en: "" };
  return value > expected
    ? { zh: "，高于应走的路", en: ", above the due path" }
    : { zh: "，低于应走的路", en: ", below the due path" };
};
