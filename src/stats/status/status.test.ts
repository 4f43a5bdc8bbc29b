import { expect, test } from "vitest";
import { givenQuestion, givenSeries, givenTarget } from "../../../test/world/given-target.ts";
import type { Comparator } from "../../plan/target.ts";
import type { StatusClass } from "../../kernel/status-class.ts";
import { judge } from "./status.ts";

type Values = readonly (number | null)[];

// Five years before the deadline of 2025 (values from 2020) and at it; comparators as plan.yaml defines them.
const golden: readonly (readonly [Comparator, number, Values, StatusClass])[] = [
  // At the deadline: 5.0‰ meets "5.0‰以下", not "不满5.0‰" (methods.md §2.1).
  ["<=", 5, [7.5, 7, 6.5, 6, 5.5, 5], "met"],
  ["<=", 5, [7.5, 7, 6.5, 6, 5.5, 5.1], "offTrack"],
  ["<", 5, [7.5, 7, 6.5, 6, 5.5, 5], "offTrack"],
  ["<", 5, [7.5, 7, 6.5, 6, 5.5, 4.9], "met"],
  [">=", 90, [80, 82, 84, 86, 88, 90], "met"],
  [">=", 90, [80, 82, 84, 86, 88, 89.9], "offTrack"],
  [">", 90, [80, 82, 84, 86, 88, 90], "offTrack"],
  ["=", 100, [80, 85, 90, 95, 98, 100], "met"],
  ["=", 100, [80, 85, 90, 95, 98, 99], "offTrack"],
  ["about", 100, [80, 85, 90, 95, 98, 96], "met"],
  ["decrease-by-percent-from-baseline", 20, [10, 10, 9, 9, 9, 8], "met"],
  ["decrease-by-percent-from-baseline", 20, [10, 10, 9, 9, 9, 8.01], "offTrack"],
  ["increase-by-percent-from-baseline", 20, [10, 10, 11, 11, 11, 12], "met"],
  ["increase-by-points-from-baseline", 3, [10, 10, 11, 11, 12, 13], "met"],
  ["decrease-by-points-from-baseline", 3, [10, 10, 9, 9, 8, 7.1], "offTrack"],
  ["increase-per-year", 1, [10, 10, 12, 13, 14, 15], "met"],
  ["decrease-per-year", 1, [10, 9, 8, 7, 6, 5.1], "offTrack"],
  ["compound-growth-per-year", 10, [10, 11, 12, 13, 15, 16.2], "met"],
  ["ratio-at-most", 1.1, [1.3, 1.2, 1.2, 1.2, 1.1, 1.1], "met"],
  ["one-per", 1, [0.2, 0.4, 0.6, 0.8, 0.9, 0.9], "offTrack"],
  // Before it: the line may be reached early; else the straight path decides, cut at 0.95 and 0.60.
  ["<=", 20, [50, null, null, 20], "met"],
  ["<=", 20, [50, null, null, 32], "onTrack"],
  ["<=", 20, [50, null, null, 32.9], "onTrack"],
  ["<=", 20, [50, null, null, 33], "atRisk"],
  ["<=", 20, [50, null, null, 39.2], "atRisk"],
  ["<=", 20, [50, null, null, 39.3], "offTrack"],
  ["<=", 20, [50, null, null, 55], "offTrack"],
  [">=", 95, [85, null, null, 91], "onTrack"],
  ["=", 60, [50, null, null, 56], "onTrack"],
  ["decrease-by-percent-from-baseline", 20, [10, null, null, 8.8], "onTrack"],
  ["increase-per-year", 1, [10, null, null, 12], "atRisk"],
];

test.each(golden)("%s %f over %j is %s", (comparator, value, values, expected) => {
  expect(judge(givenQuestion(givenTarget(comparator, value), givenSeries(...values))).class).toBe(expected);
});

// methods.md §2.4: share of the gap closed ÷ share of the time gone.
test.each([
  ["50 → 38 toward 20", "<=", 20, [50, null, null, 38], 0.4, "atRisk"],
  ["85 → 90 toward 95", ">=", 95, [85, null, null, 90], 0.5, "atRisk"],
] as const)("%s: the way gone after three of five years", (_, comparator, line, values, progress, expected) => {
  const judgement = judge(givenQuestion(givenTarget(comparator, line), givenSeries(...values)));

  expect(judgement).toMatchObject({ class: expected, method: "linear", reason: { kind: "path", share: 0.6 } });
  expect(judgement.progress).toBeCloseTo(progress, 12);
});

test("the path of 2023 from 50 to 20 asks for 32", () => {
  expect(judge(givenQuestion(givenTarget("<=", 20), givenSeries(50, 45, 41, 38))).expected).toBeCloseTo(32, 12);
});

test("a line that the base had reached and the value has left is lost", () => {
  const judgement = judge(givenQuestion(givenTarget("<=", 20), givenSeries(19, 20, 21)));

  expect(judgement).toMatchObject({ class: "offTrack", reason: { kind: "lost", base: 19, baseYear: 2020, line: 20 } });
});

test("a base on the line is met while the value stays there, lost when it leaves", () => {
  expect(judge(givenQuestion(givenTarget("<=", 20), givenSeries(20, 20))).class).toBe("met");
  expect(judge(givenQuestion(givenTarget("<=", 20), givenSeries(20, 20.5))).class).toBe("offTrack");
});

test("a base on a line that excludes the number is no progress", () => {
  expect(judge(givenQuestion(givenTarget("<", 5), givenSeries(5, 6)))).toMatchObject({
    class: "offTrack",
    progress: 0,
  });
});

test("going beyond an exact number is no progress towards it", () => {
  expect(judge(givenQuestion(givenTarget("=", 60), givenSeries(50, 52, 54, 70)))).toMatchObject({
    class: "offTrack",
    progress: 0,
  });
});

test("after the deadline the path asks for the line, not for more", () => {
  const series = givenSeries(50, 44, 38, 32, 26, 21, 21);

  expect(judge(givenQuestion(givenTarget("<=", 20), series)).expected).toBe(20);
});

test("one figure shows no progress", () => {
  expect(judge(givenQuestion(givenTarget("<=", 20), givenSeries(50)))).toMatchObject({
    class: "notAssessable",
    value: 50,
    reason: { kind: "onePoint" },
  });
});

test("in its base year a target that starts from the base is not judged", () => {
  const shrink = givenTarget("decrease-by-percent-from-baseline", 20);
  const yearly = givenTarget("increase-per-year", 1, { deadline: "yearly" });

  expect(judge(givenQuestion(shrink, givenSeries(0))).class).toBe("notAssessable");
  expect(judge(givenQuestion(yearly, givenSeries(10))).class).toBe("notAssessable");
});

test("without a figure of the base year the next one is the base", () => {
  expect(judge(givenQuestion(givenTarget("<=", 20), givenSeries(null, 50, null, 35)))).toMatchObject({
    class: "onTrack",
    reason: { base: 50, baseYear: 2021, share: 0.5, progress: 0.5 },
  });
});

test("a base value printed in the plan goes before the figures", () => {
  const target = givenTarget("decrease-by-percent-from-baseline", 20, { baseline_year: 2019, baseline_value: 10 });

  expect(judge(givenQuestion(target, givenSeries(12, 11, 10, 9, 8.5, 8)))).toMatchObject({ class: "met" });
  expect(judge(givenQuestion(target, givenSeries(12, 11, 10, 9, 8.5, 9)))).toMatchObject({ class: "offTrack" });
});

test("the same year twice counts as its last figure and breaks nothing", () => {
  const series = [...givenSeries(50, 45), { year: 2021, value: 44, completeness: 1 }];

  expect(judge(givenQuestion(givenTarget("<=", 20), series))).toMatchObject({ value: 44, class: "onTrack" });
});

test.each([
  ["from zero", ">=", 10, [0, 2], "onTrack"],
  ["to zero", "<=", 0, [10, 8], "onTrack"],
  ["zero to zero", "<=", 0, [0, 0], "met"],
  ["below zero", ">=", -10, [-20, -18], "onTrack"],
  ["a gross rate beyond 100", ">=", 110, [100, 102], "onTrack"],
] as const)("the path holds %s", (_, comparator, line, values, expected) => {
  expect(judge(givenQuestion(givenTarget(comparator, line), givenSeries(...values))).class).toBe(expected);
});

test("a target due in 2022 is settled by the figure of 2022, however late one asks", () => {
  const target = givenTarget(">=", 1, { deadline: 2022 });

  expect(judge(givenQuestion(target, givenSeries(0, 0.5, 1, null, null, null)))).toMatchObject({ class: "met" });
});

test("a figure two years old is no figure of today", () => {
  expect(judge(givenQuestion(givenTarget("<=", 20), givenSeries(50, 45, null, null)))).toMatchObject({
    class: "noData",
    reason: { kind: "stale", year: 2021 },
  });
});

test("last year's figure stands until this year's comes", () => {
  expect(judge(givenQuestion(givenTarget("<=", 20), givenSeries(50, 44, null)))).toMatchObject({
    class: "onTrack",
    year: 2021,
  });
});

test("a figure of a later year does not speak of the year asked for", () => {
  expect(judge(givenQuestion(givenTarget("<=", 20), givenSeries(50, 44, 20), { asOf: 2021 }))).toMatchObject({
    value: 44,
  });
});

test("no figure at all is no data, and figures that are not finite are none", () => {
  expect(judge(givenQuestion(givenTarget("<=", 20), givenSeries(null, null))).reason.kind).toBe("noFigure");
  expect(judge(givenQuestion(givenTarget("<=", 20), givenSeries(Number.NaN, Infinity))).class).toBe("noData");
});

// [D]: a rate counts with four fifths of its reports, a count needs them all.
test.each([
  ["rate", 0.8, "met"],
  ["rate", 0.79, "noData"],
  ["count", 1, "met"],
  ["count", 0.99, "noData"],
] as const)("a %s with %f of its reports is %s", (kind, completeness, expected) => {
  const series = [{ year: 2021, value: 95, completeness }];

  expect(judge(givenQuestion(givenTarget(">=", 90), series, { kind })).class).toBe(expected);
});

test("a number left to the district is not judged", () => {
  expect(judge(givenQuestion(givenTarget(">="), givenSeries(50, 44)))).toMatchObject({
    class: "notAssessable",
    reason: { kind: "noNumber" },
  });
});

test("an aim (力争) is judged by its number like a duty", () => {
  const target = givenTarget(">=", 90, { aspirational: true });

  expect(judge(givenQuestion(target, givenSeries(80, 90))).class).toBe("met");
});
