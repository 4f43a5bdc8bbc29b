import fc from "fast-check";
import { expect, test } from "vitest";
import { apportion, apportionDecimal } from "./apportion.ts";
import { drawNormal, drawPoisson, openStream, scatter } from "./random.ts";

const wishes = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 40 });
const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);

// Hamilton's method on the textbook example: quotas 3.5, 2.3, 1.2 of 7 seats.
test("the largest remainders get what is left over", () => {
  expect(apportion(7, [3.5, 2.3, 1.2])).toEqual([4, 2, 1]);
  expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
  expect(apportionDecimal(1, [1, 1, 1], 2)).toEqual([0.34, 0.33, 0.33]);
});

test("shares add up to the total and are whole", () => {
  fc.assert(
    fc.property(wishes, fc.integer({ min: 0, max: 5000 }), (given, total) => {
      const shares = apportion(total, given);

      expect(sum(shares)).toBe(sum(given) > 0 ? total : 0);
      expect(shares.every(Number.isInteger)).toBe(true);
    }),
  );
});

test("no share passes its cap, and what the caps can hold is given out", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 0, max: 2000 }),
      (caps, total) => {
        const shares = apportion(total, caps, caps);

        expect(shares.every((share, index) => share <= (caps[index] ?? 0))).toBe(true);
        expect(sum(shares)).toBe(Math.min(total, sum(caps)));
      },
    ),
  );
});

test("a stream repeats itself under its name and differs under another", () => {
  const draw = (name: string): readonly number[] => Array.from({ length: 5 }, openStream(name));

  expect(draw("a|2020")).toEqual(draw("a|2020"));
  expect(draw("a|2020")).not.toEqual(draw("a|2021"));
});

test("normal and Poisson draws have the moments they should", () => {
  const next = openStream("moments");
  const normal = Array.from({ length: 4000 }, () => drawNormal(next));
  const poisson = Array.from({ length: 4000 }, () => drawPoisson(next, 0.4));

  expect(Math.abs(sum(normal) / 4000)).toBeLessThan(0.05);
  expect(Math.abs(sum(normal.map((value) => value * value)) / 4000 - 0.95)).toBeLessThan(0.08);
  expect(Math.abs(sum(poisson) / 4000 - 0.4)).toBeLessThan(0.04);
});

test("scattered events are all placed, none where there is nobody and never more than there are people", () => {
  const sizes = [0, 1, 30, 4];

  const taken = scatter(openStream("scatter"), 20, sizes);

  expect(sum(taken)).toBe(20);
  expect(taken.every((count, index) => count <= (sizes[index] ?? 0))).toBe(true);
});
