import { expect, test } from "vitest";
import { givenTarget } from "../../test/world/given-target.ts";
import type { Ask } from "./asks.ts";
import { findClause, getAsk, listAsks } from "./asks.ts";
import type { Domain } from "./plan.ts";

const label = { zh: "标题", en: "title" };
const item = { order: 1, title: label, text: label, systems: [], kind: "quantitative" as const, lead: ["edu"] };
const [goalTarget, commitment] = ["health.g1.t1", "health.m1.t1"].map((id) => givenTarget("<=", 38, { id }));
const domains: Domain[] = [
  {
    id: "health",
    order: 1,
    title: label,
    goals: [{ ...item, id: "health.g1", targets: goalTarget ? [goalTarget] : [], indicators: [] }],
    measures: [{ ...item, id: "health.m1", serves: [], commitments: commitment ? [commitment] : [], indicators: [] }],
  },
];

test("what a plan asks stands in plan order, goals before measures", () => {
  expect(listAsks({ domains }).map(({ target, kind, item: of }) => [target.id, kind, of])).toEqual([
    ["health.g1.t1", "target", "health.g1"],
    ["health.m1.t1", "commitment", "health.m1"],
  ]);
  expect(() => getAsk({ domains }, "none")).toThrow("none");
});

test.each([
  ["前一句。儿童近视率降到[38%]{health.g1.t1}以下；后一句。", "儿童近视率降到38%以下"],
  ["死亡率分别控制在[4.2‰]{other}和[6.5‰]{health.g1.t1}以下。", "死亡率分别控制在4.2‰和6.5‰以下"],
  ["没有标记的一句。", "没有标记的一句。"],
  ["[38%]{health.g1.t1}", "38%"],
])("the clause of %s is the part of the sentence around the marked words", (zh, clause) => {
  const ask: Ask = getAsk({ domains }, "health.g1.t1");

  expect(findClause({ ...ask, itemText: { zh, en: "" } }).zh).toBe(clause);
});
