// Why a target has its class, in a sentence that carries the figures.
import type { Label } from "../../kernel/label.ts";
import { printChange, printNumber, roundHalfUp } from "../../kernel/quantity.ts";
import type { Comparison, Reason } from "./reason.ts";

export interface Writing {
  readonly year: number | null;
  readonly value: number | null;
  readonly decimals: number;
  readonly suffix: Label;
  /** Differences of percentages are percentage points. */
  readonly pointSuffix: Label;
}

export const printReason = (reason: Reason, writing: Writing): Label => {
  const { year } = writing;
  const level = (figure: number): Label => ({
    zh: `${printNumber(figure, writing.decimals)}${writing.suffix.zh}`,
    en: `${printNumber(figure, writing.decimals)}${writing.suffix.en}`,
  });
  const change = (figure: number): Label => ({
    zh: `${printChange(figure, writing.decimals)}${writing.pointSuffix.zh}`,
    en: `${printChange(figure, writing.decimals)}${writing.pointSuffix.en}`,
  });
  const size = (figure: number): Label => ({
    zh: `${printNumber(Math.abs(figure), writing.decimals)}${writing.pointSuffix.zh}`,
    en: `${printNumber(Math.abs(figure), writing.decimals)}${writing.pointSuffix.en}`,
  });
  const move = (figure: number): Label => {
    if (roundHalfUp(figure, writing.decimals) === 0) return { zh: "基本持平", en: "level with" };
    const { zh, en } = size(figure);
    return figure > 0 ? { zh: `上升${zh}`, en: `up ${en} on` } : { zh: `下降${zh}`, en: `down ${en} on` };
  };
  const since = ({ base, baseYear, difference }: Comparison): Label => ({
    zh: `${year}年${current.zh}，比${baseYear}年的${level(base).zh}${move(difference).zh}`,
    en: `${current.en} in ${year}, ${move(difference).en} ${level(base).en} in ${baseYear}`,
  });
  const current = writing.value === null ? { zh: "", en: "" } : level(writing.value);
  switch (reason.kind) {
    case "noFigure":
      return { zh: "还没有数。", en: "No figure yet." };
    case "incomplete":
      return { zh: "报送不齐，合计还不能用。", en: "Reports are incomplete; the total cannot be used yet." };
    case "stale":
      return { zh: `最近的数停在${reason.year}年。`, en: `The latest figure is of ${reason.year}.` };
    case "noBase":
      return { zh: "没有可比的基期数。", en: "There is no base figure to compare with." };
    case "noNumber":
      return { zh: "规划没有定数值，暂不评。", en: "The plan sets no number, so it is not assessed." };
    case "onePoint":
      return {
        zh: `只有${year}年一个数（${current.zh}），看不出进度。`,
        en: `Only ${year} has a figure (${current.en}), so no progress can be seen.`,
      };
    case "holds":
      return {
        zh: `${year}年${current.zh}，目标线${level(reason.line).zh}。`,
        en: `${current.en} in ${year}; the line is ${level(reason.line).en}.`,
      };
    case "failedBefore":
      return {
        zh: `${year}年${current.zh}达到，但${reason.years.join("、")}年没有达到，规划要求年年达到。`,
        en: `${current.en} in ${year} holds, but ${reason.years.join(", ")} did not; the plan asks for every year.`,
      };
    case "missed":
      return {
        zh: `${year}年${current.zh}，离目标线${level(reason.line).zh}差${size(reason.difference).zh}。`,
        en: `${current.en} in ${year}, ${size(reason.difference).en} short of ${level(reason.line).en}.`,
      };
    case "lost":
      return {
        zh: `${reason.baseYear}年${level(reason.base).zh}本已达到目标线${level(reason.line).zh}，${year}年退到${current.zh}。`,
        en: `${level(reason.base).en} in ${reason.baseYear} had reached the line of ${level(reason.line).en}; ${year} fell back to ${current.en}.`,
      };
    case "path":
      return {
        zh: `${reason.baseYear}年${level(reason.base).zh}，${year}年${current.zh}；此刻应到${level(reason.expected).zh}，走完路程的${percent(reason.progress)}（应为${percent(reason.share)}）。`,
        en: `From ${level(reason.base).en} in ${reason.baseYear} to ${current.en} in ${year}; ${level(reason.expected).en} was due by now. ${percent(reason.progress)} of the way gone, ${percent(reason.share)} due.`,
      };
    case "change":
      return { zh: `${since(reason).zh}。`, en: `${since(reason).en}.` };
    case "steps": {
      const back =
        reason.back.length === 0
          ? { zh: "各年没有回退", en: "no year fell back" }
          : { zh: `${reason.back.join("、")}年回退`, en: `${reason.back.join(", ")} fell back` };
      return { zh: `${since(reason).zh}，${back.zh}。`, en: `${since(reason).en}; ${back.en}.` };
    }
    case "pace":
      return {
        zh: `近期每年${change(reason.pace).zh}，此前每年${change(reason.former).zh}。`,
        en: `${change(reason.pace).en} a year lately, ${change(reason.former).en} a year before.`,
      };
  }
};

/** Shares far outside 0–100 % are cut so that a sentence stays readable. */
const percent = (share: number): string =>
  `${printNumber(roundHalfUp(Math.max(-9.99, Math.min(9.99, share)) * 100, 0), 0)}%`;
