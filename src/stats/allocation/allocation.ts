// A target handed down (目标分解): what each township, and in a township each facility, is to reach, and whether the
// parts together reach the whole. A rate is weighted by the people behind it, a count is added up.
import { roundHalfUp } from "../../kernel/quantity.ts";

export interface AllocationPart {
  readonly area: string;
  /** A facility by its name, inside the area. */
  readonly unit: string | null;
  readonly value: number;
  /** Stated for facilities; for areas the denominator of their figure is taken. */
  readonly weight: number | null;
}

export interface WeightedPart {
  readonly value: number;
  readonly weight: number | null;
}

/** The weighted mean, or the sum where nothing is weighted; null where a weight is missing or all are zero. */
export const addUp = (parts: readonly WeightedPart[], isRate: boolean): number | null => {
  if (parts.length === 0) return null;
  if (!isRate) return sum(parts.map(({ value }) => value));
  const whole = sum(parts.map(({ weight }) => weight ?? 0));
  if (whole <= 0 || parts.some(({ weight }) => weight === null)) return null;
  return sum(parts.map(({ value, weight }) => value * (weight ?? 0))) / whole;
};

/** By the printed levels: 89.96 and 90 at one decimal are the same. */
export const reaches = (
  value: number,
  { value: line, opens }: { readonly value: number; readonly opens: "up" | "down" },
  decimals: number,
): boolean => {
  const [printed, wanted] = [roundHalfUp(value, decimals), roundHalfUp(line, decimals)];
  return opens === "up" ? printed >= wanted : printed <= wanted;
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
