// How far apart are the areas: the best and the worst, the span between them, their ratio. A span is the difference
// of the levels as they are printed; whether it is more than chance, their intervals say (compare-figures.ts).
import { roundHalfUp } from "../../kernel/quantity.ts";

export interface AreaLevel {
  readonly area: string;
  readonly value: number;
}

export interface Between {
  readonly best: AreaLevel;
  readonly worst: AreaLevel;
  /** Always ≥ 0, in the unit of the indicator. */
  readonly span: number;
  /** The greater level by the smaller one; null where that is zero. */
  readonly ratio: number | null;
}

/** Null below two areas: one is neither ahead nor behind. Of equals the first by code is named. */
export const compareAreas = (levels: readonly AreaLevel[], isMoreBetter: boolean, decimals: number): Between | null => {
  const ranked = [...levels].sort(
    (one, other) =>
      (isMoreBetter ? other.value - one.value : one.value - other.value) || (one.area < other.area ? -1 : 1),
  );
  const [best, worst] = [ranked[0], ranked.at(-1)];
  if (!best || !worst || best === worst) return null;
  const [low, high] = isMoreBetter ? [worst.value, best.value] : [best.value, worst.value];
  return {
    best,
    worst,
    span: roundHalfUp(roundHalfUp(high, decimals) - roundHalfUp(low, decimals), decimals),
    ratio: low > 0 ? high / low : null,
  };
};

export interface Field {
  /** 1 = best; equals share a place. */
  readonly rank: number | null;
  readonly of: number;
  readonly median: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
}

/** Quartiles by linear interpolation (type 7 of Hyndman and Fan 1996, The American Statistician 50:361–365). */
export const placeAmong = (own: number | null, peers: readonly number[], isMoreBetter: boolean): Field | null => {
  const all = own === null ? peers : [...peers, own];
  if (peers.length === 0) return null;
  const ahead = own === null ? [] : all.filter((value) => (isMoreBetter ? value > own : value < own));
  return {
    rank: own === null ? null : ahead.length + 1,
    of: all.length,
    median: quantile(all, 0.5),
    lowerQuartile: quantile(all, 0.25),
    upperQuartile: quantile(all, 0.75),
  };
};

/** Of at least one value. */
export const quantile = (values: readonly number[], p: number): number => {
  const sorted = [...values].sort((one, other) => one - other);
  const place = (sorted.length - 1) * p;
  const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return low + (high - low) * (place - Math.floor(place));
};
