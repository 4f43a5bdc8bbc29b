// What a figure given to a calculator may be: the first rule that it breaks is told, with the value in words.
import type { Label } from "../../kernel/label.ts";
import type { Refused } from "./calculator.ts";
import { refuse } from "./calculator.ts";

/** [D] Counts beyond this are no counts of people or events; binary numbers would no longer tell them apart. */
const largestCount = 1e15;

export const findNegative = (name: string, value: number): Refused | undefined =>
  value < 0
    ? refuse("calc/negative", say(name, value, { zh: "不能小于0。", en: "it may not be negative." }))
    : undefined;

export const findNotWhole = (name: string, value: number): Refused | undefined =>
  Number.isInteger(value) && value <= largestCount
    ? undefined
    : refuse(
        "calc/not-whole",
        say(name, value, { zh: "事件数要是整数。", en: "a count of events is a whole number." }),
      );

export const findEmptyDenominator = (name: string, value: number): Refused | undefined =>
  value > 0
    ? undefined
    : refuse("calc/empty-denominator", say(name, value, { zh: "分母要大于0。", en: "a denominator is above 0." }));

export const findAboveDenominator = (x: number, n: number): Refused | undefined =>
  x > n
    ? refuse("calc/x-above-n", {
        zh: `x = ${x}，n = ${n}：比例的分子不能大于分母。`,
        en: `x = ${x}, n = ${n}: of a share, x may not exceed n.`,
      })
    : undefined;

/** 95 is meant as 0.95, but may not be taken for it. */
export const findConfidenceOutside = (name: string, value: number): Refused | undefined =>
  value > 0 && value < 1
    ? undefined
    : refuse(
        "calc/confidence-outside",
        say(name, value, { zh: "要在0和1之间，例如0.95。", en: "it lies between 0 and 1, such as 0.95." }),
      );

export const findBadMultiplier = (value: number): Refused | undefined =>
  value > 0
    ? undefined
    : refuse(
        "calc/multiplier-not-positive",
        say("multiplier", value, { zh: "要大于0，例如100或1000。", en: "it is above 0, such as 100 or 1000." }),
      );

export const findMissing = (name: string, value: unknown, method: string): Refused | undefined =>
  value === undefined || value === null
    ? refuse("calc/missing", { zh: `method = ${method}：要有${name}。`, en: `method = ${method}: ${name} is needed.` })
    : undefined;

const say = (name: string, value: number, rule: Label): Label => ({
  zh: `${name} = ${value}：${rule.zh}`,
  en: `${name} = ${value}: ${rule.en}`,
});
