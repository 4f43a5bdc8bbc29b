// Where does a series end if it goes on as it went, how sure is that, and how likely does a line hold then? Methods
// of §2.7: a robust trend on a suitable scale, a prediction interval from four points on, a refusal where none fits.
import type { Limits } from "../method/trend-scale.ts";
import { cutAtLimits, fromScale, toScale } from "../method/trend-scale.ts";
import { chooseMethod } from "./choose-method.ts";
import type { ForecastAnswer, ForecastQuestion, ForecastStep, TrendScale } from "./forecast.ts";
import type { PreparedSeries } from "./prepare-series.ts";
import { prepareSeries } from "./prepare-series.ts";
import type { Projection } from "./project-trend.ts";
import { meanAt, projectTrend } from "./project-trend.ts";

export const usualLevel = 0.9;

export const forecastSeries = (question: ForecastQuestion): ForecastAnswer => {
  const answer = prepareSeries(question);
  if ("refused" in answer) return answer;
  const { prepared: series } = answer;
  const { method: asked = "auto", line, to } = question;
  const method = asked === "auto" ? chooseMethod(series) : asked;
  const projection = projectTrend(series, method);
  const used = { from: series.first, to: series.last, count: series.points.length };
  const points = listSteps(series, projection, { to, level: question.level ?? usualLevel });
  const probability = line ? computeProbability(series, projection, { line, ahead: to - series.last }) : null;
  const { scale, limits } = series;
  return { forecast: { method, scale, used, trend: projection.trend, limits, points, probability } };
};

const listSteps = (
  { scale, limits, last }: PreparedSeries,
  { trend, doubt }: Projection,
  { to, level }: { readonly to: number; readonly level: number },
): readonly ForecastStep[] => {
  const read = (scaled: number): number => cutAtLimits(fromScale(scaled, scale, limits), limits);
  const reach = doubt && doubt.quantile((1 + level) / 2);
  return Array.from({ length: to - last }, (_, index) => {
    const ahead = index + 1;
    const mean = meanAt(trend, ahead);
    const half = doubt && reach !== null ? reach * doubt.spreadAt(ahead) : null;
    const [lower, upper] = half === null ? [null, null] : [read(mean - half), read(mean + half)];
    return { year: last + ahead, value: read(mean), lower, upper };
  });
};

/** A model of a handful of points is never surer than one in a million, either way [D]. */
const leastProbability = 1e-6;

/** As where a value is judged: what differs from the line by a hair lies on it. */
const hair = 1e-9;

const computeProbability = (
  { scale, limits }: PreparedSeries,
  { trend, doubt }: Projection,
  { line, ahead }: { readonly line: NonNullable<ForecastQuestion["line"]>; readonly ahead: number },
): number | null => {
  if (!doubt) return null;
  const slack = hair * Math.max(1, Math.abs(line.value));
  const [mean, spread] = [meanAt(trend, ahead), doubt.spreadAt(ahead)];
  const below = (value: number): number => doubt.cdf((placeOnScale(value, scale, limits) - mean) / spread);
  const probability = {
    "at-least": () => 1 - below(line.value - slack),
    above: () => 1 - below(line.value + slack),
    "at-most": () => below(line.value + slack),
    below: () => below(line.value - slack),
  }[line.side]();
  return Math.max(leastProbability, Math.min(1 - leastProbability, probability));
};

/** A line past the limits, or where the scale does not reach, lies beyond every value on its side. */
const farAway = 1e30;

const placeOnScale = (value: number, scale: TrendScale, limits: Limits): number => {
  const { minimum = scale === "log" ? 0 : -Infinity, maximum = Infinity } = limits;
  if (value <= minimum) return -farAway;
  if (value > maximum) return farAway;
  return toScale(value, scale, limits) ?? (value > 0 ? farAway : -farAway);
};
