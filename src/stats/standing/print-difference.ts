// A difference of two figures of an indicator: percentages differ by percentage points (个百分点, as in the
// yearly communiqués of the statistics bureaus), other units by themselves. Size only; the words say which way.
import type { Label } from "../../kernel/label.ts";
import { printNumber, roundHalfUp } from "../../kernel/quantity.ts";
import type { IndicatorHead } from "../indicator/figure.ts";

type Writing = Pick<IndicatorHead, "decimals" | "suffix">;

const pointSuffixes: Readonly<Record<string, Label>> = {
  "%": { zh: "个百分点", en: " pp" },
  "‰": { zh: "个千分点", en: " ‰ points" },
};

export const findPointSuffix = (suffix: Label): Label => pointSuffixes[suffix.zh] ?? suffix;

export const printDifference = (difference: number, { decimals, suffix }: Writing): Label => {
  const number = printNumber(Math.abs(difference), decimals);
  const { zh, en } = findPointSuffix(suffix);
  return { zh: `${number}${zh}`, en: `${number}${en}` };
};

export const printLevel = (value: number, { decimals, suffix }: Writing): Label => {
  const number = printNumber(value, decimals);
  return { zh: `${number}${suffix.zh}`, en: `${number}${suffix.en}` };
};

/** `4.2–6.3`: a limit below half of the last digit is nought for the reader, not an ellipsis. */
export const printLimits = (
  { lower, upper }: { readonly lower: number; readonly upper: number },
  decimals: number,
): string => `${printPlain(lower, decimals)}–${printPlain(upper, decimals)}`;

const printPlain = (value: number, decimals: number): string => printNumber(roundHalfUp(value, decimals), decimals);
