import fc from "fast-check";
import { expect, test } from "vitest";
import { countBeyond, measureBeyond, roundToSum } from "./count-beyond.ts";

test("people beyond the line, by hand", () => {
  // Mock-up of the indicator page: 12,994 of 33,112 against at most 38 %: 12,994 − 12,582.56 = 411.44.
  expect(countBeyond({ numerator: 12_994, denominator: 33_112 }, { value: 38, opens: "down" }, 100)).toBe(412);
  // 187 of 214 against at least 90 %: 192.6 wanted.
  expect(countBeyond({ numerator: 187, denominator: 214 }, { value: 90, opens: "up" }, 100)).toBe(6);
  expect(countBeyond({ numerator: 200, denominator: 200 }, { value: 90, opens: "up" }, 100)).toBe(-20);
  expect(countBeyond({ numerator: 19, denominator: 50 }, { value: 38, opens: "down" }, 100)).toBe(0);
  expect(countBeyond({ numerator: 8, denominator: null }, { value: 10, opens: "up" }, 1)).toBe(2);
  expect(countBeyond({ numerator: null, denominator: 50 }, { value: 38, opens: "down" }, 100)).toBeNull();
});

test("the parts of the areas add up to the whole of the district", () => {
  const counts = fc.array(fc.tuple(fc.nat(2000), fc.nat(5000)), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 99 }), (areas, value) => {
      const line = { value, opens: "down" } as const;
      const parts = areas.map(([numerator, denominator]) => measureBeyond({ numerator, denominator }, line, 100) ?? 0);
      const numerator = areas.reduce((sum, [each]) => sum + each, 0);
      const denominator = areas.reduce((sum, [, each]) => sum + each, 0);
      const whole = countBeyond({ numerator, denominator }, line, 100) ?? 0;

      const rounded = roundToSum(parts, whole);

      expect(rounded.reduce((sum, each) => sum + each, 0)).toBe(whole);
      rounded.forEach((each, index) => expect(Math.abs(each - (parts[index] ?? 0))).toBeLessThanOrEqual(1));
    }),
  );
});
