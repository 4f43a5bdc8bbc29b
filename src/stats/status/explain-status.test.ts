import fc from "fast-check";
import { expect, test } from "vitest";
import { givenQuestion, givenSeries, givenTarget } from "../../../test/world/given-target.ts";
import type { Target } from "../../plan/target.ts";
import { statusMethods } from "../../plan/target.ts";
import { explainStatus } from "./explain-status.ts";
import type { SeriesPoint, StatusQuestion } from "./judgement.ts";
import { printChangeRule, printReading } from "./print-reading.ts";
import { judge } from "./status.ts";

const percent = { zh: "%", en: "%" };

const explain = (target: Target, series: readonly SeriesPoint[], parts: Partial<StatusQuestion> = {}) => {
  const question = givenQuestion(target, series, parts);
  const judgement = judge(question);
  const { year, value } = judgement;
  return explainStatus({
    judgement,
    question,
    reading: printReading(target, percent),
    name: { zh: "近视率", en: "Myopia" },
    writing: { year, value, decimals: 1, suffix: percent, pointSuffix: { zh: "个百分点", en: " pp" } },
    others: statusMethods.map((method) => ({ method, judgement: judge({ ...question, method }) })),
  });
};

const fall = givenSeries(50, null, null, 38);

// The figures of methods.md §2.4.
test.each([
  ["linear", "(38−50)÷(20−50)÷(3÷5)=0.667"],
  ["cagr", "(38÷50)^(1÷3)−1=−0.08742；(20÷50)^(1÷5)−1=−0.16745；−(−0.08742)÷|−0.16745|=0.522"],
  ["un", "38×(38÷50)^(2÷3)=31.6465；(31.6465−50)÷(20−50)=0.612"],
] as const)("the formula of %s carries the figures", (method, formula) => {
  expect(explain(givenTarget("<=", 20), fall, { method }).formula).toBe(formula);
});

test("the formula has as many digits as its result takes, and none where there is no way to go", () => {
  const near = givenSeries(97.591_240_875_912_4, null, null, null, null, 99.397_849_462_365_6);

  expect(explain(givenTarget(">=", 98), near).formula).toBe("(99.39785−97.59124)÷(98−97.59124)÷(5÷5)=4.420");
  const slow = givenSeries(98.2, null, null, 98.5);
  expect(explain(givenTarget(">=", 99), slow, { method: "cagr" }).formula).toBe(
    "(98.5÷98.2)^(1÷3)−1=0.001017；(99÷98.2)^(1÷5)−1=0.001624；(0.001017)÷|0.001624|=0.626",
  );
  expect((99.397_85 - 97.591_24) / (98 - 97.591_24)).toBeCloseTo(4.42, 3);
  expect(explain(givenTarget(">=", 98), givenSeries(98, 98.5)).formula).toBeNull();
});

test("a share of thousands that lies near its line is close to it, not small", () => {
  const count = (year: number, numerator: number): SeriesPoint => ({
    year,
    value: numerator / 340,
    completeness: 1,
    numerator,
    denominator: 34_000,
  });
  const { sentences } = explain(givenTarget("<=", 38), [count(2020, 13_600), count(2024, 12_800)], { factor: 100 });

  expect(sentences.map(({ zh }) => zh).join("")).toContain("分不清：离得太近，");
  expect(sentences.map(({ zh }) => zh).join("")).not.toContain("数目小");
});

test("on a bent path what is due stands in the formula", () => {
  const target = givenTarget("<=", 20, { milestones: [{ year: 2023, value: 35 }] });

  expect(explain(target, fall).formula).toBe("(38−50)÷(20−50)÷((35−50)÷(20−50))=0.800");
});

test("status, reading, reason, method and the other methods are said in sentences", () => {
  const { title, sentences, figures, source } = explain(givenTarget("<=", 20), fall);
  const text = sentences.map(({ zh }) => zh).join("");

  expect(title).toEqual({ zh: "近视率：有风险", en: "Myopia: At risk" });
  expect(sentences[0]).toEqual({
    zh: "规划要求不高于20%（含本数）。",
    en: "The plan asks for: at most 20% (20% included).",
  });
  expect(text).toContain("用的方法是“线性进度”");
  expect(text).toContain("不同方法会得出不同结论。年均变化率之比：滞后（0.522）；联合国进度表：有风险（0.612）。");
  expect(figures.map((figure) => `${figure.name.zh} ${figure.text.zh}`)).toEqual([
    "基期（2020年） 50.0%",
    "现值（2023年） 38.0%",
    "此刻应到 32.0%",
    "目标线（2025年） 20.0%",
    "比值 0.667",
  ]);
  expect(source?.en).toContain("Brookings");
});

test("what chance may explain is said with its interval", () => {
  const series = [60, 71].map((numerator, index) => ({
    year: 2020 + index * 5,
    numerator,
    denominator: 80,
    value: (numerator / 80) * 100,
    completeness: 1,
  }));
  const { sentences } = explain(givenTarget(">=", 90), series, { factor: 100 });

  expect(sentences.map(({ zh }) => zh).join("")).toContain("95%区间是80.0–94.0%");
  expect(sentences.map(({ zh }) => zh).join("")).toContain("可能只是偶然");
});

test("a rule of direction names itself and the rule for changes", () => {
  const { formula, sentences } = explain(givenTarget("growing"), givenSeries(50, 51));

  expect(formula).toBeNull();
  expect(sentences.at(-1)?.zh).toBe(
    "评法：每年与上一年相比，看有没有回退。不足100例的，超出随机波动（95%）才算变化；其余有变化就算。",
  );
});

test("no explanation has a broken number or an empty sentence, in either language", () => {
  const values = fc.array(fc.option(fc.integer({ min: -5, max: 120 })), { minLength: 1, maxLength: 6 });
  const comparator = fc.constantFrom("<=", ">=", "=", "increase", "growing", "maintain", "slow-growth" as const);
  fc.assert(
    fc.property(comparator, fc.integer({ min: 0, max: 100 }), values, fc.constantFrom(...statusMethods), (...given) => {
      const [asked, line, series, method] = given;
      const told = explain(givenTarget(asked, line), givenSeries(...series), { method });

      expect(JSON.stringify(told)).not.toMatch(/NaN|Infinity|undefined|null年|\(null\)/);
      expect(told.sentences.every(({ zh, en }) => zh.endsWith("。") && en.endsWith("."))).toBe(true);
    }),
    { seed: 20215, numRuns: 1500 },
  );
});

test.each<readonly [Target, string, string]>([
  [givenTarget("<=", 38), "不高于38%（含本数）", "at most 38% (38% included)"],
  [givenTarget(">=", 90), "不低于90%（含本数）", "at least 90% (90% included)"],
  [givenTarget("<", 5), "低于5%（不含本数）", "below 5% (5% excluded)"],
  [givenTarget(">", 5), "高于5%（不含本数）", "above 5% (5% excluded)"],
  [
    givenTarget(">=", 90, { rule: "every-year" }),
    "不低于90%（含本数），年年如此",
    "at least 90% (90% included), in every year",
  ],
  [
    givenTarget("increase", undefined, { rule: "never-below-baseline" }),
    "提高，不得退到基期以下",
    "increase, never falling behind the baseline",
  ],
  [givenTarget("growing"), "逐年提高", "grow every year"],
  [givenTarget("about", 60), "60%左右", "about 60%"],
])("%#: the reading %s", (target, zh, en) => {
  expect(printReading(target, percent)).toEqual({ zh, en });
});

test.each([
  [{ rule: "any" }, "有变化就算变化"],
  [{ rule: "interval" }, "超出随机波动（95%）才算变化"],
  [{ rule: "by", by: 2 }, "变化满2个百分点才算"],
] as const)("the rule for changes %j in words", (change, zh) => {
  expect(printChangeRule({ target: givenTarget("increase", undefined, { change }) }, percent).zh).toBe(zh);
});
