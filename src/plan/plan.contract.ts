// Plans and their versions.
import { z } from "zod";
import { action, labelSchema, query } from "../kernel/contract.ts";
import { planSchema, planStates } from "./plan.ts";

const versionNumber = z.coerce.number().int().min(1).max(1_000_000);

const versionSchema = z.object({
  version: z.number().int(),
  state: z.enum(planStates),
  importedAt: z.string(),
  importedBy: z.string(),
});

const countsSchema = z.object({
  domains: z.number(),
  goals: z.number(),
  measures: z.number(),
  targets: z.number(),
  commitments: z.number(),
  implementation: z.number(),
  monitoring: z.number(),
  systems: z.number(),
});

export const listPlans = query("plan.listPlans", {
  summary: { zh: "列出规划及其规模", en: "List the plans with their counts" },
  permission: "plan.read",
  input: z.object({}),
  output: z.object({
    plans: z.array(
      versionSchema.extend({
        id: z.string(),
        title: labelSchema,
        area: z.string(),
        start: z.number().int(),
        end: z.number().int(),
        counts: countsSchema,
      }),
    ),
  }),
});

export const getPlan = query("plan.getPlan", {
  summary: { zh: "读取一部规划的全部内容", en: "The whole content of one plan" },
  permission: "plan.read",
  input: z.object({ plan: z.string(), version: versionNumber.optional() }),
  output: z.object({ version: versionSchema, counts: countsSchema, plan: planSchema }),
});

export const listPlanVersions = query("plan.listPlanVersions", {
  summary: { zh: "列出一部规划的版本", en: "List the versions of a plan" },
  permission: "plan.read",
  input: z.object({ plan: z.string() }),
  output: z.object({ versions: z.array(versionSchema) }),
});

export const comparePlanVersions = query("plan.comparePlanVersions", {
  summary: { zh: "比较规划的两个版本", en: "Compare two versions of a plan" },
  permission: "plan.read",
  input: z.object({ plan: z.string(), from: versionNumber, to: versionNumber }),
  output: z.object({
    changes: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(["added", "removed", "changed"]),
        title: labelSchema,
        fields: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
      }),
    ),
  }),
});

export const setPlanState = action("plan.setPlanState", {
  summary: {
    zh: "改变规划某一版的状态（草稿、实施中、存档）",
    en: "Set the state of a plan version: draft, in force, archived",
  },
  permission: "plan.edit",
  input: z.object({ plan: z.string(), version: versionNumber, state: z.enum(planStates) }),
  output: z.object({ version: versionSchema }),
  objectOf: ({ plan, version }) => ({ kind: "plan", id: `${plan}/${version}` }),
});

export const confirmReading = action("plan.confirmReading", {
  summary: { zh: "确认一个目标的读法", en: "Confirm how a target's wording is read" },
  permission: "targets.edit",
  input: z.object({
    plan: z.string().optional(),
    target: z.string(),
    /** What it rests on: a letter, a meeting, the official text. */
    note: z.string().trim().max(500).default(""),
  }),
  output: z.object({ confirmation: z.object({ by: z.string(), at: z.string(), note: z.string() }) }),
  objectOf: ({ target }) => ({ kind: "target", id: target }),
});
