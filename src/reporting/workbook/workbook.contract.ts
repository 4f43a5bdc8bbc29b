// Forms as workbooks: fetching one, looking at one that came back, and loading it.
import { z } from "zod";
import { action, findingSchema, labelSchema, query } from "../../kernel/contract.ts";
import {
  entryPlaceSchema,
  entrySchema,
  fileSchema,
  storedEntrySchema,
  submissionKeySchema,
} from "../submission/submission.contract.ts";

/** [D] As in decision 0014. */
export const largestWorkbook = 20_000_000;

export const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The report lists so many cells; its counts count all. */
export const mostRows = 2_000;

export const downloadWorkbook = query("reporting.downloadWorkbook", {
  summary: { zh: "下载报表工作簿", en: "Download a form as a workbook" },
  permission: "reporting.read",
  input: submissionKeySchema.extend({
    /** Without what stands in the form by now. */
    blank: z.boolean().default(false),
    language: z.enum(["zh", "en"]).default("zh"),
  }),
  output: z.object({ file: fileSchema }),
});

const reportRowSchema = z.object({
  sheet: z.string(),
  address: z.string(),
  value: z.string(),
  rule: z.templateLiteral(["reporting/", z.string()]),
  severity: z.enum(["error", "warning"]),
  message: labelSchema,
  place: entryPlaceSchema.nullable(),
});

const reportSchema = z.object({
  counts: z.object({
    /** Cells that could be read, blank ones included. */
    read: z.number().int(),
    /** Of them those that say something new; emptied ones included. */
    changed: z.number().int(),
    emptied: z.number().int(),
    same: z.number().int(),
    errors: z.number().int(),
    warnings: z.number().int(),
    conflicts: z.number().int(),
  }),
  rows: z.array(reportRowSchema),
  /** Somebody else changed these since the workbook was made; theirs stands (null: emptied). */
  conflicts: z.array(
    z.object({
      sheet: z.string(),
      address: z.string(),
      yours: entrySchema.extend({ cleared: z.boolean() }),
      theirs: storedEntrySchema.nullable(),
      version: z.number().int(),
    }),
  ),
  /** What the rules say of the form with these changes in it. */
  findings: z.array(findingSchema.extend({ cells: z.array(entryPlaceSchema) })),
});

export type WorkbookReport = z.output<typeof reportSchema>;
export type WorkbookReportRow = z.output<typeof reportRowSchema>;

const uploadSchema = submissionKeySchema.extend({
  file: z.object({
    name: z.string().min(1).max(200),
    mediaType: z.string().default(workbookType),
    /** A little more than the limit, so that the limit itself can say so in words. */
    base64: z.base64().max(largestWorkbook * 1.4),
  }),
  /** Conflicts in which the workbook shall stand, each against the version that the writer has seen. */
  decided: z
    .array(entryPlaceSchema.extend({ version: z.number().int() }))
    .max(5_000)
    .default([]),
});

/** Looks and stores nothing. */
export const checkWorkbook = action("reporting.checkWorkbook", {
  summary: { zh: "检查填好的工作簿", en: "Check a workbook that was filled in" },
  permission: "reporting.fill",
  input: uploadSchema,
  output: reportSchema,
  areasOf: ({ area }) => [area],
  objectOf: ({ form, period, area }) => ({ kind: "form", id: `${form}/${period}/${area}` }),
});

export const loadWorkbook = action("reporting.loadWorkbook", {
  summary: { zh: "导入填好的工作簿", en: "Load a workbook that was filled in" },
  permission: "reporting.fill",
  input: uploadSchema.extend({
    /** Loads what is right although something else is wrong. */
    goodCellsOnly: z.boolean().default(false),
  }),
  output: reportSchema.extend({ saved: z.number().int(), savedAt: z.string() }),
  areasOf: ({ area }) => [area],
  objectOf: ({ form, period, area }) => ({ kind: "form", id: `${form}/${period}/${area}` }),
});
