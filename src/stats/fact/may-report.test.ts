import { expect, test } from "vitest";
import type { Actor } from "../../access/actor.ts";
import type { Day } from "../../kernel/period.ts";
import { givenDimensions, givenElements } from "../../../test/world/given-facts.ts";
import type { FactSource } from "./fact.ts";
import { mayReport } from "./may-report.ts";
import { parseFactRows } from "./parse-fact-rows.ts";

const elements = givenElements(["births", { agency: "health" }], ["pupils", { agency: "edu" }]);
const today = "2024-12-30" as Day;

const listRules = (role: Actor["role"], agency: string | null, line: string, source: FactSource = "reported") => {
  const text = `element,area,period,cell,value,state,reason\n${line}`;
  const { rows } = parseFactRows({ path: "facts.csv", text });
  const findings = mayReport(rows, {
    actor: { role, agency },
    today,
    source,
    catalogue: { elements, dimensions: givenDimensions },
  });
  return findings.map(({ rule, place }) => `${rule} ${place.line}:${place.field}`);
};

test.each([
  ["an agency reports its own element", "agency", "health", "births,1,2024,,1,,", []],
  ["an agency leaves others' elements", "agency", "health", "pupils,1,2024,,1,,", ["stats/not-own-element 2:element"]],
  ["somebody of no agency has none", "agency", null, "births,1,2024,,1,,", ["stats/not-own-element 2:element"]],
  ["a township reports what its area counts", "township", null, "pupils,1,2024,,1,,", []],
  ["the statistics bureau reports all", "statistics", "stat", "pupils,1,2024,,1,,", []],
  ["an unknown element is somebody else's finding", "agency", "health", "deaths,1,2024,,1,,", []],
  ["a period under way may be reported", "township", null, "pupils,1,SY2024,,1,,", []],
  ["a period from tomorrow on may not", "statistics", null, "pupils,1,2025-01,,1,,", ["stats/period-ahead 2:period"]],
  ["no period is somebody else's finding", "township", null, "pupils,1,next year,,1,,", []],
] as const)("%s", (_sentence, role, agency, line, expected) => {
  expect(listRules(role, agency, line)).toEqual(expected);
});

test.each(["published", "synthetic"] as const)("%s figures are the statistics bureau's to import", (source) => {
  expect(listRules("township", null, "pupils,1,2024,,1,,", source)).toEqual(["stats/reserved-source 2:source"]);
  expect(listRules("statistics", null, "pupils,1,2024,,1,,", source)).toEqual([]);
  expect(listRules("administrator", null, "pupils,1,2024,,1,,", source)).toEqual([]);
});
