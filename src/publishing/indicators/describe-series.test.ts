import { expect, test } from "vitest";
import { givenStanding, givenStatus } from "../../../test/world/given-standing.ts";
import type { Label } from "../../kernel/label.ts";
import type { Figure } from "../../stats/indicator/figure.ts";
import type { TargetStanding } from "../../stats/standing/standing.contract.ts";
import type { SeriesQuestion } from "./describe-series.ts";
import { describeSeries } from "./describe-series.ts";

const indicator = {
  id: "x.rate",
  name: { zh: "近视率", en: "Myopia rate" },
  short: { zh: "近视率", en: "Myopia rate" },
  unit: "%",
  suffix: { zh: "%", en: "%" },
  decimals: 1,
  better: "lower" as const,
};

const figure = (year: number, value: number | null, denominator: number | null = null): Figure => ({
  indicator: indicator.id,
  area: "1",
  period: `SY${year}`,
  year,
  cell: "",
  value,
  numerator: denominator === null || value === null ? null : Math.round((value * denominator) / 100),
  denominator,
  gap: value === null ? "noFigures" : null,
  source: "reported",
  quality: null,
  coverage: null,
});

const standing = (status: TargetStanding["status"]["class"]): TargetStanding =>
  givenStanding({
    indicator,
    status: givenStatus({
      class: status,
      period: "SY2024",
      reason: { zh: "2023年没有达到。", en: "2023 did not hold." },
    }),
  });

const question = (parts: Partial<SeriesQuestion>): SeriesQuestion => ({
  area: { zh: "某区", en: "A District" },
  indicator,
  periodKind: "school-year",
  figures: [figure(2020, 41.8), figure(2024, 39.2, 33_112)],
  standing: standing("atRisk"),
  line: { value: 38, year: 2025, opens: "down", text: { zh: "≤38%", en: "≤38%" } },
  factor: 100,
  hasPeople: true,
  counted: { zh: "人", en: "" },
  benchmark: undefined,
  isShown: true,
  ...parts,
});

const read = (asked: SeriesQuestion, language: keyof Label = "zh"): string =>
  describeSeries(asked)
    .map(({ text }) => text[language])
    .join("");

test("the sentence of the mock-up: value, change, and how many people are still to go", () => {
  expect(read(question({}))).toBe("2024学年为39.2%，比2020年低2.6个百分点。2025年要达到38.0%，还需再减少398名。");
  expect(read(question({}), "en")).toBe(
    "39.2% in school year 2024/25, 2.6 pp below 2020. To reach 38.0% by 2025, 398 fewer are needed.",
  );
  expect(describeSeries(question({})).find(({ tone }) => tone)?.tone).toBe("mid");
});

test("what is foreseen comes before what is still to go", () => {
  const outlook = { to: 2025, value: 38.5, lower: 37.8, upper: 39.2, probability: 0.12, method: "theilSen" as const };
  const asked = question({ standing: { ...standing("atRisk"), outlook } });

  expect(read(asked)).toBe(
    "2024学年为39.2%，比2020年低2.6个百分点。照现在的速度，2025年会停在38.5%左右；要达到38.0%，还需再减少398名。",
  );
});

test("the change is that of the printed levels", () => {
  const asked = question({ figures: [figure(2020, 41.84), figure(2024, 39.25)], standing: undefined, line: null });

  expect(read(asked)).toBe("2024学年为39.3%，比2020年低2.5个百分点。");
});

test("where nothing can be counted the distance is that of the levels", () => {
  expect(read(question({ hasPeople: false }))).toContain("还差1.2个百分点。");
});

test("a target that is met is said to be met, in green", () => {
  const phrases = describeSeries(question({ standing: standing("met"), figures: [figure(2024, 37.1)] }));

  expect(phrases.map(({ text }) => text.zh).join("")).toBe("2024学年为37.1%。目标≤38%已经达到。");
  expect(phrases.find(({ tone }) => tone)?.tone).toBe("ok");
});

test("on the right side of the line but off track, the reason is said instead of a distance", () => {
  const asked = question({ standing: standing("offTrack"), figures: [figure(2020, 39), figure(2024, 37)] });

  expect(read(asked)).toBe("2024学年为37.0%，比2020年低2.0个百分点。2023年没有达到。");
});

test("without a figure the nation's stands in its place", () => {
  const benchmark = { name: { zh: "全国", en: "China" }, figure: figure(2022, 36.7) };
  const asked = question({ figures: [figure(2024, null)], standing: undefined, line: null, benchmark });

  expect(read(asked)).toBe("某区还没有近视率的数。全国2022学年为36.7%。");
  expect(read({ ...asked, isShown: false })).toContain("单年数值不能比较");
});

test("a value that has not moved is level", () => {
  const asked = question({ figures: [figure(2020, 39.21), figure(2024, 39.2)], standing: undefined, line: null });

  expect(read(asked)).toBe("2024学年为39.2%，与2020年持平。");
});
