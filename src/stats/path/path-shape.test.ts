import { expect, test } from "vitest";
import { givenQuestion, givenSeries, givenTarget } from "../../../test/world/given-target.ts";
import type { Target } from "../../plan/target.ts";
import { judge } from "../status/status.ts";
import { listPathPoints } from "./path-shape.ts";

const walk = (parts: Partial<Target>, from: number, to: number, maximum?: number) =>
  listPathPoints(
    givenTarget(">=", to, parts),
    { year: 2020, value: from },
    2025,
    maximum === undefined ? {} : { minimum: 0, maximum },
  ).map(({ value }) => value);

// methods.md §2.4, trajectories 2020 → 2025.
test.each<readonly [NonNullable<Target["path"]>, number, number, number | undefined, readonly number[]]>([
  ["linear", 5.4, 4.5, undefined, [5.4, 5.22, 5.04, 4.86, 4.68, 4.5]],
  ["geometric", 5.4, 4.5, undefined, [5.4, 5.2066, 5.0202, 4.8404, 4.6671, 4.5]],
  ["logit", 0.85, 0.95, 1, [0.85, 0.8783, 0.9019, 0.9213, 0.9372, 0.95]],
  ["logit", 85, 95, 100, [85, 87.83, 90.19, 92.13, 93.72, 95]],
])("a %s path from %f to %f", (path, from, to, maximum, values) => {
  const points = walk({ path }, from, to, maximum);

  expect(points).toHaveLength(6);
  for (const [index, value] of values.entries()) expect(points[index]).toBeCloseTo(value, maximum === 100 ? 2 : 4);
});

test("milestones bend the path, whatever their order", () => {
  const milestones = [
    { year: 2024, value: 90 },
    { year: 2022, value: 60 },
  ];

  expect(walk({ milestones }, 50, 100)).toEqual([50, 55, 60, 75, 90, 100]);
});

test("where the shape cannot run there is no path, and the target is not assessed", () => {
  expect(walk({ path: "geometric" }, 0, 10)).toEqual([]);
  expect(walk({ path: "logit" }, 50, 90)).toEqual([]);
  expect(walk({ path: "logit" }, 50, 100, 100)).toEqual([]);
  expect(judge(givenQuestion(givenTarget(">=", 10, { path: "geometric" }), givenSeries(0, 2)))).toMatchObject({
    class: "notAssessable",
    reason: { kind: "noShape", shape: "geometric" },
  });
});

test("a target without a line, or due at its base, has no path", () => {
  expect(listPathPoints(givenTarget("increase"), { year: 2020, value: 1 }, 2025)).toEqual([]);
  expect(listPathPoints(givenTarget(">=", 9), { year: 2025, value: 1 }, 2025)).toEqual([]);
});

test("what is due follows the shape: 90 of 85 → 95 is on a milestone path before its time", () => {
  const late = givenTarget(">=", 95, { milestones: [{ year: 2023, value: 87 }] });
  const judgement = judge(givenQuestion(late, givenSeries(85, null, null, 90)));

  expect(judgement).toMatchObject({ class: "onTrack", expected: 87 });
  expect(judgement.required).toBeCloseTo(0.2, 12);
  expect(judgement.ratio).toBeCloseTo(2.5, 12);
});

test("where nothing is due yet, standing still is on track and falling back is not", () => {
  const late = givenTarget(">=", 95, { milestones: [{ year: 2022, value: 85 }] });

  expect(judge(givenQuestion(late, givenSeries(85, 85)))).toMatchObject({ class: "onTrack", ratio: 1 });
  expect(judge(givenQuestion(late, givenSeries(85, 84)))).toMatchObject({ class: "offTrack", ratio: 0 });
});
