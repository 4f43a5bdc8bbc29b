import { expect, test } from "vitest";
import { listEarlierForecasts, measureError } from "./backtest.ts";

const yearly = (...values: readonly number[]) => values.map((value, index) => ({ year: 2018 + index, value }));

test("from the third year on each year is foreseen by what was known the year before", () => {
  const earlier = listEarlierForecasts({ series: yearly(10, 12, 14, 17, 18) });

  expect(earlier).toMatchObject([
    { madeIn: 2020, year: 2021, actual: 17, lower: null, upper: null },
    { madeIn: 2021, year: 2022, actual: 18 },
  ]);
  expect(earlier[0]?.value).toBeCloseTo(16, 9);
  expect(earlier[1]?.lower).not.toBeNull();
});

test("a later figure never reaches an earlier forecast", () => {
  const series = yearly(10, 12, 14, 17, 18);

  const [before, after] = [
    listEarlierForecasts({ series }),
    listEarlierForecasts({ series: [...series, { year: 2023, value: 90 }] }),
  ];

  expect(before).toHaveLength(2);
  expect(after.slice(0, before.length)).toEqual(before);
});

test("forecasts made two years ahead are compared with the year after next", () => {
  const earlier = listEarlierForecasts({ series: yearly(10, 12, 14, 17, 18) }, 2);

  expect(earlier.map(({ madeIn, year }) => [madeIn, year])).toEqual([[2020, 2022]]);
});

test("a forecast across a change of definition is not held against what came", () => {
  const earlier = listEarlierForecasts({ series: yearly(10, 12, 14, 40, 41, 42, 43), breaks: [2021] });

  expect(earlier.map(({ madeIn }) => madeIn)).toEqual([2023]);
});

test("the mean error counts every forecast, the coverage those with an interval", () => {
  const bare = { madeIn: 2020, year: 2021, value: 16, lower: null, upper: null, actual: 17 };
  const hit = { madeIn: 2021, year: 2022, value: 18, lower: 16, upper: 20, actual: 18.5 };
  const miss = { madeIn: 2022, year: 2023, value: 20, lower: 19, upper: 21, actual: 21.5 };

  expect(measureError([bare, hit, miss])).toEqual({ mean: 1, times: 3, covered: 1, of: 2 });
  expect(measureError([])).toBeUndefined();
});
