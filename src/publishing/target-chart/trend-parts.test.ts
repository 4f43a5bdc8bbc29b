import { expect, test } from "vitest";
import { givenFigure, givenStanding, givenStatus } from "../../../test/world/given-standing.ts";
import { layOutTrend } from "../../ui/chart/trend-geometry.ts";
import { explainSigns } from "./chart-signs.ts";
import { printFinding } from "./print-finding.ts";
import { findFactor, toTrendParts, withIntervals } from "./trend-parts.ts";

const t = ({ zh }: { readonly zh: string }): string => zh;
const outlook = { to: 2025, value: 38.5, lower: 37.8, upper: 39.2, probability: 0.12, method: "theilSen" as const };
const series = [
  givenFigure(2020, 41.8, { source: "synthetic" }),
  givenFigure(2024, 39.24, { numerator: 12_994, denominator: 33_112, source: "synthetic" }),
];

test("a forecast is labelled with its value, its interval and the odds in words", () => {
  const { forecast } = toTrendParts({ standing: givenStanding({ series, outlook }), end: 2025 }, t);

  expect(forecast?.text).toBe("预测38.5%");
  expect(forecast?.notes).toEqual(["90%区间37.8–39.2", "达标可能性约12%"]);
  expect(forecast?.points).toEqual([{ year: 2025, value: 38.5, inner: null, outer: { lower: 37.8, upper: 39.2 } }]);
});

test("milestone, standard and benchmark are drawn each in its own way; what lies beyond the plan is not", () => {
  const line = { value: 38, name: { zh: "线", en: "line" }, source: null };
  const detail = {
    forecast: null,
    model: {
      scope: t0,
      reading: t0,
      confirmation: null,
      path: "linear" as const,
      change: t0,
      limits: { minimum: 0, maximum: 100 },
      lines: [
        { ...line, kind: "milestone" as const, year: 2023 },
        { ...line, kind: "legal" as const, year: null },
        { ...line, kind: "benchmark" as const, year: 2025 },
        { ...line, kind: "benchmark" as const, year: 2030 },
      ],
      breaks: [{ year: 2023, note: { zh: "起用新标准", en: "new standard" } }],
    },
  };
  const status = givenStatus({ interval: { lower: 38.7, upper: 39.8 } });
  const parts = toTrendParts({ standing: givenStanding({ series, status }), end: 2025, detail }, t);

  expect([parts.milestones?.length, parts.levels?.length, parts.benchmarks?.length]).toEqual([1, 1, 1]);
  expect(explainSigns(parts, detail.model.breaks).zh).toBe(
    "空心点为演示数据。竖线为95%区间。框是目标，开口朝达标一侧。蓝短横是阶段目标。细实线是规定的标准。灰色方块为公开发布的上级数。2023年起起用新标准，前后不可比。",
  );
});

const t0 = { zh: "", en: "" };

test("the factor of a rate is read from any of its figures, and gives the whiskers of the mock-up", () => {
  expect(findFactor(series)).toBe(100);
  expect(findFactor([givenFigure(2024, 2.46, { numerator: 4, denominator: 1626 })])).toBe(1000);
  expect(findFactor([givenFigure(2024, 7)])).toBeUndefined();
  const interval = withIntervals({ ...givenStanding().indicator }, series)[1]?.interval;
  expect(interval?.lower).toBeCloseTo(38.72, 2);
  expect(interval?.upper).toBeCloseTo(39.77, 2);
});

test("no gridline stands above all of the children, even where the gate opens upwards", () => {
  const standing = givenStanding({
    series: [givenFigure(2020, 58), givenFigure(2024, 77)],
    comparator: ">=",
    targetValue: 100,
  });
  const geometry = layOutTrend(toTrendParts({ standing, end: 2025 }, t), {
    width: 800,
    height: 300,
    left: 48,
    right: 120,
  });

  expect(geometry?.ticks.at(-1)).toBe(100);
  const beyond = layOutTrend(
    toTrendParts({ standing: { ...standing, series: [givenFigure(2020, 90), givenFigure(2024, 104)] }, end: 2025 }, t),
    { width: 800, height: 300, left: 48, right: 120 },
  );
  expect(beyond?.ticks.at(-1)).toBeGreaterThan(100);
});

test("hours of sleep are no rate of events and carry no whiskers", () => {
  const hours = { ...givenStanding().indicator, suffix: { zh: "小时/天", en: " h a day" } };

  expect(withIntervals(hours, series).every(({ interval }) => interval === null)).toBe(true);
});

test("the finding's change is that of the printed levels", () => {
  const moved = [givenFigure(2020, 41.84), givenFigure(2024, 39.25)];

  expect(printFinding(givenStanding({ series: moved })).zh).toBe("4年降了2.5个百分点，高于应走的路");
});
