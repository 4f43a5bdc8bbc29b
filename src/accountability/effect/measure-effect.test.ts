// Interval of the first case worked by hand from the Wilson limits of its two shares: 56/70 and 48/80 are the worked
// example of Newcombe 1998, Statistics in Medicine 17:873–890, table II (a): method 10 gives 0.0524 to 0.3339.
import fc from "fast-check";
import { expect, test } from "vitest";
import { roundHalfUp } from "../../kernel/quantity.ts";
import type { EffectQuestion, Level } from "./measure-effect.ts";
import { measureEffect } from "./measure-effect.ts";

const percent = { zh: "%", en: "%" };

const level = (year: number, numerator: number, denominator: number, factor = 100): Level => ({
  year,
  value: (numerator / denominator) * factor,
  numerator,
  denominator,
});

const given = (parts: Partial<EffectQuestion> = {}): EffectQuestion => ({
  head: { decimals: 1, suffix: percent, better: "lower" },
  factor: 100,
  isShare: true,
  before: level(2023, 480, 4000),
  after: level(2024, 400, 4000),
  expected: null,
  arriving: null,
  peers: { name: { zh: "乡镇", en: "townships" }, levels: [] },
  ...parts,
});

test("the interval of a difference of shares is Newcombe's", () => {
  const { interval, measured } = measureEffect(given({ before: level(2023, 48, 80), after: level(2024, 56, 70) }));

  expect(measured).toBe(20);
  expect(interval?.lower).toBeCloseTo(5.24, 2);
  expect(interval?.upper).toBeCloseTo(33.39, 2);
});

test.each<readonly [string, Partial<EffectQuestion>, string]>([
  ["fell and reached it", { expected: { change: -1.5, year: 2024 } }, "降了，区间不含0。达到预计。"],
  ["fell short", { expected: { change: -3, year: 2024 } }, "降了，区间不含0。没到预计的−3.0个百分点。"],
  ["fell, nothing expected", {}, "降了，区间不含0。"],
  ["rose", { after: level(2024, 600, 4000) }, "升了，区间不含0。方向反了，建议停用或改做法。"],
  ["unclear", { after: level(2024, 470, 4000) }, "看不出变化。"],
  [
    "unclear and far",
    { after: level(2024, 490, 4000), expected: { change: -3, year: 2024 } },
    "看不出变化。离预计还远，建议停用或改做法。",
  ],
  [
    "unclear and near",
    { before: level(2023, 12, 100), after: level(2024, 11, 100), expected: { change: -3, year: 2024 } },
    "看不出变化。预计的变化也在区间里，再看一期。",
  ],
  ["not come", { after: null, expected: { change: -3, year: 2026 } }, "2026年的数还没有来。"],
  ["not come, no year named", { after: null }, "下一期的数还没有来。"],
  ["coming in", { after: null, arriving: { year: 2025, share: 0.729 } }, "2025年的数只报来72%，还不能看效果。"],
  [
    "too small to print",
    { before: level(2023, 5_000_000, 10_000_000), after: level(2024, 4_995_200, 10_000_000) },
    "有变化，但小得印不出来。",
  ],
  [
    "a count",
    {
      factor: null,
      before: { year: 2023, value: 12, numerator: 12, denominator: null },
      after: { year: 2024, value: 15, numerator: 15, denominator: null },
    },
    "升了；这个数没有区间，只看方向。",
  ],
])("%s", (_what, parts, verdict) => {
  expect(measureEffect(given(parts)).verdict.zh).toBe(verdict);
});

test("rates of few events have an interval too, and say little", () => {
  const rare = {
    factor: 1000,
    isShare: false,
    head: { decimals: 2, suffix: { zh: "‰", en: "‰" }, better: "lower" as const },
  };
  const effect = measureEffect(
    given({ ...rare, before: level(2023, 6, 1700, 1000), after: level(2024, 4, 1626, 1000) }),
  );

  // 2.46 − 3.53 of the printed levels.
  expect(effect.measured).toBe(-1.07);
  expect(effect.interval?.lower).toBeLessThan(-1.07);
  expect(effect.interval?.upper).toBeGreaterThan(0);
  expect(effect.verdict.zh).toBe("看不出变化。");
});

const peers = (...pairs: readonly (readonly [number, number])[]) => ({
  name: { zh: "乡镇", en: "townships" },
  levels: pairs.map(([before, after]) => ({ before: level(2023, before, 1000), after: level(2024, after, 1000) })),
});

test.each<readonly [EffectQuestion["peers"], string]>([
  [peers([120, 110], [100, 100]), "未做干预的2个乡镇同期也降0.5个百分点，不能全归于这项干预。"],
  [peers([120, 130]), "未做干预的1个乡镇同期升1.0个百分点。"],
  [peers([120, 120]), "未做干预的1个乡镇同期没有变化。"],
  [peers(), "没有未做干预的地区可以对照，不能全归于这项干预。"],
])("%#: what it does not prove", (others, words) => {
  expect(measureEffect(given({ peers: others })).caveat.zh).toBe(`${words}只比了两个年份，同期别的措施也可能起作用。`);
});

test("where no change can be told there is nothing to put down to it", () => {
  const { caveat } = measureEffect(given({ after: level(2024, 470, 4000), peers: peers([120, 110]) }));

  expect(caveat.zh).toBe("未做干预的1个乡镇同期也降1.0个百分点。只比了两个年份，同期别的措施也可能起作用。");
});

const counts = fc
  .integer({ min: 1, max: 20_000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

test("mirrored in time, the change and its interval change their signs", () => {
  fc.assert(
    fc.property(counts, counts, ([x, n], [y, m]) => {
      const there = measureEffect(given({ before: level(2023, x, n), after: level(2024, y, m) }));
      const back = measureEffect(given({ before: level(2023, y, m), after: level(2024, x, n) }));

      expect(there.measured).toBe(0 - (back.measured ?? 0));
      expect(there.interval?.lower).toBeCloseTo(-(back.interval?.upper ?? 0), 9);
      expect(there.interval?.upper).toBeCloseTo(-(back.interval?.lower ?? 0), 9);
    }),
    { seed: 15 },
  );
});

test("the change is that of the printed levels, inside its interval but for rounding, and nothing is ever NaN", () => {
  fc.assert(
    fc.property(counts, counts, fc.boolean(), ([x, n], [y, m], isShare) => {
      const [before, after] = [level(2023, x, n), level(2024, y, m)];
      const effect = measureEffect(given({ before, after, isShare, expected: { change: -1, year: 2024 } }));
      const { measured, interval } = effect;

      expect(measured).toBe(roundHalfUp(roundHalfUp(after.value, 1) - roundHalfUp(before.value, 1), 1) + 0);
      expect(measured).toBeGreaterThan((interval?.lower ?? 0) - 0.1001);
      expect(measured).toBeLessThan((interval?.upper ?? 0) + 0.1001);
      expect(JSON.stringify(effect)).not.toMatch(/NaN|Infinity|undefined/);
    }),
    { seed: 15, numRuns: 60 },
  );
});
