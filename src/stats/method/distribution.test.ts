import fc from "fast-check";
import { expect, test } from "vitest";
import {
  binomialCdf,
  chiSquareCdf,
  chiSquareQuantile,
  normalCdf,
  normalQuantile,
  tCdf,
  tQuantile,
} from "./distribution.ts";

const fixed = { seed: 20_251_125, numRuns: 200 } as const;

// R: qnorm.
test.each([
  [0.975, 1.959_963_984_540_054],
  [0.995, 2.575_829_303_548_901],
  [0.999, 3.090_232_306_167_813],
])("the normal quantile of %d is R's", (p, expected) => {
  expect(normalQuantile(p)).toBeCloseTo(expected, 12);
  expect(normalQuantile(1 - p)).toBeCloseTo(-expected, 12);
});

// R: qt(0.975, …); with one degree of freedom it is a tangent.
test.each([
  [1, Math.tan(0.475 * Math.PI)],
  [2, 4.302_652_729_749_464],
  [5, 2.570_581_835_636_314],
  [7, 2.364_624_251_592_784],
  [30, 2.042_272_456_301_238],
])("Student's quantile at 97.5%% with %d degrees of freedom is R's", (freedom, expected) => {
  expect(tQuantile(0.975, freedom)).toBeCloseTo(expected, 10);
  expect(tQuantile(0.025, freedom)).toBeCloseTo(-expected, 10);
});

// R: qchisq; with two degrees of freedom it is a logarithm.
test.each([
  [0.95, 1, 3.841_458_820_694_124],
  [0.975, 2, -2 * Math.log(0.025)],
  [0.975, 10, 20.483_177_350_807_39],
])("the χ² quantile of %d with %d degrees of freedom is R's", (p, freedom, expected) => {
  expect(chiSquareQuantile(p, freedom)).toBeCloseTo(expected, 10);
});

test("counts and trials agree with the sums of their terms", () => {
  // Up to two events of a mean of three: χ² with 2 · 3 degrees of freedom beyond 2 · 3.
  expect(1 - chiSquareCdf(6, 6)).toBeCloseTo(Math.exp(-3) * (1 + 3 + 4.5), 13);
  expect(binomialCdf(4, 13, 0.5)).toBeCloseTo(1093 / 8192, 13);
  expect([binomialCdf(-1, 13, 0.5), binomialCdf(13, 13, 0.5)]).toEqual([0, 1]);

  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 120 }),
      fc.integer({ min: 0, max: 119 }),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      (n, upTo, p) => {
        const x = Math.min(upTo, n - 1);

        expect(binomialCdf(x, n, p)).toBeCloseTo(
          sumTerms(x, (1 - p) ** n, (k) => ((n - k) / (k + 1)) * (p / (1 - p))),
          11,
        );
        expect(1 - chiSquareCdf(2 * n * p, 2 * (x + 1))).toBeCloseTo(
          sumTerms(x, Math.exp(-n * p), (k) => (n * p) / (k + 1)),
          11,
        );
      },
    ),
    fixed,
  );
});

test("a quantile is the inverse of its distribution", () => {
  const share = fc.double({ min: 1e-4, max: 0.9999, noNaN: true });
  fc.assert(
    fc.property(share, fc.integer({ min: 1, max: 500 }), (p, freedom) => {
      expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 12);
      expect(tCdf(tQuantile(p, freedom), freedom)).toBeCloseTo(p, 7);
      expect(chiSquareCdf(chiSquareQuantile(p, freedom), freedom)).toBeCloseTo(p, 10);
    }),
    fixed,
  );
});

/** Each term is the one before times a factor. */
const sumTerms = (upTo: number, first: number, toFactor: (k: number) => number): number => {
  let [sum, term] = [0, first];
  for (let k = 0; k <= upTo; k += 1) {
    sum += term;
    term *= toFactor(k);
  }
  return sum;
};
