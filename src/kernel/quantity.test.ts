import fc from "fast-check";
import { expect, test } from "vitest";
import { printChange, printNumber, roundHalfUp } from "./quantity.ts";

// 四舍五入: half up in magnitude, as GB/T 8170 rounds absolute values; 1.005 is 1.00499… in binary.
test.each([
  [1.005, 2, 1.01],
  [1.004, 2, 1],
  [2.5, 0, 3],
  [-2.5, 0, -3],
  [0.05, 1, 0.1],
  [0.15, 1, 0.2],
  [0.25, 1, 0.3],
  [0.35, 1, 0.4],
  [-0.05, 1, -0.1],
  [8.345, 2, 8.35],
  [1.45, 1, 1.5],
  [(4.35 / 100) * 100, 1, 4.4],
  [0.049, 1, 0],
  [1e-7, 2, 0],
  [999.95, 1, 1000],
  [123456789.125, 2, 123456789.13],
  [1e21, 2, 1e21],
  [1e300, 4, 1e300],
  [1250, -2, 1300],
])("%f at %i decimals is %f", (value, decimals, expected) => {
  expect(roundHalfUp(value, decimals)).toBeCloseTo(expected, 10);
});

test("what is not finite stays so", () => {
  expect(roundHalfUp(Infinity, 1)).toBe(Infinity);
  expect(roundHalfUp(Number.NaN, 1)).toBeNaN();
});

test("rounded is what rounding its fifteen decimal digits by hand gives, near a half as well", () => {
  const someValue = fc.oneof(
    fc.double({ min: -1e10, max: 1e10, noNaN: true }),
    fc.double({ min: -100, max: 100, noNaN: true }),
    // Halves, and what lies a few bits beside them.
    fc
      .tuple(fc.integer({ min: -200_000, max: 200_000 }), fc.integer({ min: -3, max: 3 }))
      .map(([halves, bits]) => (halves / 2000) * (1 + bits * Number.EPSILON)),
  );
  fc.assert(
    fc.property(someValue, fc.nat(5), (value, decimals) => {
      const [digits = "0", exponent = "0"] = Math.abs(value).toPrecision(15).split("e");
      const whole = Math.round(Number(`${digits}e${Number(exponent) + decimals}`));

      expect(Math.abs(roundHalfUp(value, decimals))).toBe(Number(`${whole}e${-decimals}`));
    }),
    { seed: 8170, numRuns: 20_000 },
  );
});

test("a rounded number is its own rounding and lies within half a digit", () => {
  fc.assert(
    fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.nat(4), (value, decimals) => {
      const rounded = roundHalfUp(value, decimals);

      expect(roundHalfUp(rounded, decimals)).toBe(rounded);
      expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.500001 * 10 ** -decimals);
      expect(roundHalfUp(-value, decimals)).toBe(-rounded);
    }),
    { seed: 8170 },
  );
});

test.each([
  [0, 1, "0.0"],
  [-0, 0, "0"],
  [0, 0, "0"],
  [4.2, 1, "4.2"],
  [4.25, 1, "4.3"],
  [38, 1, "38.0"],
  [1234.5, 1, "1,234.5"],
  [1234567, 0, "1,234,567"],
  [999999.5, 0, "1,000,000"],
  [123, 0, "123"],
  [1234.5678, 4, "1,234.5678"],
  [-1234.5, 1, "−1,234.5"],
  [-2.5, 0, "−3"],
  [0.04, 1, "…"],
  [-0.04, 1, "…"],
  [0.05, 1, "0.1"],
  [0.4, 0, "…"],
])("%f with %i decimals is printed %s", (value, decimals, text) => {
  expect(printNumber(value, decimals)).toBe(text);
});

test.each([
  [0.3, 1, "+0.3"],
  [-1.2, 1, "−1.2"],
  [0, 1, "0.0"],
  [0.01, 1, "…"],
  [-0.01, 1, "…"],
  [5.3 - 5, 1, "+0.3"],
])("a change of %f is printed %s", (value, decimals, text) => {
  expect(printChange(value, decimals)).toBe(text);
});
