import { expect, test } from "vitest";
import type { Fact } from "../../stats/fact/fact.ts";
import { givenFact } from "../../../test/world/given-facts.ts";
import { weighValues } from "./weigh-values.ts";

const given = (cell: string, value: number | null) => givenFact("births", "990100001001", "2024", cell, value);
const stands = (cell: string, value: number | null): Fact => ({
  ...given(cell, value),
  revision: 1,
  changedAt: "2024-01-01T00:00:00.000Z",
  changedBy: "somebody",
});

const standing = [stands("female", 3), stands("male", 0)];
const facts = [given("female", 4), given("male", 0), given("other", 1)];

test.each([
  ["CREATE_AND_UPDATE", ["other"], ["female"], 1],
  ["CREATE", ["other"], [], 2],
  ["UPDATE", [], ["female"], 2],
] as const)("%s", (strategy, imported, updated, ignored) => {
  const weighed = weighValues(facts, standing, strategy);

  expect(weighed.imported.map(({ cell }) => cell)).toEqual(imported);
  expect(weighed.updated.map(({ cell }) => cell)).toEqual(updated);
  expect(weighed.ignored).toBe(ignored);
});

test("zero and missing are different, and so is another reason", () => {
  const other = { ...given("male", 0), reason: "none born" };

  expect(weighValues([given("male", null)], standing, "UPDATE").updated).toHaveLength(1);
  expect(weighValues([other], standing, "UPDATE").updated).toHaveLength(1);
});
