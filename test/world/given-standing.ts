// How a target stands, and figures of an indicator, with only what a test is about.
import type { Figure } from "../../src/stats/indicator/figure.ts";
import type { Status, TargetStanding } from "../../src/stats/standing/standing.contract.ts";

const label = { zh: "指标", en: "indicator" };

export const givenStatus = (parts: Partial<Status> = {}): Status => ({
  class: "atRisk",
  value: 39.2,
  period: "2024",
  reason: { zh: "", en: "" },
  method: "linear",
  progress: 0.67,
  expected: 38.8,
  asOf: 2024,
  ratio: 0.84,
  current: 0.67,
  required: 0.8,
  interval: null,
  isDistinct: null,
  gate: null,
  ...parts,
});

/** Without parts: a share of at most 38 % by 2025. */
export const givenStanding = (parts: Partial<TargetStanding> = {}): TargetStanding => ({
  id: "health.g1.t1",
  item: "health.g1",
  domain: "health",
  kind: "target",
  indicator: {
    id: "x.rate",
    name: label,
    short: label,
    unit: "%",
    suffix: { zh: "%", en: "%" },
    decimals: 1,
    better: "lower",
  },
  comparator: "<=",
  targetValue: 38,
  printedValue: 38,
  printedUnit: "%",
  targetText: { zh: "≤38%", en: "≤38%" },
  isAllocated: false,
  deadline: 2025,
  strength: "numeric",
  lead: [],
  status: givenStatus(),
  series: [],
  path: [],
  outlook: null,
  refusal: null,
  people: null,
  synthetic: false,
  ...parts,
});

export const givenFigure = (year: number, value: number | null, parts: Partial<Figure> = {}): Figure => ({
  indicator: "x.rate",
  area: "1",
  period: String(year),
  year,
  cell: "",
  value,
  numerator: null,
  denominator: null,
  gap: value === null ? "noFigures" : null,
  source: "reported",
  quality: null,
  coverage: null,
  ...parts,
});
