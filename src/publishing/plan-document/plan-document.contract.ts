// The plan as a readable document with its live margin notes, one domain at a time; a goal, a measure.
import { z } from "zod";
import { labelSchema, query, yearSchema } from "../../kernel/contract.ts";
import { targetStandingSchema } from "../../stats/standing/standing.contract.ts";
import { statusClasses } from "../../kernel/status-class.ts";

const agencySchema = z.object({ id: z.string(), name: labelSchema });
const systemHeadSchema = z.object({
  id: z.string(),
  name: labelSchema,
  state: z.enum(["served", "partly", "planned"]),
});

/** Text with `[words]{id}` marks; ids are those of `standings` or `systems`. */
const itemSchema = z.object({
  id: z.string(),
  order: z.number().int(),
  title: labelSchema,
  text: labelSchema,
  kind: z.enum(["quantitative", "qualitative"]),
  lead: z.array(agencySchema),
  /** Of a goal: measures that serve it. Of a measure: goals it serves. */
  linked: z.array(z.object({ id: z.string(), order: z.number().int(), title: labelSchema })),
  systems: z.array(systemHeadSchema),
  standings: z.array(targetStandingSchema),
});

const dutySchema = z.object({
  id: z.string(),
  order: z.number().int(),
  title: labelSchema,
  text: labelSchema,
  requirements: z.array(labelSchema),
  systems: z.array(systemHeadSchema),
});

const input = { plan: z.string().optional(), area: z.string().optional(), year: yearSchema.optional() };
const frame = {
  plan: z.object({
    id: z.string(),
    title: labelSchema,
    version: z.number().int(),
    start: z.number().int(),
    end: z.number().int(),
  }),
  area: z.object({ code: z.string(), name: labelSchema }),
  year: z.number().int(),
  synthetic: z.boolean(),
};

/** The contents rail: every domain with its items and their worst class. */
const contentsSchema = z.array(
  z.object({
    id: z.string(),
    order: z.number().int(),
    title: labelSchema,
    counts: z.record(z.enum(statusClasses), z.number().int()),
    items: z.array(
      z.object({
        id: z.string(),
        order: z.number().int(),
        title: labelSchema,
        worst: z.enum(statusClasses).nullable(),
      }),
    ),
  }),
);

export const getPlanDomain = query("publishing.getPlanDomain", {
  summary: { zh: "阅读规划的一个领域，附实时批注", en: "Read one domain of the plan with its live margin notes" },
  permission: "plan.read",
  input: z.object({ ...input, domain: z.string() }),
  output: z.object({
    ...frame,
    contents: contentsSchema,
    domain: z.object({
      id: z.string(),
      order: z.number().int(),
      title: labelSchema,
      goals: z.array(itemSchema),
      measures: z.array(itemSchema),
    }),
  }),
});

export const getPlanFrame = query("publishing.getPlanFrame", {
  summary: {
    zh: "阅读规划的总体要求、组织实施和监测评估",
    en: "Read the plan's general part, implementation and monitoring",
  },
  permission: "plan.read",
  input: z.object(input),
  output: z.object({
    ...frame,
    contents: contentsSchema,
    aim: labelSchema,
    principles: z.array(labelSchema),
    parents: z.array(labelSchema),
    implementation: z.array(dutySchema),
    monitoring: z.array(dutySchema),
  }),
});

export const getPlanItem = query("publishing.getPlanItem", {
  summary: { zh: "查看一条主要目标或策略措施", en: "One goal or measure" },
  permission: "plan.read",
  input: z.object({ ...input, item: z.string() }),
  output: z.object({
    ...frame,
    domain: z.object({ id: z.string(), order: z.number().int(), title: labelSchema }),
    role: z.enum(["goal", "measure"]),
    item: itemSchema,
    previous: z.string().nullable(),
    next: z.string().nullable(),
  }),
});

export const listSystems = query("publishing.listSystems", {
  summary: {
    zh: "列出规划点名的体系、机制、平台及由什么支撑",
    en: "List the systems the plan names and what serves each",
  },
  permission: "plan.read",
  input: z.object(input),
  output: z.object({
    ...frame,
    capabilities: z.array(
      z.object({
        id: z.string(),
        name: labelSchema,
        state: z.enum(["available", "planned"]),
        path: z.string().nullable(),
      }),
    ),
    systems: z.array(
      systemHeadSchema.extend({
        at: z.object({ id: z.string(), title: labelSchema, domain: z.string() }),
        primary: z.string(),
        needs: z.array(z.string()),
        software: labelSchema,
        servedBy: z.array(z.string()),
      }),
    ),
  }),
});

export type PlanItem = z.output<typeof itemSchema>;
export type PlanContents = z.output<typeof contentsSchema>;
export type PlanDomain = z.output<(typeof getPlanDomain)["output"]>;
export type PlanFrame = z.output<(typeof getPlanFrame)["output"]>;
export type PlanItemAnswer = z.output<(typeof getPlanItem)["output"]>;
export type PlanSystems = z.output<(typeof listSystems)["output"]>;
