import { expect, test } from "vitest";
import type { Figure } from "../../stats/indicator/figure.ts";
import { sumParts } from "./sum-parts.ts";

const figure: Figure = {
  indicator: "x",
  area: "1",
  period: "2024",
  year: 2024,
  cell: "",
  value: 40,
  numerator: 40,
  denominator: 100,
  gap: null,
  source: "reported",
  quality: null,
  coverage: null,
};

const part = (code: string, numerator: number | null, denominator: number | null, counted = true) => ({
  area: { code, name: { zh: code, en: code } },
  numerator,
  denominator,
  counted,
});

test("counted parts add up to the figure's own fraction, the largest first", () => {
  const sum = sumParts({
    figure,
    parts: [part("a", 10, 30), part("b", 30, 70), part("c", 0, 0), part("d", 9, 20, false)],
  });

  expect([sum.numerator, sum.denominator, sum.isWhole, sum.empty]).toEqual([40, 100, true, 1]);
  expect(sum.rows.map(({ area }) => area.code)).toEqual(["b", "a"]);
  expect(sum.uncounted.map(({ area }) => area.code)).toEqual(["d"]);
});

test("a missing report shows as a sum that is not whole", () => {
  expect(sumParts({ figure, parts: [part("a", 10, 30), part("b", null, null)] }).isWhole).toBe(false);
});

test("counts without a denominator have none in the sum", () => {
  const count = { ...figure, numerator: 12, denominator: null };

  expect(sumParts({ figure: count, parts: [part("a", 5, null), part("b", 7, null)] })).toMatchObject({
    numerator: 12,
    denominator: null,
    isWhole: true,
  });
});
