// Forms as they stand, with the elements they ask for.
import { z } from "zod";
import { labelSchema, query } from "../../kernel/contract.ts";
import { periodKinds } from "../../kernel/period.ts";

export const formHeadSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  title: labelSchema,
  agency: z.string(),
  periodKind: z.enum(periodKinds as [string, ...string[]]),
  unit: z.string(),
  reportedAt: z.string(),
  /** The levels by name. */
  unitName: labelSchema,
  reportedAtName: labelSchema,
  /** In order, with what is done there: fill in, check, accept. */
  route: z.array(z.object({ desk: z.string(), name: labelSchema, duty: labelSchema })),
  deadline: z.object({ from: z.enum(["start", "end"]), workingDays: z.number().int() }),
  note: labelSchema.nullable(),
  /** How many elements, and cells of one area. */
  elements: z.number().int(),
  cells: z.number().int(),
});

export type FormHead = z.output<typeof formHeadSchema>;

export const formElementSchema = z.object({
  id: z.string(),
  name: labelSchema,
  unit: z.string(),
  suffix: labelSchema,
  decimals: z.number().int(),
  minimum: z.number().nullable(),
  maximum: z.number().nullable(),
  /** Indicators whose formula takes it up. */
  indicators: z.array(z.object({ id: z.string(), name: labelSchema, definition: labelSchema })),
});

/** A section is one table: a row for each element, a column for each cell of their shared grid. */
export const formSectionSchema = z.object({
  title: labelSchema,
  dimensions: z.array(
    z.object({
      id: z.string(),
      name: labelSchema,
      categories: z.array(z.object({ code: z.string(), name: labelSchema })),
    }),
  ),
  cells: z.array(z.string()),
  elements: z.array(formElementSchema),
});

export const formSchema = formHeadSchema.extend({ sections: z.array(formSectionSchema) });

export type FormView = z.output<typeof formSchema>;

export const listForms = query("reporting.listForms", {
  summary: { zh: "报表目录", en: "List the forms" },
  permission: "forms.read",
  input: z.object({ agency: z.string().optional() }),
  output: z.object({ forms: z.array(formHeadSchema) }),
});

export const getForm = query("reporting.getForm", {
  summary: { zh: "一张报表的全部内容", en: "One form with its elements" },
  permission: "forms.read",
  input: z.object({ id: z.string(), version: z.coerce.number().int().min(1).max(1_000_000).optional() }),
  output: formSchema,
});
