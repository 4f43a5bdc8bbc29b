// What warnings are derived from, with only what a test is about: an area in 2024 and one target off its path.
import type { PeriodCode } from "../../src/kernel/period.ts";
import type { Figure } from "../../src/stats/indicator/figure.ts";
import type { TargetStanding } from "../../src/stats/standing/standing.contract.ts";
import type { LateForm, Measured, Unit, WarningWorld } from "../../src/accountability/warning/rule/warning-world.ts";
import { givenFigure, givenStanding, givenStatus } from "./given-standing.ts";

export const head = givenStanding().indicator;
export const health = { id: "health", name: { zh: "卫健委", en: "Health" } };
export const word = { zh: "名", en: "people" };

/** A share of events among people, in per cent. */
export const count = (year: number, numerator: number, denominator: number, area = "1"): Figure =>
  givenFigure(year, (numerator / denominator) * 100, { numerator, denominator, area });

export const unit = (code: string, ...figures: readonly Figure[]): Unit => ({
  code,
  name: { zh: `${code}镇`, en: `Town ${code}` },
  find: (year) => figures.find((figure) => figure.year === year),
});

export const givenMeasured = (parts: Partial<Measured> = {}): Measured => ({
  head,
  writing: { factor: 100, isShare: true },
  word,
  units: [],
  parts: [],
  ...parts,
});

export const givenWorld = (parts: Partial<WarningWorld> = {}): WarningWorld => ({
  area: { code: "990100", name: { zh: "甲县", en: "County A" } },
  year: 2024,
  isWhole: true,
  standings: [],
  before: new Map(),
  eachUnit: new Set(),
  breaks: new Map(),
  measured: new Map([["x.rate", givenMeasured()]]),
  agencies: new Map([["health", health.name]]),
  late: [],
  contradictions: [],
  ...parts,
});

/** At most 38 % by 2025 from 40 % in 2020: 38.4 due in 2024. */
const path = [40, 39.6, 39.2, 38.8, 38.4, 38].map((value, index) => ({ year: 2020 + index, value }));
export const behind = (parts: Partial<TargetStanding> = {}): TargetStanding =>
  givenStanding({
    lead: [health],
    path,
    status: givenStatus({ class: "offTrack", value: 39.2, expected: 38.4, progress: 0.4, required: 0.8 }),
    series: [count(2023, 4000, 10_000), count(2024, 3920, 10_000)],
    people: { count: 120, word },
    ...parts,
  });

export const late = (parts: Partial<LateForm> = {}): LateForm => ({
  form: "nutrition",
  title: { zh: "营养年报", en: "Nutrition" },
  agency: "health",
  period: "2024" as PeriodCode,
  expected: 24,
  late: 6,
  daysLate: 9,
  wasLate: false,
  indicators: ["x.rate"],
  ...parts,
});
