import { expect, test } from "vitest";
import { givenQuestion, givenSeries, givenTarget } from "../../../test/world/given-target.ts";
import type { StatusClass } from "../../kernel/status-class.ts";
import type { Comparator, Target } from "../../plan/target.ts";
import { judge } from "./status.ts";

// plan.yaml, table `comparators`; 2020 is the base, 2025 the deadline.
const golden: readonly (readonly [Comparator, readonly (number | null)[], StatusClass])[] = [
  ["increase", [50, 49, 51], "onTrack"],
  ["increase", [50, 52, 50], "atRisk"],
  ["increase", [50, 52, 49], "offTrack"],
  ["increase", [50, 49, 48, 48, 49, 50.1], "met"],
  ["increase", [50, 51, 52, 53, 54, 50], "offTrack"],
  ["decrease", [50, 51, 49], "onTrack"],
  ["decrease", [50, 48, 50], "atRisk"],
  ["decrease", [50, 48, 51], "offTrack"],
  ["decrease", [50, 51, 51, 51, 51, 49], "met"],
  ["decrease", [50, 49, 48, 47, 46, 50], "offTrack"],
  // growing: each year not below the year before and end value above the baseline
  ["growing", [50, 50, 51], "onTrack"],
  ["growing", [50, 50, 50], "atRisk"],
  ["growing", [50, 53, 52], "atRisk"],
  ["growing", [50, 49, 48], "offTrack"],
  ["growing", [50, 51, 51, 52, 53, 54], "met"],
  ["growing", [50, 51, 52, 51, 53, 54], "offTrack"],
  ["growing", [50, 50, 50, 50, 50, 50], "offTrack"],
  ["growing", [50, null, 51, null, 52, 53], "met"],
  // maintain: no year below the required level or baseline
  ["maintain", [95, 95, 95], "onTrack"],
  ["maintain", [95, 94, 95], "atRisk"],
  ["maintain", [95, 96, 94], "offTrack"],
  ["maintain", [95, 99, 96, 95, 95, 95], "met"],
  ["maintain", [95, 94, 96, 97, 97, 97], "offTrack"],
  // slow-growth: yearly increase smaller than in the period before
  ["slow-growth", [10, 12, 13], "onTrack"],
  ["slow-growth", [10, 12, 14], "atRisk"],
  ["slow-growth", [10, 12, 15], "atRisk"],
  ["slow-growth", [10, 12, 11], "onTrack"],
  ["slow-growth", [10, 12, 14, 15, 16, 16.5], "met"],
  ["slow-growth", [10, 11, 12, 13, 14, 16], "offTrack"],
];

test.each(golden)("%s over %j is %s", (comparator, values, expected) => {
  expect(judge(givenQuestion(givenTarget(comparator), givenSeries(...values))).class).toBe(expected);
});

const fallsEveryYear = givenTarget("decrease", undefined, { rule: "every-year" });
const neverBelow = givenTarget("increase", undefined, { rule: "never-below-baseline" });
const neverLess = givenTarget("maintain", undefined, { baseline_year: "previous" });

// Yizhou: drowning mortality falls year by year (safety.g2.t1), insurance never below its base (welfare.m3.t1),
// funding per pupil never less than the year before (education.m3.t1).
test.each<readonly [string, Target, readonly number[], StatusClass]>([
  ["falls year by year", fallsEveryYear, [3, 2.8, 2.5], "onTrack"],
  ["falls year by year", fallsEveryYear, [3, 2.5, 2.8], "atRisk"],
  ["falls year by year", fallsEveryYear, [3, 2.5, 2.8, 2.4, 2.2, 2], "offTrack"],
  ["falls year by year", fallsEveryYear, [3, 2.8, 2.6, 2.4, 2.2, 2], "met"],
  ["rises, never below the base", neverBelow, [95, 97, 96], "onTrack"],
  ["rises, never below the base", neverBelow, [95, 94, 96], "atRisk"],
  ["rises, never below the base", neverBelow, [95, 94, 96, 96, 97, 98], "offTrack"],
  ["never less than the year before", neverLess, [100, 110, 110], "onTrack"],
  ["never less than the year before", neverLess, [100, 110, 105], "atRisk"],
  ["never less than the year before", neverLess, [100, 110, 105, 110, 120, 130], "offTrack"],
])("%s: %# is judged by each year", (_, target, values, expected) => {
  expect(judge(givenQuestion(target, givenSeries(...values))).class).toBe(expected);
});

test("the years that stepped back are named", () => {
  expect(judge(givenQuestion(givenTarget("growing"), givenSeries(50, 53, 52, 54, 53, 55)))).toMatchObject({
    method: "growing",
    reason: { kind: "steps", base: 50, baseYear: 2020, difference: 5, back: [2022, 2024] },
  });
});

test("where lower is better, a level is maintained by not rising", () => {
  const level = givenTarget("maintain");

  expect(judge(givenQuestion(level, givenSeries(5, 4, 5), { better: "lower" })).class).toBe("onTrack");
  expect(judge(givenQuestion(level, givenSeries(5, 4, 6), { better: "lower" })).class).toBe("offTrack");
});

test("a hair of binary difference is no increase", () => {
  const series = givenSeries(7, (7 / 100) * 100);

  expect(judge(givenQuestion(givenTarget("increase"), series)).class).toBe("atRisk");
  expect(judge(givenQuestion(givenTarget("growing"), series)).class).toBe("atRisk");
});

test("a base value printed in the plan is the first year", () => {
  const target = givenTarget("growing", undefined, { baseline_year: 2019, baseline_value: 60 });

  expect(judge(givenQuestion(target, givenSeries(50, 51)))).toMatchObject({
    class: "offTrack",
    reason: { back: [2020] },
  });
});

test.each(["increase", "decrease", "growing", "maintain", "slow-growth"] as const)(
  "one figure is no direction: %s",
  (comparator) => {
    expect(judge(givenQuestion(givenTarget(comparator), givenSeries(50))).class).toBe("notAssessable");
  },
);

test("growth before the base is what growth since then is measured by, where it is known", () => {
  const series = [
    { year: 2018, value: 4, completeness: 1 },
    { year: 2019, value: 7, completeness: 1 },
    ...givenSeries(10, 12, 14),
  ];

  expect(judge(givenQuestion(givenTarget("slow-growth"), series))).toMatchObject({
    class: "onTrack",
    reason: { kind: "pace", pace: 2, former: 3 },
  });
});
