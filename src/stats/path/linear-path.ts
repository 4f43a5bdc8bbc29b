// Linear gap closure (after Brookings, methods.md §2.4): the share of the way gone ÷ the share of the way due, which on
// a straight path is the share of the time. On track from 0.95, at risk from 0.60.
import type { Way, Measured } from "./way.ts";
import { overshoot } from "./way.ts";
import { compare } from "../status/threshold.ts";

export const measureLinear = (way: Way): Measured => {
  const { base, current, line, expected, isTwoSided } = way;
  if (expected === undefined) return { fault: { kind: "noShape", shape: way.shape } };
  const span = line - base.value;
  const hasWay = compare(line, base.value) !== 0;
  const share = !hasWay || (way.shape === "linear" && way.isStraight) ? way.time : (expected - base.value) / span;
  const gone = hasWay ? (current.value - base.value) / span : Number(way.isReached);
  const progress = isTwoSided ? overshoot(gone) : gone;
  return {
    ratio: hasWay ? divide(progress, share) : progress,
    current: progress,
    required: share,
    reason: { kind: "path", base: base.value, baseYear: base.year, line, progress, share, expected },
  };
};

/** Where nothing is due yet, standing still is all that is asked. */
const divide = (progress: number, share: number): number => {
  if (compare(share, 0) > 0) return progress / share;
  return compare(progress, share) >= 0 ? 1 : 0;
};
