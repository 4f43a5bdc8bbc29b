// What surrounds a figure: how complete it is, what is withheld, what does not add up, where it is shown.
import { expect, test } from "vitest";
import { givenCatalogue, givenElement, givenFigure, givenIndicator } from "../../../test/world/given-catalogue.ts";
import { expectCoverage, toCompleteness } from "../expectation/expect-coverage.ts";
import { parseFigureId, toFigureId } from "./figure.ts";
import { findFigureFindings } from "./find-figure-findings.ts";
import { getLevelBelow, isShownAt } from "./levels.ts";
import { withholdSmall } from "./withhold-small.ts";

const covered = (year: number, reported: number | null, expected = reported) =>
  givenFigure({ year, coverage: reported === null || expected === null ? null : { reported, expected } });

test("as many reports are expected as in the fullest of the three years before", () => {
  const series = [covered(2020, 24), covered(2021, 20), covered(2022, null), covered(2023, 22), covered(2024, 21)];

  expect(expectCoverage(series).map(({ coverage }) => coverage?.expected)).toEqual([24, 24, undefined, 24, 22]);
});

test("what was written as missing was expected", () => {
  expect(expectCoverage([covered(2024, 20, 24)]).map(toCompleteness)).toEqual([20 / 24]);
});

test("a published figure is complete: nothing is counted behind it", () => {
  expect(toCompleteness(givenFigure({ coverage: null }))).toBe(1);
});

const rate = givenIndicator("h.rate", "#{deaths}", "#{births}");
const schools = givenIndicator("e.schools", "#{schools}", "#{schools_due}");
const catalogue = givenCatalogue(
  [
    givenElement("deaths", { unit: "persons" }),
    givenElement("births", { unit: "persons" }),
    givenElement("schools", { unit: "count" }),
    givenElement("schools_due", { unit: "count" }),
  ],
  [rate, schools],
);

// indicator-rules §0.5: counts of one to four people are withheld, zero is shown.
test.each([
  [0, 100, false],
  [1, 100, true],
  [4, 100, true],
  [5, 100, false],
  [5, 4, true],
  [null, 100, false],
])("%s of %i people is withheld: %s", (numerator, denominator, isWithheld) => {
  expect(withholdSmall(givenFigure({ numerator, denominator }), catalogue).gap).toBe(isWithheld ? "withheld" : null);
});

test("the rate goes with the count", () => {
  expect(withholdSmall(givenFigure({ numerator: 2 }), catalogue)).toMatchObject({
    value: null,
    numerator: null,
    denominator: null,
  });
});

test("few schools are not few people", () => {
  expect(
    withholdSmall(givenFigure({ indicator: "e.schools", numerator: 2, denominator: 3 }), catalogue).gap,
  ).toBeNull();
});

const rules = (indicator: typeof rate, ...figures: readonly ReturnType<typeof givenFigure>[]): readonly string[] =>
  findFigureFindings(indicator, figures).map(({ rule }) => rule);
const gross = givenIndicator("e.gross", "#{a}", "#{b}", { mayExceedDenominator: true });
const bounded = givenIndicator("h.bounded", "#{a}", "#{b}", { bounds: { minimum: 10, maximum: 90 } });

test.each([
  ["within its bounds", bounded, givenFigure({ value: 90 }), []],
  ["above its maximum", bounded, givenFigure({ value: 90.1 }), ["stats/above-maximum"]],
  ["below its minimum", bounded, givenFigure({ value: 9.9 }), ["stats/below-minimum"]],
  [
    "a numerator above its denominator",
    rate,
    givenFigure({ value: 101, numerator: 101 }),
    ["stats/numerator-above-denominator"],
  ],
  ["a gross rate of 105", gross, givenFigure({ value: 105, numerator: 105 }), []],
  ["a gross rate above 105", gross, givenFigure({ value: 105.1, numerator: 105.1 }), ["stats/gross-rate"]],
  ["a doubtful print", rate, givenFigure({ quality: "suspect" }), ["stats/suspect-print"]],
  ["no value", bounded, givenFigure({ value: null, quality: "suspect" }), []],
])("%s", (_, indicator, figure, expected) => {
  expect(rules(indicator, figure)).toEqual(expected);
});

test("a rare event is shown down to its finest level and no further", () => {
  const county = { ...rate, finestLevel: "county" };

  expect(["city", "county", "township", "village"].map((level) => isShownAt(catalogue, county, level))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test("below a level is the next one; below the last and below an unknown one is none", () => {
  expect(["city", "county", "village", "moon"].map((level) => getLevelBelow(catalogue, level))).toEqual([
    "county",
    "township",
    undefined,
    undefined,
  ]);
});

test("a figure's id in a URL gives the figure back, the total too", () => {
  const figure = { indicator: "h.nmr", area: "650502", period: "HY2024", cell: "" };

  expect(parseFigureId(toFigureId(figure))).toEqual(figure);
  expect(parseFigureId("h.nmr~650502")).toBeUndefined();
});
