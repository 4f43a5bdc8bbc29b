import fc from "fast-check";
import { expect, test } from "vitest";
import { computeWilsonInterval } from "./wilson-interval.ts";

test("Wilson's interval agrees with published worked examples", () => {
  // Newcombe 1998, Statistics in Medicine 17:857–872, table I, method 3: 81/263, 15/148, 0/20, 1/29.
  const cases = [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const;
  for (const [numerator, denominator, low, high] of cases) {
    const interval = computeWilsonInterval({ numerator, denominator }, 1);

    expect(interval?.[0]).toBeCloseTo(low, 4);
    expect(interval?.[1]).toBeCloseTo(high, 4);
  }
});

test("the interval holds the share and stays between nothing and all", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (denominator, part) => {
        const numerator = Math.floor(denominator * part);

        const [low, high] = computeWilsonInterval({ numerator, denominator }, 100) ?? [NaN, NaN];

        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(100);
        expect(low).toBeLessThanOrEqual((100 * numerator) / denominator + 1e-9);
        expect(high).toBeGreaterThanOrEqual((100 * numerator) / denominator - 1e-9);
      },
    ),
  );
});

test("a gross rate above one and an empty denominator have no interval", () => {
  expect(computeWilsonInterval({ numerator: 12, denominator: 10 }, 100)).toBeNull();
  expect(computeWilsonInterval({ numerator: 0, denominator: 0 }, 100)).toBeNull();
  expect(computeWilsonInterval({ numerator: null, denominator: 10 }, 100)).toBeNull();
});
