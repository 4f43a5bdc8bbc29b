// What an import of data values is answered, and how a value is written that is asked for (DHIS2, chapter data).
import { z } from "zod";
import { labelSchema } from "../../kernel/contract.ts";

export const conflictProperties = [
  "dataElement",
  "period",
  "orgUnit",
  "categoryOptionCombo",
  "attributeOptionCombo",
  "value",
  "comment",
  "deleted",
] as const;

export const conflictSchema = z.object({
  property: z.enum(conflictProperties),
  /** What stands there, as it was given. */
  object: z.string(),
  errorCode: z.string(),
  /** Our own name of the same. */
  rule: z.string(),
  message: labelSchema,
  /** Positions in `dataValues`, from 0. */
  indexes: z.array(z.number().int()),
});

export type Conflict = z.output<typeof conflictSchema>;

export const importSummarySchema = z.object({
  /** SUCCESS: nothing stood against it. WARNING: good values were taken beside conflicts. ERROR: none was. */
  status: z.enum(["SUCCESS", "WARNING", "ERROR"]),
  dryRun: z.boolean(),
  importCount: z.object({
    imported: z.number().int(),
    updated: z.number().int(),
    ignored: z.number().int(),
    deleted: z.number().int(),
  }),
  conflicts: z.array(conflictSchema),
  rejectedIndexes: z.array(z.number().int()),
});

export type ImportSummary = z.output<typeof importSummarySchema>;

export const printedValueSchema = z.object({
  dataElement: z.string(),
  period: z.string(),
  orgUnit: z.string(),
  categoryOptionCombo: z.string(),
  attributeOptionCombo: z.string(),
  value: z.string(),
  comment: z.string().optional(),
  storedBy: z.string(),
  lastUpdated: z.string(),
  followup: z.boolean(),
});

export type PrintedValue = z.output<typeof printedValueSchema>;
