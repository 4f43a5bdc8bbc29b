// Where a target's trend leads, with its 50 and 90 % bands, how earlier forecasts did, and all of it in words.
import { listEarlierForecasts, measureError } from "../forecast/backtest.ts";
import type { ForecastToExplain } from "../forecast/explain-forecast.ts";
import { explainForecast } from "../forecast/explain-forecast.ts";
import type { ForecastQuestion } from "../forecast/forecast.ts";
import { forecastSeries, usualLevel } from "../forecast/forecast-series.ts";
import type { Explanation } from "../standing/explanation.ts";
import type { Foresight } from "../standing/foresee-target.ts";
import type { TargetDetail } from "./target.contract.ts";

type Presented = Pick<TargetDetail, "forecast" | "earlier" | "earlierError"> & { readonly explanation: Explanation };

export const presentForesight = (
  { question, answer }: Foresight,
  words: Pick<ForecastToExplain, "name" | "writing" | "line">,
): Presented => {
  if (!question || !answer) return { forecast: null, earlier: [], earlierError: null, explanation: explainNothing() };
  const earlier = listEarlierForecasts(question);
  return {
    forecast: toBands(question),
    earlier: [...earlier],
    earlierError: measureError(earlier)?.mean ?? null,
    explanation: explainForecast({ ...words, earlier, answer, series: question.series, level: usualLevel }),
  };
};

const explainNothing = (): Explanation => ({
  title: { zh: "不用预测", en: "Nothing to foresee" },
  sentences: [{ zh: "期限已到，结果由实际数说话。", en: "The deadline has come; the figures themselves decide." }],
  formula: null,
  figures: [],
  source: null,
});

/** The 50 and 90 % bands of the same trend. */
const toBands = (question: ForecastQuestion): TargetDetail["forecast"] => {
  const [inner, outer] = [0.5, usualLevel].map((level) => forecastSeries({ ...question, level }));
  if (!inner || !outer || "refused" in inner || "refused" in outer) return null;
  const { method, scale, points } = outer.forecast;
  return {
    method,
    scale,
    points: points.map((point, index) => ({
      year: point.year,
      value: point.value,
      inner: toBand(inner.forecast.points[index]),
      outer: toBand(point),
    })),
  };
};

const toBand = (step: { readonly lower: number | null; readonly upper: number | null } | undefined) =>
  step?.lower == null || step.upper === null ? null : { lower: step.lower, upper: step.upper };
