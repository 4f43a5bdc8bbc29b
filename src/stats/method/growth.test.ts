import fc from "fast-check";
import { expect, test } from "vitest";
import { computeAnnualGrowth } from "./growth.ts";

// methods.md §2.2: observed and required growth of the three examples.
test.each([
  [7.5, 6.2, 3, -0.061_480_12],
  [7.5, 6, 10, -0.022_067_23],
  [68.4, 76.5, 3, 0.038_010_57],
  [68.4, 90, 10, 0.027_823_73],
  [60, 68, 3, 0.042_603_6],
  [60, 80, 5, 0.059_223_84],
])("from %d to %d in %d years is a growth of %d a year", (from, to, years, expected) => {
  expect(computeAnnualGrowth(from, to, years)).toBeCloseTo(expected, 8);
});

test.each([
  ["a base of 0", 0, 5, 3],
  ["an end of 0", 5, 0, 3],
  ["a change of sign", -2, 3, 3],
  ["no time between", 5, 6, 0],
])("%s has no growth", (_, from, to, years) => {
  expect(computeAnnualGrowth(from, to, years)).toBeUndefined();
});

test("the growth, applied year by year, leads to the last value", () => {
  const value = fc.double({ min: 0.001, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(value, value, fc.integer({ min: 1, max: 15 }), (from, to, years) => {
      const growth = computeAnnualGrowth(from, to, years) ?? NaN;

      expect((from * (1 + growth) ** years) / to).toBeCloseTo(1, 6);
    }),
    { seed: 20_251_125, numRuns: 200 },
  );
});
