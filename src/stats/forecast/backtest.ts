// How did earlier forecasts do? Rolling origin: for every past year the forecast is made again from what was known
// then, and stands beside what came (Hyndman and Athanasopoulos, Forecasting, 2nd ed., §3.4).
import type { EarlierForecast, ForecastPoint, ForecastQuestion } from "./forecast.ts";
import { forecastSeries } from "./forecast-series.ts";

export interface PastError {
  /** Mean size of what was foreseen less what came, in the unit of the values. */
  readonly mean: number;
  /** How many earlier forecasts there are. */
  readonly times: number;
  /** Of those with an interval, how many held what came. */
  readonly covered: number;
  readonly of: number;
}

/** In the order of years; an origin from which nothing could be foreseen is left out. */
export const listEarlierForecasts = (
  question: Omit<ForecastQuestion, "to" | "line">,
  ahead = 1,
): readonly EarlierForecast[] => {
  const known = [...question.series].sort((one, other) => one.year - other.year);
  return known.flatMap(({ year: madeIn }, index) => {
    const actual = known.find(({ year }) => year === madeIn + ahead);
    return actual ? foresee(question, { series: known.slice(0, index + 1), actual, madeIn }) : [];
  });
};

interface Origin {
  readonly series: readonly ForecastPoint[];
  readonly actual: ForecastPoint;
  readonly madeIn: number;
}

const foresee = (
  question: Omit<ForecastQuestion, "to" | "line">,
  { series, actual, madeIn }: Origin,
): readonly EarlierForecast[] => {
  const answer = forecastSeries({ ...question, series, to: actual.year });
  const step = "forecast" in answer ? answer.forecast.points.at(-1) : undefined;
  return step ? [{ madeIn, actual: actual.value, ...step }] : [];
};

export const measureError = (earlier: readonly EarlierForecast[]): PastError | undefined => {
  if (earlier.length === 0) return undefined;
  const total = earlier.reduce((sum, { value, actual }) => sum + Math.abs(value - actual), 0);
  const bounded = earlier.flatMap(({ lower, upper, actual }) =>
    lower === null || upper === null ? [] : [lower <= actual && actual <= upper],
  );
  return {
    mean: total / earlier.length,
    times: earlier.length,
    covered: bounded.filter(Boolean).length,
    of: bounded.length,
  };
};
