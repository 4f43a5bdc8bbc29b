// Handing in, importing and reading facts.
import { z } from "zod";
import { action, findingSchema, query } from "../../kernel/contract.ts";
import { factSources, factStates } from "./fact.ts";
import { parseFactRows } from "./parse-fact-rows.ts";

const savedSchema = z.object({
  added: z.number().int(),
  corrected: z.number().int(),
  unchanged: z.number().int(),
});

const handedInSchema = z.object({
  element: z.string(),
  area: z.string(),
  period: z.string(),
  cell: z.string().default(""),
  value: z.number().nullable().default(null),
  state: z.enum(factStates).optional(),
  reason: z.string().max(500).default(""),
  quality: z.string().max(100).default(""),
});

const mostPerForm = 5_000;

export const submitFacts = action("stats.submitFacts", {
  summary: { zh: "填报数据", en: "Submit facts" },
  permission: "facts.submit",
  input: z.object({ facts: z.array(handedInSchema).min(1).max(mostPerForm) }),
  output: savedSchema,
  areasOf: ({ facts }) => facts.map(({ area }) => area),
});

export const importFacts = action("stats.importFacts", {
  summary: { zh: "从表格导入数据", en: "Import facts from a table" },
  permission: "facts.submit",
  input: z.object({
    csv: z.string(),
    file: z.string().default("facts.csv"),
    /** "check" looks and saves nothing; "load" saves all, or nothing when there is an error. */
    mode: z.enum(["check", "load"]),
    source: z.enum(factSources).default("reported"),
  }),
  output: z.object({ rows: z.number().int(), findings: z.array(findingSchema), saved: savedSchema.nullable() }),
  areasOf: ({ csv, file }) => parseFactRows({ path: file, text: csv }).rows.map(({ area }) => area),
});

const contentSchema = z.object({
  revision: z.number().int(),
  state: z.enum(factStates),
  value: z.number().nullable(),
  reason: z.string().nullable(),
  source: z.enum(factSources),
  document: z.object({ title: z.string(), url: z.string() }).nullable(),
  quality: z.string().nullable(),
  changedAt: z.string(),
  changedBy: z.string(),
});

const mostListed = 2_000;

export const listFacts = query("stats.listFacts", {
  summary: { zh: "列出一个地区的数据及其修订", en: "List an area's facts with their revisions" },
  permission: "facts.read",
  input: z.object({
    area: z.string(),
    element: z.string().optional(),
    period: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(mostListed).default(mostListed),
  }),
  output: z.object({
    facts: z.array(
      contentSchema.extend({
        element: z.string(),
        area: z.string(),
        period: z.string(),
        cell: z.string(),
        /** Former states, the newest first. */
        revisions: z.array(contentSchema.extend({ supersededAt: z.string() })),
      }),
    ),
    /** More facts stand than are listed. */
    truncated: z.boolean(),
  }),
});
