import { expect, test } from "vitest";
import { computeMedian, computeModifiedZ, findLeaps, isOutlier } from "./modified-z.ts";

// methods.md §2.6: median 95.25, MAD 0.15.
test("a slip in a level series has the score that the method gives", () => {
  const values = [95.2, 95.5, 95.1, 95.4, 88.0, 95.3];

  const scores = computeModifiedZ(values);

  expect(computeMedian(values)).toBeCloseTo(95.25, 10);
  expect(scores[4]).toBeCloseTo(-32.6, 2);
  expect(scores.map(isOutlier)).toEqual([false, false, false, false, true, false]);
});

test.each([
  ["fewer than five values", [95.2, 95.5, 88, 95.4]],
  ["a spread of zero", [20, 20, 20, 20, 80]],
])("%s have no score", (_, values) => {
  expect(computeModifiedZ(values)).toEqual([]);
});

test("exactly 3.5 is no outlier, in both directions", () => {
  expect([3.5, -3.5, 3.51, -3.51].map(isOutlier)).toEqual([false, false, true, true]);
});

test("a trend is no leap, a last value that breaks it is", () => {
  expect(findLeaps([33.1, 31.7, 29.9, 28.4, 26.6, 25])).toEqual([]);
  expect(findLeaps([33.1, 31.7, 29.9, 28.4, 26.6, 25, 7.89]).map(({ index }) => index)).toEqual([6]);
});
