// How far does a value stand from its own series? Modified z-score of Iglewicz and Hoaglin (1993), from the median
// and the median absolute deviation, which a single slip does not move.

/** |M| above this is an outlier; below this many values a series is too short to say so. */
const outlierFrom = 3.5;
const shortestSeries = 5;

export interface Outlier {
  /** Position in the series. */
  readonly index: number;
  readonly score: number;
}

/** One score per value; none for a short series or one whose spread is zero, which has nothing to measure by. */
export const computeModifiedZ = (values: readonly number[]): readonly number[] => {
  if (values.length < shortestSeries) return [];
  const spread = computeSpread(values);
  return spread === 0 ? [] : toScores(values, spread);
};

export const isOutlier = (score: number): boolean => Math.abs(score) > outlierFrom;

/**
 * On changes from value to value, since levels of a trending series drift by themselves: one leap away and one
 * back, or a last value that leaps. A step that stays is a new level, no slip.
 */
export const findLeaps = (values: readonly number[]): readonly Outlier[] => {
  if (values.length < shortestSeries) return [];
  const changes = values.slice(1).map((value, index) => value - (values[index] ?? value));
  const spread = computeSpread(changes);
  if (spread === 0) return [];
  const scores = toScores(changes, spread);
  return scores.flatMap((score, index) => {
    const back = scores[index + 1];
    const comesBack = back === undefined || (isOutlier(back) && Math.sign(back) !== Math.sign(score));
    return isOutlier(score) && comesBack ? [{ index: index + 1, score }] : [];
  });
};

export const computeMedian = (values: readonly number[]): number => {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(middle)] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

const computeSpread = (values: readonly number[]): number => {
  const center = computeMedian(values);
  return computeMedian(values.map((value) => Math.abs(value - center)));
};

/** 0.6745 makes the spread comparable to a standard deviation. */
const toScores = (values: readonly number[], spread: number): readonly number[] => {
  const center = computeMedian(values);
  return values.map((value) => (0.6745 * (value - center)) / spread);
};
