import { expect, test } from "vitest";
import { valueAt } from "./least-squares.ts";
import { computeSlopeInterval, fitTheilSen } from "./theil-sen.ts";

// Sen 1968, J. Amer. Stat. Assoc. 63:1379–1389; interval as in the tests of R's package deming.
const sen = [
  { x: 1, y: 9 },
  { x: 2, y: 15 },
  { x: 3, y: 19 },
  { x: 4, y: 20 },
  { x: 10, y: 45 },
  { x: 12, y: 55 },
  { x: 18, y: 78 },
];

test("Sen's example has slope 4, intercept 4 through the medians, and 93 % bounds 26/7 and 35/8", () => {
  const line = fitTheilSen(sen);
  const [lower, upper] = computeSlopeInterval(sen, 0.93) ?? [];

  expect(line).toEqual({ slope: 4, intercept: 4 });
  expect(lower).toBeCloseTo(26 / 7, 12);
  expect(upper).toBeCloseTo(35 / 8, 12);
});

test("under-five mortality 2020–2023 falls by 0.416667 a year and reaches 5.491667 in 2025", () => {
  // National Bureau of Statistics, monitoring reports on the outline for children 2020–2023, per mille.
  const points = [7.5, 7.1, 6.8, 6.2].map((y, index) => ({ x: 2020 + index, y }));

  const line = fitTheilSen(points);

  expect(line.slope).toBeCloseTo(-0.416667, 6);
  expect(valueAt(line, 2025)).toBeCloseTo(5.491667, 6);
});

test("one odd year in seven does not tip the slope", () => {
  const points = [1, 2, 3, 40, 5, 6, 7].map((y, x) => ({ x, y }));

  expect(fitTheilSen(points).slope).toBe(1);
});

test("one point gives a level line, and three are too few for bounds at 95 %", () => {
  expect(fitTheilSen([{ x: 2020, y: 8 }])).toEqual({ slope: 0, intercept: 8 });
  expect(computeSlopeInterval(sen.slice(0, 3), 0.95)).toBeUndefined();
});
