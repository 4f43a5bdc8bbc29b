// Interventions: opened from a warning or by themselves, worked on in steps, closed with evidence, measured after.
import { z } from "zod";
import { action, daySchema, labelSchema, query, yearSchema } from "../../kernel/contract.ts";
import { statusClasses } from "../../kernel/status-class.ts";
import { indicatorHeadSchema } from "../../stats/indicator/figure.ts";
import { peopleSchema } from "../../stats/standing/standing.contract.ts";
import { eventKinds, interventionStates, results } from "./intervention.ts";

const agencySchema = z.object({ id: z.string(), name: labelSchema });
const text = (least: number, most: number) => z.string().trim().min(least).max(most);
/** `2026-003`: the year it was opened in and its number in that year. */
const idSchema = z.string().regex(/^\d{4}-\d{3,6}$/);

const stepInput = z.object({
  title: text(2, 200),
  due: daySchema,
  /** Null while it is not done. */
  doneOn: daySchema.nullable().default(null),
  note: z.string().trim().max(500).default(""),
});

const wording = {
  title: text(2, 100),
  problem: text(2, 2000),
  bottleneck: z.string().trim().max(1000).default(""),
  cause: z.string().trim().max(1000).default(""),
  /** The measure of the plan that it serves. */
  measure: z.string().nullable().default(null),
  /** Responsible. */
  agency: z.string(),
  /** Co-operating. */
  partners: z.array(z.string()).max(30).default([]),
  /** In ten thousand yuan. */
  resources: z
    .object({
      planned: z.number().nonnegative().nullable(),
      arrived: z.number().nonnegative().nullable(),
      note: z.string().trim().max(500).default(""),
    })
    .default({ planned: null, arrived: null, note: "" }),
  /** By how much the indicator is expected to change, in its unit, with the sign; and in which year's figure. */
  effect: z.object({ change: z.number(), year: yearSchema }).nullable().default(null),
  /** Opened with a day that has come it is under way at once. */
  startedOn: daySchema,
  steps: z.array(stepInput).max(50).default([]),
};

/** What was known when it was opened: kept as it was, whatever figures come later. */
export const evidenceSchema = z.object({
  frozenAt: z.string(),
  year: z.number().int(),
  headline: labelSchema,
  sentence: labelSchema,
  status: z.enum(statusClasses).nullable(),
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  people: peopleSchema.nullable(),
  target: labelSchema.nullable(),
  series: z.array(z.object({ year: z.number().int(), value: z.number().nullable() })),
});

export const interventionSchema = z.object({
  id: idSchema,
  title: z.string(),
  problem: z.string(),
  bottleneck: z.string(),
  cause: z.string(),
  measure: z.object({ id: z.string(), title: labelSchema }).nullable(),
  /** Of the plan; null where it hangs on an indicator alone. */
  target: z.object({ id: z.string(), item: z.string(), text: labelSchema }).nullable(),
  indicator: indicatorHeadSchema.nullable(),
  area: z.object({ code: z.string(), name: labelSchema }),
  warning: z.string().nullable(),
  agency: agencySchema,
  partners: z.array(agencySchema),
  resources: z.object({ planned: z.number().nullable(), arrived: z.number().nullable(), note: z.string() }),
  effect: z.object({ change: z.number(), year: z.number().int() }).nullable(),
  startedOn: daySchema,
  state: z.enum(interventionStates),
  /** Why it is blocked, why it was moved. */
  stateReason: z.string(),
  steps: z.array(
    z.object({
      number: z.number().int(),
      title: z.string(),
      due: daySchema,
      doneOn: daySchema.nullable(),
      note: z.string(),
      /** Days past its due day, 0 where it is done or not yet due. */
      daysLate: z.number().int(),
    }),
  ),
  evidence: evidenceSchema,
  closed: z
    .object({
      by: z.string(),
      at: z.string(),
      result: z.enum(results),
      conclusion: z.string(),
      /** What shows it: documents, counts, inspections. */
      evidence: z.string(),
    })
    .nullable(),
  createdBy: z.string(),
  createdAt: z.string(),
  /** Grows with every change; a change names the one it was made on. */
  version: z.number().int(),
  /** The latest thing said about it. */
  lastWord: z.object({ text: z.string(), by: z.string(), at: z.string() }).nullable(),
  may: z.object({ manage: z.boolean(), report: z.boolean() }),
});

export type Intervention = z.output<typeof interventionSchema>;

/** Before against after, once the expected year has its figure. */
export const measuredEffectSchema = z.object({
  before: z.object({ year: z.number().int(), value: z.number() }),
  after: z.object({ year: z.number().int(), value: z.number() }).nullable(),
  expected: z.number().nullable(),
  measured: z.number().nullable(),
  /** 95 % interval of the measured change; null where there is no rate of events. */
  interval: z.object({ lower: z.number(), upper: z.number() }).nullable(),
  /** The change over the same years in areas without this intervention. */
  elsewhere: z
    .object({
      areas: z.number().int(),
      change: z.number(),
      interval: z.object({ lower: z.number(), upper: z.number() }).nullable(),
    })
    .nullable(),
  /** `降了，区间不含0。` */
  verdict: labelSchema,
  /** What it does not prove. */
  caveat: labelSchema,
});

export type MeasuredEffect = z.output<typeof measuredEffectSchema>;

export const listInterventions = query("accountability.listInterventions", {
  summary: { zh: "列出干预", en: "List the interventions" },
  permission: "interventions.read",
  input: z.object({
    area: z.string().optional(),
    agency: z.string().optional(),
    state: z.enum(interventionStates).optional(),
    target: z.string().optional(),
  }),
  output: z.object({
    area: z.object({ code: z.string(), name: labelSchema }),
    /** By the next due day. */
    interventions: z.array(interventionSchema.extend({ measured: measuredEffectSchema.nullable() })),
    counts: z.object({
      states: z.record(z.enum(interventionStates), z.number().int()),
      results: z.record(z.enum(results), z.number().int()),
    }),
    agencies: z.array(agencySchema),
  }),
});

export type ListedIntervention = z.output<typeof listInterventions.output>["interventions"][number];

export const getIntervention = query("accountability.getIntervention", {
  summary: { zh: "查看一项干预", en: "One intervention" },
  permission: "interventions.read",
  input: z.object({ id: idSchema }),
  output: z.object({
    intervention: interventionSchema,
    measured: measuredEffectSchema.nullable(),
    /** The latest first. */
    events: z.array(
      z.object({
        at: z.string(),
        by: z.string(),
        kind: z.enum(eventKinds),
        text: z.string(),
        /** What an edit changed, by name. */
        changes: z.array(labelSchema),
      }),
    ),
  }),
});

export const openIntervention = action("accountability.openIntervention", {
  summary: { zh: "新建干预", en: "Open an intervention" },
  permission: "interventions.manage",
  input: z
    .object({
      area: z.string(),
      /** One of the two names what it is about. */
      target: z.string().nullable().default(null),
      indicator: z.string().nullable().default(null),
      warning: z.string().max(200).nullable().default(null),
      /** The year whose figure it starts from; left out: the last one. */
      year: yearSchema.optional(),
      ...wording,
    })
    .refine(({ target, indicator }) => target !== null || indicator !== null, { path: ["target"] }),
  output: z.object({ id: idSchema, version: z.number().int() }),
  areasOf: ({ area }) => [area],
  objectOf: ({ target, indicator }) =>
    target === null ? { kind: "indicator", id: indicator ?? "" } : { kind: "target", id: target },
});

const changed = z.object({ version: z.number().int() });

export const editIntervention = action("accountability.editIntervention", {
  summary: { zh: "修改干预", en: "Change an intervention" },
  permission: "interventions.manage",
  input: z.object({ id: idSchema, version: z.number().int(), ...wording }),
  output: changed,
  objectOf: ({ id }) => ({ kind: "intervention", id }),
});

export const reportProgress = action("accountability.reportProgress", {
  summary: { zh: "更新进展", en: "Report progress" },
  permission: "interventions.report",
  input: z.object({
    id: idSchema,
    text: text(2, 1000),
    /** The step that is done with it. */
    step: z.number().int().optional(),
    doneOn: daySchema.optional(),
  }),
  output: changed,
  objectOf: ({ id }) => ({ kind: "intervention", id }),
});

export const moveIntervention = action("accountability.moveIntervention", {
  summary: { zh: "干预开始、受阻、恢复、看效果、重开", en: "Begin, block, resume, review or reopen an intervention" },
  permission: "interventions.report",
  input: z.object({ id: idSchema, to: z.enum(["active", "blocked", "reviewing"]), reason: text(2, 1000) }),
  output: changed,
  objectOf: ({ id }) => ({ kind: "intervention", id }),
});

export const closeIntervention = action("accountability.closeIntervention", {
  summary: { zh: "写结论并关闭干预", en: "Conclude and close an intervention" },
  permission: "interventions.manage",
  input: z.object({
    id: idSchema,
    result: z.enum(results),
    conclusion: text(5, 2000),
    evidence: text(5, 2000),
  }),
  output: changed,
  objectOf: ({ id }) => ({ kind: "intervention", id }),
});

export const remindInterventions = action("accountability.remindInterventions", {
  summary: { zh: "提醒干预的步骤和效果", en: "Remind of steps that fall due and of effects to look at" },
  permission: "warnings.note",
  input: z.object({ area: z.string() }),
  output: z.object({ written: z.number().int() }),
  areasOf: ({ area }) => [area],
});
