import { z } from "zod";
import { daySchema, labelSchema, query } from "../../kernel/contract.ts";

export const areaSchema = z.object({
  code: z.string(),
  parent: z.string().nullable(),
  level: z.string(),
  kind: z.string(),
  kindName: labelSchema,
  name: labelSchema,
  validFrom: z.string(),
  validTo: z.string().nullable(),
});

export const listAreas = query("access.listAreas", {
  summary: { zh: "列出某日有效的地区", en: "List the areas that stood on a day" },
  permission: "areas.read",
  input: z.object({
    on: daySchema.optional(),
    under: z.string().optional(),
    level: z.string().optional(),
  }),
  output: z.object({ on: z.string(), areas: z.array(areaSchema) }),
});
