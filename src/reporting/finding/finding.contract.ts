// The work list of findings: what does not fit, whose it is, how it was answered; and the sweep that fills it.
import { z } from "zod";
import { action, labelSchema, query } from "../../kernel/contract.ts";

export const findingStates = ["open", "answered", "gone"] as const;

const severities = ["error", "warning"] as const;

const answerSchema = z.object({ text: z.string(), by: z.string(), at: z.string() });

export const listedFindingSchema = z.object({
  key: z.string(),
  period: z.string(),
  periodLabel: labelSchema,
  rule: z.string(),
  ruleName: labelSchema.nullable(),
  why: labelSchema.nullable(),
  severity: z.enum(severities),
  message: labelSchema,
  area: z.string(),
  areaName: labelSchema,
  /** The form that asks for its first figure, the unit whose copy has it and the cell to go to; null for a published figure. */
  form: z
    .object({
      id: z.string(),
      title: labelSchema,
      unit: z.string(),
      cell: z.string(),
      /** There is such a copy, and whoever asks may look into it. */
      mayOpen: z.boolean(),
    })
    .nullable(),
  element: z.string(),
  cell: z.string(),
  cellName: labelSchema,
  agency: z.string(),
  agencyName: labelSchema,
  /** The desk or person it was given to. */
  owner: z.string().nullable(),
  state: z.enum(findingStates),
  since: z.string(),
  /** The latest one; of an open finding it spoke of other values. */
  answer: answerSchema.nullable(),
});

export type ListedFinding = z.output<typeof listedFindingSchema>;

export const listFindings = query("reporting.listFindings", {
  summary: { zh: "核对清单", en: "List the findings" },
  permission: "reporting.read",
  input: z.object({
    state: z.enum(findingStates).optional(),
    severity: z.enum(severities).optional(),
    agency: z.string().optional(),
    /** With all areas below it. */
    area: z.string().optional(),
    period: z.string().optional(),
    rule: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(1000).default(300),
  }),
  output: z.object({
    findings: z.array(listedFindingSchema),
    /** Under the same filters, the state left aside. */
    counts: z.object({ open: z.number().int(), answered: z.number().int(), gone: z.number().int() }),
    /** What stands in the list at all, for the filters. */
    agencies: z.array(z.object({ id: z.string(), name: labelSchema })),
    periods: z.array(z.string()),
  }),
});

export type FindingsAnswer = z.output<typeof listFindings.output>;

const findingKey = z.object({ key: z.string(), period: z.string(), area: z.string() });

export const answerFinding = action("reporting.answerFinding", {
  summary: { zh: "答复一条核对意见", en: "Answer a finding" },
  permission: "findings.answer",
  input: findingKey.extend({ text: z.string().trim().min(2).max(1000) }),
  output: z.object({ answer: answerSchema }),
  areasOf: ({ area }) => [area],
  objectOf: ({ period, key }) => ({ kind: "finding", id: `${period}/${key}` }),
});

export const assignFinding = action("reporting.assignFinding", {
  summary: { zh: "把一条核对意见交给某人", en: "Give a finding to somebody" },
  permission: "findings.assign",
  /** Null takes it back. */
  input: findingKey.extend({ owner: z.string().trim().min(1).max(100).nullable() }),
  output: z.object({ owner: z.string().nullable() }),
  areasOf: ({ area }) => [area],
  objectOf: ({ period, key }) => ({ kind: "finding", id: `${period}/${key}` }),
});

export const sweepFindings = action("reporting.sweepFindings", {
  summary: { zh: "全面检查", en: "Check everything" },
  permission: "rounds.manage",
  input: z.object({
    /** The district. */
    area: z.string(),
    /** How many years back, this one included. */
    years: z.number().int().min(1).max(15).default(6),
  }),
  output: z.object({
    rules: z.number().int(),
    areas: z.number().int(),
    periods: z.number().int(),
    figures: z.number().int(),
    found: z.number().int(),
    /** Not in the list before, or back with other values. */
    opened: z.number().int(),
    gone: z.number().int(),
  }),
  areasOf: ({ area }) => [area],
});
