import fc from "fast-check";
import { expect, test } from "vitest";
import { poolYears } from "./pool-years.ts";

const births = [
  { year: 2022, numerator: 5, denominator: 1700 },
  { year: 2023, numerator: 9, denominator: 1650 },
  { year: 2024, numerator: 6, denominator: 1640 },
  { year: 2025, numerator: 4, denominator: 1626 },
];

test("three years are added up before a rate is formed", () => {
  expect(poolYears(births)).toEqual({ from: 2023, to: 2025, numerator: 19, denominator: 4916 });
  expect(poolYears(births, 2)).toEqual({ from: 2024, to: 2025, numerator: 10, denominator: 3266 });
});

test("a year without figures at the end is left out", () => {
  const points = [...births, { year: 2026, numerator: null, denominator: null }];

  expect(poolYears(points)?.to).toBe(2025);
});

test.each([
  [
    "a year without figures in between",
    births.map((each) => (each.year === 2024 ? { ...each, numerator: null } : each)),
  ],
  ["a gap of a year", births.filter(({ year }) => year !== 2024)],
  ["too few years", births.slice(2)],
  ["a year told twice", [...births, { year: 2025, numerator: 4, denominator: 1626 }]],
  ["nobody at all", births.map((each) => ({ ...each, numerator: 0, denominator: 0 }))],
  ["no years", []],
])("%s is not added up", (_, points) => {
  expect(poolYears(points)).toBeUndefined();
});

test("the order of the years does not matter", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(births, { minLength: births.length }), (points) => {
      expect(poolYears(points)).toEqual(poolYears(births));
    }),
    { seed: 20_251_125 },
  );
});
