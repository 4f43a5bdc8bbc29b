// Which method foresaw the past better? Rolling origin, one year ahead (Hyndman and Athanasopoulos, Forecasting:
// Principles and Practice, 2nd ed., §3.4). The straight line stands unless Holt's method was clearly closer.
import { fromScale } from "../method/trend-scale.ts";
import type { ForecastMethod } from "./forecast.ts";
import type { PreparedSeries } from "./prepare-series.ts";
import { fewestForHolt } from "./prepare-series.ts";
import { meanAt, projectTrend } from "./project-trend.ts";

/** From eight values there are two years to compare the methods by [D]. */
const fewestToCompare = 8;
/** Holt's mean error must be a tenth smaller [D]. */
const clearlySmaller = 0.9;
/** A generation tells enough, and each year back costs two fits [D]. */
const mostOrigins = 30;

export const chooseMethod = (series: PreparedSeries): ForecastMethod => {
  const { points, first, last } = series;
  const hasHole = last - first + 1 > points.length;
  if (points.length < fewestToCompare || hasHole) return "theilSen";
  const line = measurePast(series, "theilSen");
  return line > hair(series) && measurePast(series, "holt") < clearlySmaller * line ? "holt" : "theilSen";
};

/** Mean size of the errors in the values' own unit, over the latest years that both methods can foresee. */
const measurePast = (series: PreparedSeries, method: ForecastMethod): number => {
  const { points, scale, limits } = series;
  const from = Math.max(fewestForHolt, points.length - mostOrigins);
  const errors = points.slice(from).map(({ y }, index) => {
    const known = { ...series, points: points.slice(0, from + index) };
    const foreseen = meanAt(projectTrend(known, method).trend, 1);
    return Math.abs(fromScale(foreseen, scale, limits) - fromScale(y, scale, limits));
  });
  return errors.reduce((total, error) => total + error, 0) / errors.length;
};

/** Points on a straight line differ from it by rounding only. */
const hair = ({ points, scale, limits }: PreparedSeries): number =>
  1e-9 * Math.max(...points.map(({ y }) => Math.abs(fromScale(y, scale, limits))));
