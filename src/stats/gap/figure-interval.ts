// How far may a figure, or the difference of two, lie from its print by chance? A share by Wilson, a rate of events by
// Poisson (method/interval.ts); two shares by Newcombe 1998, two rates by the exact test (method/compare-rates.ts).
import type { Figure } from "../indicator/figure.ts";
import { compareRates, compareShares } from "../method/compare-rates.ts";
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
  const [first, second] = [one, other].map((figure) => toCounted(figure, writing));
  if (!first || !second || one.value === null || other.value === null) return null;
  const { difference, isDistinct } = (writing.isShare ? compareShares : compareRates)(first, second);
  const [lower, upper] = [difference.lower * writing.factor, difference.upper * writing.factor];
  return { value: one.value - other.value, lower, upper, isDistinct };
};

/** Events are whole; weighted ones are rounded. */
const toCounted = (figure: Counted, writing: Writing): { readonly x: number; readonly n: number } | null =>
  findLimits(figure, writing) && figure.numerator !== null && figure.denominator !== null
    ? { x: writing.isShare ? figure.numerator : Math.round(figure.numerator), n: figure.denominator }
    : null;
