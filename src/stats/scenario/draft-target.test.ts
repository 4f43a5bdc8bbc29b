import fc from "fast-check";
import { expect, test } from "vitest";
import type { DraftQuestion } from "./draft-target.ts";
import { draftTarget } from "./draft-target.ts";

const given = (parts: Partial<DraftQuestion> = {}): DraftQuestion => ({
  indicator: { decimals: 1, suffix: { zh: "%", en: "%" } },
  line: { value: 90, year: 2025, opens: "up" },
  base: { year: 2020, value: 85 },
  now: 89,
  end: 2030,
  isCount: false,
  forecast: { value: 93.26 },
  areas: [80, 88, 92, 96, 98],
  benchmarks: [{ name: { zh: "全国", en: "Nation" }, year: 2023, value: 97 }],
  limits: { minimum: 0, maximum: 100 },
  ...parts,
});

test("proposals by hand and the middle of them suggested", () => {
  const { proposals, suggested } = draftTarget(given());

  // Path: a point a year, 95 by 2030; best quarter of 80, 88, 92, 96, 98 is 96; the middle of 95, 93.3 and 96 is 95.
  expect(proposals.map(({ kind, value }) => [kind, value])).toEqual([
    ["path", 95],
    ["forecast", 93.3],
    ["bestQuarter", 96],
    ["benchmark", 97],
    ["limit", 100],
  ]);
  expect(suggested).toBe(95);
});

test("what cannot be worked out says why and takes no part", () => {
  const refusal = { zh: "只有2个数", en: "two figures only" };
  const { proposals, suggested } = draftTarget(given({ base: null, forecast: { refusal }, areas: [90], limits: {} }));

  expect(proposals.map(({ value }) => value)).toEqual([null, null, null, 97, null]);
  expect(proposals[1]?.reason).toBe(refusal);
  expect(suggested).toBe(90);
});

test("a line reached at the base has no path; a count is not carried on", () => {
  expect(draftTarget(given({ base: { year: 2020, value: 93 } })).proposals[0]?.value).toBeNull();
  expect(draftTarget(given({ isCount: true, now: 92 })).suggested).toBe(92);
});

test("a suggestion is never easier than the line and the present, and never impossible", () => {
  const level = fc.double({ min: 0, max: 100, noNaN: true });
  fc.assert(
    fc.property(level, level, level, level, fc.constantFrom("up", "down"), (line, base, now, value, opens) => {
      const drafted = draftTarget(
        given({
          line: { value: line, year: 2025, opens },
          base: { year: 2020, value: base },
          now,
          forecast: { value },
        }),
      );
      expect(drafted.suggested).toBeGreaterThanOrEqual(0);
      expect(drafted.suggested).toBeLessThanOrEqual(100);
      const easier = opens === "up" ? Math.max(line, now) - drafted.suggested : drafted.suggested - Math.min(line, now);
      expect(easier).toBeLessThanOrEqual(0.05 + 1e-9);
    }),
    { seed: 4 },
  );
});
