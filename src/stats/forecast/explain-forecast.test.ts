import { expect, test } from "vitest";
import { listEarlierForecasts } from "./backtest.ts";
import type { ForecastToExplain } from "./explain-forecast.ts";
import { explainForecast } from "./explain-forecast.ts";
import type { ForecastQuestion } from "./forecast.ts";
import { forecastSeries } from "./forecast-series.ts";

const perMille = { decimals: 1, suffix: { zh: "‰", en: "‰" } };
const percent = { decimals: 1, suffix: { zh: "%", en: "%" } };
const limits = { minimum: 0, maximum: 100 };

const yearly = (...values: readonly number[]) => values.map((value, index) => ({ year: 2020 + index, value }));

const explain = (question: ForecastQuestion, parts: Partial<ForecastToExplain> = {}) =>
  explainForecast({
    name: { zh: "5岁以下儿童死亡率", en: "Under-five mortality" },
    answer: forecastSeries(question),
    series: question.series,
    earlier: listEarlierForecasts(question),
    writing: perMille,
    line: null,
    level: 0.9,
    ...parts,
  });

test("a forecast says what the trend leads to, how sure that is and how earlier ones did", () => {
  const line = { value: 6.6, side: "at-most" } as const;
  const label = { zh: "≤6.6‰", en: "≤6.6‰" };

  const { title, sentences, formula, figures } = explain(
    { series: yearly(7.5, 7.1, 6.8, 6.2), to: 2025, line },
    { line: label },
  );

  expect(title.zh).toBe("到2025年的预测");
  expect(sentences.map(({ zh }) => zh)).toEqual([
    "按2020年至2023年的4个数推算，5岁以下儿童死亡率每年约降0.4个千分点，到2025年约为5.5‰。",
    "有90%的把握，2025年在4.8‰至6.2‰之间。",
    "目标是≤6.6‰，达标可能性约98%。",
    "用过去的数回测1次，平均误差0.2个千分点。",
    "方法：把每两年之间的变化排队，取中间的一个作为走势（Theil–Sen），个别年份忽高忽低影响不大。",
  ]);
  expect(sentences[0]?.en).toBe(
    "Under-five mortality: on the 4 figures of 2020 to 2023 the trend falls by about 0.4 ‰ points a year and comes to about 5.5‰ in 2025.",
  );
  expect(formula).toBe("6.325 − 0.4167 × (2025 − 2023) = 5.5");
  expect(figures.map(({ name, text }) => `${name.zh} ${text.zh}`)).toContain("2023年 6.2‰");
  expect(figures.at(-1)?.text.zh).toBe("≤6.6‰");
});

test("three figures are explained without an interval", () => {
  const { sentences, figures } = explain(
    { series: yearly(81.1, 85.7, 88.7), to: 2024, scale: "logit", limits },
    { writing: percent },
  );

  expect(sentences.map(({ zh }) => zh)).toContain("只有3个数，算不出区间，也算不出达标可能性。");
  expect(sentences.map(({ zh }) => zh)).toContain("过去的数太少，还不能回测。");
  expect(figures.at(-1)?.name.zh).toBe("2024年预测");
});

test("the formula has as many digits as its result takes", () => {
  const myopia = yearly(
    67.798_641_630_043_95,
    68.398_317_608_275_55,
    67.298_950_558_392_72,
    66.697_869_060_073_78,
    66.299_006_224_746_1,
  );
  const { formula } = explain({ series: myopia, to: 2025, scale: "logit", limits }, { writing: percent });

  expect(formula).toBe("100 ÷ (1 + e^−(0.681288 − 0.020224 × (2025 − 2024))) = 65.9");
  expect(100 / (1 + Math.exp(-(0.681_288 - 0.020_224)))).toBeCloseTo(65.949_9, 3);
});

test("the formula of each scale gives the printed result when worked out by hand", () => {
  const series = yearly(68.4, 70.9, 74.8, 76.5);

  const logit = explain({ series, to: 2025, scale: "logit", limits }, { writing: percent });
  const log = explain({ series, to: 2025, scale: "log" }, { writing: percent });

  expect(logit.formula).toBe("100 ÷ (1 + e^−(1.1999 + 0.1405 × (2025 − 2023))) = 81.5");
  expect(100 / (1 + Math.exp(-(1.1999 + 0.1405 * 2)))).toBeCloseTo(81.5, 1);
  expect(log.formula).toBe("77.0559 × 1.038376^(2025 − 2023) = 83.1");
  expect(77.0559 * 1.038376 ** 2).toBeCloseTo(83.1, 1);
  expect(logit.sentences.at(-1)?.zh).toContain("；越接近0%或100%变得越慢，不会越过。");
});

test("a trend past a limit says that the limit is taken", () => {
  const { sentences, formula } = explain({ series: yearly(94, 96, 98, 100), to: 2025, limits }, { writing: percent });

  expect(sentences.map(({ zh }) => zh)).toContain("走势会越过100.0%，实际不可能，按100.0%算。");
  expect(formula).toBe("100 + 2 × (2025 − 2023) = 104.0 → 100.0");
});

test("figures of an earlier definition are named as left out, a level trend as level", () => {
  const { sentences } = explain({ series: yearly(60, 61, 20, 20, 20, 20), to: 2027, breaks: [2022] });

  expect(sentences.map(({ zh }) => zh)).toContain("2022年以前口径不同，那些数没有用。");
  expect(sentences[0]?.zh).toContain("基本持平");
  expect(sentences[2]?.zh).toBe("这些年的数没有波动，区间几乎没有宽度；没有波动过，不等于以后不会波动。");
  expect(sentences.map(({ zh }) => zh)).toContain("用过去的数回测1次，平均误差0.0个千分点。");
});

test("a refusal is explained by its reason and the figures there are", () => {
  const explanation = explain({ series: yearly(7.5, 7.1), to: 2025 });

  expect(explanation).toMatchObject({ title: { zh: "暂不预测" }, formula: null, source: null });
  expect(explanation.sentences.map(({ zh }) => zh)).toEqual(["只有2个数，至少要3个才能预测。"]);
  expect(explanation.figures.map(({ text }) => text.zh)).toEqual(["7.5‰", "7.1‰"]);
});

test("an error too small to print is said to be under the last digit", () => {
  const { sentences } = explain({ series: yearly(5, 5.01, 5.03, 5.04, 5.04), to: 2026 });

  expect(sentences.map(({ zh }) => zh).join("")).toContain("平均误差不到0.1个千分点");
});
