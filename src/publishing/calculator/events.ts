// Figures given as events and population: the value that follows from them, and by what they were multiplied.
import type { SeriesPoint } from "../../stats/status/judgement.ts";
import type { Refused } from "./calculator.ts";
import { findNegative } from "./number-checks.ts";

interface GivenPoint {
  readonly year: number;
  readonly value?: number | null | undefined;
  readonly numerator?: number | null | undefined;
  readonly denominator?: number | null | undefined;
}

/** A value that is not given follows from its parts, where it is told in which unit; no population, no value. */
export const fillValues = (sorted: readonly GivenPoint[], multiplier: number | undefined): readonly SeriesPoint[] =>
  sorted.map(({ year, value, numerator, denominator }) => {
    const share = toShare(numerator, denominator);
    const computed = share === undefined || multiplier === undefined ? null : share * multiplier;
    return {
      year,
      value: value ?? computed,
      completeness: 1,
      ...(share === undefined ? {} : { numerator: numerator ?? null, denominator: denominator ?? null }),
    };
  });

const toShare = (numerator: number | null | undefined, denominator: number | null | undefined): number | undefined =>
  typeof numerator === "number" && typeof denominator === "number" && denominator > 0
    ? numerator / denominator
    : undefined;

export const findFaultyParts = (sorted: readonly GivenPoint[]): Refused | undefined =>
  sorted
    .flatMap(({ year, numerator, denominator }) => [
      findNegative(`${year}: numerator`, numerator ?? 0),
      findNegative(`${year}: denominator`, denominator ?? 0),
    ])
    .find((fault) => fault !== undefined);

/** Values are printed with few digits: what comes this close to a power of ten is meant as one [D]. */
const closeEnough = 0.1;

/** From the last year that has value, events and population. */
export const deriveMultiplier = (points: readonly SeriesPoint[]): number | undefined => {
  const ratios = points.flatMap(({ value, numerator, denominator }) => {
    const share = toShare(numerator, denominator);
    return value === null || share === undefined || share === 0 || value === 0 ? [] : [value / share];
  });
  const last = ratios.at(-1);
  if (last === undefined || !(last > 0) || !Number.isFinite(last)) return undefined;
  const power = 10 ** Math.round(Math.log10(last));
  return Math.abs(last / power - 1) <= closeEnough ? power : last;
};
