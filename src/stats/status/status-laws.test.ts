import fc from "fast-check";
import { expect, test } from "vitest";
import { givenQuestion, givenSeries, givenTarget } from "../../../test/world/given-target.ts";
import type { StatusClass } from "../../kernel/status-class.ts";
import type { Comparator, Target } from "../../plan/target.ts";
import { comparators } from "../../plan/target.ts";
import { printReason } from "./print-reason.ts";
import type { StatusQuestion } from "./judgement.ts";
import { judge } from "./status.ts";

const seed = 20211;
const figure = fc.oneof(
  fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  fc.integer({ min: -3, max: 120 }),
  fc.constantFrom(0, -0, 5e-324, 1e-12),
);
const point = fc.record({
  year: fc.integer({ min: 2018, max: 2027 }),
  value: fc.option(fc.oneof(figure, fc.constantFrom(Number.NaN, Infinity, -Infinity))),
  completeness: fc.constantFrom(0, 0.5, 0.8, 1),
});
const series = fc
  .array(point, { maxLength: 10 })
  .map((points) => points.toSorted((one, other) => one.year - other.year));
const target: fc.Arbitrary<Target> = fc.record(
  {
    id: fc.constant("health.g1.t1"),
    indicator: fc.constant("h.one"),
    comparator: fc.constantFrom(...(Object.keys(comparators) as Comparator[])),
    value: figure,
    unit: fc.constant("%"),
    scope: fc.constant("whole" as const),
    deadline: fc.oneof(fc.integer({ min: 2019, max: 2026 }), fc.constantFrom("yearly" as const, "daily" as const)),
    strength: fc.constantFrom("numeric" as const, "directional" as const),
    baseline_year: fc.oneof(fc.integer({ min: 2018, max: 2024 }), fc.constant("previous" as const)),
    baseline_value: figure,
    rule: fc.constantFrom("every-year" as const, "never-below-baseline" as const),
  },
  { requiredKeys: ["id", "indicator", "comparator", "unit", "scope", "deadline", "strength"] },
);
const question: fc.Arbitrary<StatusQuestion> = fc.record({
  target,
  series,
  better: fc.constantFrom("higher" as const, "lower" as const, "context" as const),
  kind: fc.constantFrom("rate" as const, "count" as const),
  plan: fc.constant({ baselineYear: 2020, start: 2021, end: 2025 }),
  asOf: fc.integer({ min: 2018, max: 2027 }),
});

const listNumbers = (value: unknown): readonly number[] => {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(listNumbers) : [];
};

test("no series and no target brings forth a number that is not finite", () => {
  fc.assert(
    fc.property(question, (asked) => {
      expect(listNumbers(judge(asked)).filter((number) => !Number.isFinite(number))).toEqual([]);
    }),
    { seed, numRuns: 3000 },
  );
});

test("every judgement can be said in both languages without a broken number", () => {
  const nothing = { zh: "", en: "" };
  fc.assert(
    fc.property(question, (asked) => {
      const { reason, year, value } = judge(asked);
      const { zh, en } = printReason(reason, { year, value, decimals: 1, suffix: nothing, pointSuffix: nothing });

      expect(`${zh} ${en}`).not.toMatch(/NaN|Infinity|undefined|null/);
      expect(zh.endsWith("。") && en.endsWith(".")).toBe(true);
    }),
    { seed, numRuns: 2000 },
  );
});

test("a figure is judged only for a year that has one", () => {
  fc.assert(
    fc.property(question, (asked) => {
      const { year, value } = judge(asked);

      expect(year === null || asked.series.some((each) => each.year === year && each.value === value)).toBe(true);
    }),
    { seed, numRuns: 1000 },
  );
});

const ranks: Readonly<Record<StatusClass, number>> = {
  noData: 0,
  notAssessable: 0,
  offTrack: 1,
  atRisk: 2,
  onTrack: 3,
  met: 4,
};
const rising = [">=", ">", "one-per", "increase", "growing", "increase-by-points-from-baseline"] as const;
const mirrored = {
  ">=": "<=",
  ">": "<",
  increase: "decrease",
  "increase-by-points-from-baseline": "decrease-by-points-from-baseline",
  "increase-per-year": "decrease-per-year",
} as const;
const level = fc.integer({ min: -200, max: 200 });
const levels = fc.array(level, { minLength: 1, maxLength: 5 });

test("a higher figure of the year is never judged worse where more is asked for", () => {
  fc.assert(
    fc.property(fc.constantFrom(...rising), level, levels, level, fc.nat(100), (comparator, line, past, now, more) => {
      const rank = (value: number): number =>
        ranks[judge(givenQuestion(givenTarget(comparator, line), givenSeries(...past, value))).class];

      expect(rank(now + more)).toBeGreaterThanOrEqual(rank(now));
    }),
    { seed, numRuns: 2000 },
  );
});

test("upside down, the judgement is the same", () => {
  const sides = fc.constantFrom(...(Object.keys(mirrored) as (keyof typeof mirrored)[]));
  fc.assert(
    fc.property(sides, level, levels, fc.boolean(), (comparator, line, values, isYearly) => {
      const deadline = isYearly ? ("yearly" as const) : 2025;
      const isLine = comparator.startsWith(">");
      const up = givenTarget(comparator, line, { deadline });
      const down = givenTarget(mirrored[comparator], isLine ? -line : line, { deadline });

      expect(judge(givenQuestion(down, givenSeries(...values.map((value) => -value)))).class).toBe(
        judge(givenQuestion(up, givenSeries(...values))).class,
      );
    }),
    { seed, numRuns: 2000 },
  );
});
