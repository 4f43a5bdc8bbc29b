// Where is the value expected on its way from the base to the target? In a straight line, by an equal rate a year
// (geometric) or along the logistic curve between two limits; through the milestones where the plan sets some.
import type { PathShape, Target } from "../../plan/target.ts";
import type { Limits } from "../status/judgement.ts";
import { toThreshold } from "../status/threshold.ts";

export interface PathPoint {
  readonly year: number;
  readonly value: number;
}

export interface Course {
  readonly shape: PathShape;
  /** Base, milestones, target, in the order of years. */
  readonly stops: readonly PathPoint[];
  readonly limits: Limits;
}

export const toCourse = (target: Target, base: PathPoint, end: PathPoint, limits: Limits): Course => {
  const milestones = target.milestones?.filter(({ year }) => year > base.year && year < end.year) ?? [];
  return {
    shape: target.path ?? "linear",
    stops: [base, ...milestones.toSorted((one, other) => one.year - other.year), end],
    limits: target.limits === undefined ? limits : { ...limits, ...target.limits },
  };
};

/** In equal steps all the way. */
export const isSteadyPath = ({ path, milestones }: Target): boolean =>
  (path ?? "linear") === "linear" && (milestones ?? []).length === 0;

/** Undefined where the shape cannot run through these values. */
export const expectAt = ({ shape, stops, limits }: Course, year: number): number | undefined => {
  const next = stops.findIndex((stop, index) => index > 0 && stop.year >= year);
  const [from, to] = [stops[next - 1], stops[next]];
  if (!from || !to) return stops.at(-1)?.value;
  return bends[shape]([from.value, to.value], (year - from.year) / (to.year - from.year), limits);
};

type Bend = (ends: readonly [from: number, to: number], share: number, limits: Limits) => number | undefined;

const bends: Readonly<Record<PathShape, Bend>> = {
  linear: ([from, to], share) => from + (to - from) * share,
  geometric: ([from, to], share) => {
    const ratio = to / from;
    return ratio > 0 && Number.isFinite(ratio) ? from * ratio ** share : undefined;
  },
  logit: ([from, to], share, { minimum, maximum }) => {
    if (minimum === undefined || maximum === undefined || maximum <= minimum) return undefined;
    const span = maximum - minimum;
    const [start, end] = [(from - minimum) / span, (to - minimum) / span].map((part) => Math.log(part / (1 - part)));
    if (start === undefined || end === undefined || !Number.isFinite(start) || !Number.isFinite(end)) return undefined;
    return minimum + span / (1 + Math.exp(-(start + (end - start) * share)));
  },
};

/** One point a year from the base to the deadline, for charts; none where the target has no line or no such path. */
export const listPathPoints = (
  target: Target,
  base: PathPoint,
  deadline: number,
  limits: Limits = {},
): readonly PathPoint[] => {
  const line = toThreshold(target, base.value, deadline - base.year)?.line;
  if (line === undefined || deadline <= base.year) return [];
  const course = toCourse(target, base, { year: deadline, value: line }, limits);
  const points = Array.from({ length: deadline - base.year + 1 }, (_, index): PathPoint | undefined => {
    const value = expectAt(course, base.year + index);
    return value === undefined ? undefined : { year: base.year + index, value };
  });
  return points.every((point) => point !== undefined) ? points : [];
};
