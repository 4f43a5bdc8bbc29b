import { expect, test } from "vitest";
import { describeScenario } from "./describe-scenario.ts";
import type { Scenario } from "./try-scenario.ts";

const question = {
  indicator: { decimals: 1, suffix: { zh: "%", en: "%" } },
  to: 2030,
  year: 2025,
  line: { value: 90, opens: "up" },
  word: { zh: "名", en: "people" },
  isTried: true,
} as const;

const given = (parts: Partial<Scenario> = {}): Scenario => ({
  now: 85,
  end: 87.04,
  points: [],
  probability: 0.12,
  class: "offTrack",
  people: 37,
  ...parts,
});

test("as it goes and as tried, with level, chance and people", () => {
  expect(describeScenario(given(), given({ end: 91, probability: 0.7, people: -12 }), question)).toEqual({
    zh: "照现在的趋势，2030年到87.0%，达标可能性约12%，还差37名；这样调整后到91.0%，达标可能性约70%，过线12名。",
    en: "As it goes, by 2030: 87.0%, a chance of about 12% to meet it, 37 people missing; as tried: 91.0%, a chance of about 70% to meet it, 12 to spare.",
  });
});

test("without a forecast the present is told, without a figure nothing", () => {
  const now = given({ end: null, probability: null, people: 0 });

  expect(describeScenario(now, now, { ...question, isTried: false }).zh).toBe("2025年到85.0%，正好到线。");
  expect(describeScenario(null, null, question).zh).toBe("现在没有数，试算不了。");
});
