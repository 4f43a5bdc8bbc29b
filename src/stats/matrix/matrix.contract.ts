// Every target in every area of a level at one look: who stands where, by which method.
import { z } from "zod";
import { labelSchema, query, yearSchema } from "../../kernel/contract.ts";
import { statusClasses } from "../../kernel/status-class.ts";
import { statusMethods } from "../../plan/target.ts";
import { indicatorHeadSchema } from "../indicator/figure.ts";

export const matrixCellSchema = z.object({
  class: z.enum(statusClasses),
  value: z.number().nullable(),
  /** Year of the figure judged. */
  year: z.number().int().nullable(),
  /** Judged by the line that was handed down to the area; left out: by the plan's own. */
  isAllocated: z.literal(true).optional(),
});

export const listMatrix = query("stats.listMatrix", {
  summary: { zh: "列出各目标在各地区的判断", en: "List how every target stands in every area" },
  permission: "judgement.explore",
  input: z.object({
    plan: z.string().optional(),
    area: z.string().optional(),
    year: yearSchema.optional(),
    /** Left out: the plan's own, target by target. */
    method: z.enum(statusMethods).optional(),
  }),
  output: z.object({
    plan: z.string(),
    area: z.object({ code: z.string(), name: labelSchema }),
    year: z.number().int(),
    years: z.array(z.number().int()),
    synthetic: z.boolean(),
    levelName: labelSchema,
    /** The areas below, in the order of their codes. */
    areas: z.array(z.object({ code: z.string(), name: labelSchema, kind: labelSchema })),
    targets: z.array(
      z.object({
        id: z.string(),
        item: z.string(),
        domain: z.string(),
        domainTitle: labelSchema,
        kind: z.enum(["target", "commitment"]),
        indicator: indicatorHeadSchema,
        targetText: labelSchema,
        whole: matrixCellSchema,
        /** One for each of the areas; null where the indicator is not shown at their level. */
        cells: z.array(matrixCellSchema).nullable(),
      }),
    ),
  }),
});

export type Matrix = z.output<typeof listMatrix.output>;
export type MatrixCell = z.output<typeof matrixCellSchema>;
