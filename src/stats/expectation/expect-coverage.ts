// How many facts a figure should rest on where no round wrote down who is expected: as many as the fullest of the
// three years before it and itself (decision 0008).
import type { Figure } from "../indicator/figure.ts";

const lookBackYears = 3;

/** A year that rounds ask for has what is expected already. */
export const expectCoverage = (
  series: readonly Figure[],
  isAskedIn: (year: number) => boolean = () => false,
): readonly Figure[] =>
  series.map((figure) => {
    if (!figure.coverage) return figure;
    const window = series.filter(({ year }) => year <= figure.year && year >= figure.year - lookBackYears);
    const expected = Math.max(...window.map(({ coverage }) => coverage?.expected ?? 0));
    if (expected === figure.coverage.expected || isAskedIn(figure.year)) return figure;
    return { ...figure, coverage: { ...figure.coverage, expected } };
  });

/** Share of the expected facts that carry a value; 1 where nothing is counted (published figures) or expected. */
export const toCompleteness = ({ coverage }: Figure): number =>
  coverage === null || coverage.expected === 0 ? 1 : coverage.reported / coverage.expected;
