// What stands against an allocation before it is kept: parts outside the area, twice the same, values that the
// indicator cannot take, facilities without a weight. And the check of a kept one in words.
import type { Label } from "../../kernel/label.ts";
import { roundHalfUp } from "../../kernel/quantity.ts";
import type { IndicatorHead } from "../indicator/figure.ts";
import { printDifference, printLevel } from "../standing/print-difference.ts";
import type { AllocationPart, WeightedPart } from "./allocation.ts";
import { addUp, reaches } from "./allocation.ts";

export interface Bounds {
  readonly minimum?: number;
  readonly maximum?: number;
}

interface Place {
  readonly area: string;
  /** The areas directly below, that parts without a facility go to, with their names. */
  readonly below: ReadonlyMap<string, Label>;
  readonly bounds: Bounds;
  readonly isRate: boolean;
}

export const checkAllocation = (parts: readonly AllocationPart[], place: Place): Label | undefined => {
  const seen = new Set<string>();
  for (const part of parts) {
    const name = findName(part, place);
    const fault = checkPart(part, place);
    if (fault) return { zh: `${name.zh}：${fault.zh}`, en: `${name.en}: ${fault.en}` };
    const key = `${part.area} ${part.unit ?? ""}`;
    if (seen.has(key)) return { zh: `${name.zh}分了两次。`, en: `${name.en} has two parts.` };
    seen.add(key);
  }
  if (new Set(parts.map(({ unit }) => unit === null)).size > 1)
    return {
      zh: "一次分解要么都分给地区，要么都分给机构。",
      en: "One allocation goes to areas or to facilities, not to both.",
    };
  return undefined;
};

const findName = ({ area, unit }: AllocationPart, { below }: Place): Label =>
  (unit === null ? below.get(area) : undefined) ?? { zh: unit ?? area, en: unit ?? area };

const checkPart = ({ area, unit, value, weight }: AllocationPart, place: Place): Label | undefined => {
  const { minimum = -Infinity, maximum = Infinity } = place.bounds;
  const rules: readonly (readonly [fails: boolean, message: Label])[] = [
    [
      unit === null && !place.below.has(area),
      { zh: "不是直接的下一级地区。", en: "is not directly below the area that is split." },
    ],
    [
      unit !== null && area !== place.area,
      { zh: "机构要写在被分解的地区名下。", en: "a facility stands in the area that is split." },
    ],
    [
      unit !== null && place.isRate && weight === null,
      { zh: "机构要写明人数，合计才算得出。", en: "a facility needs its number of people, or nothing adds up." },
    ],
    [
      value < minimum || value > maximum,
      { zh: `${value}超出这个指标可能的范围。`, en: `${value} is outside what the indicator can be.` },
    ],
  ];
  return rules.find(([fails]) => fails)?.[1];
};

export interface Whole extends Pick<Question, "indicator" | "line" | "isRate" | "levelName"> {
  readonly parts: readonly WeightedPart[];
  /** Areas of the level without a part. */
  readonly missing: number;
  /** Areas that nobody is counted in this year: they weigh nothing and are not waited for. */
  readonly empty: number;
}

export interface Checked {
  readonly sum: number | null;
  /** Null where there is nothing to compare. */
  readonly reaches: boolean | null;
  readonly text: Label;
}

/** An area without people in the year weighs nothing. */
export const hasPeople = (figure: { readonly denominator: number | null } | null | undefined): boolean =>
  (figure?.denominator ?? 0) > 0;

/** Whether the parts reach the whole; the same before they are kept and after. */
export const checkWhole = ({ parts, missing, empty, ...whole }: Whole): Checked => {
  const sum = addUp(parts, whole.isRate);
  const { line, indicator } = whole;
  return {
    sum,
    reaches: sum === null || !line ? null : missing === 0 && reaches(sum, line, indicator.decimals),
    text: printCheck({ ...whole, sum, parts: parts.length, missing, empty }),
  };
};

interface Question {
  readonly indicator: Pick<IndicatorHead, "decimals" | "suffix">;
  readonly line: { readonly value: number; readonly opens: "up" | "down" } | null;
  readonly sum: number | null;
  readonly parts: number;
  readonly missing: number;
  readonly empty: number;
  readonly isRate: boolean;
  readonly levelName: Label;
}

/** `按各乡级人数加权，合计89.6%，差0.4个百分点`; the difference is that of the printed levels. */
export const printCheck = (question: Question): Label => {
  const { indicator, line, sum, parts, missing, empty, isRate, levelName } = question;
  if (parts === 0) return { zh: "还没有分解。", en: "Not handed down yet." };
  if (sum === null)
    return { zh: "有的部分没有人数，合计算不出。", en: "Some parts have no people behind them; no sum can be formed." };
  const level = printLevel(sum, indicator);
  const opening: Label = isRate
    ? { zh: `按人数加权，合计${level.zh}`, en: `Weighted by people the parts make ${level.en}` }
    : { zh: `各部分相加${level.zh}`, en: `The parts add up to ${level.en}` };
  const left: Label =
    missing === 0
      ? { zh: "", en: "" }
      : { zh: `；还有${missing}个${levelName.zh}地区没有分`, en: `; ${missing} areas have no part yet` };
  const uncounted: Label =
    empty === 0
      ? { zh: "", en: "" }
      : { zh: `；另有${empty}个地区这一年没有人数，不计`, en: `; ${empty} areas have nobody to count that year` };
  const verdict = line ? printVerdict(sum, line, indicator) : { zh: "", en: "" };
  return {
    zh: `${opening.zh}${verdict.zh}${left.zh}${uncounted.zh}。`,
    en: `${opening.en}${verdict.en}${left.en}${uncounted.en}.`,
  };
};

const printVerdict = (
  sum: number,
  line: { readonly value: number; readonly opens: "up" | "down" },
  indicator: Question["indicator"],
): Label => {
  const { decimals } = indicator;
  if (reaches(sum, line, decimals)) return { zh: "，够得着目标", en: ", which reaches the target" };
  const { zh, en } = printDifference(roundHalfUp(sum, decimals) - roundHalfUp(line.value, decimals), indicator);
  return { zh: `，差${zh}`, en: `, ${en} off the target` };
};
