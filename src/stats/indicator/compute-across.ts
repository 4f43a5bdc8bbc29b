// Figures that compare areas: the worst township, the span between townships (methods.md §2.4, gaps).
// Rare events are pooled over years before they are compared, numerators and denominators apart.
import type { Figure } from "./figure.ts";
import type { AcrossAreas } from "./indicator.ts";

export interface AcrossResult {
  readonly value: number | null;
  /** The figure that decides a minimum or maximum, or the highest of a range. */
  readonly deciding: Figure | undefined;
  /** The years of the lowest and the highest area of a range. */
  readonly ends: readonly (readonly Figure[])[];
}

/** `figures` are those of one area per entry, several years each where years are pooled. */
export const computeAcross = (
  across: AcrossAreas,
  figures: readonly (readonly Figure[])[],
  factor: number,
): AcrossResult => {
  const values = figures.flatMap((years) => {
    const value = poolValue(years, factor);
    const last = years.at(-1);
    return value === null || !last ? [] : [{ value, figure: last, years }];
  });
  const sorted = [...values].sort((one, other) => one.value - other.value);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (!lowest || !highest) return { value: null, deciding: undefined, ends: [] };
  switch (across.statistic) {
    case "minimum":
      return { value: lowest.value, deciding: lowest.figure, ends: [] };
    case "maximum":
      return { value: highest.value, deciding: highest.figure, ends: [] };
    case "range":
      if (sorted.length < 2) return { value: null, deciding: highest.figure, ends: [] };
      return {
        value: highest.value - lowest.value,
        deciding: highest.figure,
        ends: [lowest.years, highest.years],
      };
  }
};

const poolValue = (years: readonly Figure[], factor: number): number | null => {
  const [only, ...others] = years;
  if (only && others.length === 0) return only.value;
  const counted = years.filter(({ numerator, denominator }) => numerator !== null && denominator !== null);
  const denominator = counted.reduce((sum, figure) => sum + (figure.denominator ?? 0), 0);
  return denominator === 0
    ? null
    : (counted.reduce((sum, figure) => sum + (figure.numerator ?? 0), 0) / denominator) * factor;
};
