import { expect, test } from "vitest";
import { tQuantile } from "../method/distribution.ts";
import type { Forecast, ForecastPoint, ForecastQuestion } from "./forecast.ts";
import { forecastSeries } from "./forecast-series.ts";

const yearly = (...values: readonly (number | null)[]): readonly ForecastPoint[] =>
  values.flatMap((value, index) => (value === null ? [] : [{ year: 2020 + index, value }]));

const foresee = (question: ForecastQuestion): Forecast => {
  const answer = forecastSeries(question);
  if ("refused" in answer) throw new Error(answer.refused.kind);
  return answer.forecast;
};

const refuse = (question: ForecastQuestion): unknown => {
  const answer = forecastSeries(question);
  return "refused" in answer ? answer.refused : answer.forecast;
};

// National Bureau of Statistics, monitoring reports on the outline for children 2020–2023, per mille.
const underFive = yearly(7.5, 7.1, 6.8, 6.2);
const percent = { minimum: 0, maximum: 100 };

test("under-five mortality is carried on to 5.491667 in 2025, with Student's t around the line", () => {
  const forecast = foresee({ series: underFive, to: 2025 });
  const residuals = [0, 1, 2, 3].map((x) => (underFive[x]?.value ?? 0) - (6.95 + 0.416_666_667 * (1.5 - x)));
  const spread = Math.sqrt(residuals.reduce((sum, residual) => sum + residual ** 2, 0) / 2);
  const half = tQuantile(0.95, 2) * spread * Math.sqrt(1 + 1 / 4 + 3.5 ** 2 / 5);

  expect(forecast).toMatchObject({ method: "theilSen", scale: "linear", probability: null });
  expect(forecast.used).toEqual({ from: 2020, to: 2023, count: 4 });
  expect(forecast.points.map(({ year }) => year)).toEqual([2024, 2025]);
  expect(forecast.points[1]?.value).toBeCloseTo(5.491_667, 6);
  expect(forecast.points[1]?.lower).toBeCloseTo(5.491_667 - half, 6);
  expect(forecast.points[1]?.upper).toBeCloseTo(5.491_667 + half, 6);
});

test("three figures give a line without interval or probability", () => {
  const line = { value: 85, side: "at-least" } as const;

  const forecast = foresee({ series: yearly(81.1, 85.7, 88.7), to: 2024, scale: "logit", limits: percent, line });

  expect(forecast.points).toHaveLength(2);
  expect(forecast.points.every(({ lower, upper }) => lower === null && upper === null)).toBe(true);
  expect(forecast.points[1]?.value).toBeGreaterThan(88.7);
  expect(forecast.probability).toBeNull();
});

test("one figure, two figures and none are too few", () => {
  expect(refuse({ series: [], to: 2025 })).toEqual({ kind: "tooShort", known: 0, needed: 3 });
  expect(refuse({ series: yearly(5), to: 2025 })).toEqual({ kind: "tooShort", known: 1, needed: 3 });
  expect(refuse({ series: yearly(5, 6), to: 2025 })).toEqual({ kind: "tooShort", known: 2, needed: 3 });
  const five = yearly(5, 6, 7, 8, 9);
  expect(refuse({ series: five, to: 2025, method: "holt" })).toEqual({ kind: "tooShort", known: 5, needed: 6 });
});

test("one missing year is bridged by the robust line, two in a row break the series", () => {
  expect(foresee({ series: yearly(5, 6, null, 8, 9), to: 2025 }).points[0]?.value).toBeCloseTo(10, 9);
  expect(refuse({ series: yearly(5, 6, null, null, 9, 10), to: 2026 })).toEqual({
    kind: "broken",
    from: 2022,
    to: 2023,
  });
  expect(refuse({ series: yearly(5, 6, 7, null, 9, 10, 11), to: 2027, method: "holt" })).toEqual({
    kind: "broken",
    from: 2023,
    to: 2023,
  });
});

test("a hole before the definition changed does not matter", () => {
  const series = yearly(5, null, null, 8, 9, 10);

  expect(foresee({ series, to: 2026, breaks: [2023] }).used).toEqual({ from: 2023, to: 2025, count: 3 });
});

test("only what follows the last change of definition is carried on", () => {
  const series = yearly(60, 61, 62, 20, 21, 22, 23);

  expect(foresee({ series, to: 2027, breaks: [2021, 2023] }).points[0]?.value).toBeCloseTo(24, 9);
  expect(refuse({ series, to: 2027, breaks: [2025] })).toEqual({ kind: "redefined", year: 2025, known: 2, needed: 3 });
});

test("a definition that changes on the way to the year asked for leaves nothing to carry on", () => {
  const series = yearly(5, 6, 7, 8);

  expect(refuse({ series, to: 2025, breaks: [2024] })).toEqual({ kind: "redefined", year: 2024, known: 0, needed: 3 });
  expect(foresee({ series, to: 2025, breaks: [2026] }).points).toHaveLength(2);
});

test("a year that is known already and one beyond all planning are refused", () => {
  expect(refuse({ series: underFive, to: 2023 })).toEqual({ kind: "nothingAhead", last: 2023 });
  expect(refuse({ series: underFive, to: 2100 })).toEqual({ kind: "tooFar", last: 2023, most: 50 });
});

test("two figures of one year are refused, because nobody can say which one holds", () => {
  const series = [...underFive, { year: 2022, value: 9 }];

  expect(refuse({ series, to: 2025 })).toEqual({ kind: "repeatedYear", year: 2022 });
});

test("zeros and negative values have no logarithm, shares at or beyond their limits no log odds", () => {
  expect(refuse({ series: yearly(2, 0, 1), to: 2025, scale: "log" })).toEqual({
    kind: "outsideScale",
    year: 2021,
    value: 0,
    scale: "log",
  });
  expect(refuse({ series: yearly(2, 1, -1), to: 2025, scale: "log" })).toMatchObject({ year: 2022, value: -1 });
  const overfull = { series: yearly(97, 99, 103), to: 2025, scale: "logit", limits: percent } as const;
  expect(refuse(overfull)).toMatchObject({ kind: "outsideScale", year: 2022, value: 103 });
  expect(refuse({ series: yearly(1, Number.NaN, 2), to: 2025 })).toMatchObject({ kind: "outsideScale", year: 2021 });
});

test("zeros and negative values are carried on as they stand on the linear scale", () => {
  expect(foresee({ series: yearly(-2, -1, 0, 1), to: 2024 }).points[0]?.value).toBeCloseTo(2, 9);
  expect(foresee({ series: yearly(0, 0, 0, 0), to: 2024 }).points[0]?.value).toBe(0);
});

test("a percentage beyond a hundred is cut in the forecast, and so is its interval", () => {
  const forecast = foresee({ series: yearly(94, 96, 99, 103), to: 2026, limits: percent });

  expect(forecast.points.every(({ value, upper }) => value <= 100 && (upper ?? 0) <= 100)).toBe(true);
});

test("log odds without limits take shares as parts of one, or of a hundred where a value is above one", () => {
  const parts = foresee({ series: yearly(0.684, 0.709, 0.748, 0.765), to: 2025, scale: "logit" });
  const percents = foresee({ series: yearly(68.4, 70.9, 74.8, 76.5), to: 2025, scale: "logit" });

  expect(parts.limits).toEqual({ minimum: 0, maximum: 1 });
  expect(percents.limits).toEqual({ minimum: 0, maximum: 100 });
  expect((percents.points[1]?.value ?? 0) / 100).toBeCloseTo(parts.points[1]?.value ?? 0, 9);
});

test("a constant series on the line keeps it almost surely, and never exceeds it", () => {
  const ask = (side: "at-least" | "at-most" | "above" | "below"): number | null =>
    foresee({ series: yearly(95, 95, 95, 95), to: 2025, line: { value: 95, side } }).probability;

  expect(ask("at-least")).toBeGreaterThan(0.99);
  expect(ask("at-most")).toBeGreaterThan(0.99);
  expect(ask("above")).toBeLessThan(0.01);
  expect(ask("below")).toBeLessThan(0.01);
});

test("a line beyond the limits is as good as certain or impossible", () => {
  const ask = (value: number, side: "at-least" | "at-most" | "above" | "below"): number | null =>
    foresee({ series: yearly(81, 84, 83, 87), to: 2025, scale: "logit", limits: percent, line: { value, side } })
      .probability;

  expect(ask(120, "at-least")).toBeLessThan(1e-5);
  expect(ask(100, "above")).toBeLessThan(1e-5);
  expect(ask(100, "at-most")).toBeGreaterThan(0.999);
  expect(ask(0, "at-least")).toBeGreaterThan(0.999);
});

test("Holt's method is chosen where it foresaw eight years clearly better, the robust line elsewhere", () => {
  const bent = yearly(50, 51, 52, 53, 58, 63, 68, 73, 78, 83);
  const straight = yearly(50, 53, 53.5, 57, 57.5, 60, 63, 63.5, 67, 67.5);

  expect(foresee({ series: bent, to: 2031 }).method).toBe("holt");
  expect(foresee({ series: straight, to: 2031 }).method).toBe("theilSen");
  expect(foresee({ series: bent.slice(0, 7), to: 2031 }).method).toBe("theilSen");
});

test("Holt's method follows the newest pace and widens with the years", () => {
  const { points } = foresee({ series: yearly(50, 51, 52, 53, 58, 63, 68, 73, 78, 83), to: 2032, method: "holt" });
  const widths = points.map(({ lower, upper }) => (upper ?? 0) - (lower ?? 0));

  expect(points[0]?.value).toBeGreaterThan(86);
  expect(widths[1]).toBeGreaterThan(widths[0] ?? 0);
  expect(widths[2]).toBeGreaterThan(widths[1] ?? 0);
});

test("a long series is answered too, by the method that foresaw its latest years better", () => {
  const winding = Array.from({ length: 120 }, (_, index) => 50 + 20 * Math.sin(index / 6));

  expect(foresee({ series: yearly(...winding), to: 2150 }).method).toBe("holt");
});
