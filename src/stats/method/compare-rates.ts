// Are two rates or two shares different, or may chance alone explain it? Events: exact test of one Poisson count given
// the sum of both (Przyborowski and Wilenski 1940, Biometrika 31:313–323), whose limits are those of Clopper and
// Pearson (1934). Shares: the score difference of Newcombe (1998, Statistics in Medicine 17:873–890, method 10).
import type { Counted, Interval } from "./interval.ts";
import { binomialCdf } from "./distribution.ts";
import { computeRate, computeWilson } from "./interval.ts";

export interface RateComparison {
  /** now ÷ before; null where nothing happened before. */
  readonly ratio: Interval | null;
  /** now − before, per one of n. */
  readonly difference: Interval;
  /** Chance alone is an unlikely explanation: exactly where the interval of the ratio leaves out 1. */
  readonly isDistinct: boolean;
  /** How likely chance alone makes a difference as large, in either direction. */
  readonly p: number;
}

export interface ShareComparison {
  readonly difference: Interval;
  readonly isDistinct: boolean;
}

/** Whole events x ≥ 0 among n > 0 on each side. */
export const compareRates = (now: Counted, before: Counted, confidence = 0.95): RateComparison => {
  const events = now.x + before.x;
  const expectedShare = now.n / (now.n + before.n);
  const atMost = binomialCdf(now.x, events, expectedShare);
  const atLeast = 1 - binomialCdf(now.x - 1, events, expectedShare);
  const p = Math.min(1, 2 * Math.max(0, Math.min(atMost, atLeast)));
  return {
    ratio: before.x === 0 ? null : computeRatio(now, before, confidence),
    difference: joinIntervals(computeRate(now, { confidence }), computeRate(before, { confidence })),
    isDistinct: p < 1 - confidence,
    p,
  };
};

/** Persons x of n on each side, 0 ≤ x ≤ n. */
export const compareShares = (now: Counted, before: Counted, confidence = 0.95): ShareComparison => {
  const difference = joinIntervals(computeWilson(now, confidence), computeWilson(before, confidence));
  return { difference, isDistinct: difference.lower > 0 || difference.upper < 0 };
};

/** Of all events a share of r·n₁ ÷ (r·n₁ + n₀) falls to the first side; its limits are turned back into those of r. */
const computeRatio = (now: Counted, before: Counted, confidence: number): Interval => {
  const tail = (1 - confidence) / 2;
  const events = now.x + before.x;
  const toRatio = (share: number): number => ((share / (1 - share)) * before.n) / now.n;
  return {
    value: toRatio(now.x / events),
    lower: now.x === 0 ? 0 : toRatio(findShare((share) => 1 - binomialCdf(now.x - 1, events, share) >= tail)),
    upper: toRatio(findShare((share) => binomialCdf(now.x, events, share) <= tail)),
  };
};

/** The least share from which a statement holds. */
const findShare = (holds: (share: number) => boolean): number => {
  let [low, high] = [0, 1];
  for (let step = 0; step < halvings; step += 1) {
    const middle = (low + high) / 2;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
};

/** To the last bit of a number below 1. */
const halvings = 52;

/** The distances of both to their limits, squared and added; for rates as in Zou and Donner (2008, ibid. 27:1693–1702). */
const joinIntervals = (now: Interval, before: Interval): Interval => {
  const value = now.value - before.value;
  return {
    value,
    lower: value - Math.hypot(now.value - now.lower, before.upper - before.value),
    upper: value + Math.hypot(now.upper - now.value, before.value - before.lower),
  };
};
