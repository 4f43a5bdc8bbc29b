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
  const number = ({ zh, en }: Label, sign = ""): Label => ({
    zh: `${sign}${print(value)}${zh}`,
    en: `${sign}${print(value)}${en}`,
  });
  const sign = signs[comparator];
  if (sign) return withScope(target, number(suffix, sign));
  if (comparator === "about") return { zh: `${number(suffix).zh}左右`, en: `about ${number(suffix).en}` };
  const size = number(toSizeSuffix(comparator, suffix));
  const base = typeof target.baseline_year === "number" ? target.baseline_year : undefined;
  return {
    zh: `${base ? words.zh.replace("基期", `${base}年`) : words.zh}${size.zh}`,
    en: `${base ? words.en.replace("the baseline", String(base)) : words.en} ${size.en}`,
  };
};

/** A change in points is not a change in per cent of what was there before. */
const toSizeSuffix = (comparator: Target["comparator"], suffix: Label): Label => {
  if (comparator.includes("percent") || comparator.startsWith("compound")) return { zh: "%", en: "%" };
  return comparator === "maintain" ? suffix : (pointSuffixes[suffix.zh] ?? suffix);
};

const pointSuffixes: Readonly<Record<string, Label>> = {
  "%": { zh: "个百分点", en: " percentage points" },
  "‰": { zh: "个千分点", en: " per-mille points" },
};

const withScope = ({ scope }: Target, text: Label): Label =>
  scope === "each-township" ? { zh: `每个乡镇${text.zh}`, en: `every township ${text.en}` } : text;

const print = (value: number): string => String(roundHalfUp(value, 6));

/** `按分配给本地的线（≥92%）评。` before the reason of a judgement. */
export const openWithLine = (reason: Label, line: Label): Label => ({
  zh: `按分配给本地的线（${line.zh}）评。${reason.zh}`,
  en: `Judged by the line handed down to this area (${line.en}). ${reason.en}`,
});

/** The plan's number is the whole's count; this area was given no part of it. */
export const notHandedDown: Label = {
  zh: "规划的数是全区的总数，没有分到本地，暂不评。",
  en: "The plan's number is the whole district's; no part of it was handed down to this area, so it is not assessed.",
};
