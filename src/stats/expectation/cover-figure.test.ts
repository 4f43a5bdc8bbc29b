// Coverage of figures that are put together: quarters, stocks, indicators of indicators.
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
import { computeFigure } from "../indicator/compute-figure.ts";
import type { Sum } from "../rollup/sum.ts";
import { isAsked } from "./cover-figure.ts";

const count = givenIndicator("h.count", "#{a}");
const rate = givenIndicator("h.rate", "#{a}", "#{b}");
const gap = givenIndicator("h.gap", "N{h.rate} - N{h.count}");
const all = [count, rate, gap];

type Sums = Readonly<Record<string, Sum>>;
type Expected = Readonly<Record<string, number>>;

const cover = (indicator: typeof count, sums: Sums, expected: Expected, parts: Partial<Element> = {}) =>
  computeFigure(
    givenCatalogue([givenElement("a", parts), givenElement("b")], all),
    indicator,
    givenPlace(),
    givenTerms(sums, {}, expected),
  ).coverage;

const quarters = { "a 2024Q1": givenTerm(10, 3), "a 2024Q2": givenTerm(8, 2), "a 2024Q3": givenTerm(9, 3) };
const allFour = { "a 2024Q1": 3, "a 2024Q2": 3, "a 2024Q3": 3, "a 2024Q4": 3 };

test.each([
  ["flows expect every quarter", "sum", allFour, { reported: 8, expected: 12 }],
  ["a stock expects the last", "last", allFour, { reported: 0, expected: 3 }],
  ["quarters to come have no round yet: what came counts", "sum", { "a 2024Q1": 3 }, { reported: 8, expected: 8 }],
] as const)("%s", (_, acrossTime, expected, coverage) => {
  expect(cover(count, quarters, expected, { periodKind: "quarter", acrossTime })).toEqual(coverage);
});

const [three, one] = [givenTerm(3, 3), givenTerm(8)];

test.each([
  [
    "the term with the smallest share decides",
    { "a 2024": three, "b 2024": one },
    { "a 2024": 4, "b 2024": 1 },
    [3, 4],
  ],
  ["a term of which nothing is expected decides nothing", { "a 2024": three }, { "a 2024": 4, "b 2024": 0 }, [3, 4]],
  ["a term of which nothing has come is not covered", { "a 2024": three }, { "a 2024": 4, "b 2024": 1 }, [0, 1]],
  ["one term without a round leaves both to what came", { "a 2024": three, "b 2024": one }, { "a 2024": 4 }, [1, 1]],
] as const)("%s", (_, sums, asked, [reported, expected]) => {
  expect(cover(rate, sums, asked)).toEqual({ reported, expected });
});

test("an indicator of indicators is asked for when all of their elements are", () => {
  const catalogue = givenCatalogue([givenElement("a"), givenElement("b")], all);
  const isAskedBy = (expected: Expected) => isAsked(catalogue, gap.id, givenPlace(), givenTerms({}, {}, expected));

  expect(cover(gap, { "a 2024": givenTerm(3, 3) }, { "a 2024": 4, "b 2024": 2 })).toEqual({ reported: 0, expected: 2 });
  expect([isAskedBy({ "a 2024": 4, "b 2024": 2 }), isAskedBy({ "a 2024": 4 })]).toEqual([true, false]);
});

test("a term whose cells all do not apply expects nothing", () => {
  const none = { ...givenTerm(0, 0), notApplicable: 4 };

  expect(cover(count, { "a 2024": none }, { "a 2024": 4 })).toBe(null);
  expect(cover(count, { "a 2024": { ...none, notApplicable: 3 } }, { "a 2024": 4 })).toEqual({
    reported: 0,
    expected: 1,
  });
});

test("what came from areas that nobody asked counts on both sides", () => {
  expect(cover(count, { "a 2024": givenTerm(9, 5) }, { "a 2024": 4 })).toEqual({ reported: 5, expected: 5 });
});
