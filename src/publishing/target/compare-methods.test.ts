import { expect, test } from "vitest";
import type { StatusClass } from "../../kernel/status-class.ts";
import { givenStanding } from "../../../test/world/given-standing.ts";
import { compareMethods, printPace } from "./compare-methods.ts";
import { describeEarlier } from "./describe-earlier.ts";

const method = (id: "linear" | "cagr" | "un", zh: string, status: StatusClass) => ({
  method: id,
  name: { zh, en: id },
  class: status,
  ratio: 0.24,
  current: 0.19,
  required: 0.8,
  isChosen: id === "linear",
});

test("methods that agree are said to agree", () => {
  const methods = [method("linear", "线性进度", "offTrack"), method("un", "联合国进度表", "offTrack")];

  expect(compareMethods(methods)).toEqual({ zh: "2种方法的判断一致：滞后。", en: "All 2 methods agree: off track." });
});

test("methods that disagree name which one the plan uses", () => {
  const methods = [method("linear", "线性进度", "offTrack"), method("un", "联合国进度表", "atRisk")];

  expect(compareMethods(methods).zh).toBe(
    "几种方法的判断不一致：规划用的线性进度判滞后，联合国进度表判有风险。拿它下结论前先看清用的是哪一种。",
  );
});

test.each([
  ["linear", 0.19, "19%"],
  ["cagr", -0.006, "每年−0.6%"],
  ["un", 65.93, "65.9%"],
  ["un", null, "—"],
] as const)("what %s compares is written in its own unit", (id, pace, text) => {
  expect(printPace(id, pace, givenStanding().indicator).zh).toBe(text);
});

test("earlier forecasts are measured by what came", () => {
  const earlier = [
    { madeIn: 2022, year: 2023, value: 67.3, lower: null, upper: null, actual: 66.7 },
    { madeIn: 2023, year: 2024, value: 66.3, lower: 63.7, upper: 68.9, actual: 66.3 },
  ];

  expect(describeEarlier({ earlier, earlierError: 0.3, indicator: givenStanding().indicator })).toEqual({
    zh: "用当时的数重算，提前一年预测了2次，平均差0.3个百分点；有区间的1次里，1次的实际数落在90%区间里。",
    en: "Recomputed from what was known then: 2 forecasts a year ahead, 0.3 pp off on average; 1 of 1 came within the 90% interval.",
  });
});
