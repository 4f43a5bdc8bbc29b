// One value of an indicator as it is shown anywhere: with its fraction, period, area, cell and source.
// A number never travels without them.
import { z } from "zod";
import { labelSchema } from "../../kernel/contract.ts";

/** Why there is no value. */
export const figureGaps = ["noFigures", "missing", "emptyDenominator", "notApplicable", "withheld", "notDue"] as const;
export const figureSources = ["reported", "derived", "published", "synthetic"] as const;

export const figureSchema = z.object({
  indicator: z.string(),
  area: z.string(),
  period: z.string(),
  year: z.number().int(),
  cell: z.string(),
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  gap: z.enum(figureGaps).nullable(),
  source: z.enum(figureSources).nullable(),
  /** official · derived · lower-bound · suspect · partial, for published figures. */
  quality: z.string().nullable(),
  /** Reporting units behind the figure: with a value, expected. */
  coverage: z.object({ reported: z.number().int(), expected: z.number().int() }).nullable(),
});

export type Figure = z.output<typeof figureSchema>;

/** What a screen needs to write an indicator's figures. */
export const indicatorHeadSchema = z.object({
  id: z.string(),
  name: labelSchema,
  /** For places with room for a few letters. */
  short: labelSchema,
  unit: z.string(),
  suffix: labelSchema,
  decimals: z.number().int(),
  better: z.enum(["higher", "lower", "context"]),
});

export type IndicatorHead = z.output<typeof indicatorHeadSchema>;

/** `h.nmr~650502~HY2024~female`: names one figure in a URL (`?origin=`). */
export const toFigureId = ({
  indicator,
  area,
  period,
  cell,
}: Pick<Figure, "indicator" | "area" | "period" | "cell">): string => [indicator, area, period, cell].join("~");

export const parseFigureId = (id: string): Pick<Figure, "indicator" | "area" | "period" | "cell"> | undefined => {
  const [indicator, area, period, cell] = id.split("~");
  return indicator && area && period && cell !== undefined ? { indicator, area, period, cell } : undefined;
};
