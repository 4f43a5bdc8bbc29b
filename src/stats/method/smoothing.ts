// Exponential smoothing: the newest figures weigh most. Simple and Holt's method as in Hyndman and Athanasopoulos,
// Forecasting: Principles and Practice, 2nd ed., §7.1–7.2; interval of ETS(A,A,N) after Hyndman et al. 2008, table 6.1.
import { fitLeastSquares } from "./least-squares.ts";

export interface SmoothingWeights {
  /** For the level, 0–1. */
  readonly alpha: number;
  /** For the trend as a share of alpha (β* = β ÷ α), 0–1. */
  readonly betaStar: number;
}

export interface HoltState {
  readonly level: number;
  readonly trend: number;
}

export interface HoltFit extends SmoothingWeights, HoltState {
  /** One step ahead, value minus forecast, one for each value. */
  readonly errors: readonly number[];
}

/** The level after the last value, which is the forecast of simple smoothing for every year to come. */
export const smoothLevel = (values: readonly number[], alpha: number, start: number): number =>
  values.reduce((level, value) => alpha * value + (1 - alpha) * level, start);

/** Every value updates the state, the first one too: skipping it is a known slip that shifts all forecasts. */
export const smoothHolt = (values: readonly number[], weights: SmoothingWeights, start: HoltState): HoltFit => {
  const errors: number[] = [];
  const state = passHolt({ values, start, hear: (error) => errors.push(error) }, weights);
  return { ...weights, ...state, errors };
};

interface HoltPass {
  readonly values: readonly number[];
  readonly start: HoltState;
  /** Told of each one-step error; fitting only adds them up, hundreds of times. */
  readonly hear: (error: number) => void;
}

const passHolt = ({ values, start, hear }: HoltPass, { alpha, betaStar }: SmoothingWeights): HoltState => {
  let { level, trend } = start;
  for (const value of values) {
    const expected = level + trend;
    const next = alpha * value + (1 - alpha) * expected;
    trend = betaStar * (next - level) + (1 - betaStar) * trend;
    level = next;
    hear(value - expected);
  }
  return { level, trend };
};

/** By what factor the one-step spread grows `ahead` years on. */
export const computeHoltReach = ({ alpha, betaStar }: SmoothingWeights, ahead: number): number => {
  const beta = alpha * betaStar;
  const growth = alpha ** 2 + alpha * beta * ahead + (beta ** 2 * ahead * (2 * ahead - 1)) / 6;
  return Math.sqrt(1 + (ahead - 1) * growth);
};

/** Root of Σ error² ÷ divisor; the published vector divides by the number of values. */
export const computeErrorSpread = ({ errors }: HoltFit, divisor = errors.length): number =>
  Math.sqrt(sumSquares(errors) / divisor);

/** Weights closer to 0 or 1 than this would ignore the new or the old entirely. */
const edge = 0.01;
/** Closer together at the ends, where the valleys of the error are narrow. */
const marks = [edge, 0.025, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1 - edge];
/** The error may have several valleys; the deepest of them on the grid are followed down. */
const mostValleys = 4;
const [firstStride, lastStride] = [0.05, 1e-6];
/** A long bent valley is given up on in the end. */
const mostStrides = 2000;

/**
 * The weights with the least squared one-step errors, from a grid and downhill from its best places: the same series
 * gives the same weights on every machine. It starts from the straight line through the first ten values.
 */
export const fitHolt = (values: readonly number[]): HoltFit => {
  const line = fitLeastSquares(values.slice(0, 10).map((y, index) => ({ x: index + 1, y })));
  const start = { level: line.intercept, trend: line.slope };
  const measure = (weights: SmoothingWeights): Measured => {
    let error = 0;
    passHolt({ values, start, hear: (each) => (error += each * each) }, weights);
    return { weights, error };
  };
  const best = listValleys(measure)
    .map((valley) => descend(valley, measure))
    .reduce((one, other) => (other.error < one.error ? other : one));
  return smoothHolt(values, best.weights, start);
};

interface Measured {
  readonly weights: SmoothingWeights;
  readonly error: number;
}

type Measure = (weights: SmoothingWeights) => Measured;

/** The deepest places of the grid that no neighbour lies below. */
const listValleys = (measure: Measure): readonly Measured[] => {
  const grid = marks.map((alpha) => marks.map((betaStar) => measure({ alpha, betaStar })));
  const isValley = ({ error }: Measured, row: number, column: number): boolean =>
    around.every(([down, across]) => error <= (grid[row + down]?.[column + across]?.error ?? Infinity));
  return grid
    .flatMap((places, row) => places.filter((place, column) => isValley(place, row, column)))
    .toSorted((one, other) => one.error - other.error)
    .slice(0, mostValleys);
};

/** Towards the lowest neighbour; where none is lower, in half as long strides. */
const descend = (from: Measured, measure: Measure): Measured => {
  let [best, stride] = [from, firstStride];
  for (let count = 0; count < mostStrides && stride > lastStride; count += 1) {
    const { alpha, betaStar } = best.weights;
    const lowest = around
      .map(([down, across]) =>
        measure({ alpha: bound(alpha + down * stride), betaStar: bound(betaStar + across * stride) }),
      )
      .reduce((one, other) => (other.error < one.error ? other : one));
    if (lowest.error < best.error) best = lowest;
    else stride /= 2;
  }
  return best;
};

const around = [-1, 0, 1].flatMap((down) =>
  [-1, 0, 1].flatMap((across) => (down === 0 && across === 0 ? [] : [[down, across] as const])),
);

const bound = (weight: number): number => Math.max(edge, Math.min(1 - edge, weight));

const sumSquares = (values: readonly number[]): number => values.reduce((total, value) => total + value ** 2, 0);
