import { expect, test } from "vitest";
import { forecastCalculator } from "./forecast-calculator.ts";

const giveSeries = (first: number, ...values: readonly (number | null)[]) =>
  values.map((value, index) => ({ year: first + index, value }));

// National under-five mortality, annual reports of the statistics bureau; slope −0.416667 by Sen 1968.
const national = giveSeries(2020, 7.5, 7.1, 6.8, 6.2);

test("the robust trend of the national under-five mortality reaches 5.49 in 2025", () => {
  const answer = forecastCalculator.calculate({ series: national, to: 2025, method: "theilSen" });

  expect(answer).toMatchObject({
    method: "theilSen",
    points: [
      { year: 2024, value: expect.closeTo(5.908333, 6) },
      { year: 2025, value: expect.closeTo(5.491667, 6) },
    ],
  });
  expect(answer).not.toHaveProperty("probabilityMet");
});

test("years may come in any order, with years that have no figure among them", () => {
  const asked = { to: 2025, method: "theilSen", target: { comparator: "≤", value: 6 } };
  const sorted = forecastCalculator.calculate({ ...asked, series: national });

  expect(sorted).toMatchObject({ probabilityMet: expect.any(Number) });
  expect(forecastCalculator.calculate({ ...asked, series: [...national].reverse() })).toEqual(sorted);
  expect(
    forecastCalculator.calculate({ ...asked, series: [...national, { year: 2019, value: null }, { year: 2024 }] }),
  ).toEqual(sorted);
});

test("shares stay between their limits: 1 where no value is above 1, else 100 or the limit given", () => {
  const shares = giveSeries(2018, 0.9, 0.93, 0.95, 0.97, 0.98);
  const percent = shares.map(({ year, value }) => ({ year, value: (value ?? 0) * 100 }));
  const readLast = (item: object) => {
    const { points } = forecastCalculator.calculate({ to: 2040, scale: "logit", method: "theilSen", ...item }) as {
      readonly points: readonly { readonly upper: number }[];
    };
    return points.at(-1)?.upper ?? Number.NaN;
  };

  expect(readLast({ series: shares })).toBeLessThanOrEqual(1);
  expect(readLast({ series: percent })).toBeCloseTo(readLast({ series: shares }) * 100, 8);
  expect(readLast({ series: percent, limit: 200 })).toBeGreaterThan(100);
});

test.each([
  [{ series: [], to: 2025 }, "forecast/too-short"],
  [{ series: giveSeries(2020, 5, 6), to: 2025 }, "forecast/too-short"],
  [{ series: national, to: 2023 }, "forecast/nothing-ahead"],
  [{ series: national, to: 9000 }, "forecast/too-far"],
  [{ series: giveSeries(2020, 0, 1, 2, 3), to: 2025, scale: "log" }, "forecast/outside-scale"],
  [{ series: giveSeries(2020, 97, 99, 104, 105), to: 2025, scale: "logit" }, "forecast/outside-scale"],
  [{ series: [...giveSeries(2009, 5, 6, 7), ...giveSeries(2020, 8)], to: 2025 }, "forecast/broken"],
  [{ series: [...national, { year: 2024, value: 9, break: true }], to: 2025 }, "forecast/redefined"],
])("%# no forecast: %s says why", (item, code) => {
  expect(forecastCalculator.calculate(item)).toEqual({
    method: null,
    points: [],
    refused: { code, message: { zh: expect.stringMatching(/。$/), en: expect.stringMatching(/\.$/) } },
  });
});

test.each([
  [{ series: [...national, { year: 2021, value: 7 }], to: 2025 }, "calc/duplicate-year", "2021"],
  [{ series: national, to: 2025, level: 90 }, "calc/confidence-outside", "level = 90"],
  [{ series: national, to: 2025, limit: 7 }, "calc/beyond-limit", "limit = 7"],
  [
    { series: national, to: 2025, target: { comparator: "increase", value: 7 } },
    "calc/comparator-without-line",
    "increase",
  ],
])("%# is refused: %s", (item, code, word) => {
  const answer = forecastCalculator.calculate(item);

  expect(answer).toMatchObject({ problem: { code } });
  expect(JSON.stringify(answer)).toContain(word);
});

// Sen 1968: slope 4, line 4 + 4x through the medians.
test("Theil–Sen by name bridges long holes from five values on, left to choose it does not", () => {
  const sen = [9, 15, 19, 20, 45, 55, 78];
  const series = [1, 2, 3, 4, 10, 12, 18].map((year, index) => ({ year, value: sen[index] ?? null }));

  expect(forecastCalculator.calculate({ series, to: 20, method: "theilSen" })).toMatchObject({
    points: [
      { year: 19, value: expect.closeTo(80, 9) },
      { year: 20, value: expect.closeTo(84, 9) },
    ],
  });
  for (const question of [
    { series, to: 20 },
    { series: series.slice(2, 6), to: 20, method: "theilSen" },
  ])
    expect(forecastCalculator.calculate(question)).toMatchObject({ refused: { code: "forecast/broken" } });
});
