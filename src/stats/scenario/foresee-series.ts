// A target's series carried on to any year, past the deadline too: the same trend, scale and breaks as the outlook.
import { toCompleteness } from "../expectation/expect-coverage.ts";
import { chooseScale } from "../forecast/choose-scale.ts";
import type { ForecastAnswer } from "../forecast/forecast.ts";
import { forecastSeries } from "../forecast/forecast-series.ts";
import type { Figure } from "../indicator/figure.ts";
import type { Indicator } from "../indicator/indicator.ts";

export interface SeriesRequest {
  readonly series: readonly Figure[];
  readonly indicator: Indicator;
  readonly limits: { readonly minimum?: number; readonly maximum?: number };
  readonly line: { readonly value: number; readonly opens: "up" | "down" } | null;
  readonly to: number;
}

/** What is known of a year in part would bend the trend [D]. */
const enoughForTrend = 0.8;

export const listKnownYears = (
  series: readonly Figure[],
): readonly { readonly year: number; readonly value: number }[] =>
  series.flatMap((figure) =>
    figure.value === null || toCompleteness(figure) < enoughForTrend
      ? []
      : [{ year: figure.year, value: figure.value }],
  );

export const foreseeSeries = ({ series, indicator, limits, line, to }: SeriesRequest): ForecastAnswer => {
  const known = listKnownYears(series);
  return forecastSeries({
    series: known,
    to,
    scale: chooseScale(known, limits),
    limits,
    breaks: indicator.breaks.map(({ year }) => year),
    ...(line ? { line: { value: line.value, side: line.opens === "up" ? "at-least" : "at-most" } as const } : {}),
  });
};
