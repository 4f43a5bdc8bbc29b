// How far a share may lie from its print by chance: the 95 % score interval of Wilson (1927, JASA 22:209–212),
// sound for small counts and for shares near 0 and 1 (methods.md §2.5).
const z = 1.959964;

/** In the unit of the indicator (`factor` 100 = per cent); null where there is no share of a whole. */
export const computeWilsonInterval = (
  { numerator, denominator }: { readonly numerator: number | null; readonly denominator: number | null },
  factor: number,
): readonly [number, number] | null => {
  if (numerator === null || denominator === null || denominator <= 0) return null;
  if (numerator < 0 || numerator > denominator) return null;
  const share = numerator / denominator;
  const spread = z ** 2 / denominator;
  const middle = (share + spread / 2) / (1 + spread);
  const half = (z * Math.sqrt((share * (1 - share)) / denominator + spread / (4 * denominator))) / (1 + spread);
  return [Math.max(0, middle - half) * factor, Math.min(1, middle + half) * factor];
};
