// May chance alone explain the figure? A share has Wilson's interval, any other rate Byar's or the exact one of Poisson
// (OHID Fingertips, methods.md §2.5). Where events are few no class may hang on one of them.
import type { Bounds, SeriesPoint } from "./judgement.ts";
import { binomialCdf } from "../method/distribution.ts";
import type { Counted, Interval } from "../method/interval.ts";
import { computeRate } from "../method/interval.ts";
import { computeWilsonInterval } from "../method/wilson-interval.ts";

/** Below it the relative standard error of a rate, 1 ÷ √events, is above 10 %. Ours to decide [D]. */
export const fewEventsBelow = 100;

/** A rate of so many events is certain to 2 %; beyond that its interval is not worked out [D]. */
const manyEventsFrom = 10_000;

/** A count and what it is out of; as `Few` where events or their complement are few. */
export interface Few extends Counted {
  readonly isShare: boolean;
}

type Counts = Pick<SeriesPoint, "numerator" | "denominator" | "value" | "interval">;

/** Whole events of a population that make up the value; a level printed on other grounds has none. */
const toCounted = (
  { numerator: x, denominator: n, value }: Counts,
  factor: number | undefined,
): Counted | undefined => {
  if (x == null || n == null || factor === undefined || value === null || n <= 0 || x < 0) return undefined;
  if (!Number.isInteger(x) || !Number.isInteger(n)) return undefined;
  return Math.abs((x / n) * factor - value) <= Math.max(0.02 * Math.abs(value), 1e-9 * factor) ? { x, n } : undefined;
};

/** Per cent, or a plain proportion; a rate per thousand counts events. */
const isShareOf = ({ x, n }: Counted, factor: number): boolean => factor <= 100 && x <= n;

export const toEvents = (point: Counts, factor: number | undefined): Few | undefined => {
  const counted = toCounted(point, factor);
  return counted && factor !== undefined ? { ...counted, isShare: isShareOf(counted, factor) } : undefined;
};

export const toFew = (point: Counts, factor: number | undefined): Few | undefined => {
  const found = toEvents(point, factor);
  if (!found) return undefined;
  const events = found.isShare ? Math.min(found.x, found.n - found.x) : found.x;
  return events < fewEventsBelow ? found : undefined;
};

/** 95 %, in the unit of the figure; as it was given where it was, null where the value is no rate of events. */
export const computeFigureInterval = (point: Counts, factor: number | undefined): Bounds | null => {
  if (point.interval) return point.interval;
  const counted = toCounted(point, factor);
  if (!counted || factor === undefined) return null;
  if (!isShareOf(counted, factor)) return scale(counted, factor);
  const bounds = computeWilsonInterval({ numerator: counted.x, denominator: counted.n }, factor);
  return bounds && { lower: bounds[0], upper: bounds[1] };
};

const scale = ({ x, n }: Counted, factor: number): Bounds | null => {
  if (x >= manyEventsFrom) return null;
  const bounds = (countBounds[x] ??= computeRate({ x, n: 1 }));
  return { lower: (bounds.lower / n) * factor, upper: (bounds.upper / n) * factor };
};

/** Limits of a count are costly to invert and asked for again and again. */
const countBounds: Bounds[] = [];

export const covers = ({ lower, upper }: Bounds, value: number): boolean => lower <= value && value <= upper;

/** Whether two figures differ by more than chance explains; null where nothing is known of their chance. */
export const areDistinct = (before: Counts, after: Counts, factor: number | undefined): boolean | null => {
  const [earlier, later] = [toCounted(before, factor), toCounted(after, factor)];
  const isRate = earlier && later && factor !== undefined && !(isShareOf(earlier, factor) && isShareOf(later, factor));
  if (isRate && !before.interval && !after.interval) return areRatesDistinct(earlier, later);
  const [one, other] = [computeFigureInterval(before, factor), computeFigureInterval(after, factor)];
  if (before.value === null || after.value === null) return null;
  if (earlier && later && one && other && !before.interval && !after.interval)
    return areSharesDistinct({ value: before.value, ...one }, { value: after.value, ...other });
  if (one && other) return one.upper < other.lower || other.upper < one.lower;
  if (one) return !covers(one, after.value);
  return other ? !covers(other, before.value) : null;
};

/** The exact test of compare-rates.ts without its limits, whose inversion is a hundred times as dear. */
const areRatesDistinct = (before: Counted, after: Counted): boolean => {
  const events = before.x + after.x;
  const share = after.n / (after.n + before.n);
  const tail = Math.min(binomialCdf(after.x, events, share), 1 - binomialCdf(after.x - 1, events, share));
  return 2 * tail < 0.05;
};

/** The score difference of Newcombe (compare-rates.ts) leaves out 0. */
const areSharesDistinct = (before: Interval, after: Interval): boolean =>
  after.value >= before.value
    ? after.value - before.value > Math.hypot(after.value - after.lower, before.upper - before.value)
    : before.value - after.value > Math.hypot(after.upper - after.value, before.value - before.lower);
