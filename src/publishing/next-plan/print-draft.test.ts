import { parse } from "yaml";
import { expect, test } from "vitest";
import { targetSchema } from "../../plan/target.ts";
import type { DraftAnswer, DraftRow } from "../../stats/scenario/scenario.contract.ts";
import { findDrafted, printDraftCsv, printDraftYaml } from "./print-draft.ts";

const label = (text: string) => ({ zh: text, en: text });

const draft: DraftRow = {
  target: "health.g1.t1",
  domain: "health",
  domainTitle: label("健康"),
  indicator: {
    id: "h.one",
    name: label("访视率"),
    short: label("访视率"),
    unit: "%",
    suffix: label("%"),
    decimals: 1,
    better: "higher",
  },
  unit: "%",
  scope: "whole",
  strength: "numeric",
  opens: "up",
  targetText: label("≥90%"),
  line: 90,
  figure: null,
  proposals: [{ kind: "path", name: label("照本轮步子"), value: 95, reason: label("") }],
  suggested: 94,
  reason: label(""),
  people: 37,
  word: label("名"),
};

const answer: DraftAnswer = {
  plan: "plan",
  area: { code: "1", name: label("区") },
  year: 2025,
  start: 2026,
  end: 2030,
  drafts: [draft, { ...draft, target: "safety.g1.t1", domain: "safety", opens: "down" }],
  synthetic: false,
};

test("what the reader put in goes before the suggestion", () => {
  expect(findDrafted(draft, {})).toBe(94);
  expect(findDrafted(draft, { "health.g1.t1": 96 })).toBe(96);
});

test("the table has a column for each way of proposing", () => {
  expect(
    printDraftCsv(answer, { "health.g1.t1": 96 }, ({ zh }) => zh)
      .split("\r\n")
      .slice(0, 2),
  ).toEqual(["目标编号,指标,单位,2025年,本轮目标,照本轮步子,2026—2030年建议值", "health.g1.t1,访视率,%,,≥90%,95,96"]);
});

test("the fragment is read as targets of a plan", () => {
  const read: Record<string, readonly unknown[]> = parse(printDraftYaml(answer, { "health.g1.t1": 96 }));

  expect(targetSchema.parse(read["health"]?.[0])).toMatchObject({
    comparator: ">=",
    value: 96,
    deadline: 2030,
    baseline_year: 2025,
  });
  expect(targetSchema.parse(read["safety"]?.[0])).toMatchObject({ comparator: "<=", value: 94 });
});
