import { expect, test } from "vitest";
import { givenStanding, givenStatus } from "../../../test/world/given-standing.ts";
import type { Figure } from "../../stats/indicator/figure.ts";
import type { KeyQuestion } from "./key-figures.ts";
import { listKeyFigures } from "./key-figures.ts";

const indicator = {
  id: "x.rate",
  name: { zh: "死亡率", en: "Mortality" },
  short: { zh: "死亡率", en: "Mortality" },
  unit: "‰",
  suffix: { zh: "‰", en: "‰" },
  decimals: 1,
  better: "lower" as const,
};

const figure = (year: number, numerator: number, denominator: number): Figure => ({
  indicator: indicator.id,
  area: "1",
  period: String(year),
  year,
  cell: "",
  value: (1000 * numerator) / denominator,
  numerator,
  denominator,
  gap: null,
  source: "reported",
  quality: null,
  coverage: { reported: 4, expected: 4 },
});

const question = (parts: Partial<KeyQuestion>): KeyQuestion => ({
  indicator,
  periodKind: "year",
  figures: [figure(2022, 12, 3000), figure(2023, 10, 3000), figure(2024, 5, 2500)],
  standing: undefined,
  line: null,
  factor: 1000,
  isShare: false,
  hasPeople: true,
  counted: { zh: "人", en: "" },
  benchmarks: [],
  ...parts,
});

test("under ten events three years together stand beside the single year", () => {
  const [own, pooled] = listKeyFigures(question({}));

  expect(own?.text.zh).toBe("2.0‰");
  expect([pooled?.name.zh, pooled?.text.zh, pooled?.note.zh]).toEqual([
    "2022—2024年合计",
    "3.2‰",
    "当年只有5例，单年起伏大",
  ]);
});

test("ten events and more stand alone", () => {
  const shown = listKeyFigures(question({ figures: [figure(2022, 12, 3000), figure(2023, 10, 3000)] }));

  expect(shown.map(({ id }) => id)).toEqual(["own", "change"]);
});

test("reports that are missing are said before anything else", () => {
  const incomplete = { ...figure(2024, 20, 2500), coverage: { reported: 3, expected: 4 } };

  expect(listKeyFigures(question({ figures: [incomplete] }))[0]?.note.zh).toBe("应报4个数，已报3个");
});

test("a doubtful print of a higher area is marked", () => {
  const benchmarks = [{ name: { zh: "全国", en: "China" }, figure: { ...figure(2023, 10, 3000), quality: "suspect" } }];

  expect(listKeyFigures(question({ figures: [], benchmarks }))[0]?.note.zh).toBe("2023年公开发布，印数存疑");
});

test("what is foreseen stands in the strip with its odds, in the target's place", () => {
  const standing = givenStanding({
    indicator,
    outlook: { to: 2025, value: 1.7, lower: 1.2, upper: 2.4, probability: 0.12, method: "theilSen" },
    status: givenStatus({ period: "2024", interval: { lower: 0.65, upper: 4.67 } }),
  });
  const shown = listKeyFigures(
    question({ standing, line: { value: 1.5, year: 2025, opens: "down", text: { zh: "≤1.5‰", en: "≤1.5‰" } } }),
  );
  const foreseen = shown.find(({ id }) => id === "foreseen");

  expect([foreseen?.name.zh, foreseen?.text.zh, foreseen?.note.zh]).toEqual(["2025年预测", "1.7‰", "达标可能性约12%"]);
  expect(shown.some(({ id }) => id === "target")).toBe(false);
  expect(shown[0]?.note.zh).toBe("95%区间0.7–4.7");
});

test("three years that do not follow one another are not added up as if they did", () => {
  const holed = listKeyFigures(
    question({ figures: [figure(2020, 5, 3000), figure(2022, 4, 3000), figure(2024, 5, 2500)] }),
  );

  expect(holed.some(({ id }) => id === "pooled")).toBe(false);
});
