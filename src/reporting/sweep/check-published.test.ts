import { expect, test } from "vitest";
import { givenCatalogue, givenIndicator } from "../../../test/world/given-catalogue.ts";
import type { PublishedValue } from "./check-published.ts";
import { checkPublished } from "./check-published.ts";

const catalogue = givenCatalogue(
  [],
  [
    givenIndicator("h.share", "1", "1", { bounds: { minimum: 0, maximum: 100 } }),
    givenIndicator("e.gross", "1", "1", { bounds: { minimum: 0, maximum: 100 }, mayExceedDenominator: true }),
  ],
);
const given = (indicator: string, period: string, value: number, quality = "official"): PublishedValue => ({
  indicator,
  area: "650000",
  period,
  value,
  quality,
  note: null,
  document: null,
});
const series = (...values: readonly number[]): readonly PublishedValue[] =>
  values.map((value, index) => given("h.mmr", `HY${2014 + index}`, value));
const orders = [{ indicators: ["h.nmr", "h.imr"] }, { indicators: ["h.imr", "h.u5mr"] }];
const check = (values: readonly PublishedValue[]): readonly string[] =>
  checkPublished(values, catalogue, orders).map(({ rule, place }) => `${rule} ${place.field}`);

// National annual reports: NMR 3.1, IMR 5.0, U5MR 7.1 in 2021 (methods.md §2.1).
test("neonatal, infant and under-five mortality stand in their order", () => {
  expect(check([given("h.nmr", "HY2021", 3.1), given("h.imr", "HY2021", 5), given("h.u5mr", "HY2021", 7.1)])).toEqual(
    [],
  );
});

test("one that passes the next is found, with both numbers; equal rates are in order", () => {
  const values = [given("h.nmr", "HY2021", 5.1), given("h.imr", "HY2021", 5), given("h.u5mr", "HY2021", 5)];

  expect(checkPublished(values, catalogue, orders)).toMatchObject([
    {
      rule: "stats/order",
      severity: "warning",
      figure: "h.imr~650000~HY2021~",
      message: { zh: "5小于h.nmr的5.1。", en: "5 is below h.nmr, which is 5.1." },
    },
  ]);
});

test("only figures of the same area and period are held against one another", () => {
  expect(check([given("h.nmr", "HY2020", 9), given("h.imr", "HY2021", 5)])).toEqual([]);
});

// indicator-rules §0.16: 7.89 was printed for Xinjiang in 2020 where its other years lie between 17 and 33.
test.each([
  ["as the last value", [33.1, 31.7, 29.9, 28.4, 26.6, 25, 7.89], "HY2020"],
  ["between others", [33.1, 31.7, 29.9, 7.89, 26.6, 25, 23.7], "HY2017"],
])("a slip of the press is found %s", (_, values, period) => {
  expect(check(series(...values))).toEqual([`stats/outlier h.mmr 650000 ${period}`]);
});

test.each([
  ["a steady trend", [33, 31.7, 29.9, 28.4, 26.6, 25]],
  ["a step that stays", [33, 31.7, 29.9, 12.4, 11.6, 10.5, 9]],
  ["a level line", [20, 20, 20, 20, 20, 20]],
  ["a series too short to tell", [33, 31.7, 7.89]],
])("%s has no outlier", (_, values) => {
  expect(check(series(...values))).toEqual([]);
});

test("a print that is doubted stays and is told", () => {
  expect(check([given("h.mmr", "HY2020", 7.89, "suspect")])).toEqual(["stats/suspect-print h.mmr 650000 HY2020"]);
});

test("a share beyond 100 is told, a gross rate beyond 100 is not", () => {
  expect(check([given("h.share", "2021", 101), given("e.gross", "2021", 101), given("e.gross", "2022", -1)])).toEqual([
    "stats/beyond-bounds h.share 650000 2021",
    "stats/beyond-bounds e.gross 650000 2022",
  ]);
});

test("a printed change that is not the difference of the printed levels is told", () => {
  const noted = (value: number, note: string): readonly PublishedValue[] => [
    given("h.share", "2023", 3.48),
    { ...given("h.share", "2024", value), note },
  ];

  expect(checkPublished(noted(4.08, "比上年提高0.7个百分点"), catalogue, [])).toMatchObject([
    { rule: "stats/printed-change", message: { zh: "印作4.08、比上年+0.7，但与上年3.48相差+0.6。" } },
  ]);
  expect(check(noted(4.08, "比上年提高0.6个百分点"))).toEqual([]);
  expect(check(noted(4.08, "由公布的增减幅度推算"))).toEqual([]);
});

test("one figure printed differently by two sources is told; a correction by the same source is none", () => {
  const standing = { ...given("h.share", "2024", 91.1), document: "年报" };
  const rules = (former: readonly PublishedValue[]) =>
    checkPublished([standing], catalogue, [], former).map(({ rule }) => rule);

  expect(rules([{ ...standing, value: 90.1, document: "公报" }])).toEqual(["stats/two-prints"]);
  expect(rules([{ ...standing, value: 90.1 }])).toEqual([]);
  expect(rules([{ ...standing, document: "公报" }])).toEqual([]);
});
