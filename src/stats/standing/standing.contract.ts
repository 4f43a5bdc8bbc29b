// How each target of a plan stands in an area: the class, the figure and the reason in words.
import { z } from "zod";
import { labelSchema, query, yearSchema } from "../../kernel/contract.ts";
import { statusClasses } from "../../kernel/status-class.ts";
import { forecastMethods } from "../forecast/forecast.ts";
import { figureSchema, indicatorHeadSchema } from "../indicator/figure.ts";

export const statusSchema = z.object({
  class: z.enum(statusClasses),
  value: z.number().nullable(),
  period: z.string().nullable(),
  reason: labelSchema,
  /** e.g. `linear-gap-closure`, `threshold`, `direction`. */
  method: z.string(),
  /** Share of the way from the base to the target that has been gone; 1 = arrived. */
  progress: z.number().nullable(),
  /** What the straight path asks for at this moment, in the indicator's unit. */
  expected: z.number().nullable(),
  /** The last year looked at. */
  asOf: z.number().int(),
  /** current ÷ required, by which the method classifies; null for rules without one. */
  ratio: z.number().nullable(),
  current: z.number().nullable(),
  required: z.number().nullable(),
  /** 95 % interval of the figure judged; null where it is no rate of events. */
  interval: z.object({ lower: z.number(), upper: z.number() }).nullable(),
  /** False: not distinguishable from the line. */
  isDistinct: z.boolean().nullable(),
  /** Why the class is milder than the bare figures would have it. */
  gate: z.enum(["fewEvents"]).nullable(),
});

/** Where the trend leads by the deadline; for a duty of every year, by the year after the last figure. */
export const outlookSchema = z.object({
  to: z.number().int(),
  value: z.number(),
  /** 90 % */
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  /** That the target holds then, 0–1. */
  probability: z.number().nullable(),
  method: z.enum(forecastMethods),
});

/** How many are missing to reach the target (positive) or to spare (negative). */
export const peopleSchema = z.object({ count: z.number().int(), word: labelSchema });

export const targetStandingSchema = z.object({
  id: z.string(),
  /** Goal or measure, with its domain. */
  item: z.string(),
  domain: z.string(),
  kind: z.enum(["target", "commitment"]),
  indicator: indicatorHeadSchema,
  comparator: z.string(),
  /** In the indicator's unit. */
  targetValue: z.number().nullable(),
  /** As the plan prints it, in the unit of the plan. */
  printedValue: z.number().nullable(),
  printedUnit: z.string(),
  /** `≤38%`, `逐年提高` */
  targetText: labelSchema,
  /** The line was handed down to the area; targetValue and targetText are its own, printedValue stays the plan's. */
  isAllocated: z.boolean(),
  deadline: z.union([z.number().int(), z.string()]),
  strength: z.string(),
  lead: z.array(z.object({ id: z.string(), name: labelSchema })),
  status: statusSchema,
  /** Yearly figures up to the year asked for. */
  series: z.array(figureSchema),
  /** The straight path from base to target, one point a year. */
  path: z.array(z.object({ year: z.number().int(), value: z.number() })),
  outlook: outlookSchema.nullable(),
  /** Why there is no outlook. */
  refusal: labelSchema.nullable(),
  people: peopleSchema.nullable(),
  synthetic: z.boolean(),
});

export type Outlook = z.output<typeof outlookSchema>;
export type Status = z.output<typeof statusSchema>;
export type TargetStanding = z.output<typeof targetStandingSchema>;

export const listStandings = query("stats.listStandings", {
  summary: { zh: "列出规划各项指标目标在某地的进展判断", en: "List how each target of the plan stands in an area" },
  permission: "plan.read",
  input: z.object({
    plan: z.string().optional(),
    area: z.string().optional(),
    year: yearSchema.optional(),
    domain: z.string().optional(),
  }),
  output: z.object({
    plan: z.string(),
    area: z.string(),
    year: z.number().int(),
    standings: z.array(targetStandingSchema),
  }),
});
