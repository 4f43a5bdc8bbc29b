// How far does a trend carry, and how wide is its doubt? Theil–Sen's line with the prediction interval of a
// regression by its own residuals, Student's t of n − 2; Holt's method with the variance of ETS(A,A,N), normal.
import { normalCdf, normalQuantile, tCdf, tQuantile } from "../method/distribution.ts";
import { computeReach, computeResidualSpread, valueAt } from "../method/least-squares.ts";
import { computeErrorSpread, computeHoltReach, fitHolt } from "../method/smoothing.ts";
import { fitTheilSen } from "../method/theil-sen.ts";
import type { ForecastMethod, Trend } from "./forecast.ts";
import type { PreparedSeries } from "./prepare-series.ts";

/** On the scale of the series; `ahead` counts from the last known year. */
export interface Projection {
  readonly trend: Trend;
  readonly doubt: Doubt | null;
}

export interface Doubt {
  readonly spreadAt: (ahead: number) => number;
  readonly cdf: (deviation: number) => number;
  readonly quantile: (probability: number) => number;
}

/** Three points leave one degree of freedom, which says nothing: a line without an interval. */
const fewestForDoubt = 4;

/** Points exactly on a line are still written with rounding: what binary fractions lose, relative [D]. */
const hair = 1e-12;

const projectTheilSen = ({ points }: PreparedSeries): Projection => {
  const line = fitTheilSen(points);
  const last = points.at(-1)?.x ?? 0;
  const trend = { level: valueAt(line, last), slope: line.slope };
  if (points.length < fewestForDoubt) return { trend, doubt: null };
  const spread = Math.max(computeResidualSpread(points, line), toLeastSpread(points));
  const freedom = points.length - 2;
  const doubt: Doubt = {
    spreadAt: (ahead) => spread * computeReach(points, last + ahead),
    cdf: (deviation) => tCdf(deviation, freedom),
    quantile: (probability) => recallQuantile(probability, freedom),
  };
  return { trend, doubt };
};

/** A district asks thousands of times for the same few, and each is a search of its own. */
const recallQuantile = (probability: number, freedom: number): number => {
  const key = `${probability} ${freedom}`;
  const found = quantiles.get(key) ?? tQuantile(probability, freedom);
  if (quantiles.size >= mostRecalled) quantiles.clear();
  quantiles.set(key, found);
  return found;
};
const quantiles = new Map<string, number>();
const mostRecalled = 1000;

/** Two weights and two starting values are fitted, so that many degrees are lost. */
const fittedByHolt = 4;

const projectHolt = ({ points }: PreparedSeries): Projection => {
  const fit = fitHolt(points.map(({ y }) => y));
  const spread = Math.max(computeErrorSpread(fit, points.length - fittedByHolt), toLeastSpread(points));
  const doubt: Doubt = {
    spreadAt: (ahead) => spread * computeHoltReach(fit, ahead),
    cdf: normalCdf,
    quantile: normalQuantile,
  };
  return { trend: { level: fit.level, slope: fit.trend }, doubt };
};

const toLeastSpread = (points: PreparedSeries["points"]): number =>
  hair * Math.max(1, ...points.map(({ y }) => Math.abs(y)));

const projections: Readonly<Record<ForecastMethod, (series: PreparedSeries) => Projection>> = {
  theilSen: projectTheilSen,
  holt: projectHolt,
};

export const projectTrend = (series: PreparedSeries, method: ForecastMethod): Projection => projections[method](series);

export const meanAt = ({ level, slope }: Trend, ahead: number): number => level + slope * ahead;
