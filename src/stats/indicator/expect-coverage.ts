// How many facts a figure should rest on: as many as the fullest of the three years before it and itself.
// Until rounds write down who is expected, what was reported before is what is expected again.
import type { Figure } from "./figure.ts";

const lookBackYears = 3;

export const expectCoverage = (series: readonly Figure[]): readonly Figure[] =>
  series.map((figure) => {
    if (!figure.coverage) return figure;
    const window = series.filter(({ year }) => year <= figure.year && year >= figure.year - lookBackYears);
    const expected = Math.max(...window.map(({ coverage }) => coverage?.expected ?? 0));
    return { ...figure, coverage: { ...figure.coverage, expected } };
  });

/** Share of the expected facts that carry a value; 1 where nothing is counted (published figures). */
export const toCompleteness = ({ coverage }: Figure): number =>
  coverage === null || coverage.expected === 0 ? 1 : coverage.reported / coverage.expected;
