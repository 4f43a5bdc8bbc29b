// Targets and yearly series for tests of the judgement; what is not said is the commonest case.
import type { Comparator, Target } from "../../src/plan/target.ts";
import type { SeriesPoint, StatusQuestion } from "../../src/stats/status/judgement.ts";

export const givenTarget = (comparator: Comparator, value?: number, parts: Partial<Target> = {}): Target => ({
  id: "health.g1.t1",
  indicator: "h.one",
  comparator,
  unit: "%",
  scope: "whole",
  deadline: 2025,
  strength: value === undefined ? "directional" : "numeric",
  ...(value === undefined ? {} : { value }),
  ...parts,
});

/** Complete yearly figures from 2020 on; null is a year without one. */
export const givenSeries = (...values: readonly (number | null)[]): readonly SeriesPoint[] =>
  values.map((value, index) => ({ year: 2020 + index, value, completeness: 1 }));

/** A plan for 2021–2025 on the base of 2020, asked in the last year of its series. */
export const givenQuestion = (
  target: Target,
  series: readonly SeriesPoint[],
  parts: Partial<StatusQuestion> = {},
): StatusQuestion => ({
  target,
  series,
  better: "higher",
  kind: "rate",
  plan: { baselineYear: 2020, start: 2021, end: 2025 },
  asOf: Math.max(...series.map(({ year }) => year)),
  ...parts,
});
