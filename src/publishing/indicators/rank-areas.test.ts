import { expect, test } from "vitest";
import type { Figure } from "../../stats/indicator/figure.ts";
import type { AreaValues } from "./rank-areas.ts";
import { describeAreas, printPeopleSum, printRounding, rankAreas } from "./rank-areas.ts";

const indicator = {
  id: "x.rate",
  name: { zh: "近视率", en: "Myopia rate" },
  short: { zh: "近视率", en: "Myopia rate" },
  unit: "%",
  suffix: { zh: "%", en: "%" },
  decimals: 1,
  better: "lower" as const,
};

const figure = (area: string, numerator: number | null, denominator: number | null): Figure => ({
  indicator: indicator.id,
  area,
  period: "2024",
  year: 2024,
  cell: "",
  value: numerator === null || !denominator ? null : (100 * numerator) / denominator,
  numerator,
  denominator,
  gap: numerator === null ? "missing" : null,
  source: "reported",
  quality: null,
  coverage: null,
});

const toArea = (code: string, numerator: number | null, denominator: number | null, counted = true) => ({
  area: { code, name: { zh: `${code}乡`, en: code }, kind: { zh: "乡", en: "township" } },
  figure: figure(code, numerator, denominator),
  counted,
});

const values: AreaValues = {
  year: 2024,
  level: "township",
  levelName: { zh: "乡级", en: "Township" },
  shown: true,
  reason: null,
  total: figure("all", 450, 1100),
  areas: [toArea("甲", 300, 600), toArea("乙", 150, 500), toArea("丙", 60, 100, false), toArea("丁", null, null)],
};

const line = { value: 38, year: 2025, opens: "down" as const, text: { zh: "≤38%", en: "≤38%" } };
const measure = { line, factor: 100, hasPeople: true, isShare: true };

test("people beyond the line, area by area; what does not count has none", () => {
  const field = rankAreas(values, measure);

  expect(field.rows.map(({ area, people }) => [area.code, people])).toEqual([
    ["甲", 72],
    ["乙", -40],
    ["丙", null],
  ]);
  expect(field.total?.people).toBe(32);
  expect(field.empty.map(({ area }) => area.code)).toEqual(["丁"]);
  expect(printPeopleSum(field)).toBe("+32 = 72 − 40");
  expect(describeAreas(indicator, field, line).zh).toBe("超出的72名在1个地区");
});

test("an area has its own whole people, and the caption tells what that adds", () => {
  // 8 − 7.6 and 8 − 7.98 are one person each, together 0.42, one person.
  const areas = [toArea("甲", 8, 20), toArea("乙", 8, 21)];
  const field = rankAreas({ ...values, total: figure("all", 16, 41), areas }, measure);

  expect(field.rows.map(({ people }) => people)).toEqual([1, 1]);
  expect(printPeopleSum(field)).toBe("+2");
  expect(printRounding(field)?.zh).toBe("合在一起算是+1名：各地区分别进到整数。");
  expect(printRounding(rankAreas(values, measure))).toBeNull();
});

test("without a line the span between the areas is said", () => {
  const field = rankAreas(values, { ...measure, line: null });

  expect(describeAreas(indicator, field, null).zh).toBe("从乙乡的30.0%到丙乡的60.0%，相差30.0个百分点");
});

test("where the distance cannot be counted in people, none is", () => {
  const field = rankAreas(values, { ...measure, hasPeople: false });

  expect(field.rows.every(({ people }) => people === null)).toBe(true);
  expect(printPeopleSum(field)).toBeNull();
});
