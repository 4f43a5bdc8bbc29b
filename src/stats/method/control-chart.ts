// Does a series only vary as it always does, or has something happened? Chart of single values and moving ranges
// (Shewhart; Wheeler, Understanding Variation), with the signals and the screening of NHS England's Making Data Count
// as its R package NHSRplotthedots computes them (methods.md §2.6).

export type Signal = "outside" | "trend" | "nearLimit" | "shift";

export interface ControlChart {
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
  /** Two thirds of the way from the centre to the limits. */
  readonly near: { readonly lower: number; readonly upper: number };
  /** Too few values for limits that last. */
  readonly isTrial: boolean;
  /** One per value: what is unusual about it. */
  readonly signals: readonly (Signal | null)[];
}

/** Wheeler: from five or six values limits are useful; NHS England: below thirteen they are trial limits. */
const shortestSeries = 5;
const firmFrom = 13;

/** 3 ÷ 1.128: three standard deviations from the mean range of two; 3.267: the upper limit of such ranges. */
const toLimit = 2.66;
const toRangeLimit = 3.267;

const runLength = 7;
const nearRun = 3;
const nearOfRun = 2;

interface Point {
  readonly isOutside: boolean;
  readonly isNear: boolean;
  /** +1 above the centre, −1 below, 0 on it. */
  readonly side: number;
  /** Direction from the value before; 0 for the first one and for a tie. */
  readonly step: number;
}

/** None below five values. `screened`: leaps do not widen the limits by which they are judged. */
export const computeControlChart = (
  values: readonly number[],
  { screened = true }: { readonly screened?: boolean } = {},
): ControlChart | undefined => {
  if (values.length < shortestSeries) return undefined;
  const centre = computeAverage(values);
  const reach = toLimit * computeRange(values, screened);
  const near = (2 / 3) * reach;
  const points = toPoints(values, { centre, near, reach });
  return {
    centre,
    lower: centre - reach,
    upper: centre + reach,
    near: { lower: centre - near, upper: centre + near },
    isTrial: values.length < firmFrom,
    signals: points.map((_, index) => detectors.find(({ sees }) => sees(points, index))?.signal ?? null),
  };
};

/** Where screening would leave no spread at all there would be nothing left to measure by: all ranges count. */
const computeRange = (values: readonly number[], screened: boolean): number => {
  const ranges = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
  const whole = computeAverage(ranges);
  const kept = computeAverage(ranges.filter((range) => range <= toRangeLimit * whole));
  return screened && kept > 0 ? kept : whole;
};

const computeAverage = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

const toPoints = (
  values: readonly number[],
  { centre, near, reach }: { readonly centre: number; readonly near: number; readonly reach: number },
): readonly Point[] => {
  // The mean of equal decimals is not always that decimal; without slack such a series would lie outside its limits.
  const slack = 1e-12 * Math.max(...values.map(Math.abs));
  return values.map((value, index) => {
    const distance = Math.abs(value - centre);
    return {
      isOutside: distance > reach + slack,
      isNear: distance > near + slack && distance <= reach + slack,
      side: distance <= slack ? 0 : Math.sign(value - centre),
      step: Math.sign(value - (values[index - 1] ?? value)),
    };
  });
};

/** Is the point part of a run of this length of which the statement holds? */
const isInRun = (
  points: readonly Point[],
  index: number,
  { length, holds }: { readonly length: number; readonly holds: (run: readonly Point[]) => boolean },
): boolean =>
  Array.from({ length }, (_, back) => index - back)
    .filter((from) => from >= 0 && from + length <= points.length)
    .some((from) => holds(points.slice(from, from + length)));

const isOneWay = (directions: readonly number[]): boolean =>
  Math.abs(directions.reduce((sum, direction) => sum + direction, 0)) === directions.length;

const isTrend = (run: readonly Point[]): boolean => isOneWay(run.slice(1).map(({ step }) => step));

const isShift = (run: readonly Point[]): boolean => isOneWay(run.map(({ side }) => side));

const isNearRun = (run: readonly Point[]): boolean =>
  isShift(run) && run.filter(({ isNear }) => isNear).length >= nearOfRun;

/** The first one that sees something has its say. */
const detectors: readonly {
  readonly signal: Signal;
  readonly sees: (points: readonly Point[], index: number) => boolean;
}[] = [
  { signal: "outside", sees: (points, index) => points[index]?.isOutside === true },
  { signal: "trend", sees: (points, index) => isInRun(points, index, { length: runLength, holds: isTrend }) },
  {
    signal: "nearLimit",
    sees: (points, index) =>
      points[index]?.isNear === true && isInRun(points, index, { length: nearRun, holds: isNearRun }),
  },
  { signal: "shift", sees: (points, index) => isInRun(points, index, { length: runLength, holds: isShift }) },
];
