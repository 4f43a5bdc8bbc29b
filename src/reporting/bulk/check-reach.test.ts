import { expect, test } from "vitest";
import type { AreaCode } from "../../kernel/area.ts";
import { givenActor } from "../../../test/world/open-test-world.ts";
import { parseFactRows } from "../../stats/fact/parse-fact-rows.ts";
import { checkReach } from "./check-reach.ts";

const ancestors = new Map([
  ["990100001001", ["990100001", "990100", "990000"]],
  ["990100001", ["990100", "990000"]],
  ["990000", []],
] as [AreaCode, AreaCode[]][]);

const listLines = (area: string | null, ...codes: readonly string[]) => {
  const text = ["element,area,period,cell,value,state,reason", ...codes.map((code) => `pupils,${code},2024,,1,,`)].join(
    "\n",
  );
  const { rows } = parseFactRows({ path: "f.csv", text });
  return checkReach(rows, givenActor("township", area), ancestors).map(({ place }) => place.line);
};

test.each([
  ["a township: itself and its villages, nothing beside or above", "990100001", [4]],
  ["another township: none of them", "990100002", [2, 3, 4]],
  ["the county: all below it, not the city", "990100", [4]],
  ["somebody without borders: everything", null, []],
] as const)("%s", (_who, area, refused) => {
  expect(listLines(area, "990100001001", "990100001", "990000")).toEqual(refused);
});

test("a code that nobody knows is another check's finding", () => {
  expect(listLines("990100001", "990109999", "somewhere")).toEqual([]);
});
