import { expect, test } from "vitest";
import { givenPlanFiles, givenPlanText, givenReferences } from "../../test/world/given-plan.ts";
import { checkPlan } from "./check-plan.ts";
import { comparePlans } from "./compare-plans.ts";
import { readPlan } from "./read-plan.ts";

const path = "plan/1-health.yaml";
const read = (more: string) =>
  readPlan(givenPlanFiles({ [path]: givenPlanText(path, "strength: numeric}", `strength: numeric, ${more}}`) }));
const findRules = (more: string): readonly string[] => {
  const reading = read(more);
  return [...reading.findings, ...checkPlan(reading, givenReferences)].map(({ rule }) => rule);
};

test.each([
  "path: linear, milestones: [{year: 2021, value: 45}, {year: 2023, value: 42}]",
  "path: geometric, milestones: [{year: 2023, value: 42}]",
  "path: logit, limits: {minimum: 0, maximum: 100}",
  "parity: share, change: {rule: by, by: 2}, method: cagr",
  "change: {rule: interval}",
])("a target may say: %s", (more) => {
  expect(findRules(more)).toEqual([]);
});

test.each([
  ["milestones: [{year: 2020, value: 45}]", "plan/milestone-outside-period"],
  ["milestones: [{year: 2025, value: 45}]", "plan/milestone-outside-period"],
  ["milestones: [{year: 2031, value: 45}]", "plan/milestone-outside-period"],
  ["milestones: [{year: 2023, value: 45}, {year: 2022, value: 42}]", "plan/milestones-unordered"],
  ["milestones: [{year: 2023, value: 45}, {year: 2023, value: 42}]", "plan/milestones-unordered"],
  ["path: geometric, milestones: [{year: 2023, value: 0}]", "plan/path-impossible"],
  ["path: geometric, baseline_value: -3", "plan/path-impossible"],
  ["path: logit", "plan/path-without-limits"],
  ["path: logit, limits: {maximum: 100}", "plan/path-without-limits"],
  ["limits: {minimum: 100, maximum: 0}", "plan/limits-unordered"],
  ["change: {rule: by}", "plan/change-without-size"],
  ["change: {rule: any, by: 2}", "plan/change-without-size"],
])("%s is told as %s", (more, rule) => {
  expect(findRules(more)).toEqual([rule]);
});

test.each(["path: curved", "change: {rule: sometimes}", "method: best", "parity: half"])(
  "%s cannot be read",
  (more) => {
    expect(findRules(more)).not.toEqual([]);
  },
);

test("another path of a target is a change of the plan", () => {
  const [before, after] = [
    read("path: linear").plan,
    read("path: geometric, milestones: [{year: 2023, value: 42}]").plan,
  ];

  expect(before && after && comparePlans(before, after)).toMatchObject([
    {
      id: "health.g1.t1",
      kind: "changed",
      fields: [
        { field: "path", before: "linear", after: "geometric" },
        { field: "milestones", before: "", after: "value 42、year 2023" },
      ],
    },
  ]);
});
