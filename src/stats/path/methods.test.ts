import { expect, test } from "vitest";
import { givenQuestion, givenTarget } from "../../../test/world/given-target.ts";
import type { StatusClass } from "../../kernel/status-class.ts";
import type { Comparator, StatusMethod } from "../../plan/target.ts";
import type { SeriesPoint, StatusQuestion } from "../status/judgement.ts";
import { judge } from "../status/status.ts";
import { correctForLimit, cutTrend } from "./growth-ratio.ts";
import { isNearLimit } from "./un-share.ts";

const at = (points: Readonly<Record<number, number>>): readonly SeriesPoint[] =>
  Object.entries(points).map(([year, value]) => ({ year: Number(year), value, completeness: 1 }));

const ask = (
  comparator: Comparator,
  line: number | undefined,
  points: Readonly<Record<number, number>>,
  parts: Partial<StatusQuestion> & { readonly deadline?: number } = {},
) => {
  const { deadline = 2025, ...rest } = parts;
  return judge(givenQuestion(givenTarget(comparator, line, { deadline }), at(points), rest));
};

// methods.md §2.2: rate of neonatal, infant and under-five deaths and of premarital check-ups, NBS annual reports.
const u5mr = { 2020: 7.5, 2021: 7.1, 2022: 6.8, 2023: 6.2 };
const checkUps = { 2020: 68.4, 2021: 70.9, 2022: 74.8, 2023: 76.5 };

test.each([
  ["under-five mortality", ["<=", 6, u5mr, 2030], [-0.06148012, -0.02206723, 2.786037], "onTrack"],
  ["premarital check-ups", [">=", 90, checkUps, 2030], [0.03801057, 0.02782373, 1.366121], "onTrack"],
  ["60 → 68 toward 80", [">=", 80, { 2020: 60, 2023: 68 }, 2025], [0.0426036, 0.05922384, 0.719366], "atRisk"],
] as const)("growth ratio: %s", (_, [comparator, line, points, deadline], [observed, needed, ratio], status) => {
  const judgement = ask(comparator, line, points, { method: "cagr", deadline });

  expect(judgement).toMatchObject({ class: status, method: "cagr" });
  expect(judgement.current).toBeCloseTo(observed, 7);
  expect(judgement.required).toBeCloseTo(needed, 7);
  expect(judgement.ratio).toBeCloseTo(ratio, 5);
});

// methods.md §2.3.
test.each([
  ["premarital check-ups", [90, checkUps, 2030], [99.3285, 1.431875], "onTrack"],
  ["60 → 63 toward 80", [80, { 2020: 60, 2023: 63 }, 2025], [65.08288, 0.254144], "atRisk"],
  ["60 → 68 toward 80", [80, { 2020: 60, 2023: 68 }, 2025], [73.91751, 0.695876], "atRisk"],
  ["60 → 61 toward 80", [80, { 2020: 60, 2023: 61 }, 2025], [61.67584, 0.083792], "offTrack"],
] as const)("UN share: %s", (_, [line, points, deadline], [projected, share], status) => {
  const judgement = ask(">=", line, points, { method: "un", deadline });

  expect(judgement).toMatchObject({ class: status, method: "un", required: line });
  expect(judgement.current).toBeCloseTo(projected, 3);
  expect(judgement.ratio).toBeCloseTo(share, 5);
});

// methods.md §2.4: the methods disagree.
const fall = ["<=", 20, { 2020: 50, 2023: 38 }] as const;
const rise = [">=", 95, { 2020: 85, 2023: 90 }] as const;

test.each<readonly [string, typeof fall | typeof rise, StatusMethod, number, StatusClass]>([
  ["50 → 38 toward 20", fall, "cagr", 0.522, "offTrack"],
  ["50 → 38 toward 20", fall, "un", 0.612, "atRisk"],
  ["50 → 38 toward 20", fall, "linear", 0.667, "atRisk"],
  ["85 → 90 toward 95", rise, "cagr", 0.855, "atRisk"],
  ["85 → 90 toward 95", rise, "un", 0.85, "atRisk"],
  ["85 → 90 toward 95", rise, "linear", 0.833, "atRisk"],
])("%s by %s", (_, [comparator, line, points], method, ratio, status) => {
  const judgement = ask(comparator, line, points, { method });

  expect(judgement.ratio).toBeCloseTo(ratio, 3);
  expect(judgement.class).toBe(status);
});

// methods.md §2.1: ministry ceilings of 2025; infant deaths of 2021 on the boundary of 5.0‰.
test.each<readonly [string, Comparator, number, Readonly<Record<number, number>>, StatusClass]>([
  ["neonatal 2023", "<=", 3.1, { 2020: 3.4, 2021: 3.1, 2022: 3.1, 2023: 2.8 }, "met"],
  ["infant 2021, 5.0‰以下", "<=", 5, { 2020: 5.4, 2021: 5 }, "met"],
  ["infant 2021, 不满5.0‰", "<", 5, { 2020: 5.4, 2021: 5 }, "onTrack"],
  ["infant 2023", "<=", 5.2, { 2020: 5.4, 2021: 5, 2022: 4.9, 2023: 4.5 }, "met"],
  ["under five 2022", "<=", 6.6, { 2020: 7.5, 2021: 7.1, 2022: 6.8 }, "onTrack"],
])("the national series: %s", (_, comparator, line, points, status) => {
  for (const method of ["linear", "cagr", "un"] as const)
    expect(ask(comparator, line, points, { method }).class).toBe(status);
});

// methods.md §2.2: correction near a maximum of 100.
test.each([
  [50, 0.953929],
  [90, 0.373622],
  [95, 0.20367],
  [99, 0.043643],
  [100, 0],
])("the correction for a maximum of 100 at %f is %f", (base, correction) => {
  expect(correctForLimit(base, 1, { maximum: 100 })).toBeCloseTo(correction, 6);
});

test("without a limit, or at twice the minimum and more, nothing is corrected", () => {
  expect(correctForLimit(99, 1, {})).toBe(1);
  expect(correctForLimit(40, -1, { minimum: 20 })).toBe(1);
  expect(correctForLimit(5, -1, { minimum: 0 })).toBe(1);
  expect(correctForLimit(20, -1, { minimum: 20 })).toBe(0);
  expect(cutTrend(99, 1, { maximum: 100 }).onTrack).toBeCloseTo(0.015 * 0.043643, 7);
});

// No number: 1.5 and 0.5 % of the growth ratio, 2 and 0.5 % of the UN chart, a year, in the wanted direction.
test.each<readonly [StatusMethod, Comparator, number, StatusClass]>([
  ["cagr", "increase", 101.6, "onTrack"],
  ["cagr", "increase", 101.4, "atRisk"],
  ["cagr", "increase", 100.4, "offTrack"],
  ["cagr", "increase", 99, "offTrack"],
  ["cagr", "decrease", 98.4, "onTrack"],
  ["cagr", "decrease", 101, "offTrack"],
  ["un", "increase", 102, "onTrack"],
  ["un", "increase", 101.9, "atRisk"],
  ["un", "increase", 100.4, "offTrack"],
  ["un", "decrease", 97.9, "onTrack"],
])("a target without a number by %s: %s from 100 to %f a year later is %s", (method, comparator, value, status) => {
  expect(ask(comparator, undefined, { 2020: 100, 2021: value }, { method }).class).toBe(status);
});

test("at the natural limit keeping it is on track", () => {
  const parts = { method: "cagr", limits: { minimum: 0, maximum: 100 } } as const;

  expect(ask("increase", undefined, { 2020: 100, 2021: 100 }, parts).class).toBe("onTrack");
  expect(ask("increase", undefined, { 2020: 100, 2021: 99 }, parts).class).toBe("offTrack");
});

test("at the deadline the direction is settled by the comparator, whatever the method", () => {
  for (const method of ["linear", "cagr", "un"] as const) {
    expect(ask("increase", undefined, { 2020: 100, 2025: 100.1 }, { method }).class).toBe("met");
    expect(ask("increase", undefined, { 2020: 100, 2025: 99 }, { method }).class).toBe("offTrack");
  }
});

test.each<readonly [string, Comparator, number, Readonly<Record<number, number>>, string]>([
  ["a zero at the base", ">=", 10, { 2020: 0, 2021: 2 }, "zero"],
  ["a target of zero", "<=", 0, { 2020: 10, 2021: 8 }, "zero"],
  ["a change of sign", ">=", 10, { 2020: -2, 2021: 2 }, "signs"],
  ["a target on the other side of zero", ">=", 10, { 2020: -4, 2021: -2 }, "signs"],
])("%s has no growth ratio and is not assessable", (_, comparator, line, points, cause) => {
  expect(ask(comparator, line, points, { method: "cagr" })).toMatchObject({
    class: "notAssessable",
    ratio: null,
    reason: { kind: "noGrowth", cause },
  });
});

test("negative figures turn the growth ratio once more", () => {
  const up = ask(">=", -5, { 2020: -10, 2022: -8 }, { method: "cagr" });
  const down = ask("<=", 5, { 2020: 10, 2022: 8 }, { method: "cagr" });

  expect(up.ratio).toBeCloseTo(down.ratio ?? Number.NaN, 12);
});

test("one figure is not assessable by any method", () => {
  for (const method of ["linear", "cagr", "un"] as const)
    expect(ask(">=", 90, { 2020: 80 }, { method }).class).toBe("notAssessable");
});

test("by the UN chart within one point of all is reached, by the others not", () => {
  const parts = { limits: { minimum: 0, maximum: 100 } } as const;
  const points = { 2020: 98, 2021: 99.2 };

  expect(ask(">=", 100, points, { ...parts, method: "un" })).toMatchObject({
    class: "met",
    reason: { kind: "nearLimit" },
  });
  expect(ask(">=", 100, points, { ...parts, method: "linear" }).class).toBe("onTrack");
  expect(isNearLimit(98.9, 100, parts.limits)).toBe(false);
  expect(isNearLimit(89.5, 90, parts.limits)).toBe(false);
  expect(isNearLimit(0.5, 0, { minimum: 0 })).toBe(false);
});

test("the target's own method goes before linear, the one asked for before both", () => {
  const target = givenTarget("<=", 20, { method: "cagr" });
  const series = at({ 2020: 50, 2023: 38 });

  expect(judge(givenQuestion(target, series)).method).toBe("cagr");
  expect(judge(givenQuestion(target, series, { method: "un" })).method).toBe("un");
});
