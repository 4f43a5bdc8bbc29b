// One area: where it lies, what came before it, its figures beside those of the areas around it.
import { z } from "zod";
import { labelSchema, query, yearSchema } from "../../kernel/contract.ts";
import { figureSchema, indicatorHeadSchema } from "../../stats/indicator/figure.ts";

const areaHead = z.object({ code: z.string(), name: labelSchema, kind: labelSchema, level: z.string() });

export const getAreaProfile = query("publishing.getAreaProfile", {
  summary: { zh: "地区页：沿革、下级地区、各项指标", en: "Area profile: history, areas below, indicators" },
  permission: "indicators.read",
  input: z.object({ area: z.string().optional(), year: yearSchema.optional() }),
  output: z.object({
    area: areaHead,
    year: z.number().int(),
    synthetic: z.boolean(),
    ancestors: z.array(areaHead),
    children: z.array(areaHead),
    /** Names and spans it has had, newest first. */
    versions: z.array(
      z.object({ name: labelSchema, kind: labelSchema, validFrom: z.string(), validTo: z.string().nullable() }),
    ),
    successions: z.array(
      z.object({
        predecessor: areaHead.nullable(),
        successor: areaHead.nullable(),
        on: z.string(),
        kind: z.string(),
        note: labelSchema,
      }),
    ),
    indicators: z.array(
      z.object({
        indicator: indicatorHeadSchema,
        group: z.string(),
        series: z.array(figureSchema),
        /** The last figure of the nearest area above that has one. */
        above: figureSchema.nullable(),
        /** Place among the areas of its level, 1 = best; null when not ranked. */
        rank: z.object({ place: z.number().int(), of: z.number().int() }).nullable(),
      }),
    ),
    groups: z.array(z.object({ id: z.string(), name: labelSchema })),
  }),
});

export type AreaProfile = z.output<(typeof getAreaProfile)["output"]>;
