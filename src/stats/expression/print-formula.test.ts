import { expect, test } from "vitest";
import { printFactor, printFormula } from "./print-formula.ts";

const elements = [
  { reference: "births", name: { zh: "活产数", en: "Live births" }, cellName: null },
  { reference: "deaths.male", name: { zh: "死亡数", en: "Deaths" }, cellName: { zh: "男", en: "Male" } },
];

test.each([
  ["#{births}", "活产数"],
  ["#{deaths.male} + #{births}", "死亡数 · 男 + 活产数"],
  ["(#{births} - #{deaths.male}) / 2", "(活产数 − 死亡数 · 男) ÷ 2"],
  ["#{unknown} * N{h.x}", "unknown × h.x"],
])("%s is read as %s", (formula, words) => {
  expect(printFormula(formula, elements, "zh")).toBe(words);
});

test("a factor of one is not said", () => {
  expect([printFactor(1), printFactor(100), printFactor(100_000)]).toEqual(["", "× 100", "× 100,000"]);
});
