// The figures of a series as points of a chart; each point opens the origin of its figure from the table.
import type { Figure } from "../../stats/indicator/figure.ts";
import { toFigureId } from "../../stats/indicator/figure.ts";

export const toTrendPoints = (figures: readonly Figure[]) =>
  figures.map((figure) => ({
    year: figure.year,
    value: figure.value,
    gap: figure.gap,
    source: figure.source,
    quality: figure.quality,
    ...(figure.value === null ? {} : { origin: toFigureId(figure) }),
  }));
