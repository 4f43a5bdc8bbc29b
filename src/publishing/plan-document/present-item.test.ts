import { expect, test } from "vitest";
import { givenStanding, givenStatus } from "../../../test/world/given-standing.ts";
import type { StatusClass } from "../../kernel/status-class.ts";
import type { NamedSystem } from "../../plan/plan.ts";
import type { TargetStanding } from "../../stats/standing/standing.contract.ts";
import type { Capability } from "./present-item.ts";
import { countClasses, findWorst, toSystemState } from "./present-item.ts";

const label = { zh: "名", en: "name" };
const capabilities: readonly Capability[] = [
  { id: "plan-document", name: label, state: "available", path: "/plan" },
  { id: "open-data", name: label, state: "available", path: "/sources" },
  { id: "registers", name: label, state: "planned", path: null },
];
const givenSystem = (...servedBy: readonly string[]): NamedSystem => ({
  id: "sys.001",
  at: "health.g1",
  name: label,
  needs: [],
  primary: "workflow",
  software: label,
  servedBy: [...servedBy],
});

test.each([
  ["served", ["plan-document"]],
  ["served", ["plan-document", "open-data"]],
  ["partly", ["plan-document", "registers"]],
  ["planned", ["registers"]],
  ["planned", ["nothing-of-the-kind"]],
  ["planned", []],
])("a system is %s when it rests on %j", (state, servedBy) => {
  expect(toSystemState(givenSystem(...servedBy), capabilities)).toBe(state);
});

const withClass = (status: StatusClass): TargetStanding => givenStanding({ status: givenStatus({ class: status }) });

test.each<readonly [readonly StatusClass[], StatusClass | null]>([
  [["met", "offTrack", "atRisk"], "offTrack"],
  [["met", "atRisk", "noData"], "atRisk"],
  [["met", "onTrack", "noData"], "onTrack"],
  [["met", "notAssessable"], "met"],
  [["noData", "notAssessable"], "noData"],
  [["notAssessable"], "notAssessable"],
  [[], null],
])("of %j the contents show %s", (classes, worst) => {
  expect(findWorst(classes.map(withClass))).toBe(worst);
});

test("each class is counted, those that do not occur as zero", () => {
  expect(countClasses((["met", "met", "noData"] as const).map(withClass))).toEqual({
    met: 2,
    onTrack: 0,
    atRisk: 0,
    offTrack: 0,
    noData: 1,
    notAssessable: 0,
  });
});
