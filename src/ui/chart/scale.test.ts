import * as fc from "fast-check";
import { expect, test } from "vitest";
import { extentOf, listRuns, listTicks, spreadLabels, toPath, toScale } from "./scale.ts";

test.each([
  [37, 43, [36, 38, 40, 42, 44]],
  [0, 1, [0, 0.25, 0.5, 0.75, 1]],
  [3.9, 6.5, [3, 4, 5, 6, 7]],
])("gridlines between %d and %d stand on round numbers", (low, high, ticks) => {
  expect(listTicks(low, high)).toEqual(ticks);
});

test("gridlines enclose the values in at most four steps", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
      (low, span) => {
        const ticks = listTicks(low, low + span);
        expect(ticks.length).toBeLessThanOrEqual(5);
        expect(ticks[0]).toBeLessThanOrEqual(low + span * 1e-9);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(low + span * (1 - 1e-9));
      },
    ),
    { seed: 20210101 },
  );
});

test("one value alone still has an axis around it", () => {
  const ticks = listTicks(90, 90);

  expect(ticks[0]).toBeLessThan(90);
  expect(ticks.at(-1)).toBeGreaterThan(90);
});

test("a missing value breaks the line", () => {
  const points = [1, 2, null, 4].map((value, index) => ({ year: 2020 + index, value }));

  expect(listRuns(points).map((run) => run.map(({ year }) => year))).toEqual([[2020, 2021], [2023]]);
});

test("a new definition breaks the line before its year", () => {
  const points = [1, 2, 3, 4].map((value, index) => ({ year: 2020 + index, value }));

  expect(listRuns(points, [2022]).map((run) => run.map(({ year }) => year))).toEqual([
    [2020, 2021],
    [2022, 2023],
  ]);
});

test("the extent passes over what is missing", () => {
  expect(extentOf([null, 3, 1, null])).toEqual([1, 3]);
  expect(extentOf([null])).toBeUndefined();
});

test("labels keep their order and their distance inside the picture", () => {
  expect(spreadLabels([50, 52, 10], 16, 0, 100)).toEqual([50, 66, 10]);
  expect(spreadLabels([95, 99], 16, 0, 100)).toEqual([84, 100]);
});

test("a flat domain lies in the middle", () => {
  expect(toScale([5, 5], [0, 100]).at(5)).toBe(50);
});

test("paths are written to a tenth", () => {
  expect(
    toPath([
      [0, 1.25],
      [10.04, 2],
    ]),
  ).toBe("M0 1.3L10 2");
});
