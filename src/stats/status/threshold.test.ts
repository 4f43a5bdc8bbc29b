import { expect, test } from "vitest";
import { givenTarget } from "../../../test/world/given-target.ts";
import type { Target } from "../../plan/target.ts";
import { compare, satisfies, toThreshold } from "./threshold.ts";

const meets = (target: Target, value: number, base?: number, years = 5): boolean | undefined => {
  const threshold = toThreshold(target, base, years);
  return threshold && satisfies(value, threshold);
};

// 以上, 以下 include the number itself (Civil Code art. 1259); plan.yaml, table `comparators`.
test.each([
  [">=", 90, 90, true],
  [">=", 90, 89.99, false],
  ["<=", 5, 5, true],
  ["<=", 5, 5.01, false],
  ["<=", 5, 4.99, true],
  [">", 90, 90, false],
  [">", 90, 90.01, true],
  ["<", 5, 5, false],
  ["<", 5, 4.99, true],
  ["=", 1, 1, true],
  ["=", 100, 99.9, false],
  ["=", 100, 100.1, false],
  ["about", 100, 95, true],
  ["about", 100, 105, true],
  ["about", 100, 94.9, false],
  ["about", 100, 105.1, false],
  ["ratio-at-most", 1.1, 1.1, true],
  ["ratio-at-most", 1.1, 1.11, false],
  ["one-per", 1, 1, true],
  ["one-per", 1, 0.99, false],
] as const)("%s %f: %f → %s", (comparator, line, value, holds) => {
  expect(meets(givenTarget(comparator, line), value)).toBe(holds);
});

// From a base of 10 in five years; e.g. child injury mortality at most 0.8 × its value of 2020.
test.each([
  ["decrease-by-percent-from-baseline", 20, 8, true],
  ["decrease-by-percent-from-baseline", 20, 8.01, false],
  ["increase-by-percent-from-baseline", 20, 12, true],
  ["increase-by-percent-from-baseline", 20, 11.99, false],
  ["decrease-by-points-from-baseline", 3, 7, true],
  ["decrease-by-points-from-baseline", 3, 7.01, false],
  ["increase-by-points-from-baseline", 3, 13, true],
  ["increase-by-points-from-baseline", 3, 12.99, false],
  ["increase-per-year", 1, 15, true],
  ["increase-per-year", 1, 14.99, false],
  ["decrease-per-year", 1, 5, true],
  ["decrease-per-year", 1, 5.01, false],
  ["compound-growth-per-year", 10, 16.1051, true],
  ["compound-growth-per-year", 10, 16.105, false],
] as const)("%s %f from 10: %f → %s", (comparator, size, value, holds) => {
  expect(meets(givenTarget(comparator, size), value, 10)).toBe(holds);
});

test("a target that starts from a base has no line while the base is unknown", () => {
  expect(meets(givenTarget("decrease-by-percent-from-baseline", 20), 8)).toBeUndefined();
});

test.each(["increase", "decrease", "growing", "maintain", "slow-growth"] as const)("%s has no line", (comparator) => {
  expect(meets(givenTarget(comparator), 8, 10)).toBeUndefined();
});

test("binary fractions do not decide a boundary", () => {
  expect(meets(givenTarget(">=", 0.3), 0.1 * 3)).toBe(true);
  expect(meets(givenTarget(">", 0.3), 0.1 + 0.2)).toBe(false);
  expect(meets(givenTarget("<=", 7), (7 / 100) * 100)).toBe(true);
  expect(compare((7 / 100) * 100, 7)).toBe(0);
});

test("what differs by more than a hair differs", () => {
  expect(compare(7.0001, 7)).toBe(1);
  expect(compare(6.9999, 7)).toBe(-1);
});
