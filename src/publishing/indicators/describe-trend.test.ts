import { expect, test } from "vitest";
import { givenFigure, givenStatus } from "../../../test/world/given-standing.ts";
import type { Status } from "../../stats/standing/standing.contract.ts";
import { describeBreakdown, describePicture, describeTrend } from "./describe-trend.ts";

const indicator = {
  id: "x.rate",
  name: { zh: "近视率", en: "Myopia rate" },
  short: { zh: "近视率", en: "Myopia rate" },
  unit: "%",
  suffix: { zh: "%", en: "%" },
  decimals: 1,
  better: "lower" as const,
};

const status = (expected: number): Status => givenStatus({ expected });

const line = { value: 38, year: 2025, opens: "down" as const, text: { zh: "≤38%", en: "≤38%" } };
const figures = [givenFigure(2020, 41.8), givenFigure(2021, null), givenFigure(2024, 39.2)];

test.each([
  [{ line, status: status(38.8) }, "4年降了2.6个百分点，比应走的路差0.4个百分点"],
  [{ line, status: status(39.5) }, "4年降了2.6个百分点，走在应走的路上"],
  [{ line: { ...line, value: 40 }, status: status(39.5) }, "4年降了2.6个百分点，在目标线以内"],
  [{ line: null, status: undefined }, "4年降了2.6个百分点"],
])("the title says the change and where it stands: %#", (parts, title) => {
  expect(describeTrend({ indicator, figures, ...parts }).zh).toBe(title);
});

test("one figure and none are no trend", () => {
  expect(describeTrend({ indicator, figures: [givenFigure(2024, 3)], line: null, status: undefined }).zh).toBe(
    "只有2024年一个数",
  );
  expect(describeTrend({ indicator, figures: [], line: null, status: undefined }).zh).toBe("还没有数");
});

test("the picture's sentence reads every known year", () => {
  expect(describePicture(indicator, { zh: "某区", en: "A" }, figures).zh).toBe("某区近视率：2020 41.8%，2024 39.2%。");
});

test("groups are compared in the last year that has two of them", () => {
  const female = { label: { zh: "女", en: "Female" }, figures: [givenFigure(2023, 41), givenFigure(2024, 42)] };
  const male = { label: { zh: "男", en: "Male" }, figures: [givenFigure(2023, 37.6), givenFigure(2024, null)] };

  expect(describeBreakdown(indicator, [male, female]).zh).toBe("女高于男，差3.4个百分点");
  expect(describeBreakdown(indicator, [male]).zh).toBe("各组还没有数");
});
