import { expect, test } from "vitest";
import { givenTarget } from "../../../test/world/given-target.ts";
import type { Target } from "../../plan/target.ts";
import { printTarget } from "./print-target.ts";

const percent = { zh: "%", en: "%" };

test.each<readonly [Target, string, string]>([
  [givenTarget("<=", 38), "≤38%", "≤38%"],
  [givenTarget(">=", 90, { scope: "each-township" }), "每个乡镇≥90%", "every township ≥90%"],
  [givenTarget("=", 100), "=100%", "=100%"],
  [givenTarget("<", 5), "<5%", "<5%"],
  [givenTarget("about", 60), "60%左右", "about 60%"],
  [givenTarget("increase"), "提高", "increase"],
  [givenTarget("growing"), "逐年提高", "grow every year"],
  [givenTarget("maintain"), "保持", "maintain"],
  [givenTarget("maintain", 95), "保持95%", "maintain 95%"],
  [givenTarget("slow-growth"), "增幅放缓", "slow the growth"],
  [givenTarget(">="), "数值由当地确定", "number set locally"],
  [
    givenTarget("decrease-by-percent-from-baseline", 20, { baseline_year: 2020 }),
    "比2020年下降20%",
    "decrease on 2020 by 20%",
  ],
  [givenTarget("decrease-by-percent-from-baseline", 20), "比基期下降20%", "decrease on the baseline by 20%"],
  [
    givenTarget("increase-by-points-from-baseline", 2, { baseline_year: 2020 }),
    "比2020年提高2个百分点",
    "increase on 2020 by 2 percentage points",
  ],
  [givenTarget("decrease-per-year", 0.5), "每年下降0.5个百分点", "decrease each year by 0.5 percentage points"],
  [givenTarget("compound-growth-per-year", 7), "年均增长7%", "grow a year on average by 7%"],
])("%#: a target in one phrase, %s", (target, zh, en) => {
  expect(printTarget(target, percent)).toEqual({ zh, en });
});

test("a change of a count keeps its unit", () => {
  const rise = givenTarget("increase-per-year", 10);

  expect(printTarget(rise, { zh: "个", en: "" })).toEqual({ zh: "每年提高10个", en: "increase each year by 10" });
});

test("a percentage of a rate per 1,000 stays a percentage", () => {
  const fall = givenTarget("decrease-by-percent-from-baseline", 20, { baseline_year: 2020 });

  expect(printTarget(fall, { zh: "‰", en: "‰" }).zh).toBe("比2020年下降20%");
});

test("binary fractions are not printed", () => {
  expect(printTarget(givenTarget(">=", 0.1 + 0.2), percent).zh).toBe("≥0.3%");
});
