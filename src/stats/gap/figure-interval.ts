// How far may a figure, or the difference of two, lie from its print by chance? A share by Wilson, a rate of events by
// Poisson (method/interval.ts); the difference of two by the limits of each: Newcombe 1998, method 10 (Statistics in
// Medicine 17:873–890), for rates the same rule after Donner and Zou 2012 (MOVER).
import type { Figure } from "../indicator/figure.ts";
import { computeRate, computeWilson } from "../method/interval.ts";

export interface Writing {
  /** value = numerator ÷ denominator × factor. */
  readonly factor: number;
  /** A part of a whole, whose numerator cannot exceed its denominator. */
  readonly isShare: boolean;
}

export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

type Counted = Pick<Figure, "value" | "numerator" | "denominator">;

/** 95 %, in the unit of the indicator; null where the figure is no share and no rate. */
export const findLimits = ({ value, numerator, denominator }: Counted, { factor, isShare }: Writing): Limits | null => {
  if (value === null || numerator === null || denominator === null || denominator <= 0 || numerator < 0) return null;
  const counted = { x: numerator, n: denominator };
  if (isShare && numerator > denominator) return null;
  const { lower, upper } = isShare ? computeWilson(counted) : computeRate(counted);
  return { lower: lower * factor, upper: upper * factor };
};

/** False where the interval covers the line; null where there is none. */
export const isBeyondChance = (limits: Limits | null, line: number): boolean | null =>
  limits === null ? null : line < limits.lower || line > limits.upper;

export interface Difference extends Limits {
  readonly value: number;
  readonly isDistinct: boolean;
}

/** one − other, with its 95 % limits. */
export const compareFigures = (one: Counted, other: Counted, writing: Writing): Difference | null => {
  const [first, second] = [findLimits(one, writing), findLimits(other, writing)];
  if (!first || !second || one.value === null || other.value === null) return null;
  const value = one.value - other.value;
  const lower = value - Math.hypot(one.value - first.lower, second.upper - other.value);
  const upper = value + Math.hypot(first.upper - one.value, other.value - second.lower);
  return { value, lower, upper, isDistinct: lower > 0 || upper < 0 };
};
