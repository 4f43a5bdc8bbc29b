// Plain geometry of charts: a linear scale, at most four gridlines on round numbers, runs without gaps.
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly at: (value: number) => number;
}

/** Maps [low, high] onto [from, to]; a flat domain lies in the middle. */
export const toScale = ([low, high]: readonly [number, number], [from, to]: readonly [number, number]): Scale => ({
  low,
  high,
  at: (value) => (high === low ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from)),
});

const steps = [1, 2, 2.5, 5, 10, 20, 25, 50];
const mostGridlines = 4;

/** Round numbers that span the values: `[37, 43]` → 36, 38, 40, 42, 44 at most four intervals. */
export const listTicks = (low: number, high: number, most = mostGridlines): readonly number[] => {
  if (!(high > low))
    return listTicks(low - Math.max(1, Math.abs(low) * 0.1), high + Math.max(1, Math.abs(high) * 0.1), most);
  const power = 10 ** Math.floor(Math.log10((high - low) / most));
  const step =
    steps.map((each) => each * power).find((each) => Math.ceil(high / each) - Math.floor(low / each) <= most) ??
    10 * power;
  const [first, last] = [Math.floor(low / step), Math.ceil(high / step)];
  return Array.from({ length: last - first + 1 }, (_, index) => clean((first + index) * step));
};

const clean = (value: number): number => Number(value.toPrecision(12));

export const extentOf = (values: readonly (number | null)[]): readonly [number, number] | undefined => {
  const known = values.filter((value): value is number => value !== null && Number.isFinite(value));
  return known.length === 0 ? undefined : [Math.min(...known), Math.max(...known)];
};

/** Unbroken runs of points: a missing value breaks the line, and so does a year from which something else is counted. */
export const listRuns = <Point extends { readonly year: number; readonly value: number | null }>(
  points: readonly Point[],
  breaks: readonly number[] = [],
): readonly (readonly Point[])[] =>
  points
    .reduce<Point[][]>(
      (runs, point) => {
        const run = runs.at(-1) ?? [];
        if (point.value === null) return [...runs, []];
        const before = run.at(-1);
        const isBroken = before !== undefined && breaks.some((year) => year > before.year && year <= point.year);
        return isBroken ? [...runs, [point]] : [...runs.slice(0, -1), [...run, point]];
      },
      [[]],
    )
    .filter((run) => run.length > 0);

export const round1 = (value: number): number => Math.round(value * 10) / 10;

/** `M1 2L3 4`, coordinates to a tenth. */
export const toPath = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${round1(x)} ${round1(y)}`).join("");

/** Pushes labels apart along one axis so that none stands closer than `gap`, keeping their order. */
export const spreadLabels = (wanted: readonly number[], gap: number, low: number, high: number): readonly number[] => {
  const order = wanted.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at);
  const places: number[] = [];
  for (const { at } of order) places.push(Math.max(at, (places.at(-1) ?? low - gap) + gap));
  const over = (places.at(-1) ?? high) - high;
  if (over > 0)
    for (let index = places.length - 1, limit = high; index >= 0; index--, limit -= gap)
      places[index] = Math.min(places[index] ?? limit, limit);
  return wanted.map((_, index) => places[order.findIndex((each) => each.index === index)] ?? 0);
};
