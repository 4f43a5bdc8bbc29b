// The ladder's arithmetic: parts of the areas below that count, added up, beside the figure they should give.
import type { OriginAnswer } from "../../stats/indicator/indicator.contract.ts";

type Part = OriginAnswer["parts"][number];

export interface PartSum {
  /** Counted parts with any people, the largest first. */
  readonly rows: readonly Part[];
  /** How many counted parts have nothing to count. */
  readonly empty: number;
  readonly uncounted: readonly Part[];
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** False where the sum of the areas is not the figure's own fraction, e.g. when a report is missing below. */
  readonly isWhole: boolean;
}

export const sumParts = ({ parts, figure }: Pick<OriginAnswer, "parts" | "figure">): PartSum => {
  const counted = parts.filter((part) => part.counted);
  const numerator = sum(counted.map((part) => part.numerator));
  const denominator = sum(counted.map((part) => part.denominator));
  return {
    rows: sortBySize(counted.filter((part) => sizeOf(part) > 0)),
    empty: counted.filter((part) => sizeOf(part) === 0).length,
    uncounted: sortBySize(parts.filter((part) => !part.counted && sizeOf(part) > 0)),
    numerator,
    denominator,
    isWhole: numerator === figure.numerator && denominator === figure.denominator,
  };
};

const sizeOf = ({ denominator, numerator }: Part): number => denominator ?? numerator ?? 0;

const sortBySize = (parts: readonly Part[]): readonly Part[] =>
  [...parts].sort((one, other) => sizeOf(other) - sizeOf(one));

const sum = (values: readonly (number | null)[]): number | null =>
  values.every((value) => value === null) ? null : values.reduce<number>((total, value) => total + (value ?? 0), 0);
