import { expect, test } from "vitest";
import { givenArea, smallTree } from "../../../test/world/given-facts.ts";
import type { AreaCode } from "../../kernel/area.ts";
import type { Day } from "../../kernel/period.ts";
import { findFormPeriod, listExpected } from "./list-expected.ts";

const district = "990100" as AreaCode;
const day = "2024-12-31" as Day;
const expectOf = (unit: string, reportedAt: string, areas = smallTree, excludedKinds: readonly string[] = []) =>
  listExpected({ unit, reportedAt, excludedKinds }, areas, district, day);

test("one copy for the district asks for every village in it", () => {
  const villages = smallTree.filter(({ level }) => level === "village").map(({ code }) => code);

  expect(expectOf("county", "village")).toEqual([{ area: district, reporting: villages }]);
});

test("a copy for each township asks for the villages of that township", () => {
  const expected = expectOf("township", "village");

  expect(expected.length).toBe(smallTree.filter(({ level }) => level === "township").length);
  for (const { area, reporting } of expected) expect(reporting.every((code) => code.startsWith(area))).toBe(true);
});

test("an area that stood no longer, or not yet, is not asked", () => {
  const ended = givenArea("990100001008", "990100001", "village", { validTo: "2020-06-30" as Day });
  const later = givenArea("990100001009", "990100001", "village", { validFrom: "2025-01-01" as Day });

  expect(expectOf("village", "village", [...smallTree, ended, later])).toEqual(expectOf("village", "village"));
});

test("a kind that reports through another line is not asked, nor is anything below it", () => {
  const farm = givenArea("990100009", "990100", "township", { kind: "farm" });
  const company = givenArea("990100009001", "990100009", "village");
  const areas = [...smallTree, farm, company];

  expect(expectOf("township", "township", areas, ["farm"])).toEqual(expectOf("township", "township"));
  expect(expectOf("village", "village", areas, ["farm"])).toEqual(expectOf("village", "village"));
});

test("a township without villages has nothing to report by village", () => {
  const lonely = givenArea("990100008", "990100", "township");

  expect(expectOf("township", "village", [...smallTree, lonely])).toEqual(expectOf("township", "village"));
});

test.each([
  ["year", "2025", "2025"],
  ["health-year", "2025", "HY2025"],
  ["school-year", "2025", "SY2025"],
  ["quarter", "2025Q3", "2025Q3"],
  ["month", "2025-06", "2025-06"],
  ["quarter", "2025", undefined],
  ["year", "2025Q3", undefined],
  ["year", "soon", undefined],
] as const)("in the round %s of forms %s stands the period %s", (periodKind, round, period) => {
  expect(findFormPeriod({ periodKind }, round)?.code).toBe(period);
});
