import { expect, test } from "vitest";
import { givenPlanFiles, givenPlanText, givenReferences } from "../../test/world/given-plan.ts";
import type { Finding } from "../kernel/finding.ts";
import { checkPlan } from "./check-plan.ts";
import { countPlan } from "./plan.ts";
import { readPlan } from "./read-plan.ts";

type Changes = Readonly<Record<string, string | null>>;

const findAll = (changes: Changes): readonly Finding[] => {
  const reading = readPlan(givenPlanFiles(changes));
  return [...reading.findings, ...checkPlan(reading, givenReferences)];
};
const print = ({ rule, place }: Finding): string => [rule, place.file, place.line].join(" ");
const health = "plan/1-health.yaml";
const change = (from: string, to: string): Changes => ({ [health]: givenPlanText(health, from, to) });

test("a sound folder is a plan without findings", () => {
  const { plan } = readPlan(givenPlanFiles());

  expect(findAll({})).toEqual([]);
  expect(plan && countPlan(plan)).toEqual({
    domains: 1,
    goals: 1,
    measures: 1,
    targets: 1,
    commitments: 0,
    implementation: 1,
    monitoring: 1,
    systems: 1,
  });
});

test("domains stand in the order they give, whatever the order of the files", () => {
  const second = `id: safety\norder: 0\ntitle: {zh: 安全, en: Safety}\ngoals: []\nmeasures: []\n`;

  expect(readPlan(givenPlanFiles({ "plan/2-safety.yaml": second })).plan?.domains.map(({ id }) => id)).toEqual([
    "safety",
    "health",
  ]);
});

test.each([
  ["the header", "plan/plan.yaml", ["kernel/missing-file plan/plan.yaml "]],
  ["the systems", "systems.csv", ["kernel/missing-file systems.csv "]],
  ["the only domain", health, ["kernel/missing-file plan/1-….yaml "]],
  ["the implementation", "plan/implementation.yaml", ["kernel/missing-file plan/implementation.yaml "]],
])("when %s is missing, that alone is told, not what follows from it", (_, path, expected) => {
  expect(findAll({ [path]: null }).map(print)).toEqual(expected);
});

test("a missing column is named at the header", () => {
  expect(findAll({ "systems.csv": "id,at,name_zh\nsys.001,health.m1,档案\n" })).toMatchObject([
    {
      rule: "kernel/missing-column",
      place: { file: "systems.csv", line: 1 },
      message: { en: "The header lacks the columns: name_en, needs, primary, software_zh, software_en, served_by." },
    },
  ]);
});

test.each([
  ["an unknown comparator lists those there are", 'comparator: "<="', 'comparator: "=<"', "plan/unknown-comparator"],
  ["a target without a comparator has no direction", 'comparator: "<=", ', "", "plan/target-without-direction"],
  ["a number in words", "value: 38", "value: many", "plan/unreadable-field"],
  ["a misspelt field", "deadline: 2025", "dedline: 2025, deadline: 2025", "plan/unknown-field"],
  ["an unknown deadline", "deadline: 2025", "deadline: soon", "plan/unreadable-field"],
  ["a field given twice", "scope: whole", "scope: whole, scope: urban", "plan/unreadable-file"],
])("%s", (_, from, to, rule) => {
  expect(findAll(change(from, to)).map(print)).toEqual([`${rule} ${health} 14`]);
});

test("a wrong value is explained in Chinese and in English", () => {
  expect(findAll(change("value: 38", "value: many"))).toMatchObject([
    {
      place: { field: "goals.0.targets.0.value" },
      message: {
        zh: "字段“goals.0.targets.0.value”的值不合要求：无效输入：期望 数字，实际接收 string。",
        en: "Field “goals.0.targets.0.value” has a value that does not fit: Invalid input: expected number, received string.",
      },
    },
  ]);
});

test.each([
  ["an unknown indicator", "h.one", "h.two", ["plan/unknown-indicator"]],
  ["an unknown unit", 'unit: "%"', "unit: 桶", ["plan/unknown-unit"]],
  ["a deadline before the plan", "deadline: 2025", "deadline: 2020", ["plan/deadline-outside-period"]],
  ["a deadline after the plan", "deadline: 2025", "deadline: 2026", ["plan/deadline-outside-period"]],
  ["a deadline that is a rhythm", "deadline: 2025", "deadline: yearly", []],
  ["a comparator that needs a number", "value: 38, ", "", ["plan/value-missing"]],
  ["a direction with a number it has no use for", '"<="', "decrease", ["plan/value-unused"]],
  ["a level to maintain may have a number", '"<="', "maintain", []],
  ["a unit of another measure", 'unit: "%"', "unit: count", ["plan/unit-differs"]],
  ["a percentage of the base", '"<="', "decrease-by-percent-from-baseline", []],
  ["an unknown lead agency", "lead: [health]", "lead: [police]", ["plan/unknown-agency"]],
  ["a goal that its measure does not know", "serves: [health.g1]", "serves: [health.g2]", ["plan/unknown-goal"]],
  [
    "a system the item does not list",
    "    systems: [sys.001]\n",
    "",
    ["plan/orphan-system", "plan/unknown-mark", "plan/unknown-mark"],
  ],
  ["an unmarked target", "[38%]{health.g1.t1}", "38%", ["plan/unmarked", "plan/unmarked"]],
  ["a mark that is not closed", "{health.g1.t1}以下", "{health.g1.t1以下", ["plan/unmarked"]],
])("%s", (_, from, to, rules) => {
  expect(findAll(change(from, to)).map(({ rule }) => rule)).toEqual(rules);
});

test("a clause that counts something else says what it amounts to in the indicator's unit", () => {
  expect(findAll(change('unit: "%"', "unit: count"))).toMatchObject([{ rule: "plan/unit-differs", severity: "error" }]);
  expect(findAll(change('unit: "%"', "unit: count, judged_as: 100"))).toEqual([]);
});
test("an id used twice names both places", () => {
  const doubled = givenPlanText("plan/monitoring.yaml", "me.1", "impl.1");

  expect(findAll({ "plan/monitoring.yaml": doubled })).toMatchObject([
    {
      rule: "plan/duplicate-id",
      place: { file: "plan/monitoring.yaml", line: 2 },
      message: { en: "The id impl.1 is used twice, first at plan/implementation.yaml:2. Choose another." },
    },
  ]);
});

test("a plan for an unknown area, and one that ends before it starts", () => {
  const header = givenPlanText("plan/plan.yaml", "990100", "990999");
  const reversed = givenPlanText("plan/plan.yaml", "start: 2021, end: 2025", "start: 2025, end: 2021");

  expect(findAll({ "plan/plan.yaml": header }).map(print)).toEqual(["plan/unknown-area plan/plan.yaml 1"]);
  expect(findAll({ "plan/plan.yaml": reversed }).map(({ rule }) => rule)).toContain("plan/period-reversed");
});

test("what could not be read itself is not held against what refers to it", () => {
  const reading = readPlan(givenPlanFiles());

  expect(checkPlan(reading, { ...givenReferences, agencies: undefined, areas: undefined })).toEqual([]);
});
