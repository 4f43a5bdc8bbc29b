import fc from "fast-check";
import { expect, test } from "vitest";
import type { ScenarioQuestion } from "./try-scenario.ts";
import { tryScenario } from "./try-scenario.ts";

const area = (code: string, numerator: number, denominator: number) => ({
  area: code,
  value: (numerator / denominator) * 100,
  numerator,
  denominator,
});

const given = (parts: Partial<ScenarioQuestion> = {}): ScenarioQuestion => ({
  whole: { value: 85, numerator: 340, denominator: 400 },
  areas: [area("a", 80, 100), area("b", 260, 300)],
  join: "sum",
  factor: 100,
  moves: [],
  pace: 1,
  foreseen: {
    points: [
      { year: 2024, value: 86 },
      { year: 2025, value: 87 },
    ],
    lower: 87 - 1.6448536269514722 * 2,
    upper: 87 + 1.6448536269514722 * 2,
    probability: 0.06680720126885807,
  },
  line: { value: 90, opens: "up" },
  limits: { minimum: 0, maximum: 100 },
  ...parts,
});

test("a township moved, by hand", () => {
  // a from 80 to 96: sixteen people more, 356 of 400 = 89 %, four points more at the end too: 91 %.
  // The spread is 2 points: 1.5 of it short before, half of it beyond now: Φ(0.5) = 0.6915.
  const tried = tryScenario(given({ moves: [{ area: "a", value: 96 }] }));

  expect(tried.now).toBeCloseTo(89, 10);
  expect(tried.end).toBeCloseTo(91, 10);
  expect(tried.probability).toBeCloseTo(0.6915, 4);
  expect(tried).toMatchObject({ class: "met", people: -4 });
});

test("twice the pace doubles the change foreseen; no pace leaves it where it is", () => {
  expect(tryScenario(given({ pace: 2 }))).toMatchObject({ end: 89, class: "atRisk", people: 4 });
  expect(tryScenario(given({ pace: 0 }))).toMatchObject({ end: 85, class: "offTrack", people: 20 });
});

test("the worst township decides where the target asks it of each", () => {
  const tried = tryScenario(
    given({
      join: "minimum",
      whole: { value: 80, numerator: null, denominator: null },
      moves: [{ area: "a", value: 95 }],
    }),
  );

  expect(tried.now).toBeCloseTo((260 / 300) * 100, 10);
  expect(tried.people).toBeNull();
});

test("without a forecast only the present is told", () => {
  expect(tryScenario(given({ foreseen: null, moves: [{ area: "a", value: 100 }] }))).toMatchObject({
    now: 90,
    end: null,
    points: [],
    probability: null,
    class: "met",
    people: 0,
  });
  expect(tryScenario(given({ line: null }))).toMatchObject({ class: "notAssessable", people: null });
});

const townships = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 0, max: 100 })), { minLength: 1, maxLength: 32 })
  .map((rows) => rows.map(([of, share], index) => area(`a${index}`, Math.floor((of * share) / 100), of)));

const ask = (areas: readonly ReturnType<typeof area>[], parts: Partial<ScenarioQuestion> = {}): ScenarioQuestion => {
  const numerator = areas.reduce((sum, each) => sum + each.numerator, 0);
  const denominator = areas.reduce((sum, each) => sum + each.denominator, 0);
  return given({ areas, whole: { value: (numerator / denominator) * 100, numerator, denominator }, ...parts });
};

test("moving nothing changes nothing", () => {
  fc.assert(
    fc.property(townships, (areas) => {
      const moves = areas.map(({ area: code, value }) => ({ area: code, value }));
      expect(tryScenario(ask(areas, { moves }))).toEqual(tryScenario(ask(areas)));
      expect(tryScenario(ask(areas)).probability).toBe(0.06680720126885807);
    }),
    { seed: 4 },
  );
});

test("moving every area to the line reaches it", () => {
  fc.assert(
    fc.property(townships, fc.integer({ min: 1, max: 99 }), (areas, value) => {
      const moves = areas.map(({ area: code }) => ({ area: code, value }));
      const line = { value, opens: "up" } as const;
      const tried = tryScenario(ask(areas, { moves, line, foreseen: null }));
      expect(tried.now).toBeCloseTo(value, 8);
      expect(tried).toMatchObject({ class: "met", people: 0 });
    }),
    { seed: 4 },
  );
});

test("more in one area is never less for the whole, its end or its chance", () => {
  fc.assert(
    fc.property(townships, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (areas, one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      const [less, more] = [low, high].map((value) => tryScenario(ask(areas, { moves: [{ area: "a0", value }] })));
      expect(more?.now ?? 0).toBeGreaterThanOrEqual((less?.now ?? 0) - 1e-9);
      expect(more?.end ?? 0).toBeGreaterThanOrEqual((less?.end ?? 0) - 1e-9);
      expect(more?.probability ?? 0).toBeGreaterThanOrEqual((less?.probability ?? 0) - 1e-9);
    }),
    { seed: 4 },
  );
});
