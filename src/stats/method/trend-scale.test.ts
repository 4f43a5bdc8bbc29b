import fc from "fast-check";
import { expect, test } from "vitest";
import { cutAtLimits, fromScale, toScale } from "./trend-scale.ts";

const percent = { minimum: 0, maximum: 100 };

test("every scale gives back the value it took", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 99.99, noNaN: true }), (value) => {
      for (const scale of ["linear", "log", "logit"] as const) {
        expect(fromScale(toScale(value, scale, percent) ?? Number.NaN, scale, percent)).toBeCloseTo(value, 9);
      }
    }),
    { seed: 20 },
  );
});

test("a scale does not reach where its function ends", () => {
  expect(toScale(0, "log")).toBeUndefined();
  expect(toScale(-1, "log")).toBeUndefined();
  expect(toScale(100, "logit", percent)).toBeUndefined();
  expect(toScale(103, "logit", percent)).toBeUndefined();
  expect(toScale(0, "logit", percent)).toBeUndefined();
  expect(toScale(Number.NaN, "linear")).toBeUndefined();
  expect(toScale(Number.POSITIVE_INFINITY, "linear")).toBeUndefined();
});

test("however far out, a scale answers with a number", () => {
  expect(fromScale(1e6, "log")).toBeLessThan(Number.POSITIVE_INFINITY);
  expect(fromScale(1e6, "logit", percent)).toBe(100);
  expect(fromScale(-1e6, "logit", percent)).toBeCloseTo(0, 12);
});

test("a value is cut at the limits it has", () => {
  expect(cutAtLimits(104, percent)).toBe(100);
  expect(cutAtLimits(-1, { minimum: 0 })).toBe(0);
  expect(cutAtLimits(104, {})).toBe(104);
});
