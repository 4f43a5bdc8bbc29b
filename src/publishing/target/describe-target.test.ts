import { expect, test } from "vitest";
import { givenFigure, givenStanding, givenStatus } from "../../../test/world/given-standing.ts";
import type { Label } from "../../kernel/label.ts";
import type { TargetStanding } from "../../stats/standing/standing.contract.ts";
import { describeTarget } from "./describe-target.ts";

const outlook = { to: 2025, value: 38.5, lower: 37.8, upper: 39.2, probability: 0.12, method: "theilSen" as const };
// The indicator of the mock-up (design/mockups/indicator.html).
const mocked: Partial<TargetStanding> = {
  status: givenStatus({ value: 39.24, period: "SY2024", interval: { lower: 38.72, upper: 39.77 } }),
  series: [givenFigure(2020, 41.8, { period: "SY2020" }), givenFigure(2024, 39.24, { period: "SY2024" })],
  path: [
    { year: 2020, value: 41.8 },
    { year: 2025, value: 38 },
  ],
  outlook,
  people: { count: 412, word: { zh: "名", en: "people" } },
  lead: [{ id: "education", name: { zh: "教育局", en: "Education Bureau" } }],
};

const read = (parts: Partial<TargetStanding>, language: keyof Label = "zh"): string =>
  describeTarget(givenStanding({ ...mocked, ...parts }), 2025)
    .map(({ text }) => text[language])
    .join("");

test("where it stands, how sure, where it will end, how many are missing, who has to act", () => {
  expect(read({})).toBe(
    "2024学年为39.2%（95%区间38.7–39.8），应走到38.8%，有风险。照现在的速度，2025年会停在38.5%左右，达标可能性约12%；要达到≤38%，还需再减少412名。主责：教育局。",
  );
  expect(read({}, "en")).toBe(
    "39.2% in school year 2024/25 (95% interval 38.7–39.8), 38.8% due by now: at risk. At this pace 2025 will end near 38.5%, a chance of about 12% to meet it; to reach ≤38%, 412 fewer people are needed. Lead: Education Bureau.",
  );
});

test("good news is short: nobody has to act, what chance could do is said", () => {
  const status = givenStatus({ class: "met", value: 37.6, period: "SY2024", expected: null, isDistinct: false });
  const people = { count: -80, word: { zh: "名", en: "people" } };

  expect(read({ status, people, outlook: null })).toBe("2024学年为37.6%，达标，与目标无法区分。");
  expect(read({ status, people, outlook: null }, "en")).toBe(
    "37.6% in school year 2024/25: met, not distinguishable from the target.",
  );
});

test("where nothing can be counted, the printed levels differ", () => {
  const status = givenStatus({ value: 39.24, period: "SY2024" });

  expect(read({ status, people: null, outlook: null })).toContain("要达到≤38%，还差1.2个百分点。");
});

test("why nothing is foreseen is said in its place", () => {
  const refusal = { zh: "只有2个数，至少要3个才能预测。", en: "2 figures; a forecast takes 3." };

  expect(read({ outlook: null, refusal })).toContain("还不能预测：只有2个数，至少要3个才能预测。要达到≤38%，");
  expect(read({ outlook: null, refusal }, "en")).toContain("No forecast yet: 2 figures; a forecast takes 3. To reach");
});

test("without a figure there is no number, and the lead is asked for one", () => {
  const status = givenStatus({ class: "noData", value: null, period: null, reason: { zh: "缺2024年的数。", en: "" } });

  expect(read({ status, series: [], outlook: null, people: null })).toBe(
    "指标还不能判断：缺2024年的数。主责：教育局。",
  );
});
