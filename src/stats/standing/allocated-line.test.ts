import { expect, test } from "vitest";
import type { Target } from "../../plan/target.ts";
import { findAllocationBar, withAllocatedLine } from "./allocated-line.ts";

const planned: Target = {
  id: "x.g1.t1",
  indicator: "x.rate",
  comparator: ">=",
  value: 1,
  judged_as: 100,
  unit: "次",
  scope: "whole",
  deadline: 2025,
  rule: "every-year",
  baseline_value: 60,
  milestones: [{ year: 2023, value: 80 }],
  strength: "numeric",
};
const line = { value: 92, unit: "%" };

test("the level is replaced in the unit of the indicator; what led to the whole's level goes with it", () => {
  expect(withAllocatedLine(planned, line)).toEqual({
    isAllocated: true,
    target: {
      id: "x.g1.t1",
      indicator: "x.rate",
      comparator: ">=",
      value: 92,
      unit: "%",
      scope: "whole",
      deadline: 2025,
      rule: "every-year",
      strength: "numeric",
    },
  });
});

test("a part of a count that was not handed down has no number of its own", () => {
  const { target, isAllocated } = withAllocatedLine(planned, { value: undefined, unit: "个" });

  expect(isAllocated).toBe(false);
  expect(target).toMatchObject({ comparator: ">=", unit: "次", deadline: 2025 });
  expect(target.value ?? target.judged_as).toBeUndefined();
  const none: Target = { ...planned, comparator: "=", value: 0, judged_as: 0 };
  expect(withAllocatedLine(none, { value: undefined, unit: "个" }).target).toBe(none);
});

test("without a line the plan's own holds", () => {
  expect(withAllocatedLine(planned, undefined)).toEqual({ target: planned, isAllocated: false });
});

test.each<[string, Partial<Target>]>([
  ["reckoned from a base", { comparator: "decrease-by-percent-from-baseline" }],
  ["a direction", { comparator: "increase", value: undefined }],
  ["asked of every township", { scope: "each-township" }],
  ["a distance from parity", { comparator: "<=", parity: "ratio" }],
])("%s is never replaced, and why is said", (_name, change) => {
  const target = { ...planned, ...change };

  expect(withAllocatedLine(target, line)).toEqual({ target, isAllocated: false });
  expect(findAllocationBar(target)?.zh).toMatch(/不.*分|没有可以分/);
});
