import { expect, test } from "vitest";
import { forecastSeries } from "./forecast-series.ts";
import { printLikelihood, printProbability } from "./print-probability.ts";
import { printRefusal } from "./print-refusal.ts";

test("every refusal names the years and numbers it rests on", () => {
  const cases = [
    [
      { kind: "tooShort", known: 2, needed: 3 },
      "只有2个数，至少要3个才能预测。",
      "There are only 2 figures; a forecast takes at least 3.",
    ],
    [
      { kind: "tooShort", known: 1, needed: 3 },
      "只有1个数，至少要3个才能预测。",
      "There is only one figure; a forecast takes at least 3.",
    ],
    [
      { kind: "tooShort", known: 0, needed: 3 },
      "还没有数，至少要3个才能预测。",
      "There are no figures; a forecast takes at least 3.",
    ],
    [
      { kind: "broken", from: 2021, to: 2022 },
      "中间缺2021至2022年的数，连着缺2年，前后接不上，不能预测。",
      "The figures of 2021 to 2022 are missing: a hole of 2 years is too long to bridge.",
    ],
    [
      { kind: "broken", from: 2021, to: 2021 },
      "中间缺2021年的数，这种方法要求年年有数，不能预测。",
      "The figure of 2021 is missing; this method needs every year.",
    ],
    [
      { kind: "redefined", year: 2024, known: 2, needed: 3 },
      "2024年起口径变了，新口径只有2个数，至少要3个才能预测。",
      "The definition changed in 2024; only 2 figures since, and a forecast takes at least 3.",
    ],
    [
      { kind: "nothingAhead", last: 2025 },
      "数已经有到2025年，后面没有要预测的年份。",
      "Figures are known up to 2025; no later year is asked for.",
    ],
    [
      { kind: "tooFar", last: 2025, most: 50 },
      "最近的数是2025年的，最多往后推50年。",
      "The latest figure is of 2025; a forecast reaches at most 50 years ahead.",
    ],
    [
      { kind: "repeatedYear", year: 2022 },
      "2022年有两个数，不知道用哪个，先核对再预测。",
      "2022 has two figures; check which one holds before forecasting.",
    ],
    [
      { kind: "outsideScale", year: 2021, value: -1.5, scale: "log" },
      "2021年的数是−1.5，不大于0，不能按变化的百分比推算。",
      "The figure of 2021 is −1.5; only figures above 0 can be carried on by percentages of change.",
    ],
    [
      { kind: "outsideScale", year: 2021, value: 103, scale: "logit" },
      "2021年的数是103，到了或超出了上下限，不能按上下限之间推算。",
      "The figure of 2021 is 103; it lies at a limit or beyond, so it cannot be carried on between the limits.",
    ],
  ] as const;
  for (const [refusal, zh, en] of cases) expect(printRefusal(refusal)).toEqual({ zh, en });
});

test("what is no number is not shown as one", () => {
  const answer = forecastSeries({
    series: [1, Number.NaN, 3].map((value, x) => ({ year: 2020 + x, value })),
    to: 2025,
  });

  expect("refused" in answer && printRefusal(answer.refused).zh).toBe("2021年的数是—，不像是真实的数，不能预测。");
});

test("probabilities are whole percentages, and words at either end", () => {
  expect(printProbability(0.123).zh).toBe("约12%");
  expect(printProbability(0.01).zh).toBe("约1%");
  expect(printProbability(0.0099).zh).toBe("不到1%");
  expect(printProbability(0.99).zh).toBe("约99%");
  expect(printProbability(0.9901).zh).toBe("99%以上");
  expect(printLikelihood(0.123)).toEqual({ zh: "达标可能性约12%", en: "a chance of about 12% to meet it" });
  expect(printLikelihood(0.001).zh).toBe("几乎不可能达标（不到1%）");
  expect(printLikelihood(0.999).en).toBe("almost certain to be met (over 99%)");
});
