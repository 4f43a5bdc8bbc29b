import fc from "fast-check";
import { expect, test } from "vitest";
import { compareRates, compareShares } from "./compare-rates.ts";

const fixed = { seed: 20_251_125, numRuns: 200 } as const;

// P(X ≤ 4) of 13 at one half is 1093 ÷ 8192; methods.md §2.5 gives 0.27.
test("four deaths after nine on equal births may be chance", () => {
  const { ratio, isDistinct, p } = compareRates({ x: 4, n: 1626 }, { x: 9, n: 1626 });

  expect(p).toBeCloseTo((2 * 1093) / 8192, 10);
  expect(p).toBeCloseTo(0.27, 2);
  expect(isDistinct).toBe(false);
  expect(ratio?.value).toBeCloseTo(4 / 9, 10);
});

// R: poisson.test(c(11, 6 + 8 + 7), c(800, 1083 + 1050 + 878)), the example of its help page.
test("the ratio of two rates has the exact interval of R's poisson.test", () => {
  const { ratio, p } = compareRates({ x: 11, n: 800 }, { x: 21, n: 3011 });

  expect(ratio?.value).toBeCloseTo(1.971_488, 6);
  expect(ratio?.lower).toBeCloseTo(0.858_426_4, 7);
  expect(ratio?.upper).toBeCloseTo(4.277_265_9, 7);
  expect(p).toBeGreaterThan(0.05);
});

// All five events on one side of two equal ones: P = 2 ÷ 2⁵.
test("nothing happened before: there is a difference and no ratio", () => {
  const { ratio, difference, p } = compareRates({ x: 5, n: 1000 }, { x: 0, n: 1000 });

  expect(ratio).toBeNull();
  expect(p).toBeCloseTo(0.0625, 12);
  expect(difference.value).toBeCloseTo(0.005, 12);
  expect(compareRates({ x: 0, n: 10 }, { x: 0, n: 20 })).toMatchObject({ ratio: null, isDistinct: false, p: 1 });
});

test("nothing happens any more: the ratio is 0 and has an upper limit", () => {
  const { ratio, isDistinct, p } = compareRates({ x: 0, n: 1000 }, { x: 6, n: 1000 });

  expect(ratio?.value).toBe(0);
  expect(ratio?.lower).toBe(0);
  // The share p₀ of the first side with (1 − p₀)⁶ = 0.025.
  expect(ratio?.upper).toBeCloseTo(0.025 ** (-1 / 6) - 1, 10);
  expect(p).toBeCloseTo(2 / 64, 12);
  expect(isDistinct).toBe(true);
});

// Newcombe 1998, Statistics in Medicine 17:873–890, table II, method 10: 56/70 − 48/80, 9/10 − 3/10, 10/10 − 0/20.
test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [10, 10, 0, 20, 0.6791, 1],
])("the shares %d/%d − %d/%d differ as in Newcombe's table", (x, n, xBefore, nBefore, lower, upper) => {
  const { difference, isDistinct } = compareShares({ x, n }, { x: xBefore, n: nBefore });

  expect(difference.value).toBeCloseTo(x / n - xBefore / nBefore, 12);
  expect(difference.lower).toBeCloseTo(lower, 4);
  expect(difference.upper).toBeCloseTo(upper, 4);
  expect(isDistinct).toBe(true);
});

const counted = fc.record({ x: fc.integer({ min: 0, max: 400 }), n: fc.integer({ min: 400, max: 100_000 }) });

test("rates are distinct exactly where the interval of their ratio leaves out 1", () => {
  const some = counted.map(({ x, n }) => ({ x: x + 1, n }));
  fc.assert(
    fc.property(counted, some, (now, before) => {
      const { ratio, difference, isDistinct, p } = compareRates(now, before);
      const [lower, value, upper] = [ratio?.lower ?? NaN, ratio?.value ?? NaN, ratio?.upper ?? NaN];

      expect(p).toBeGreaterThanOrEqual(0);
      expect(p).toBeLessThanOrEqual(1);
      expect(difference.lower).toBeLessThanOrEqual(difference.value);
      expect(difference.upper).toBeGreaterThanOrEqual(difference.value);
      expect(lower).toBeLessThanOrEqual(value);
      expect(upper).toBeGreaterThan(value);
      expect(lower > 1 || upper < 1).toBe(isDistinct);
    }),
    fixed,
  );
});

test("whether rates or shares are distinct does not depend on their order", () => {
  fc.assert(
    fc.property(counted, counted, (one, other) => {
      const [there, back] = [compareRates(one, other), compareRates(other, one)];
      const [share, shareBack] = [compareShares(one, other), compareShares(other, one)];

      expect(there.p).toBeCloseTo(back.p, 10);
      expect(there.difference.lower).toBeCloseTo(-back.difference.upper, 10);
      expect(share.isDistinct).toBe(shareBack.isDistinct);
      expect(share.difference.lower).toBeCloseTo(-shareBack.difference.upper, 10);
    }),
    fixed,
  );
});

test("equal figures are never distinct", () => {
  fc.assert(
    fc.property(counted, (given) => {
      expect(compareRates(given, given).isDistinct).toBe(false);
      expect(compareShares(given, given).isDistinct).toBe(false);
    }),
    fixed,
  );
});
