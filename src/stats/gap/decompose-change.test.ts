import fc from "fast-check";
import { expect, test } from "vitest";
import { decomposeChange } from "./decompose-change.ts";

const part = (area: string, numerator: number, denominator: number) => ({ area, numerator, denominator });

test("two areas by hand: half of the rise is a rate, half is people who moved", () => {
  // 2023: a 80/100, b 60/100 → 70 %. 2024: a 135/150, b 30/50 → 82.5 %.
  // a: composition (0.75 − 0.5)(80 + 90)/2 = 21.25, rate (90 − 80)(0.5 + 0.75)/2 = 6.25
  // b: composition (0.25 − 0.5)(60 + 60)/2 = −15,    rate 0
  const parts = decomposeChange(
    [part("a", 80, 100), part("b", 60, 100)],
    [part("a", 135, 150), part("b", 30, 50)],
    100,
  );

  expect([parts?.before, parts?.after]).toEqual([70, 82.5]);
  expect(parts?.change).toBeCloseTo(12.5, 10);
  expect(parts?.composition).toBeCloseTo(6.25, 10);
  expect(parts?.rate).toBeCloseTo(6.25, 10);
  expect(parts?.parts.map(({ composition, rate }) => [composition, rate])).toEqual([
    [expect.closeTo(21.25, 10), expect.closeTo(6.25, 10)],
    [expect.closeTo(-15, 10), expect.closeTo(0, 10)],
  ]);
});

test("an area that came or went moves people only", () => {
  const parts = decomposeChange([part("a", 50, 100)], [part("a", 50, 100), part("b", 90, 100)], 100);

  expect(parts?.rate).toBe(0);
  expect(parts?.composition).toBeCloseTo(20, 10);
  expect(decomposeChange([], [part("a", 1, 2)], 100)).toBeNull();
  expect(decomposeChange([part("a", 0, 0)], [part("a", 1, 2)], 100)).toBeNull();
});

const counts = fc.array(fc.tuple(fc.integer({ min: 1, max: 3000 }), fc.nat(100)), { minLength: 1, maxLength: 30 });

test("the parts add up to the change, whatever the figures and their order", () => {
  fc.assert(
    fc.property(counts, counts, (one, other) => {
      const toParts = (rows: typeof one) =>
        rows.map(([denominator, share], index) => part(`a${index}`, (denominator * share) / 100, denominator));
      const [before, after] = [toParts(one), toParts(other)];
      const forward = decomposeChange(before, after, 100);
      const shuffled = decomposeChange([...before].reverse(), [...after].reverse(), 100);
      const sum = (forward?.parts ?? []).reduce((total, { composition, rate }) => total + composition + rate, 0);

      expect(sum).toBeCloseTo(forward?.change ?? NaN, 8);
      expect(shuffled?.rate).toBeCloseTo(forward?.rate ?? NaN, 8);
      expect(decomposeChange(before, before, 100)).toMatchObject({ change: 0, composition: 0, rate: 0 });
    }),
    { seed: 4 },
  );
});
