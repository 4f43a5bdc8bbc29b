import { expect, test } from "vitest";
import type { AreaCode } from "../../kernel/area.ts";
import type { Day } from "../../kernel/period.ts";
import { givenArea, smallTree } from "../../../test/world/given-facts.ts";
import { computeClosure, dayAfter, listTenants } from "./area-closure.ts";
import { checkAreas } from "./check-areas.ts";

const rowsOf = (areas: readonly ReturnType<typeof givenArea>[], descendant: string): readonly string[] =>
  computeClosure(areas)
    .filter((row) => row.descendant === descendant)
    .map(
      ({ ancestor, depth, validFrom, validTo, crossedKinds }) =>
        `${depth} ${ancestor} ${validFrom}–${validTo ?? ""} [${crossedKinds.join()}]`,
    );

const movedVillage = [
  ...smallTree.filter(({ code }) => code !== "990100001001"),
  givenArea("990100001001", "990100001", "village", { validTo: "2020-06-30" as Day }),
  givenArea("990100001001", "990100002", "village", { validFrom: "2020-07-01" as Day }),
];

test("an area stands under itself and under every area above it", () => {
  expect(rowsOf(smallTree, "990100002001")).toEqual([
    "0 990100002001 2010-01-01– []",
    "1 990100002 2010-01-01– [village]",
    "2 990100 2010-01-01– [township,village]",
    "3 990000 2010-01-01– [county,township,village]",
  ]);
});

test("a village that moves to another township has a span under each, and one under the county", () => {
  expect(rowsOf(movedVillage, "990100001001").slice(0, 4)).toEqual([
    "0 990100001001 2010-01-01– []",
    "1 990100001 2010-01-01–2020-06-30 [village]",
    "1 990100002 2020-07-01– [village]",
    "2 990100 2010-01-01– [township,village]",
  ]);
});

test("a new kind on the way opens a span, a new name does not", () => {
  const renamed = {
    name: { zh: "新名", en: "New name" },
    validFrom: "2018-01-01" as Day,
    validTo: "2019-12-31" as Day,
  };
  const areas = [
    ...smallTree.filter(({ code }) => code !== "990100002"),
    givenArea("990100002", "990100", "township", { validTo: "2017-12-31" as Day }),
    givenArea("990100002", "990100", "township", renamed),
    givenArea("990100002", "990100", "township", { kind: "zone", validFrom: "2020-01-01" as Day }),
  ];

  expect(rowsOf(areas, "990100002001")).toEqual([
    "0 990100002001 2010-01-01– []",
    "1 990100002 2010-01-01– [village]",
    "2 990100 2010-01-01–2019-12-31 [township,village]",
    "2 990100 2020-01-01– [village,zone]",
    "3 990000 2010-01-01–2019-12-31 [county,township,village]",
    "3 990000 2020-01-01– [county,village,zone]",
  ]);
});

test.each([
  ["2023-02-28", "2023-03-01"],
  ["2024-02-28", "2024-02-29"],
  ["2024-12-31", "2025-01-01"],
  ["2024-09-09", "2024-09-10"],
])("the day after %s is %s", (day, next) => {
  expect(dayAfter(day as Day)).toBe(next);
});

test("below the county the tenant is the county, above it each area is its own", () => {
  const tenants = listTenants(smallTree, computeClosure(smallTree), "county");

  expect(tenants.get("990100002001" as AreaCode)).toEqual(["990100"]);
  expect(tenants.get("990100" as AreaCode)).toEqual(["990100"]);
  expect(tenants.get("990000" as AreaCode)).toEqual(["990000"]);
});

const second = givenArea("990200", "990000", "county");

test.each([
  ["access/area-unknown", [givenArea("990101", "999999", "county")]],
  ["access/area-circle", [givenArea("990101", "990102", "county"), givenArea("990102", "990101", "county")]],
  ["access/area-spans-overlap", [givenArea("990100", "990000", "county", { validFrom: "2015-01-01" as Day })]],
  ["access/area-changes-level", [givenArea("990100002", "990100", "village", { validFrom: "2020-01-01" as Day })]],
  [
    "access/area-changes-tenant",
    [second, givenArea("990100002", "990200", "township", { validFrom: "2020-01-01" as Day })],
  ],
])("%s is found", (rule, added) => {
  const rules = checkAreas([...smallTree, ...added], [], "county").map((finding) => finding.rule);

  expect(rules).toContain(rule);
});

test("a tree with a moved village has no finding", () => {
  expect(checkAreas(movedVillage, [], "county")).toEqual([]);
});
