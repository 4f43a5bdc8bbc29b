import fc from "fast-check";
import { expect, test } from "vitest";
import { compareFigures, findLimits, isBeyondChance } from "./figure-interval.ts";

const share = { factor: 100, isShare: true };
const toFigure = (numerator: number, denominator: number, factor = 100) => ({
  value: (numerator / denominator) * factor,
  numerator,
  denominator,
});

test("shares by Wilson, rates of events by Poisson, with the published limits", () => {
  // UKHSA test workbook: 65 of 100; 4 deaths in 1,626 births must show 0.67–6.30 ‰ (methods, §2.5).
  expect(findLimits(toFigure(65, 100), share)).toEqual({
    lower: expect.closeTo(55.2544, 3),
    upper: expect.closeTo(73.6358, 3),
  });
  expect(findLimits(toFigure(4, 1626, 1000), { factor: 1000, isShare: false })).toEqual({
    lower: expect.closeTo(0.67, 2),
    upper: expect.closeTo(6.3, 2),
  });
  expect(findLimits({ value: 95, numerator: null, denominator: null }, share)).toBeNull();
  expect(findLimits(toFigure(120, 100), share)).toBeNull();
});

test("the difference of two shares by Newcombe's published example", () => {
  // 56 of 70 against 48 of 80: 0.2, method 10: 0.0524 to 0.3339 (Newcombe 1998, table II, a).
  const difference = compareFigures(toFigure(56, 70), toFigure(48, 80), share);

  expect(difference).toEqual({
    value: expect.closeTo(20, 10),
    lower: expect.closeTo(5.24, 2),
    upper: expect.closeTo(33.39, 2),
    isDistinct: true,
  });
  expect(
    compareFigures(toFigure(4, 1626, 1000), toFigure(9, 1626, 1000), { factor: 1000, isShare: false }),
  ).toMatchObject({ isDistinct: false });
});

test("a line inside the interval is not told apart from the figure", () => {
  expect(isBeyondChance({ lower: 80, upper: 92 }, 90)).toBe(false);
  expect(isBeyondChance({ lower: 80, upper: 89 }, 90)).toBe(true);
  expect(isBeyondChance(null, 90)).toBeNull();
});

test("turned round, a difference changes its sign and nothing else", () => {
  const counts = fc.tuple(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }));
  fc.assert(
    fc.property(counts, counts, ([n, p], [m, q]) => {
      const [one, other] = [toFigure(Math.floor(n * p), n), toFigure(Math.floor(m * q), m)];
      const [there, back] = [compareFigures(one, other, share), compareFigures(other, one, share)];
      expect(back?.lower).toBeCloseTo(-(there?.upper ?? NaN), 8);
      expect(back?.isDistinct).toBe(there?.isDistinct);
    }),
    { seed: 4 },
  );
});
