// Share of the UN progress chart (2023, as restated by EUSTAT; methods.md §2.3): the growth so far carried on to the
// deadline, e = v·(1+CAGR)^(T−t); share of the way then gone, (e−base) ÷ (target−base). On track from 0.95, fair from
// 0.10, below it stagnation or regression.
import { computeGrowth, explainNoGrowth } from "./growth-ratio.ts";
import type { Limits } from "../status/judgement.ts";
import { compare } from "../status/threshold.ts";
import type { Measured, Way } from "./way.ts";
import { overshoot } from "./way.ts";

export const measureUnShare = (way: Way): Measured => {
  const { base, current, line, deadline } = way;
  const observed = computeGrowth(base.value, current.value, current.year - base.year);
  if (observed === undefined) return explainNoGrowth(base.value, current.value);
  const projected = current.value * (1 + observed) ** Math.max(0, deadline - current.year);
  const hasWay = compare(line, base.value) !== 0;
  const share = hasWay ? (projected - base.value) / (line - base.value) : Number(way.isReached);
  if (!Number.isFinite(share)) return explainNoGrowth(base.value);
  return {
    ratio: way.isTwoSided ? overshoot(share) : share,
    current: projected,
    required: line,
    reason: { kind: "projection", base: base.value, baseYear: base.year, line, projected, deadline },
  };
};

/** All or none of a hundred counts as reached within one point of it. */
export const isNearLimit = (value: number, line: number, { minimum, maximum }: Limits): boolean =>
  minimum === 0 && maximum === 100 && (line === 0 || line === 100) && compare(Math.abs(value - line), 1) <= 0;

/** Growth a year that a target without a number asks for. */
export const unTrendCuts = { onTrack: 0.02, atRisk: 0.005 };
