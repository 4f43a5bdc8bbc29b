// A target in one short phrase: `≤38%`, `每个乡镇≥90%`, `比2020年下降20%`, `逐年提高`.
import type { Label } from "../../kernel/label.ts";
import { roundHalfUp } from "../../kernel/quantity.ts";
import type { Target } from "../../plan/target.ts";
import { comparators } from "../../plan/target.ts";

const signs: Partial<Record<Target["comparator"], string>> = {
  ">=": "≥",
  "<=": "≤",
  ">": ">",
  "<": "<",
  "=": "=",
  "ratio-at-most": "≤",
  "one-per": "≥",
};

export const printTarget = (target: Target, suffix: Label): Label => {
  const { comparator, value } = target;
  const words = comparators[comparator];
  if (value === undefined) {
    return words.needsValue ? { zh: "数值由当地确定", en: "number set locally" } : { zh: words.zh, en: words.en };
  }
  const number = (sign: string): Label => ({
    zh: `${sign}${print(value)}${suffix.zh}`,
    en: `${sign}${print(value)}${suffix.en}`,
  });
  const sign = signs[comparator];
  if (sign) return withScope(target, number(sign));
  if (comparator === "about") return { zh: `${number("").zh}左右`, en: `about ${number("").en}` };
  const base = typeof target.baseline_year === "number" ? target.baseline_year : undefined;
  const isPercent = comparator.includes("percent") || comparator.startsWith("compound");
  const size = isPercent ? { zh: `${print(value)}%`, en: `${print(value)}%` } : number("");
  const since = base && comparator.endsWith("baseline") ? { zh: `比${base}年`, en: ` on ${base}` } : { zh: "", en: "" };
  return {
    zh: `${since.zh || ""}${words.zh.replace("比基期", since.zh ? "" : "比基期").replace("（点）", "")}${size.zh}`,
    en: `${words.en.replace(" on the baseline", since.en)} ${size.en}`,
  };
};

const withScope = ({ scope }: Target, text: Label): Label =>
  scope === "each-township" ? { zh: `每个乡镇${text.zh}`, en: `every township ${text.en}` } : text;

const print = (value: number): string => String(roundHalfUp(value, 6));
