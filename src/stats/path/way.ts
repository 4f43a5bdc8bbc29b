// The way from the base to the target that a method measures, and what a method answers.
import type { PathShape } from "../../plan/target.ts";
import type { Evidence, KnownPoint } from "../status/evidence.ts";
import { expectAt, toCourse } from "./path-shape.ts";
import type { Reason } from "../status/reason.ts";
import type { Threshold } from "../status/threshold.ts";
import { isTwoSided, satisfies } from "../status/threshold.ts";

export interface Way {
  readonly base: KnownPoint;
  readonly current: KnownPoint;
  readonly line: number;
  readonly deadline: number;
  readonly isTwoSided: boolean;
  readonly isReached: boolean;
  /** +1 where a higher value is nearer to the target. */
  readonly direction: 1 | -1;
  readonly shape: PathShape;
  /** No milestones on it. */
  readonly isStraight: boolean;
  /** Share of the time gone, 0–1. */
  readonly time: number;
  /** Undefined where the shape of the path cannot run through these values. */
  readonly expected: number | undefined;
}

export type Measured =
  | { readonly ratio: number; readonly current: number; readonly required: number; readonly reason: Reason }
  | { readonly fault: Reason };

export const layWay = (evidence: Evidence, threshold: Threshold): Way | undefined => {
  const { base, current, deadline, fault, question } = evidence;
  if (!base || fault || base.year >= Math.min(current.year, deadline)) return undefined;
  const { line } = threshold;
  const course = toCourse(question.target, base, { year: deadline, value: line }, evidence.limits);
  const year = Math.min(current.year, deadline);
  return {
    base,
    current,
    line,
    deadline,
    isTwoSided: isTwoSided(threshold),
    isReached: satisfies(current.value, threshold),
    direction: toDirection(threshold, base.value),
    shape: course.shape,
    isStraight: course.stops.length === 2,
    time: (year - base.year) / (deadline - base.year),
    expected: expectAt(course, year),
  };
};

const toDirection = ({ side, line }: Threshold, base: number): 1 | -1 => {
  if (side === "at-least" || side === "above") return 1;
  if (side === "at-most" || side === "below") return -1;
  return line >= base ? 1 : -1;
};

/** A line that may not be passed is missed by going beyond it as much as by falling short. */
export const overshoot = (gone: number): number => 1 - Math.abs(1 - gone);
