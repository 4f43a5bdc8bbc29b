import { expect, test } from "vitest";
import { givenQuestion, givenSeries, givenTarget } from "../../../test/world/given-target.ts";
import type { Target } from "../../plan/target.ts";
import { printReason } from "./print-reason.ts";
import { judge } from "./status.ts";

const say = (target: Target, values: readonly (number | null)[]) => {
  const { reason, year, value } = judge(givenQuestion(target, givenSeries(...values)));
  return printReason(reason, {
    year,
    value,
    decimals: 1,
    suffix: { zh: "%", en: "%" },
    pointSuffix: { zh: "个百分点", en: " pp" },
  });
};

test.each<readonly [string, Target, readonly (number | null)[], string, string]>([
  ["no figure", givenTarget(">=", 90), [null], "还没有数。", "No figure yet."],
  ["an old figure", givenTarget(">=", 90), [80, null, null], "最近的数停在2020年。", "The latest figure is of 2020."],
  [
    "one figure",
    givenTarget(">=", 90),
    [80],
    "只有2020年一个数（80.0%），看不出进度。",
    "Only 2020 has a figure (80.0%), so no progress can be seen.",
  ],
  [
    "no number",
    givenTarget(">="),
    [80, 81],
    "规划没有定数值，暂不评。",
    "The plan sets no number, so it is not assessed.",
  ],
  ["reached", givenTarget(">=", 90), [80, 91], "2021年91.0%，目标线90.0%。", "91.0% in 2021; the line is 90.0%."],
  [
    "missed",
    givenTarget("<=", 38, { deadline: 2021 }),
    [45, 40.5],
    "2021年40.5%，离目标线38.0%差2.5个百分点。",
    "40.5% in 2021, 2.5 pp short of 38.0%.",
  ],
  [
    "missed by less than is printed",
    givenTarget(">=", 90, { deadline: 2021 }),
    [85, 89.96],
    "2021年89.96%，离目标线90.00%差0.04个百分点。",
    "89.96% in 2021, 0.04 pp short of 90.00%.",
  ],
  [
    "a line that does not count",
    givenTarget("<", 38, { deadline: 2021 }),
    [45, 38],
    "2021年38.0%，正好在目标线上；要求不含本数，没有达到。",
    "38.0% in 2021 is the line itself, which does not count.",
  ],
  [
    "lost by less than is printed",
    givenTarget("<=", 20),
    [19, 20.04],
    "2020年19.00%本已达到目标线20.00%，2021年退到20.04%。",
    "19.00% in 2020 had reached the line of 20.00%; 2021 fell back to 20.04%.",
  ],
  [
    "not in every year",
    givenTarget(">=", 90, { rule: "every-year" }),
    [80, 89, 91],
    "2022年91.0%达到，但2021年没有达到，规划要求年年达到。",
    "91.0% in 2022 holds, but 2021 did not; the plan asks for every year.",
  ],
  [
    "lost",
    givenTarget("<=", 20),
    [19, 21],
    "2020年19.0%本已达到目标线20.0%，2021年退到21.0%。",
    "19.0% in 2020 had reached the line of 20.0%; 2021 fell back to 21.0%.",
  ],
  [
    "on the way",
    givenTarget("<=", 20),
    [50, 45, 41, 38],
    "2020年50.0%，2023年38.0%；此刻应到32.0%，走完路程的40%（应为60%）。",
    "From 50.0% in 2020 to 38.0% in 2023; 32.0% was due by now. 40% of the way gone, 60% due.",
  ],
  [
    "a rise",
    givenTarget("increase"),
    [50, 51.5],
    "2021年51.5%，比2020年的50.0%上升1.5个百分点。",
    "51.5% in 2021, up 1.5 pp on 50.0% in 2020.",
  ],
  [
    "a standstill",
    givenTarget("increase"),
    [50, 50],
    "2021年50.0%，比2020年的50.0%基本持平。",
    "50.0% in 2021, level with 50.0% in 2020.",
  ],
  [
    "a step back",
    givenTarget("growing"),
    [50, 53, 52],
    "2022年52.0%，比2020年的50.0%上升2.0个百分点，2022年回退。",
    "52.0% in 2022, up 2.0 pp on 50.0% in 2020; 2022 fell back.",
  ],
  [
    "no step back",
    givenTarget("maintain"),
    [50, 53],
    "2021年53.0%，比2020年的50.0%上升3.0个百分点，各年没有回退。",
    "53.0% in 2021, up 3.0 pp on 50.0% in 2020; no year fell back.",
  ],
  [
    "a slower growth",
    givenTarget("slow-growth"),
    [10, 12, 13],
    "近期每年+1.0个百分点，此前每年+2.0个百分点。",
    "+1.0 pp a year lately, +2.0 pp a year before.",
  ],
])("%s in both languages", (_, target, values, zh, en) => {
  expect(say(target, values)).toEqual({ zh, en });
});

test("incomplete reports are told apart from none", () => {
  const series = [{ year: 2021, value: 95, completeness: 0.5 }];

  expect(judge(givenQuestion(givenTarget(">=", 90), series)).reason).toEqual({ kind: "incomplete" });
});

test("a way gone far beyond its end is cut to a readable share, and a hair backwards is zero", () => {
  const onTheWay = (progress: number) =>
    printReason(
      { kind: "path", base: 1, baseYear: 2020, line: 2, progress, share: 0.6, expected: 1.6 },
      { year: 2023, value: 1, decimals: 1, suffix: { zh: "", en: "" }, pointSuffix: { zh: "", en: "" } },
    ).en;

  expect(onTheWay(-1e6)).toContain("−999% of the way gone");
  expect(onTheWay(-0.001)).toContain(" 0% of the way gone");
});
