// Imports of long tables: start, follow, stop, go on, and the rows that were faulty.
import { z } from "zod";
import { action, givenNumberSchema, labelSchema, query } from "../../kernel/contract.ts";
import { factSources } from "../../stats/fact/fact.ts";
import { importModes, importPhases, importStates } from "./import.ts";

const importHeadSchema = z.object({
  id: z.number().int(),
  file: z.string(),
  source: z.enum(factSources),
  mode: z.enum(importModes),
  /** Whether good rows are stored part by part while others are faulty; else all rows or none. */
  parts: z.boolean(),
  by: z.string(),
  byName: labelSchema,
  askedAt: z.string(),
  changedAt: z.string(),
  state: z.enum(importStates),
  phase: z.enum(importPhases).nullable(),
  rowsTotal: z.number().int(),
  rowsDone: z.number().int(),
  errors: z.number().int(),
  faultyRows: z.number().int(),
  /** With parts: good rows up to this line of the file are stored. */
  storedThrough: z.number().int(),
  saved: z.object({ added: z.number().int(), corrected: z.number().int(), unchanged: z.number().int() }),
});

export type ImportHead = z.output<typeof importHeadSchema>;

const importSchema = importHeadSchema.extend({
  /** The first thousand; `errors` counts all. */
  findings: z.array(
    z.object({
      line: z.number().int().nullable(),
      column: z.string().nullable(),
      value: z.string(),
      rule: z.templateLiteral([z.string(), "/", z.string()]),
      severity: z.enum(["error", "warning"]),
      message: labelSchema,
    }),
  ),
});

export type ImportView = z.output<typeof importSchema>;

const keySchema = z.object({ id: givenNumberSchema });

export const startImport = action("reporting.startImport", {
  summary: { zh: "批量导入：交来文件", en: "Start an import of a long table" },
  permission: "facts.submit",
  input: z.object({
    /** The table as text, or its bytes in whatever Chinese encoding. */
    file: z
      .object({ name: z.string().min(1).max(200), text: z.string().optional(), base64: z.base64().optional() })
      .refine(({ text, base64 }) => (text === undefined) !== (base64 === undefined), "text or base64"),
    source: z.enum(factSources).default("reported"),
    /** "check" looks and stores nothing. */
    mode: z.enum(importModes).default("check"),
    parts: z.boolean().default(false),
  }),
  output: z.object({ id: z.number().int() }),
});

export const getImport = query("reporting.getImport", {
  summary: { zh: "一次导入的进度和检查结果", en: "How far an import is, and what was found" },
  permission: "facts.submit",
  input: keySchema,
  output: importSchema,
});

export const listImports = query("reporting.listImports", {
  summary: { zh: "导入记录", en: "List the imports" },
  permission: "facts.submit",
  input: z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
  output: z.object({ imports: z.array(importHeadSchema) }),
});

export const loadImport = action("reporting.loadImport", {
  summary: { zh: "导入检查过的文件", en: "Load what has been checked" },
  permission: "facts.submit",
  input: keySchema.extend({ parts: z.boolean().default(false) }),
  output: importHeadSchema,
  objectOf: ({ id }) => ({ kind: "import", id: String(id) }),
});

export const cancelImport = action("reporting.cancelImport", {
  summary: { zh: "停止导入", en: "Stop an import" },
  permission: "facts.submit",
  input: keySchema,
  output: importHeadSchema,
  objectOf: ({ id }) => ({ kind: "import", id: String(id) }),
});

export const resumeImport = action("reporting.resumeImport", {
  summary: { zh: "继续导入", en: "Go on with an import" },
  permission: "facts.submit",
  input: keySchema,
  output: importHeadSchema,
  objectOf: ({ id }) => ({ kind: "import", id: String(id) }),
});

export const getFaultyRows = query("reporting.getFaultyRows", {
  summary: { zh: "有错的行和原因（CSV）", en: "The faulty rows with their reasons, as CSV" },
  permission: "facts.submit",
  input: keySchema,
  output: z.object({ name: z.string(), csv: z.string() }),
});
