// Open data: what `/open/v1` gives to anyone, in one language, with small counts of people withheld.
import { z } from "zod";
import { daySchema, query, yearSchema } from "../../kernel/contract.ts";
import { statusClasses } from "../../kernel/status-class.ts";

const language = z.enum(["zh", "en"]).default("zh");

const statusSchema = z.object({
  class: z.enum(statusClasses),
  value: z.number().nullable(),
  period: z.string().nullable(),
  reason: z.string(),
  method: z.string(),
});

const aimSchema = z.object({
  id: z.string(),
  indicator: z.string(),
  indicatorName: z.string(),
  comparator: z.string(),
  value: z.number().nullable(),
  unit: z.string(),
  deadline: z.union([z.number().int(), z.string()]),
  strength: z.string(),
  status: statusSchema,
  synthetic: z.boolean(),
});

const noticeSchema = z.string().nullable().describe("Says so when any figure is synthetic demonstration data");

export const openPlans = query("publishing.openPlans", {
  summary: { zh: "开放数据：规划列表", en: "Open data: plans" },
  permission: "plan.read",
  input: z.object({ lang: language }),
  output: z.object({
    plans: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        area: z.string(),
        start: z.number().int(),
        end: z.number().int(),
        version: z.number().int(),
        state: z.string(),
        goals: z.number().int(),
        measures: z.number().int(),
        targets: z.number().int(),
        commitments: z.number().int(),
      }),
    ),
  }),
});

export const openPlan = query("publishing.openPlan", {
  summary: { zh: "开放数据：一部规划及其目标进展", en: "Open data: one plan with the status of its targets" },
  permission: "plan.read",
  input: z.object({
    lang: language,
    plan: z.string(),
    area: z.string().optional(),
    year: yearSchema.optional(),
  }),
  output: z.object({
    id: z.string(),
    title: z.string(),
    area: z.string(),
    year: z.number().int(),
    version: z.number().int(),
    notice: noticeSchema,
    domains: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        goals: z.array(
          z.object({
            id: z.string(),
            title: z.string(),
            text: z.string(),
            lead: z.array(z.string()),
            targets: z.array(aimSchema),
          }),
        ),
        measures: z.array(
          z.object({
            id: z.string(),
            title: z.string(),
            text: z.string(),
            lead: z.array(z.string()),
            commitments: z.array(aimSchema),
          }),
        ),
      }),
    ),
  }),
});

export const openValueSchema = z.object({
  area: z.string(),
  areaName: z.string(),
  period: z.string(),
  year: z.number().int(),
  cell: z.string(),
  value: z.number().nullable(),
  unit: z.string(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  /** reported · derived · published · synthetic */
  source: z.string().nullable(),
  quality: z.string().nullable(),
  /** value, or why there is none: noFigures · missing · emptyDenominator · withheld … */
  state: z.string(),
  /** Class of the plan's target on this indicator, as of this year; null where there is none. */
  status: z.enum(statusClasses).nullable(),
  synthetic: z.boolean(),
});

export const openIndicator = query("publishing.openIndicator", {
  summary: { zh: "开放数据：一个指标的数值", en: "Open data: the values of one indicator" },
  permission: "indicators.read",
  input: z.object({
    lang: language,
    indicator: z.string(),
    area: z.string().optional(),
    from: yearSchema.optional(),
    to: yearSchema.optional(),
    by: z.string().optional().describe("A dimension of the indicator, or `area` for the areas below"),
  }),
  output: z.object({
    indicator: z.object({
      id: z.string(),
      name: z.string(),
      unit: z.string(),
      better: z.string(),
      definition: z.string(),
      formula: z.object({ numerator: z.string(), denominator: z.string().nullable(), factor: z.number() }).nullable(),
    }),
    notice: noticeSchema,
    values: z.array(openValueSchema),
  }),
});

export const openAreas = query("publishing.openAreas", {
  summary: { zh: "开放数据：区划", en: "Open data: areas" },
  permission: "areas.read",
  input: z.object({
    lang: language,
    on: daySchema.optional(),
    under: z.string().optional(),
    level: z.string().optional(),
  }),
  output: z.object({
    areas: z.array(
      z.object({
        code: z.string(),
        parent: z.string().nullable(),
        level: z.string(),
        kind: z.string(),
        name: z.string(),
        validFrom: z.string(),
        validTo: z.string().nullable(),
      }),
    ),
  }),
});
