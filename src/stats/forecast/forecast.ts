// What a forecast is asked and what it answers: a trend carried on to a year, with how sure that is, or the reason
// why nothing can be said.
export const trendScales = ["linear", "log", "logit"] as const;
export type TrendScale = (typeof trendScales)[number];

export const forecastMethods = ["theilSen", "holt"] as const;
export type ForecastMethod = (typeof forecastMethods)[number];

export interface ForecastPoint {
  readonly year: number;
  readonly value: number;
}

export interface ForecastQuestion {
  /** Known values, one a year. */
  readonly series: readonly ForecastPoint[];
  /** The last year to be told. */
  readonly to: number;
  /** Left out: linear. */
  readonly scale?: TrendScale;
  /** Left out: auto, which prefers the one that did better on the past years. */
  readonly method?: ForecastMethod | "auto";
  /** Probability of the interval; left out: 0.9. */
  readonly level?: number;
  /** Bounds no value can pass; the logit scale needs both, the others are cut at them. */
  readonly limits?: { readonly minimum?: number; readonly maximum?: number };
  /** Years from which the definition is another one: only what follows the last of them is carried on. */
  readonly breaks?: readonly number[];
  /** Asks for the probability that this holds in the last year. */
  readonly line?: { readonly value: number; readonly side: "at-least" | "at-most" | "above" | "below" };
}

export interface ForecastStep {
  readonly year: number;
  readonly value: number;
  /** Null where the series is too short for an interval. */
  readonly lower: number | null;
  readonly upper: number | null;
}

export type Refusal =
  | { readonly kind: "tooShort"; readonly known: number; readonly needed: number }
  | { readonly kind: "broken"; readonly from: number; readonly to: number }
  | { readonly kind: "redefined"; readonly year: number; readonly known: number; readonly needed: number }
  | { readonly kind: "nothingAhead"; readonly last: number }
  | { readonly kind: "tooFar"; readonly last: number; readonly most: number }
  | { readonly kind: "repeatedYear"; readonly year: number }
  | { readonly kind: "outsideScale"; readonly year: number; readonly value: number; readonly scale: TrendScale };

/** The straight line on the scale: `level` in the last known year, `slope` a year from there. */
export interface Trend {
  readonly level: number;
  readonly slope: number;
}

export interface Forecast {
  readonly method: ForecastMethod;
  readonly scale: TrendScale;
  /** The known values it rests on; earlier ones under another definition are left out. */
  readonly used: { readonly from: number; readonly to: number; readonly count: number };
  readonly trend: Trend;
  /** As asked; for log odds always both. */
  readonly limits: { readonly minimum?: number; readonly maximum?: number };
  /** One a year from the year after the last known one. */
  readonly points: readonly ForecastStep[];
  /** That the line holds in the last year, 0–1; null without a line or without an interval. */
  readonly probability: number | null;
}

export type ForecastAnswer = { readonly forecast: Forecast } | { readonly refused: Refusal };

/** What was foreseen in an earlier year, beside what came. */
export interface EarlierForecast {
  readonly madeIn: number;
  readonly year: number;
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly actual: number;
}
