import { expect, test } from "vitest";
import { givenTarget } from "../../test/world/given-target.ts";
import type { Comparator } from "./target.ts";
import { comparators, targetSchema } from "./target.ts";

const codes = Object.keys(comparators) as readonly Comparator[];

test.each(codes)("the comparator %s is read, and worded in both languages", (comparator) => {
  const target = givenTarget(comparator, 1);

  expect(targetSchema.parse(target)).toEqual(target);
  expect(comparators[comparator].zh).toMatch(/\p{Script=Han}/u);
  expect(comparators[comparator].en).toMatch(/[a-z]/);
});

// The table in the head of the plan's own extract.
test.each([
  ">=",
  "<=",
  "=",
  "increase",
  "decrease",
  "growing",
  "maintain",
  "slow-growth",
  "decrease-by-percent-from-baseline",
])("the plan's own comparator %s is known", (comparator) => {
  expect(codes).toContain(comparator);
});

test.each(["≥", "=<", "at least", "", "toString"])("%j is no comparator", (comparator) => {
  expect(targetSchema.safeParse({ ...givenTarget(">=", 1), comparator }).success).toBe(false);
});

test.each([2025, "yearly", "daily", "continuous"])("a deadline may be %s", (deadline) => {
  expect(targetSchema.safeParse({ ...givenTarget(">=", 1), deadline }).success).toBe(true);
});

test.each(["2025", 2025.5, "never", null])("a deadline may not be %j", (deadline) => {
  expect(targetSchema.safeParse({ ...givenTarget(">=", 1), deadline }).success).toBe(false);
});
