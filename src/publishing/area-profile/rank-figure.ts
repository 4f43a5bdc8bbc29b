// The place of one area among those of its level, 1 = best. Reports that rise when the system works have no
// better side and are not ranked (indicator-rules §0.10), nor is a field of fewer than three.
import type { Figure } from "../../stats/indicator/figure.ts";
import type { Indicator } from "../../stats/indicator/indicator.ts";

export const rankFigure = (
  { better, formula }: Indicator,
  area: string,
  figures: readonly Figure[],
): { readonly place: number; readonly of: number } | null => {
  const known = figures.flatMap((figure) =>
    figure.value === null ? [] : [{ area: figure.area, value: figure.value }],
  );
  const own = known.find((figure) => figure.area === area);
  if (!own || better === "context" || formula?.denominator === undefined || known.length < 3) return null;
  const ahead = known.filter(({ value }) => (better === "higher" ? value > own.value : value < own.value));
  return { place: ahead.length + 1, of: known.length };
};
