// A plan as data: domains with goals and measures, implementation and monitoring items, named systems.
// Texts carry marked spans, `[words]{id}`, on which the margin notes hang.
import { z } from "zod";
import { labelSchema } from "../kernel/contract.ts";
import { statusMethods, targetSchema } from "./target.ts";

export const planStates = ["draft", "in-force", "archived"] as const;
export type PlanState = (typeof planStates)[number];

const itemParts = {
  id: z.string(),
  order: z.number().int(),
  title: labelSchema,
  text: labelSchema,
  systems: z.array(z.string()).default([]),
};

const goalSchema = z.strictObject({
  ...itemParts,
  kind: z.enum(["quantitative", "qualitative"]),
  lead: z.array(z.string()),
  targets: z.array(targetSchema).default([]),
  /** Further indicators that speak of this goal, beyond its targets. */
  indicators: z.array(z.string()).default([]),
});

const measureSchema = z.strictObject({
  ...itemParts,
  kind: z.enum(["quantitative", "qualitative"]),
  lead: z.array(z.string()),
  /** Goals this measure works for; a proposal where the plan does not say. */
  serves: z.array(z.string()).default([]),
  commitments: z.array(targetSchema).default([]),
  indicators: z.array(z.string()).default([]),
});

export const domainSchema = z.strictObject({
  id: z.string(),
  order: z.number().int(),
  title: labelSchema,
  goals: z.array(goalSchema),
  measures: z.array(measureSchema),
});

export const dutyItemSchema = z.strictObject({ ...itemParts, requirements: z.array(labelSchema) });

const systemSchema = z.strictObject({
  id: z.string(),
  at: z.string(),
  name: labelSchema,
  needs: z.array(z.string()),
  primary: z.string(),
  software: labelSchema,
  servedBy: z.array(z.string()),
});

export const headerSchema = z.strictObject({
  id: z.string(),
  title: labelSchema,
  area: z.string(),
  period: z.strictObject({ start: z.number().int(), end: z.number().int(), baseline_year: z.number().int() }),
  state: z.enum(planStates),
  parents: z.array(labelSchema),
  principles: z.array(labelSchema),
  aim: labelSchema,
  texts: z.enum(["restated", "official"]),
  /** By which targets with a number and a deadline are judged; left out: linear. */
  method: z.enum(statusMethods).optional(),
});

export const planSchema = z.strictObject({
  ...headerSchema.shape,
  domains: z.array(domainSchema),
  implementation: z.array(dutyItemSchema),
  monitoring: z.array(dutyItemSchema),
  systems: z.array(systemSchema),
});

export type Goal = z.output<typeof goalSchema>;
export type Measure = z.output<typeof measureSchema>;
export type Domain = z.output<typeof domainSchema>;
export type DutyItem = z.output<typeof dutyItemSchema>;
export type NamedSystem = z.output<typeof systemSchema>;
export type Header = z.output<typeof headerSchema>;
export type Plan = z.output<typeof planSchema>;

export interface PlanCounts {
  readonly domains: number;
  readonly goals: number;
  readonly measures: number;
  readonly targets: number;
  readonly commitments: number;
  readonly implementation: number;
  readonly monitoring: number;
  readonly systems: number;
}

export const countPlan = (plan: Plan): PlanCounts => {
  const goals = plan.domains.flatMap((domain) => domain.goals);
  const measures = plan.domains.flatMap((domain) => domain.measures);
  return {
    domains: plan.domains.length,
    goals: goals.length,
    measures: measures.length,
    targets: goals.reduce((count, { targets }) => count + targets.length, 0),
    commitments: measures.reduce((count, { commitments }) => count + commitments.length, 0),
    implementation: plan.implementation.length,
    monitoring: plan.monitoring.length,
    systems: plan.systems.length,
  };
};
