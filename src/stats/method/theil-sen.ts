// Which straight line do most pairs of points agree on? Theil 1950, Sen 1968 (J. Amer. Stat. Assoc. 63:1379–1389):
// the median of the slopes between all pairs; one odd year in four does not tip it.
import { computeMedian } from "../indicator/modified-z.ts";
import { normalQuantile } from "./distribution.ts";
import type { StraightLine, XY } from "./least-squares.ts";

/**
 * Of the two published intercepts the one through the medians, median y − slope · median x. A single point gives
 * a level line.
 */
export const fitTheilSen = (points: readonly XY[]): StraightLine => {
  const slopes = listSlopes(points);
  const slope = slopes.length === 0 ? 0 : computeMedian(slopes);
  const intercept = computeMedian(points.map(({ y }) => y)) - slope * computeMedian(points.map(({ x }) => x));
  return { slope, intercept };
};

/**
 * The slopes whose rank lies within what chance gives Kendall's S, by its large-sample variance, ranks rounded
 * outwards. The bounds printed in Sen's paper rest on a slip in his list of slopes, as the tests of R's deming note.
 */
export const computeSlopeInterval = (
  points: readonly XY[],
  level: number,
): readonly [lower: number, upper: number] | undefined => {
  const slopes = [...listSlopes(points)].sort((one, other) => one - other);
  const count = points.length;
  const spread = Math.sqrt((count * (count - 1) * (2 * count + 5)) / 18);
  const rank = Math.floor((slopes.length - normalQuantile((1 + level) / 2) * spread) / 2);
  const [lower, upper] = [slopes[rank - 1], slopes[slopes.length - rank]];
  return lower === undefined || upper === undefined ? undefined : [lower, upper];
};

const listSlopes = (points: readonly XY[]): readonly number[] =>
  points.flatMap((one, index) =>
    points.slice(index + 1).flatMap((other) => (other.x === one.x ? [] : [(other.y - one.y) / (other.x - one.x)])),
  );
