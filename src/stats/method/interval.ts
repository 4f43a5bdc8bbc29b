// How far may a figure lie from its print by chance? Share: score interval of Wilson (1927, JASA 22:209–212). Count and
// rate: exact Poisson limits (Garwood 1936), from ten events Byar's approximation (Breslow and Day 1987, IARC 82:69).
// Mean: Student's t. Choice and test figures: OHID Fingertips, Technical Guide on common public health statistics.
import { chiSquareExceeded, chiSquareQuantile, normalQuantile, tQuantile } from "./distribution.ts";

export interface Interval {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** x events or persons among n. */
export interface Counted {
  readonly x: number;
  readonly n: number;
}

export type RateMethod = "exactPoisson" | "byar";

/** Fingertips: below ten events Byar's approximation is not close enough. */
const byarFrom = 10;

/** A share of 0–1, for 0 ≤ x ≤ n and n > 0. */
export const computeWilson = ({ x, n }: Counted, confidence = 0.95): Interval => {
  const z = toScore(confidence);
  const value = x / n;
  const half = z * Math.sqrt(z ** 2 + 4 * x * (1 - value));
  const twice = 2 * (n + z ** 2);
  return {
    value,
    lower: Math.max(0, Math.min(value, (2 * x + z ** 2 - half) / twice)),
    upper: Math.min(1, Math.max(value, (2 * x + z ** 2 + half) / twice)),
  };
};

/** The count that x events may stand for; the formula has no lower limit at 0, which is its own. */
export const computeByar = (x: number, confidence = 0.95): Interval => {
  const z = toScore(confidence);
  const lower = x === 0 ? 0 : x * Math.max(0, 1 - 1 / (9 * x) - z / (3 * Math.sqrt(x))) ** 3;
  const next = x + 1;
  return { value: x, lower, upper: next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3 };
};

export const computeExactPoisson = (x: number, confidence = 0.95): Interval => {
  const tail = (1 - confidence) / 2;
  return {
    value: x,
    lower: x === 0 ? 0 : chiSquareQuantile(tail, 2 * x) / 2,
    upper: chiSquareExceeded(tail, 2 * x + 2) / 2,
  };
};

/** Events per `multiplier` of n, for x ≥ 0 and n > 0; x may exceed n. */
export const computeRate = (
  { x, n }: Counted,
  { confidence = 0.95, multiplier = 1 }: { readonly confidence?: number; readonly multiplier?: number } = {},
): Interval & { readonly method: RateMethod } => {
  const method = x < byarFrom ? "exactPoisson" : "byar";
  const { value, lower, upper } = countMethods[method](x, confidence);
  const scale = multiplier / n;
  return { value: value * scale, lower: lower * scale, upper: upper * scale, method };
};

const countMethods: Readonly<Record<RateMethod, (x: number, confidence: number) => Interval>> = {
  exactPoisson: computeExactPoisson,
  byar: computeByar,
};

/** The mean of independent values; one value has no spread to go by. */
export const computeMean = (values: readonly number[], confidence = 0.95): Interval | undefined => {
  const count = values.length;
  if (count < 2) return undefined;
  const value = values.reduce((sum, each) => sum + each, 0) / count;
  const variance = values.reduce((sum, each) => sum + (each - value) ** 2, 0) / (count - 1);
  const half = -tQuantile((1 - confidence) / 2, count - 1) * Math.sqrt(variance / count);
  return { value, lower: value - half, upper: value + half };
};

/** How many standard deviations lie on each side. */
const toScore = (confidence: number): number => -normalQuantile((1 - confidence) / 2);
