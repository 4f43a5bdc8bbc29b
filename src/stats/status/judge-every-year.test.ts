import { expect, test } from "vitest";
import { givenQuestion, givenSeries, givenTarget } from "../../../test/world/given-target.ts";
import { judge } from "./status.ts";

const everyYear = givenTarget(">=", 90, { rule: "every-year" });

// plan.yaml, health.g6.t1: "must hold every year up to the deadline"; the base year 2020 is not one of them.
test.each([
  [[80, 90, 91], "met"],
  [[80, 89, 91], "atRisk"],
  [[80, 91, 89], "offTrack"],
  [[80, 91, 91, 91, 91, 91], "met"],
  [[80, 91, 89, 91, 91, 91], "offTrack"],
  [[95], "met"],
] as const)("at least 90 in every year over %j is %s", (values, expected) => {
  expect(judge(givenQuestion(everyYear, givenSeries(...values))).class).toBe(expected);
});

test("the years that failed are named", () => {
  const judgement = judge(givenQuestion(everyYear, givenSeries(80, 89, 91, 88, 92)));

  expect(judgement).toMatchObject({ method: "every-year", reason: { kind: "failedBefore", years: [2021, 2023] } });
});

test.each(["yearly", "daily", "continuous"] as const)("a duty that is %s must hold in every year", (deadline) => {
  const duty = givenTarget(">=", 1, { deadline });

  expect(judge(givenQuestion(duty, givenSeries(0, 1, 1))).class).toBe("met");
  expect(judge(givenQuestion(duty, givenSeries(1, 1, 0))).class).toBe("offTrack");
});

test("a rise of so much a year is asked of each year by its own line", () => {
  const rise = givenTarget("increase-per-year", 1, { deadline: "yearly" });

  expect(judge(givenQuestion(rise, givenSeries(10, 11, 12, 13)))).toMatchObject({ class: "met", expected: 13 });
  expect(judge(givenQuestion(rise, givenSeries(10, 10, 12, 13)))).toMatchObject({
    class: "atRisk",
    reason: { kind: "failedBefore", years: [2021] },
  });
  expect(judge(givenQuestion(rise, givenSeries(10, 11, 12, 12.9))).class).toBe("offTrack");
});

test("a level to maintain is a line that no year may leave", () => {
  const level = givenTarget("maintain", 95);

  expect(judge(givenQuestion(level, givenSeries(96, 95, 95))).class).toBe("met");
  expect(judge(givenQuestion(level, givenSeries(96, 94, 95))).class).toBe("atRisk");
  expect(judge(givenQuestion(level, givenSeries(96, 95, 94))).class).toBe("offTrack");
});

test("a level to maintain lies on the better side", () => {
  const level = givenTarget("maintain", 5);

  expect(judge(givenQuestion(level, givenSeries(4, 4, 4), { better: "lower" })).class).toBe("met");
  expect(judge(givenQuestion(level, givenSeries(4, 4, 4), { better: "higher" })).class).toBe("offTrack");
});

test("one drill a year in every school is judged as all schools, not as one per cent of them", () => {
  const drill = givenTarget(">=", 1, { unit: "per year", deadline: "yearly", judged_as: 100 });

  expect(judge(givenQuestion(drill, givenSeries(null, 100)))).toMatchObject({ class: "met", expected: 100 });
  expect(judge(givenQuestion(drill, givenSeries(null, 87))).class).toBe("offTrack");
});
