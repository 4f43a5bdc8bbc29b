// The figures of a series as points of a chart; each point opens the origin of its figure from the table.
import type { Figure } from "../../stats/indicator/figure.ts";
import { toFigureId } from "../../stats/indicator/figure.ts";

export const toTrendPoints = (figures: readonly Figure[]) =>
  dropEmptyStart(figures).map((figure) => ({
    year: figure.year,
    value: figure.value,
    gap: figure.gap,
    source: figure.source,
    quality: figure.quality,
    ...(figure.value === null ? {} : { origin: toFigureId(figure) }),
  }));

/** Years before the first figure are no gap: nobody was to report them. */
export const dropEmptyStart = (figures: readonly Figure[]): readonly Figure[] => {
  const first = figures.findIndex(({ value, gap }) => value !== null || gap === "missing");
  return first < 0 ? [] : figures.slice(first);
};
