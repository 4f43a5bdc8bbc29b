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
const gridSteps = 12;
const refinements = 8;

/**
 * The weights with the least squared one-step errors, from a grid that is halved around its best: the same series
 * gives the same weights on every machine. It starts from the straight line through the first ten values.
 */
export const fitHolt = (values: readonly number[]): HoltFit => {
  const line = fitLeastSquares(values.slice(0, 10).map((y, index) => ({ x: index + 1, y })));
  const start = { level: line.intercept, trend: line.slope };
  const measure = (weights: SmoothingWeights): number => {
    let total = 0;
    passHolt({ values, start, hear: (error) => (total += error * error) }, weights);
    return total;
  };
  let step = (1 - 2 * edge) / gridSteps;
  let best = findLeast(grid, measure);
  for (let round = 0; round < refinements; round += 1) {
    step /= 2;
    best = findLeast([best, ...listAround(best, step)], measure);
  }
  return smoothHolt(values, best, start);
};

const marks = Array.from({ length: gridSteps + 1 }, (_, index) => edge + ((1 - 2 * edge) * index) / gridSteps);
const grid = marks.flatMap((alpha) => marks.map((betaStar) => ({ alpha, betaStar })));

const listAround = ({ alpha, betaStar }: SmoothingWeights, step: number): readonly SmoothingWeights[] =>
  [-step, 0, step].flatMap((first) =>
    [-step, 0, step].map((second) => ({ alpha: bound(alpha + first), betaStar: bound(betaStar + second) })),
  );

const bound = (weight: number): number => Math.max(edge, Math.min(1 - edge, weight));

const findLeast = (
  candidates: readonly SmoothingWeights[],
  measure: (weights: SmoothingWeights) => number,
): SmoothingWeights => {
  let best = candidates[0] ?? { alpha: 0.5, betaStar: 0.5 };
  let least = measure(best);
  for (const candidate of candidates) {
    const size = measure(candidate);
    if (size >= least) continue;
    least = size;
    best = candidate;
  }
  return best;
};

const sumSquares = (values: readonly number[]): number => values.reduce((total, value) => total + value ** 2, 0);
