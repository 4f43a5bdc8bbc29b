// Published vectors: Statistics Norway, GaussSuppression (methods.md §2.8). Optimal patterns are not unique, so that
// what is tested is what a pattern must do: nothing withheld follows from what is left, and totals stay.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Axis } from "../../../test/world/given-count-table.ts";
import { findSpans, givenTable, listSolvable } from "../../../test/world/given-count-table.ts";
import type { CountTable } from "./count-table.ts";
import { suppressTable } from "./suppress-table.ts";

const leastCount = 5;

const listHidden = (table: CountTable, least = leastCount): ReadonlySet<string> => {
  const { primary, secondary } = suppressTable(table, least);
  return new Set([...primary, ...secondary]);
};

const countries: Readonly<Record<string, number>> = {
  "young/Iceland": 2,
  "young/Portugal": 0,
  "young/Spain": 5,
  "old/Iceland": 3,
  "old/Portugal": 4,
  "old/Spain": 6,
};
const ages: Axis = { name: "age", tree: { total: ["young", "old"] } };
const flat: Axis = { name: "country", tree: { all: ["Iceland", "Portugal", "Spain"] } };
const nested: Axis = { name: "country", tree: { all: ["EU", "nonEU"], EU: ["Spain", "Portugal"], nonEU: ["Iceland"] } };
const isMargin = (cell: readonly string[]): boolean => cell.includes("total") || cell.includes("all");

const givenCountries = (country: Axis, least: number): CountTable =>
  givenTable({
    axes: [ages, country],
    count: (key) => countries[key] ?? 0,
    leastCount: least,
    isPublished: isMargin,
  });

test("the published table has its published totals", () => {
  const { cells } = givenCountries(flat, leastCount);

  expect(
    ["young/all", "old/all", "total/Iceland", "total/Portugal", "total/Spain", "total/all"].map(
      (key) => cells.find((cell) => cell.key === key)?.count,
    ),
  ).toEqual([7, 13, 5, 4, 11, 20]);
});

test.each([
  ["one level, below 3", flat, 3],
  ["one level, below 5", flat, 5],
  ["groups of countries, below 3", nested, 3],
  ["groups of countries, below 5", nested, 5],
])("of Norway's table nothing withheld follows from what is left: %s", (_name, country, least) => {
  const table = givenCountries(country, least);
  const hidden = listHidden(table, least);

  expect(hidden.size).toBeGreaterThan(3);
  expect(listSolvable(table, hidden)).toEqual([]);
  expect([...hidden].filter((key) => isMargin(key.split("/")))).toEqual([]);
});

test("the pattern that Norway published is as safe by the same test", () => {
  const table = givenCountries(flat, 3);

  expect(listSolvable(table, new Set(["young/Iceland", "young/Portugal", "old/Iceland", "old/Portugal"]))).toEqual([]);
  expect(listSolvable(table, new Set(["young/Iceland", "old/Iceland"]))).toEqual(["young/Iceland", "old/Iceland"]);
});

const givenTownships = (counts: readonly number[]): CountTable =>
  givenTable({
    axes: [{ name: "area", tree: { district: counts.map((_, index) => `t${index}`) } }],
    count: (key) => counts[Number(key.slice(1))] ?? 0,
    leastCount,
    isPublished: ([area]) => area === "district",
  });

test.each([
  ["one of three is joined by the smallest other", [3, 40, 12], ["t0", "t2"]],
  ["two few ones hide each other when they are five together", [3, 2, 40], ["t0", "t1"]],
  ["two few ones that are four together need a third", [3, 1, 40, 9], ["t0", "t1", "t3"]],
  ["three of a total of three need one zero beside them", [3, 0, 0], ["t0", "t1"]],
  ["nothing few, nothing withheld", [5, 40, 0, 12], []],
  ["zeros are shown", [0, 0, 40], []],
])("in a district %s", (_name, counts, hidden) => {
  expect([...listHidden(givenTownships(counts))].sort()).toEqual(hidden);
});

test("the only township of a district is its district: it is named as exposed, and nothing else is lost", () => {
  expect(suppressTable(givenTownships([3]), leastCount)).toEqual({
    primary: new Set(["t0"]),
    secondary: new Set(),
    exposed: ["t0"],
  });
});

test("who was not counted is a group as well: 38 of 40 must not be told beside 40", () => {
  const table: CountTable = {
    cells: [
      { key: "seen.a", count: 38, isSensitive: false, fate: "open" },
      { key: "born.a", count: 40, isSensitive: false, fate: "open" },
      { key: "unseen.a", count: 2, isSensitive: true, fate: "unpublished" },
      { key: "seen.b", count: 50, isSensitive: false, fate: "open" },
      { key: "seen", count: 88, isSensitive: false, fate: "published" },
    ],
    sums: [
      { total: "born.a", parts: ["seen.a", "unseen.a"] },
      { total: "seen", parts: ["seen.a", "seen.b"] },
    ],
  };

  expect(suppressTable(table, leastCount).secondary).toEqual(new Set(["born.a"]));
});

test("a later release withholds what an earlier one did, and hides nothing behind what is known from it", () => {
  const { cells, sums } = givenTownships([3, 7, 9, 40]);
  const fates = { t1: "published", t3: "unpublished" } as Record<string, "published" | "unpublished">;
  const later = { cells: cells.map((cell) => ({ ...cell, fate: fates[cell.key] ?? cell.fate })), sums };

  expect([...listHidden({ cells, sums })].sort()).toEqual(["t0", "t1"]);
  expect([...listHidden(later)].sort()).toEqual(["t0", "t3"]);
});

test("areas that nest: a block that is one area more than another does not give that area away", () => {
  const axis: Axis = { name: "area", tree: { district: ["t0", "t1"], t0: ["v0", "v1", "v2"], t1: ["v3", "v4"] } };
  const counts: Readonly<Record<string, number>> = { v0: 3, v1: 20, v2: 30, v3: 25, v4: 60 };
  const table = givenTable({
    axes: [axis],
    count: (key) => counts[key] ?? 0,
    leastCount,
    isPublished: ([area]) => area === "district",
  });

  expect([...listHidden(table)].sort()).toEqual(["v0", "v1"]);
});

const axes = fc.record({
  townships: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 5 }),
  dimensions: fc.integer({ min: 0, max: 2 }),
});

/** Townships, some with villages, by up to two groups; the district's own row is published. */
const toTable = (
  { townships, dimensions }: { readonly townships: readonly number[]; readonly dimensions: number },
  seeds: readonly number[],
): CountTable => {
  const area: Axis = {
    name: "area",
    tree: {
      district: townships.map((_, index) => `t${index}`),
      ...Object.fromEntries(
        townships.flatMap((villages, index) =>
          villages === 0 ? [] : [[`t${index}`, Array.from({ length: villages }, (_, each) => `t${index}v${each}`)]],
        ),
      ),
    },
  };
  const groups: readonly Axis[] = [
    { name: "sex", tree: { all: ["girls", "boys"] } },
    { name: "stage", tree: { each: ["primary", "junior", "senior"] } },
  ];
  const order = new Map<string, number>();
  return givenTable({
    axes: [area, ...groups.slice(0, dimensions)],
    count: (key) => {
      if (!order.has(key)) order.set(key, order.size);
      return seeds[(order.get(key) ?? 0) % seeds.length] ?? 0;
    },
    leastCount,
    isPublished: ([each]) => each === "district",
  });
};

const counts = fc.array(
  fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 900 })),
  { minLength: 5, maxLength: 40 },
);
const tables = fc.tuple(axes, counts).map(([shape, seeds]) => toTable(shape, seeds));
const settings = { seed: 20261125, numRuns: 150 };

test("whatever the table, nothing that is withheld can be solved for but what nothing could hide", () => {
  fc.assert(
    fc.property(tables, (table) => {
      const { primary, secondary, exposed } = suppressTable(table, leastCount);
      const hidden = new Set([...primary, ...secondary]);
      const everything = new Set(table.cells.flatMap(({ key, fate }) => (fate === "open" ? [key] : [])));

      expect([...primary].sort()).toEqual(
        table.cells
          .filter(({ isSensitive }) => isSensitive)
          .map(({ key }) => key)
          .sort(),
      );
      expect(listSolvable(table, hidden).toSorted()).toEqual([...exposed].sort());
      expect(listSolvable(table, everything)).toEqual(expect.arrayContaining([...exposed]));
    }),
    settings,
  );
});

test("whatever the table, the district's own figures stay, and nothing is withheld where nobody is few", () => {
  fc.assert(
    fc.property(tables, (table) => {
      const hidden = listHidden(table);

      expect([...hidden].filter((key) => key.startsWith("district"))).toEqual([]);
      const isAnyFew = table.cells.some(({ isSensitive }) => isSensitive);
      expect(hidden.size > 0).toBe(isAnyFew);
    }),
    settings,
  );
});

test("the order of cells and sums does not matter, and a table protected once needs nothing more", () => {
  fc.assert(
    fc.property(tables, (table) => {
      const hidden = listHidden(table);
      const turned = { cells: table.cells.toReversed(), sums: table.sums.toReversed() };
      const done: CountTable = {
        ...table,
        cells: table.cells.map((cell) => (hidden.has(cell.key) ? { ...cell, fate: "unpublished" } : cell)),
      };

      expect([...listHidden(turned)].sort()).toEqual([...hidden].sort());
      expect([...listHidden(done)].sort()).toEqual([...hidden].sort());
    }),
    settings,
  );
});

test("in small tables, tried one by one, no few people can be narrowed to less than the least count", () => {
  const small = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 4 }).map(givenTownships);
  fc.assert(
    fc.property(small, (table) => {
      const { primary, secondary } = suppressTable(table, leastCount);
      const spans = findSpans(table, new Set([...primary, ...secondary]));
      const total = table.cells.find(({ key }) => key === "district")?.count ?? 0;

      for (const key of primary) expect(spans.get(key)).toBeGreaterThanOrEqual(Math.min(leastCount, total));
    }),
    { seed: 20261125, numRuns: 60 },
  );
});
