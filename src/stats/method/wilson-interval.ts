// How far a share may lie from its print by chance: the 95 % interval of Wilson, from a figure as it is stored.
import { computeWilson } from "./interval.ts";

/** In the unit of the indicator (`factor` 100 = per cent); null where there is no share of a whole. */
export const computeWilsonInterval = (
  { numerator, denominator }: { readonly numerator: number | null; readonly denominator: number | null },
  factor: number,
): readonly [number, number] | null => {
  if (numerator === null || denominator === null || denominator <= 0) return null;
  if (numerator < 0 || numerator > denominator) return null;
  const { lower, upper } = computeWilson({ x: numerator, n: denominator });
  return [lower * factor, upper * factor];
};
