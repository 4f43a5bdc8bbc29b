// One screen for the whole plan: domains × status, what needs attention, how fresh the figures are.
import { z } from "zod";
import { labelSchema, query, yearSchema } from "../../kernel/contract.ts";
import { targetStandingSchema } from "../../stats/standing/standing.contract.ts";
import { statusClasses } from "../../kernel/status-class.ts";

const countsSchema = z.record(z.enum(statusClasses), z.number().int());

export const getOverview = query("publishing.getOverview", {
  summary: {
    zh: "概览：各领域进展、需要处理的事、数据新鲜度",
    en: "Overview: domains by status, what needs attention, freshness",
  },
  permission: "plan.read",
  input: z.object({
    plan: z.string().optional(),
    area: z.string().optional(),
    year: yearSchema.optional(),
  }),
  output: z.object({
    plan: z.object({
      id: z.string(),
      title: labelSchema,
      version: z.number().int(),
      start: z.number().int(),
      end: z.number().int(),
    }),
    area: z.object({ code: z.string(), name: labelSchema }),
    year: z.number().int(),
    years: z.array(z.number().int()),
    synthetic: z.boolean(),
    /** Days from today to the plan's last day; negative once it is over. */
    daysLeft: z.number().int(),
    counts: countsSchema,
    domains: z.array(
      z.object({
        id: z.string(),
        order: z.number().int(),
        title: labelSchema,
        goals: z.number().int(),
        counts: countsSchema,
        standings: z.array(targetStandingSchema),
        commitments: z.array(
          z.object({ id: z.string(), item: z.string(), title: labelSchema, class: z.enum(statusClasses) }),
        ),
      }),
    ),
    /** Figures of the year asked for: reporting units with and without them, and the last change. */
    freshness: z.object({
      lastChange: z.string().nullable(),
      agencies: z.array(
        z.object({
          id: z.string(),
          name: labelSchema,
          /** Indicators of targets and commitments it leads: all, with a figure for the year. */
          indicators: z.number().int(),
          current: z.number().int(),
        }),
      ),
      late: z.array(z.object({ area: z.object({ code: z.string(), name: labelSchema }), missing: z.number().int() })),
    }),
  }),
});

export type Overview = z.output<(typeof getOverview)["output"]>;
