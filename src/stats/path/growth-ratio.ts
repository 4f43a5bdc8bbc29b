// Ratio of compound growth rates (Open SDG and Statistics Canada after Eurostat; methods.md §2.2):
// R = d · CAGR observed ÷ |CAGR needed|, d = +1 where higher is better else −1, turned once more where all values are
// negative. On track from 0.95, at risk from 0.60. Zero or changing signs: not assessable (decision 0021).
import { computeAnnualGrowth } from "../method/growth.ts";
import type { Limits } from "../status/judgement.ts";
import { compare } from "../status/threshold.ts";
import type { Measured, Way } from "./way.ts";

/** As computeAnnualGrowth; what has come down to nothing has lost all of itself. */
export const computeGrowth = (from: number, to: number, years: number): number | undefined => {
  if (to === 0 && from !== 0) return -1;
  const growth = computeAnnualGrowth(from, to, years);
  return growth !== undefined && Number.isFinite(growth) ? growth : undefined;
};

export const explainNoGrowth = (...values: readonly number[]): { readonly fault: NoGrowth } => {
  if (values.some((value) => value === 0)) return { fault: { kind: "noGrowth", cause: "zero" } };
  const signs = new Set(values.map(Math.sign));
  return { fault: { kind: "noGrowth", cause: signs.size > 1 ? "signs" : "tooFar" } };
};

interface NoGrowth {
  readonly kind: "noGrowth";
  readonly cause: "zero" | "signs" | "tooFar";
}

export const measureGrowth = (way: Way): Measured => {
  const { base, current, line, deadline } = way;
  const observed = computeGrowth(base.value, current.value, current.year - base.year);
  const needed = computeGrowth(base.value, line, deadline - base.year);
  if (observed === undefined) return explainNoGrowth(base.value, current.value);
  if (needed === undefined || line === 0) return explainNoGrowth(base.value, line);
  const ratio = divide(way, observed, needed);
  if (!Number.isFinite(ratio)) return explainNoGrowth(base.value);
  return {
    ratio,
    current: observed,
    required: needed,
    reason: { kind: "growth", base: base.value, baseYear: base.year, line, observed, needed },
  };
};

const divide = (way: Way, observed: number, needed: number): number => {
  const { base, current, line } = way;
  if (compare(line, base.value) === 0) return Number(way.isReached);
  const gone = (current.value - base.value) / (line - base.value);
  if (way.isTwoSided && gone > 1) return 2 - gone;
  const direction = base.value < 0 ? -way.direction : way.direction;
  return (direction * observed) / Math.abs(needed);
};

/** Growth that a target without a number asks for, a year, before the correction for natural limits. */
const trendCuts = { onTrack: 0.015, atRisk: 0.005 };

/** Near a natural limit less growth is left to ask for: C of the source, 1 far from it and 0 on it. */
export const correctForLimit = (base: number, direction: 1 | -1, { minimum, maximum }: Limits): number => {
  if (direction === 1) return maximum === undefined || maximum <= 0 ? 1 : 1 - near(base / maximum);
  if (minimum === undefined || base >= 2 * minimum) return 1;
  return 1 - near((2 * minimum - base) / minimum);
};

const near = (share: number): number => Math.min(1, Math.max(0, share) ** 4.44);

export const cutTrend = (base: number, direction: 1 | -1, limits: Limits) => {
  const correction = correctForLimit(base, direction, limits);
  return { onTrack: trendCuts.onTrack * correction, atRisk: trendCuts.atRisk * correction };
};
