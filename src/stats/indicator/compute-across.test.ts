import { expect, test } from "vitest";
import { givenFigure } from "../../../test/world/given-catalogue.ts";
import { computeAcross } from "./compute-across.ts";
import type { AcrossAreas, IndicatorId } from "./indicator.ts";

const across = (statistic: AcrossAreas["statistic"], pooledYears = 1): AcrossAreas => ({
  of: "h.rate" as IndicatorId,
  level: "township",
  statistic,
  pooledYears,
});
const townships = [
  [givenFigure({ area: "990100001", value: 96 })],
  [givenFigure({ area: "990100002", value: 88 })],
  [givenFigure({ area: "990100003", value: 92 })],
];

test.each([
  ["minimum", 88, "990100002"],
  ["maximum", 96, "990100001"],
  ["range", 8, "990100001"],
] as const)("the %s names the area that decides it", (statistic, value, area) => {
  expect(computeAcross(across(statistic), townships, 100)).toMatchObject({ value, deciding: { area } });
});

test("an area without a value is passed over, not taken for zero", () => {
  expect(computeAcross(across("minimum"), [...townships, [givenFigure({ value: null })]], 100).value).toBe(88);
});

test("no area with a value has no minimum, and one area alone no range", () => {
  expect(computeAcross(across("minimum"), [[givenFigure({ value: null })]], 100)).toEqual({
    value: null,
    deciding: undefined,
    ends: [],
  });
  expect(computeAcross(across("range"), townships.slice(0, 1), 100).value).toBeNull();
});

// 2 of 100, 0 of 50, 1 of 150: 3 deaths in 300 births are 10 per 1,000; the mean of the rates would be 8.9.
const years = [
  givenFigure({ year: 2022, value: 20, numerator: 2, denominator: 100 }),
  givenFigure({ year: 2023, value: 0, numerator: 0, denominator: 50 }),
  givenFigure({ year: 2024, value: 6.7, numerator: 1, denominator: 150 }),
];

test("pooled years sum numerators and denominators apart", () => {
  expect(computeAcross(across("maximum", 3), [years], 1000)).toMatchObject({ value: 10, deciding: { year: 2024 } });
});

test("a year that is missing is left out of the pool", () => {
  const holed = [givenFigure({ value: null, numerator: null, denominator: 400 }), ...years.slice(1)];

  expect(computeAcross(across("maximum", 3), [holed], 1000).value).toBe(5);
});

test("pooled years without any birth have no rate", () => {
  const empty = [
    givenFigure({ value: null, numerator: 0, denominator: 0 }),
    givenFigure({ value: null, numerator: 0, denominator: 0 }),
  ];

  expect(computeAcross(across("maximum", 2), [empty], 1000).value).toBeNull();
});
