import fc from "fast-check";
import { expect, test } from "vitest";
import { givenQuestion, givenSeries, givenTarget } from "../../../test/world/given-target.ts";
import type { StatusClass } from "../../kernel/status-class.ts";
import type { Comparator, Target } from "../../plan/target.ts";
import { comparators, statusMethods } from "../../plan/target.ts";
import { printReason } from "./print-reason.ts";
import type { SeriesPoint, StatusQuestion } from "./judgement.ts";
import { judge } from "./status.ts";

const seed = 20211;
const figure = fc.oneof(
  fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  fc.integer({ min: -3, max: 120 }),
  fc.constantFrom(0, -0, 5e-324, 1e-12),
);
const count = fc.option(fc.oneof(fc.integer({ min: -1, max: 3000 }), fc.constantFrom(Number.NaN, 0, 2.5)));
const point = fc
  .record({
    year: fc.integer({ min: 2018, max: 2027 }),
    value: fc.option(fc.oneof(figure, fc.constantFrom(Number.NaN, Infinity, -Infinity))),
    completeness: fc.constantFrom(0, 0.5, 0.8, 1),
    numerator: count,
    denominator: count,
    isCounted: fc.boolean(),
  })
  .map(({ isCounted, ...given }): SeriesPoint => {
    const { numerator, denominator } = given;
    return isCounted && numerator && denominator ? { ...given, value: (numerator / denominator) * 100 } : given;
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
    path: fc.constantFrom("linear" as const, "geometric" as const, "logit" as const),
    milestones: fc.array(fc.record({ year: fc.integer({ min: 2018, max: 2027 }), value: figure }), { maxLength: 3 }),
    parity: fc.constantFrom("ratio" as const, "share" as const),
    change: fc.constantFrom({ rule: "any" as const }, { rule: "interval" as const }, { rule: "by" as const, by: 1 }),
    method: fc.constantFrom(...statusMethods),
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
  method: fc.constantFrom(...statusMethods),
  factor: fc.constantFrom(1, 100, 1000),
  limits: fc.constantFrom({}, { minimum: 0 }, { minimum: 0, maximum: 100 }),
  breaks: fc.array(fc.integer({ min: 2018, max: 2027 }), { maxLength: 1 }),
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

const method = fc.constantFrom(...statusMethods);

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

const positive = fc.integer({ min: 1, max: 200 });
const shape = fc.constantFrom("linear" as const, "geometric" as const);

test("so it is by every method and on every path, where growth can be reckoned", () => {
  fc.assert(
    fc.property(
      fc.record({ comparator: fc.constantFrom(...rising), method, path: shape, line: positive, now: positive }),
      fc.array(positive, { minLength: 1, maxLength: 5 }),
      fc.nat(100),
      ({ comparator, line, now, path, ...parts }, past, more) => {
        const rank = (value: number): number => {
          const asked = givenTarget(comparator, line, { path });
          return ranks[judge(givenQuestion(asked, givenSeries(...past, value), { method: parts.method })).class];
        };

        expect(rank(now + more)).toBeGreaterThanOrEqual(rank(now));
      },
    ),
    { seed, numRuns: 3000 },
  );
});

test("more of the counted is never judged worse, few or many, by any method", () => {
  const counts = fc.integer({ min: 0, max: 150 });
  fc.assert(
    fc.property(
      fc.record({
        comparator: fc.constantFrom(...rising),
        method,
        line: fc.integer({ min: 1, max: 100 }),
        now: counts,
      }),
      fc.array(fc.integer({ min: 1, max: 150 }), { minLength: 1, maxLength: 5 }),
      fc.nat(60),
      (given, past, more) => {
        const toPoint = (numerator: number, index: number): SeriesPoint => ({
          year: 2020 + index,
          numerator,
          denominator: 210,
          value: (numerator / 210) * 100,
          completeness: 1,
        });
        const rank = (now: number): number => {
          const asked = givenTarget(given.comparator, given.line);
          const points = [...past, now].map(toPoint);
          return ranks[judge(givenQuestion(asked, points, { method: given.method, factor: 100 })).class];
        };

        expect(rank(given.now + more)).toBeGreaterThanOrEqual(rank(given.now));
      },
    ),
    { seed, numRuns: 4000 },
  );
});

test("upside down, the judgement is the same", () => {
  const sides = fc.constantFrom(...(Object.keys(mirrored) as (keyof typeof mirrored)[]));
  fc.assert(
    fc.property(sides, level, levels, fc.boolean(), method, (comparator, line, values, isYearly, chosen) => {
      const deadline = isYearly ? ("yearly" as const) : 2025;
      const isLine = comparator.startsWith(">");
      const up = givenTarget(comparator, line, { deadline });
      const down = givenTarget(mirrored[comparator], isLine ? -line : line, { deadline });

      const turned = judge(givenQuestion(down, givenSeries(...values.map((value) => -value)), { method: chosen }));

      expect(turned.class).toBe(judge(givenQuestion(up, givenSeries(...values), { method: chosen })).class);
    }),
    { seed, numRuns: 2000 },
  );
});
