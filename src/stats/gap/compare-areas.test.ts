import fc from "fast-check";
import { expect, test } from "vitest";
import { compareAreas, placeAmong, quantile } from "./compare-areas.ts";

const level = (area: string, value: number) => ({ area, value });

test("best, worst, span and ratio by hand", () => {
  const levels = [level("b", 88.44), level("a", 96.26), level("c", 72.15)];

  expect(compareAreas(levels, true, 1)).toEqual({
    best: level("a", 96.26),
    worst: level("c", 72.15),
    // 96.3 − 72.2, the levels as they are printed.
    span: 24.1,
    ratio: 96.26 / 72.15,
  });
  expect(compareAreas(levels, false, 1)).toMatchObject({
    best: level("c", 72.15),
    worst: level("a", 96.26),
    span: 24.1,
  });
  expect(compareAreas([level("a", 0), level("b", 2)], false, 1)).toMatchObject({ ratio: null, span: 2 });
  expect(compareAreas([level("a", 1)], true, 1)).toBeNull();
});

test("quartiles by the rule of Hyndman and Fan's type 7, as R's quantile() gives them", () => {
  const values = [6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49];

  expect([0.25, 0.5, 0.75].map((p) => quantile(values, p))).toEqual([25.5, 40, 42.5]);
  expect(placeAmong(40, [7, 15, 36, 39, 41, 42], true)).toEqual({
    rank: 3,
    of: 7,
    median: 39,
    lowerQuartile: 25.5,
    upperQuartile: 40.5,
  });
  expect(placeAmong(null, [1, 2, 3], true)).toMatchObject({ rank: null, of: 3, median: 2 });
  expect(placeAmong(3, [], true)).toBeNull();
});

test("the place does not depend on the order of the others", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1 }),
      fc.integer({ min: 0, max: 100 }),
      (peers, own) => {
        expect(placeAmong(own, [...peers].reverse(), true)).toEqual(placeAmong(own, peers, true));
      },
    ),
    { seed: 4 },
  );
});
