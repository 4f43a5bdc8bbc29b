import fc from "fast-check";
import { expect, test } from "vitest";
import type { Forecast, ForecastPoint, ForecastQuestion } from "./forecast.ts";
import { forecastSeries } from "./forecast-series.ts";

const seed = 24;

const foresee = (question: ForecastQuestion): Forecast => {
  const answer = forecastSeries(question);
  if ("refused" in answer) throw new Error(answer.refused.kind);
  return answer.forecast;
};

const toSeries = (values: readonly number[]): readonly ForecastPoint[] =>
  values.map((value, index) => ({ year: 2010 + index, value }));

/** Values as they are published, with one decimal. */
const values = fc.array(
  fc.integer({ min: 1, max: 999 }).map((tenths) => tenths / 10),
  { minLength: 4, maxLength: 10 },
);
const percent = { minimum: 0, maximum: 100 };
const method = fc.constantFrom("theilSen", "auto" as const);

test("the order in which the figures come changes nothing", () => {
  fc.assert(
    fc.property(values, method, (figures, asked) => {
      const question = { series: toSeries(figures), to: 2025, method: asked };

      expect(foresee({ ...question, series: question.series.toReversed() })).toEqual(foresee(question));
    }),
    { seed },
  );
});

test("a mirrored series has the mirrored forecast", () => {
  fc.assert(
    fc.property(values, (figures) => {
      const ask = (series: readonly number[], value: number, side: "at-least" | "at-most"): Forecast =>
        foresee({ series: toSeries(series), to: 2022, method: "theilSen", line: { value, side } });

      const [one, other] = [
        ask(figures, 60, "at-least"),
        ask(
          figures.map((figure) => -figure),
          -60,
          "at-most",
        ),
      ];

      one.points.forEach(({ value, lower, upper }, index) => {
        expect(other.points[index]?.value).toBeCloseTo(-value, 9);
        expect(other.points[index]?.lower).toBeCloseTo(-(upper ?? 0), 9);
        expect(other.points[index]?.upper).toBeCloseTo(-(lower ?? 0), 9);
      });
      expect(other.probability).toBeCloseTo(one.probability ?? Number.NaN, 9);
    }),
    { seed },
  );
});

test("the probability never rises as the line hardens, and is never nought or one", () => {
  fc.assert(
    fc.property(values, method, fc.constantFrom("linear", "logit", "log"), (figures, asked, scale) => {
      const lines = [1, 10, 40, 70, 90, 99, 100, 130];
      const series = toSeries(figures);
      const chances = lines.map(
        (value) =>
          foresee({ series, to: 2022, method: asked, scale, limits: percent, line: { value, side: "at-least" } })
            .probability ?? Number.NaN,
      );

      chances.forEach((chance, index) => {
        expect(chance).toBeGreaterThan(0);
        expect(chance).toBeLessThan(1);
        expect(chance).toBeLessThanOrEqual(chances[index - 1] ?? 1);
      });
    }),
    { seed },
  );
});

test("at least and below share out the whole probability", () => {
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 99 }), (figures, value) => {
      const ask = (side: "at-least" | "below"): number =>
        foresee({ series: toSeries(figures), to: 2022, line: { value, side } }).probability ?? Number.NaN;

      expect(ask("at-least") + ask("below")).toBeCloseTo(1, 9);
    }),
    { seed },
  );
});

test("the interval holds the value, widens with the years and narrows with the level asked for", () => {
  fc.assert(
    fc.property(values, method, (figures, asked) => {
      const ask = (level: number): Forecast => foresee({ series: toSeries(figures), to: 2026, method: asked, level });
      const [wide, narrow] = [ask(0.95), ask(0.8)];
      const width = ({ points }: Forecast, index: number): number =>
        (points[index]?.upper ?? Number.NaN) - (points[index]?.lower ?? Number.NaN);

      wide.points.forEach(({ value, lower, upper }, index) => {
        expect(lower ?? Number.NaN).toBeLessThanOrEqual(value);
        expect(upper ?? Number.NaN).toBeGreaterThanOrEqual(value);
        expect(width(wide, index)).toBeGreaterThanOrEqual(width(narrow, index));
        expect(width(wide, index)).toBeGreaterThanOrEqual(width(wide, Math.max(0, index - 1)) - 1e-9);
      });
    }),
    { seed },
  );
});

test("whatever the figures, every answer is a number within the limits", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 1e-9, max: 100, noNaN: true }), { minLength: 3, maxLength: 12 }),
      fc.constantFrom("linear", "log", "logit"),
      fc.constantFrom("theilSen", "holt", "auto"),
      (figures, scale, asked) => {
        const line = { value: 90, side: "above" } as const;
        const series = toSeries(figures);
        const answer = forecastSeries({ series, to: 2070, scale, method: asked, limits: percent, line });
        if ("refused" in answer) return;
        const { points, probability } = answer.forecast;

        expect(probability === null || Number.isFinite(probability)).toBe(true);
        for (const figure of points.flatMap(({ value, lower, upper }) => [value, lower ?? 0, upper ?? 0])) {
          expect(figure).toBeGreaterThanOrEqual(0);
          expect(figure).toBeLessThanOrEqual(100);
        }
      },
    ),
    { seed },
  );
});

test("the same series a century later has the same forecast a century later", () => {
  fc.assert(
    fc.property(values, method, (figures, asked) => {
      const series = toSeries(figures);
      const later = series.map(({ year, value }) => ({ year: year + 100, value }));

      const [now, then] = [
        foresee({ series, to: 2023, method: asked }),
        foresee({ series: later, to: 2123, method: asked }),
      ];

      expect(then.points.map(({ year, ...rest }) => ({ ...rest, year: year - 100 }))).toEqual(now.points);
    }),
    { seed },
  );
});
