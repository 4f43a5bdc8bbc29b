import { expect, test } from "vitest";
import type { AreaProfile } from "./area-profile.contract.ts";
import { compareAbove, countKinds, describeProfile } from "./describe-profile.ts";

const head = (code: string, kind: string) => ({
  code,
  name: { zh: `${code}地`, en: code },
  kind: { zh: kind, en: kind },
  level: "township",
});

const figure = (area: string, year: number, value: number | null) => ({
  indicator: "x",
  area,
  period: String(year),
  year,
  cell: "",
  value,
  numerator: null,
  denominator: null,
  gap: null,
  source: "reported" as const,
  quality: null,
  coverage: null,
});

const row = (better: "higher" | "lower" | "context", own: number, above: number, suffix = "%") => ({
  indicator: {
    id: "x",
    name: { zh: "率", en: "rate" },
    short: { zh: "率", en: "rate" },
    unit: suffix,
    suffix: { zh: suffix, en: suffix },
    decimals: 1,
    better,
  },
  group: "g",
  series: [figure("甲", 2023, own), figure("甲", 2024, own)],
  above: figure("上", 2024, above),
  rank: null,
});

const profile = (indicators: AreaProfile["indicators"]): AreaProfile => ({
  area: head("甲", "镇"),
  year: 2024,
  synthetic: false,
  ancestors: [head("上", "区")],
  children: [head("1", "村"), head("2", "村"), head("3", "社区")],
  versions: [],
  successions: [],
  indicators,
  groups: [],
});

test("better and worse follow the side that is better, and only of rates of one year", () => {
  expect(compareAbove(row("higher", 5, 4), 2024)).toBe("better");
  expect(compareAbove(row("lower", 5, 4), 2024)).toBe("worse");
  expect(compareAbove(row("lower", 4, 4), 2024)).toBe("level");
  expect(compareAbove(row("context", 5, 4), 2024)).toBeNull();
  expect(compareAbove(row("higher", 5, 400, "人"), 2024)).toBeNull();
  expect(compareAbove(row("higher", 5, 4), 2023)).toBeNull();
});

test("the sentence names the parts below and the figures", () => {
  expect(describeProfile(profile([row("higher", 5, 4), row("lower", 5, 4)])).zh).toBe(
    "甲地是镇，下有2个村、1个社区。2项指标有数，2项是2024年的；与上级同年可比的，1项更好，1项更差。",
  );
  expect(describeProfile(profile([])).zh).toBe("甲地是镇，下有2个村、1个社区。这里还没有数。");
  expect(countKinds(profile([]).children).map(({ count }) => count)).toEqual([2, 1]);
});
