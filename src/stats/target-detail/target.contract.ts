// One target in full: how its wording is read, how it stands by each method and why, where it will end, how earlier
// forecasts did, what moves and what does not.
import { z } from "zod";
import { labelSchema, query, yearSchema } from "../../kernel/contract.ts";
import { statusClasses } from "../../kernel/status-class.ts";
import { statusMethods } from "../../plan/target.ts";
import { forecastMethods, trendScales } from "../forecast/forecast.ts";
import { explanationSchema } from "../standing/explanation.ts";
import { targetStandingSchema } from "../standing/standing.contract.ts";

/** Five kinds of values that never mix: what was observed stands in the series, what is foreseen in the forecast. */
export const lineKinds = ["milestone", "legal", "benchmark"] as const;

export const targetDetailSchema = targetStandingSchema.extend({
  itemTitle: labelSchema,
  domainTitle: labelSchema,
  /** The phrase of the plan that sets it. */
  clause: labelSchema,
  model: z.object({
    scope: labelSchema,
    /** The wording as it is read: `不高于38%（含本数）`. */
    reading: labelSchema,
    /** Who confirmed the reading; null while nobody has. */
    confirmation: z.object({ by: z.string(), at: z.string(), note: z.string() }).nullable(),
    path: z.enum(["linear", "geometric", "logit"]),
    /** The rule by which a change counts as a change, stated beforehand. */
    change: labelSchema,
    limits: z.object({ minimum: z.number().nullable(), maximum: z.number().nullable() }),
    lines: z.array(
      z.object({
        kind: z.enum(lineKinds),
        year: z.number().int().nullable(),
        value: z.number(),
        name: labelSchema,
        source: labelSchema.nullable(),
      }),
    ),
    /** Years from which the definition is another one. */
    breaks: z.array(z.object({ year: z.number().int(), note: labelSchema })),
  }),
  methods: z.array(
    z.object({
      method: z.enum(statusMethods),
      name: labelSchema,
      class: z.enum(statusClasses),
      ratio: z.number().nullable(),
      current: z.number().nullable(),
      required: z.number().nullable(),
      /** The one the plan is judged by. */
      isChosen: z.boolean(),
    }),
  ),
  forecast: z
    .object({
      method: z.enum(forecastMethods),
      scale: z.enum(trendScales),
      points: z.array(
        z.object({
          year: z.number().int(),
          value: z.number(),
          /** 50 and 90 % bands. */
          inner: z.object({ lower: z.number(), upper: z.number() }).nullable(),
          outer: z.object({ lower: z.number(), upper: z.number() }).nullable(),
        }),
      ),
    })
    .nullable(),
  /** What was foreseen a year ahead in earlier years, beside what came. */
  earlier: z.array(
    z.object({
      madeIn: z.number().int(),
      year: z.number().int(),
      value: z.number(),
      lower: z.number().nullable(),
      upper: z.number().nullable(),
      actual: z.number(),
    }),
  ),
  /** Mean absolute error of those, in the indicator's unit. */
  earlierError: z.number().nullable(),
  /** Limits of natural variation (XmR); "trial" on short series. */
  variation: z.object({ centre: z.number(), lower: z.number(), upper: z.number(), isTrial: z.boolean() }).nullable(),
  signals: z.array(z.object({ year: z.number().int(), kind: z.string(), text: labelSchema })),
  explanations: z.object({
    status: explanationSchema,
    forecast: explanationSchema,
    variation: explanationSchema.nullable(),
  }),
});

export type TargetDetail = z.output<typeof targetDetailSchema>;

export const getTarget = query("stats.getTarget", {
  summary: { zh: "查看一个目标：判断、方法、预测、依据", en: "One target: judgement, methods, forecast, grounds" },
  permission: "plan.read",
  input: z.object({
    target: z.string(),
    plan: z.string().optional(),
    area: z.string().optional(),
    year: yearSchema.optional(),
  }),
  output: z.object({
    plan: z.object({ id: z.string(), title: labelSchema, start: z.number().int(), end: z.number().int() }),
    area: z.object({ code: z.string(), name: labelSchema }),
    year: z.number().int(),
    years: z.array(z.number().int()),
    target: targetDetailSchema,
  }),
});
