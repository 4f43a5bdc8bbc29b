// The straight line of least squares and where a further value may fall: the prediction interval of a simple
// regression with Student's t of n − 2 degrees (Draper and Smith, Applied Regression Analysis, 3rd ed. 1998, §3.1).
import { tQuantile } from "./distribution.ts";

export interface XY {
  readonly x: number;
  readonly y: number;
}

export interface StraightLine {
  readonly slope: number;
  readonly intercept: number;
}

export interface Prediction {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** At least two points that differ in x; less gives a level line. */
export const fitLeastSquares = (points: readonly XY[]): StraightLine => {
  const [meanX, meanY] = [computeMean(points.map(({ x }) => x)), computeMean(points.map(({ y }) => y))];
  const across = sum(points.map(({ x, y }) => (x - meanX) * (y - meanY)));
  const square = sumSquares(points.map(({ x }) => x - meanX));
  const slope = square === 0 ? 0 : across / square;
  return { slope, intercept: meanY - slope * meanX };
};

/** Root of Σ residual² ÷ (n − 2) around any line through the points; needs three of them. */
export const computeResidualSpread = (points: readonly XY[], line: StraightLine): number =>
  Math.sqrt(sumSquares(points.map(({ x, y }) => y - valueAt(line, x))) / (points.length - 2));

/** By what factor the residual spread grows at x: √(1 + 1/n + (x − x̄)² ÷ Σ(xᵢ − x̄)²). */
export const computeReach = (points: readonly XY[], x: number): number => {
  const meanX = computeMean(points.map((point) => point.x));
  const square = sumSquares(points.map((point) => point.x - meanX));
  return Math.sqrt(1 + 1 / points.length + (x - meanX) ** 2 / square);
};

export const predictLeastSquares = (points: readonly XY[], x: number, level: number): Prediction => {
  const line = fitLeastSquares(points);
  const spread = computeResidualSpread(points, line) * computeReach(points, x);
  const half = tQuantile((1 + level) / 2, points.length - 2) * spread;
  const value = valueAt(line, x);
  return { value, lower: value - half, upper: value + half };
};

export const valueAt = ({ slope, intercept }: StraightLine, x: number): number => intercept + slope * x;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const sumSquares = (values: readonly number[]): number => sum(values.map((value) => value ** 2));
const computeMean = (values: readonly number[]): number => sum(values) / values.length;
