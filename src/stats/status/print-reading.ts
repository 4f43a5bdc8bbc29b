// How the wording of a target is read, in one phrase: `不高于38%（含本数）`. 以上, 以下 and 以内 include the number itself,
// 超过 and 不满 exclude it (Civil Code art. 1259); and the rule by which a change counts as one.
import type { Label } from "../../kernel/label.ts";
import { roundHalfUp } from "../../kernel/quantity.ts";
import type { Target } from "../../plan/target.ts";
import { comparators } from "../../plan/target.ts";
import { findPointSuffix } from "../standing/print-difference.ts";
import { printTarget } from "../standing/print-target.ts";
import { fewEventsBelow } from "./few-events.ts";
import type { StatusQuestion } from "./judgement.ts";

/** The suffix is of the unit in which the plan prints the number. */
export const printReading = (target: Target, suffix: Label): Label => {
  const { comparator, value } = target;
  const isIncluded = bounds[comparator];
  if (value === undefined || isIncluded === undefined) return withRule(target, printTarget(target, suffix));
  const number = { zh: `${print(value)}${suffix.zh}`, en: `${print(value)}${suffix.en}` };
  const { zh, en } = comparators[comparator];
  return withRule(target, {
    zh: `${zh}${number.zh}（${isIncluded ? "含" : "不含"}本数）`,
    en: `${en} ${number.en} (${number.en} ${isIncluded ? "included" : "excluded"})`,
  });
};

/** `不低于90%（含本数）；分配给本地的线是不低于92%（含本数）` */
export const joinReadings = (planned: Label, here: Label): Label => ({
  zh: `${planned.zh}；分配给本地的线是${here.zh}`,
  en: `${planned.en}; the line handed down to this area is ${here.en}`,
});

const bounds: Partial<Record<Target["comparator"], boolean>> = {
  ">=": true,
  "<=": true,
  ">": false,
  "<": false,
  "ratio-at-most": true,
  "one-per": true,
};

const rules: Readonly<Record<NonNullable<Target["rule"]>, Label>> = {
  "every-year": { zh: "，年年如此", en: ", in every year" },
  "never-below-baseline": { zh: "，不得退到基期以下", en: ", never falling behind the baseline" },
};

const withRule = ({ rule, deadline }: Target, text: Label): Label => {
  const isYearly = rule === undefined && typeof deadline !== "number";
  const words = rule === undefined ? (isYearly ? rules["every-year"] : { zh: "", en: "" }) : rules[rule];
  return { zh: `${text.zh}${words.zh}`, en: `${text.en}${words.en}` };
};

/** What the target says itself, else the usual rule. */
export const printChangeRule = ({ target }: Pick<StatusQuestion, "target">, suffix: Label = nothing): Label => {
  const { rule, by = 0 } = target.change ?? { rule: "usual" as const };
  const point = findPointSuffix(suffix);
  return changeWords[rule]({ zh: `${print(by)}${point.zh}`, en: `${print(by)}${point.en}` });
};

const nothing: Label = { zh: "", en: "" };

const changeWords: Readonly<Record<"any" | "interval" | "by" | "usual", (size: Label) => Label>> = {
  any: () => ({ zh: "有变化就算变化", en: "any change counts" }),
  interval: () => ({
    zh: "超出随机波动（95%）才算变化",
    en: "a change counts when chance does not explain it (95%)",
  }),
  by: ({ zh, en }) => ({ zh: `变化满${zh}才算`, en: `a change counts from ${en} on` }),
  usual: () => ({
    zh: `不足${fewEventsBelow}例的，超出随机波动（95%）才算变化；其余有变化就算`,
    en: `below ${fewEventsBelow} events a change counts when chance does not explain it (95%); otherwise any change counts`,
  }),
};

const print = (value: number): string => String(roundHalfUp(value, 6));
