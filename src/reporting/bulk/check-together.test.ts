import { expect, test } from "vitest";
import { content } from "../../server/content.ts";
import type { FactInput } from "../../stats/fact/fact.ts";
import { parseFactRows } from "../../stats/fact/parse-fact-rows.ts";
import { givenFact } from "../../../test/world/given-facts.ts";
import { checkTogether, placeFacts } from "./check-together.ts";

const area = "650502104200";
const give = (element: string, cell: string, value: number | null): FactInput =>
  givenFact(element, area, "HY2024", cell, value);

const check = (...facts: readonly FactInput[]) => {
  const lines = facts.map(
    ({ element, period, cell, value }) => `${element},${area},${period},${cell},${value ?? ""},,`,
  );
  const { rows } = parseFactRows({
    path: "f.csv",
    text: ["element,area,period,cell,value,state,reason", ...lines].join("\n"),
  });
  return checkTogether(placeFacts(facts, rows), content.ruleBook, content.catalogue).map(
    ({ rule, place }) => `${rule} ${place.line}`,
  );
};

const three = (female: number, male: number) => [
  give("children_under_3", "female", female),
  give("children_under_3", "male", male),
];
const seven = (female: number, male: number) => [
  give("children_under_7", "female", female),
  give("children_under_7", "male", male),
];

test("figures that agree have no finding", () => {
  expect(check(...three(10, 12), ...seven(30, 31))).toEqual([]);
});

test("where a part is more than its whole, both rows are named, and no other cell's", () => {
  const found = check(...three(40, 12), ...seven(30, 31));

  expect(found).toHaveLength(2);
  expect(found.map((each) => each.split(" ")[1])).toEqual(["2", "4"]);
});

test("a rule is left to the sweep where the table has not all that it looks at", () => {
  expect(check(...three(40, 12))).toEqual([]);
  expect(check(...three(40, 12), give("children_under_7", "female", 30))).toEqual([]);
});

test("a cell is found however its key was written", () => {
  const text = `element,area,period,cell,value,state,reason\nlive_births,${area},HY2024, urban + female,3,,`;
  const { rows } = parseFactRows({ path: "f.csv", text });

  expect(placeFacts([give("live_births", "female+urban", 3)], rows)).toMatchObject([{ row: { value: "3" } }]);
});
