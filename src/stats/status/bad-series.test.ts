import { expect, test } from "vitest";
import { givenQuestion, givenSeries, givenTarget } from "../../../test/world/given-target.ts";
import { statusMethods } from "../../plan/target.ts";
import { printReason } from "./print-reason.ts";
import { judge } from "./status.ts";

const percent = { decimals: 1, suffix: { zh: "%", en: "%" }, pointSuffix: { zh: "个百分点", en: " pp" } };
const atMost = givenTarget("<=", 20);

test.each(statusMethods)("a changed definition between base and figure is not assessable by %s", (method) => {
  const judgement = judge(givenQuestion(atMost, givenSeries(50, 45, 41, 38), { method, breaks: [2022] }));

  expect(judgement).toMatchObject({ class: "notAssessable", reason: { kind: "broken", year: 2022 } });
  expect(printReason(judgement.reason, { year: 2023, value: 38, ...percent }).zh).toBe(
    "2022年起口径变了，与2020年的数不能比，暂不评。",
  );
});

test("where the line alone decides, a changed definition changes nothing", () => {
  const breaks = [2022];

  expect(judge(givenQuestion(atMost, givenSeries(50, 45, 41, 20), { breaks })).class).toBe("met");
  expect(judge(givenQuestion(atMost, givenSeries(50, 45, 41, 38, 30, 21), { breaks })).class).toBe("offTrack");
  expect(
    judge(givenQuestion(givenTarget("<=", 20, { deadline: "yearly" }), givenSeries(50, 19, 19), { breaks })).class,
  ).toBe("met");
});

test("a break before the base or after the figure does not stand between them", () => {
  expect(judge(givenQuestion(atMost, givenSeries(50, 44), { breaks: [2020, 2024] })).class).toBe("onTrack");
});

test.each(["increase", "growing", "maintain", "slow-growth", "increase-by-points-from-baseline"] as const)(
  "%s needs a base of the same definition",
  (comparator) => {
    const target = givenTarget(comparator, comparator.includes("points") ? 3 : undefined);

    expect(judge(givenQuestion(target, givenSeries(50, 51, 52, 53), { breaks: [2023] }))).toMatchObject({
      class: "notAssessable",
      reason: { kind: "broken", year: 2023 },
    });
  },
);

test("a value beyond its natural limit is not judged, and the year, value and limit are named", () => {
  const judgement = judge(
    givenQuestion(givenTarget(">=", 90), givenSeries(80, 104), { limits: { minimum: 0, maximum: 100 } }),
  );

  expect(judgement).toMatchObject({ class: "notAssessable", value: 104 });
  expect(printReason(judgement.reason, { year: 2021, value: 104, ...percent })).toEqual({
    zh: "2021年的数是104.0%，越过了100.0%的界限，先核对数。",
    en: "The figure of 2021, 104.0%, lies beyond the limit of 100.0%; check it first.",
  });
});

test("a base beyond its limit spoils the path, not the line; limits of the target go before those of the indicator", () => {
  const limits = { minimum: 0, maximum: 100 };

  expect(judge(givenQuestion(givenTarget(">=", 90), givenSeries(104, 80), { limits })).reason).toMatchObject({
    kind: "beyondLimit",
    year: 2020,
  });
  expect(judge(givenQuestion(givenTarget(">=", 90), givenSeries(104, 95), { limits })).class).toBe("met");
  const wide = givenTarget(">=", 110, { limits: { maximum: 150 } });

  expect(judge(givenQuestion(wide, givenSeries(80, 104), { limits })).class).toBe("onTrack");
});

test("the order in which figures come does not matter; of a year twice the last counts", () => {
  const series = givenSeries(50, 45, 41, 38);

  for (const method of statusMethods)
    expect(judge(givenQuestion(atMost, series.toReversed(), { method, asOf: 2023 }))).toEqual(
      judge(givenQuestion(atMost, series, { method })),
    );
  const twice = [{ year: 2023, value: 21, completeness: 1 }, ...series.toReversed()];

  expect(judge(givenQuestion(atMost, twice, { asOf: 2023 })).value).toBe(38);
});

// Open SDG, targets of parity: methods.md §2.2.
test.each([
  [1.02, "met"],
  [0.97, "met"],
  [0.9, "offTrack"],
  [1.2, "offTrack"],
] as const)("a ratio of %f to a parity of 1 is %s", (value, status) => {
  const parity = givenTarget("<=", 1, { parity: "ratio", deadline: 2021 });

  expect(judge(givenQuestion(parity, givenSeries(1.3, value)))).toMatchObject({ class: status, value });
});

test("a share of 42 % is as far from a half as 58 %", () => {
  const parity = givenTarget("<=", 55, { parity: "share" });
  const [below, above] = [42, 58].map((value) => judge(givenQuestion(parity, givenSeries(70, null, value))));

  expect(below).toMatchObject({ class: "onTrack", value: 42, ratio: above?.ratio });
  expect(below && printReason(below.reason, { year: 2022, value: 42, ...percent }).zh).toMatch(
    /^42\.0%按偏离均衡的程度折算。2020年70\.0%，2022年58\.0%；/,
  );
});

test("a ratio of nothing has no distance from parity", () => {
  expect(judge(givenQuestion(givenTarget("<=", 1, { parity: "ratio" }), givenSeries(1, 0)))).toMatchObject({
    class: "notAssessable",
    reason: { kind: "beyondLimit", year: 2021, value: 0 },
  });
});

test("a difference in a sentence is that of the levels printed beside it", () => {
  const judgement = judge(givenQuestion(givenTarget("decrease"), givenSeries(1.84, 0.951)));

  expect(printReason(judgement.reason, { year: 2021, value: judgement.value, ...percent })).toEqual({
    zh: "2021年1.0%，比2020年的1.8%下降0.8个百分点。",
    en: "1.0% in 2021, down 0.8 pp on 1.8% in 2020.",
  });
});
