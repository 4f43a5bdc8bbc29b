// Exchange of figures in the format of DHIS2: in, out, and the names that a client needs for either.
import { z } from "zod";
import { action, query } from "../../kernel/contract.ts";
import { dataValueSetSchema, importStrategies, schemesSchema } from "./data-value-set.ts";
import { exchangeTypes } from "./exchange-objects.ts";
import { importSummarySchema, printedValueSchema } from "./import-summary.ts";

export const importDataValueSet = action("reporting.importDataValueSet", {
  summary: { zh: "导入DHIS2数据值集", en: "Import a DHIS2 data value set" },
  permission: "facts.submit",
  input: schemesSchema.extend({
    /** The set, or the file that holds it. */
    dataValueSet: dataValueSetSchema.optional(),
    file: z.object({ name: z.string().max(200), base64: z.base64() }).optional(),
    /** Answers what would happen and stores nothing. */
    dryRun: z.boolean().default(false),
    importStrategy: z.enum(importStrategies).default("CREATE_AND_UPDATE"),
    /** Whether values without a conflict are taken beside others with one; else all or none. */
    partial: z.boolean().default(false),
  }),
  output: importSummarySchema,
});

export const exportDataValueSet = query("reporting.exportDataValueSet", {
  summary: { zh: "导出DHIS2数据值集", en: "Export a DHIS2 data value set" },
  permission: "facts.read",
  input: schemesSchema.extend({
    /** Forms. */
    dataSet: z.array(z.string()).default([]),
    period: z.array(z.string()).default([]),
    orgUnit: z.array(z.string()).default([]),
    /** With everything below the units. */
    children: z.boolean().default(false),
  }),
  output: z.object({ dataValues: z.array(printedValueSchema) }),
});

export const listExchange = query("reporting.listExchange", {
  summary: { zh: "DHIS2交换用的名称和编号", en: "Names and identifiers for exchange with DHIS2" },
  permission: "forms.read",
  input: z.object({ type: z.enum(exchangeTypes) }),
  output: z.object({ objects: z.array(z.record(z.string(), z.unknown())) }),
});
