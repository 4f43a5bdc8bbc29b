// The finding of a target's series in one phrase, the title of its chart: how far it moved and which side of the due
// path it is on. The change is that of the printed levels.
import type { Label } from "../../kernel/label.ts";
import { printDifference } from "../../stats/standing/print-difference.ts";
import type { TargetStanding } from "../../stats/standing/standing.contract.ts";
import { subtractPrinted } from "../target/people-gap.ts";

export const printFinding = (standing: TargetStanding): Label => {
  const known = standing.series.filter(({ value }) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (first?.value == null || last?.value == null) return { zh: "还没有数", en: "No figures yet" };
  if (first === last) return { zh: `只有${last.year}年一个数`, en: `One figure only, of ${last.year}` };
  const change = subtractPrinted(last.value, first.value, standing.indicator.decimals);
  const size = printDifference(change, standing.indicator);
  const years = last.year - first.year;
  const side = printSide(standing, last.value);
  if (change === 0) return { zh: `${years}年没有变化${side.zh}`, en: `Unchanged over ${years} years${side.en}` };
  return {
    zh: `${years}年${change < 0 ? "降了" : "升了"}${size.zh}${side.zh}`,
    en: `${change < 0 ? "Down" : "Up"} ${size.en} in ${years} years${side.en}`,
  };
};

const printSide = ({ status: { class: status, expected } }: TargetStanding, value: number): Label => {
  if (status === "met") return { zh: "，已达目标", en: ", at the target" };
  if (expected === null || value === expected) return { zh: "", en: "" };
  return value > expected
    ? { zh: "，高于应走的路", en: ", above the due path" }
    : { zh: "，低于应走的路", en: ", below the due path" };
};
