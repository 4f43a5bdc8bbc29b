import { expect, test } from "vitest";
import { givenPlanFiles, givenPlanText } from "../../test/world/given-plan.ts";
import { comparePlans } from "./compare-plans.ts";
import type { PlanChange } from "./compare-plans.ts";
import { planSchema } from "./plan.ts";
import { readPlan } from "./read-plan.ts";

const read = (changes: Readonly<Record<string, string>> = {}) =>
  planSchema.parse(readPlan(givenPlanFiles(changes)).plan);
const compare = (path: string, from: string, to: string): readonly PlanChange[] =>
  comparePlans(read(), read({ [path]: givenPlanText(path, from, to) }));
const health = "plan/1-health.yaml";

test("nothing changed is no change", () => {
  expect(comparePlans(read(), read())).toEqual([]);
});

test("a new number changes the target alone, not the goal around it", () => {
  expect(compare(health, "value: 38", "value: 36")).toEqual([
    {
      id: "health.g1.t1",
      kind: "changed",
      title: { zh: "health.g1.t1", en: "health.g1.t1" },
      fields: [{ field: "value", before: "38", after: "36" }],
    },
  ]);
});

test("a new title is told in both languages", () => {
  expect(compare(health, "{zh: 目标一, en: Goal one}", "{zh: 新目标, en: New goal}")).toMatchObject([
    {
      id: "health.g1",
      title: { zh: "新目标", en: "New goal" },
      fields: [{ field: "title", before: "目标一 / Goal one", after: "新目标 / New goal" }],
    },
  ]);
});

test("lists and groups are told in words, not in braces", () => {
  expect(compare(health, "lead: [health]", "lead: [health, edu]")).toMatchObject([
    { fields: [{ field: "lead", before: "health", after: "health、edu" }] },
  ]);
  expect(compare("plan/plan.yaml", "end: 2025", "end: 2030")).toMatchObject([
    { id: "small-plan", fields: [{ field: "period", after: "baseline_year 2020、end 2030、start 2021" }] },
  ]);
});

test("a field that was not there before has an empty before", () => {
  expect(compare(health, "strength: numeric", "strength: numeric, rule: every-year")).toMatchObject([
    { fields: [{ field: "rule", before: "", after: "every-year" }] },
  ]);
});

test("an item under another id is removed and added", () => {
  expect(compare("plan/monitoring.yaml", "me.1", "me.2").map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    "removed me.1",
    "added me.2",
  ]);
});

test("the order in which a store keeps the fields is no change", () => {
  const plan = read();
  const stored = planSchema.parse({ ...plan, title: { en: plan.title.en, zh: plan.title.zh } });

  expect(comparePlans(plan, { ...stored, period: { baseline_year: 2020, end: 2025, start: 2021 } })).toEqual([]);
});
