import { expect, test } from "vitest";
import {
  givenCatalogue,
  givenElement,
  givenIndicator,
  givenPlace,
  givenTerm,
  givenTerms,
} from "../../../test/world/given-catalogue.ts";
import type { Element } from "../element/element.ts";
import type { Sum } from "../rollup/sum.ts";
import { computeFigure } from "./compute-figure.ts";
import type { PublishedFigure } from "./terms.ts";

const rate = givenIndicator("h.rate", "#{a}", "#{b}");
const count = givenIndicator("h.count", "#{a}");
const girls = givenIndicator("h.girls", "#{a.female}", "#{a}");
const gap = givenIndicator("h.gap", "N{h.rate} - N{h.count}");
const elements = [givenElement("a", { by: ["sex", "residence"] }), givenElement("b", { by: ["sex"] })];
const catalogue = givenCatalogue(elements, [rate, count, girls, gap]);

const compute = (sums: Readonly<Record<string, Sum>>, published: Readonly<Record<string, PublishedFigure>> = {}) =>
  computeFigure(catalogue, rate, givenPlace(), givenTerms(sums, published));
const print: PublishedFigure = { value: 77, quality: "official", source: "published" };

test("a rate is the summed numerator by the summed denominator, times its factor", () => {
  expect(compute({ "a 2024": givenTerm(3, 2), "b 2024": givenTerm(8, 2) })).toMatchObject({
    value: 37.5,
    numerator: 3,
    denominator: 8,
    gap: null,
    source: "reported",
    coverage: { reported: 2, expected: 2 },
  });
});

test("a count has no denominator", () => {
  expect(computeFigure(catalogue, count, givenPlace(), givenTerms({ "a 2024": givenTerm(3) }))).toMatchObject({
    value: 3,
    numerator: 3,
    denominator: null,
  });
});

test.each([
  ["nothing written", {}, { value: null, gap: "noFigures", source: null, coverage: null }],
  [
    "a missing numerator is not zero",
    { "a 2024": givenTerm(0, 0, 1), "b 2024": givenTerm(8) },
    { value: null, gap: "missing" },
  ],
  ["a reported zero is zero", { "a 2024": givenTerm(0), "b 2024": givenTerm(8) }, { value: 0, gap: null }],
  [
    "an empty denominator has no rate",
    { "a 2024": givenTerm(0), "b 2024": givenTerm(0) },
    { value: null, gap: "emptyDenominator" },
  ],
  [
    "no denominator written",
    { "a 2024": givenTerm(3) },
    { value: null, gap: "noFigures", coverage: { reported: 0, expected: 1 } },
  ],
  [
    "some facts missing",
    { "a 2024": givenTerm(3, 1, 1), "b 2024": givenTerm(8, 2) },
    { value: 37.5, coverage: { reported: 1, expected: 2 } },
  ],
  [
    "one report of a whole county does not hide missing townships",
    { "a 2024": givenTerm(3, 1), "b 2024": givenTerm(8, 20, 4) },
    { coverage: { reported: 20, expected: 24 } },
  ],
])("%s", (_, sums, expected) => {
  expect(compute(sums)).toMatchObject(expected);
});

test.each([
  ["a reported figure goes before a published one", givenTerm(3), { value: 37.5, source: "reported" }],
  [
    "a published figure goes before a synthetic one",
    givenTerm(3, 1, 0, 1),
    { value: 77, source: "published", quality: "official", coverage: null },
  ],
  [
    "a published figure stands where a part is missing",
    givenTerm(0, 0, 1),
    { value: 77, source: "published", gap: null },
  ],
])("%s", (_, numerator, expected) => {
  expect(compute({ "a 2024": numerator, "b 2024": givenTerm(8) }, { "h.rate 2024": print })).toMatchObject(expected);
});

test("one synthetic fact makes the figure synthetic", () => {
  expect(compute({ "a 2024": givenTerm(3, 2, 0, 1), "b 2024": givenTerm(8, 2) }).source).toBe("synthetic");
});

test("a published figure speaks of the total, not of a part", () => {
  const terms = givenTerms({}, { "h.rate 2024": print });

  expect(computeFigure(catalogue, rate, givenPlace("female"), terms)).toMatchObject({ value: null, gap: "noFigures" });
});

test("the cell asked for and the cell of the formula are one cell", () => {
  const terms = givenTerms({
    "a 2024 female": givenTerm(4),
    "a 2024 female+rural": givenTerm(1),
    "a 2024 rural": givenTerm(2),
    "a 2024": givenTerm(10),
  });

  expect(computeFigure(catalogue, girls, givenPlace(), terms).value).toBe(40);
  expect(computeFigure(catalogue, girls, givenPlace("rural"), terms).value).toBe(50);
  expect(computeFigure(catalogue, girls, givenPlace("female"), terms).value).toBe(100);
});

test("a figure formed from other indicators carries what they rest on", () => {
  const sums = { "a 2024": givenTerm(3, 2), "b 2024": givenTerm(8, 1, 1) };
  const synthetic = { ...sums, "a 2024": givenTerm(3, 2, 0, 2) };
  const of = (given: Readonly<Record<string, Sum>>, published = {}) =>
    computeFigure(catalogue, gap, givenPlace(), givenTerms(given, published));

  expect(of(sums)).toMatchObject({ value: 34.5, source: "reported", coverage: { reported: 1, expected: 2 } });
  expect(of(synthetic)).toMatchObject({ value: 34.5, source: "synthetic" });
  expect(of({ "a 2024": givenTerm(3) }, { "h.rate 2024": print })).toMatchObject({ value: 74, source: "derived" });
  expect(of({})).toMatchObject({ value: null, source: null });
});

test("an element is read by its own clock", () => {
  const pupils = givenElement("pupils", { periodKind: "school-year" });
  const births = givenElement("births", { periodKind: "health-year" });
  const mixed = givenIndicator("h.mixed", "#{pupils}", "#{births}", { periodKind: "health-year" });
  const terms = givenTerms({ "pupils SY2024": givenTerm(5), "births HY2024": givenTerm(10) });

  expect(computeFigure(givenCatalogue([pupils, births], [mixed]), mixed, givenPlace(), terms)).toMatchObject({
    value: 50,
    period: "HY2024",
    year: 2024,
  });
});

const quarters = { "a 2024Q1": givenTerm(10), "a 2024Q2": givenTerm(0, 0, 1), "a 2024Q4": givenTerm(20) };
const yearOf = (acrossTime: Element["acrossTime"], sums: Readonly<Record<string, Sum>>) => {
  const parts = givenCatalogue([givenElement("a", { periodKind: "quarter", acrossTime })], [count]);
  return computeFigure(parts, count, givenPlace(), givenTerms(sums));
};

test.each([
  ["flows add up", "sum", 30],
  ["stocks take the last", "last", 20],
  ["levels take the mean of the parts that have a value", "mean", 15],
] as const)("of the quarters of a year, %s", (_, acrossTime, value) => {
  expect(yearOf(acrossTime, quarters).value).toBe(value);
});

test("a stock whose last part was reported missing is missing", () => {
  expect(yearOf("last", { ...quarters, "a 2024Q4": givenTerm(0, 0, 1) })).toMatchObject({
    value: null,
    gap: "missing",
  });
});

test("a mean without any value is missing, not zero", () => {
  expect(yearOf("mean", { "a 2024Q1": givenTerm(0, 0, 1) })).toMatchObject({ value: null, gap: "missing" });
});

test("months make up a year too", () => {
  const monthly = givenCatalogue([givenElement("a", { periodKind: "month" })], [count]);
  const terms = givenTerms({ "a 2024-01": givenTerm(1), "a 2024-12": givenTerm(2), "a 2025-01": givenTerm(9) });

  expect(computeFigure(monthly, count, givenPlace(), terms)).toMatchObject({
    value: 3,
    coverage: { reported: 2, expected: 2 },
  });
});
