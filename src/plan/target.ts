// A target (目标值) or commitment (承诺): what the plan asks of one indicator, and how its words are read.
// 以上、以下、以内 include the number itself (Civil Code art. 1259), hence >= and <=; 超过、不满 exclude it.
import { z } from "zod";
import { labelSchema } from "../kernel/contract.ts";

/** Every reading of a target's wording; the table says what each asks of the value. */
export const comparators = {
  ">=": { needsValue: true, zh: "不低于", en: "at least" },
  "<=": { needsValue: true, zh: "不高于", en: "at most" },
  ">": { needsValue: true, zh: "高于", en: "above" },
  "<": { needsValue: true, zh: "低于", en: "below" },
  "=": { needsValue: true, zh: "等于", en: "exactly" },
  about: { needsValue: true, zh: "左右", en: "about" },
  increase: { needsValue: false, zh: "提高", en: "increase" },
  decrease: { needsValue: false, zh: "下降", en: "decrease" },
  growing: { needsValue: false, zh: "逐年提高", en: "grow every year" },
  maintain: { needsValue: false, zh: "保持", en: "maintain" },
  "slow-growth": { needsValue: false, zh: "增幅放缓", en: "slow the growth" },
  "increase-by-percent-from-baseline": { needsValue: true, zh: "比基期提高", en: "increase on the baseline by" },
  "decrease-by-percent-from-baseline": { needsValue: true, zh: "比基期下降", en: "decrease on the baseline by" },
  "increase-by-points-from-baseline": {
    needsValue: true,
    zh: "比基期提高",
    en: "increase on the baseline by",
  },
  "decrease-by-points-from-baseline": {
    needsValue: true,
    zh: "比基期下降",
    en: "decrease on the baseline by",
  },
  "increase-per-year": { needsValue: true, zh: "每年提高", en: "increase each year by" },
  "decrease-per-year": { needsValue: true, zh: "每年下降", en: "decrease each year by" },
  "compound-growth-per-year": { needsValue: true, zh: "年均增长", en: "grow a year on average by" },
  "ratio-at-most": { needsValue: true, zh: "比值不高于", en: "ratio at most" },
  "one-per": { needsValue: true, zh: "每单位不少于", en: "at least per unit" },
} as const satisfies Record<string, { readonly needsValue: boolean; readonly zh: string; readonly en: string }>;

export type Comparator = keyof typeof comparators;
const comparatorCodes = Object.keys(comparators) as [Comparator, ...Comparator[]];

export const scopes = [
  "whole",
  "each-township",
  "each-facility",
  "each-child",
  "each-level",
  "urban",
  "rural",
  "between-townships",
  "urban-against-rural",
] as const;

/** Linear gap closure, ratio of compound growth rates, share of the UN progress chart: how a status is judged. */
export const statusMethods = ["linear", "cagr", "un"] as const;
export type StatusMethod = (typeof statusMethods)[number];

/** The course on which the value is expected between base and deadline. */
export const pathShapes = ["linear", "geometric", "logit"] as const;
export type PathShape = (typeof pathShapes)[number];

/** When a change counts as one: at all, when chance alone does not explain it, from a size on. */
export const changeRules = ["any", "interval", "by"] as const;

const limitsSchema = z.strictObject({ minimum: z.number().optional(), maximum: z.number().optional() });

export const targetSchema = z.strictObject({
  id: z.string(),
  indicator: z.string(),
  comparator: z.enum(comparatorCodes),
  value: z.number().optional(),
  unit: z.string(),
  /** The line in the indicator's own unit, where the clause counts something else: one drill a school → 100 % of schools. */
  judged_as: z.number().optional(),
  scope: z.enum(scopes),
  /** The year by whose end it must hold, or how often it must hold. */
  deadline: z.union([z.number().int(), z.enum(["yearly", "daily", "continuous"])]),
  baseline_year: z.union([z.number().int(), z.literal("previous")]).optional(),
  /** The plan's own base value, where it prints one. */
  baseline_value: z.number().optional(),
  rule: z.enum(["every-year", "never-below-baseline"]).optional(),
  /** Left out: linear. */
  path: z.enum(pathShapes).optional(),
  /** Where the value is to be on the way, in the indicator's unit. */
  milestones: z.array(z.strictObject({ year: z.number().int(), value: z.number() })).optional(),
  /** Bounds that no value can pass; left out: those of the indicator. */
  limits: limitsSchema.optional(),
  /** The figure is judged by its distance from parity: a ratio from 1, a share from a half. */
  parity: z.enum(["ratio", "share"]).optional(),
  /** Left out: `interval` where events are few, else `any`. */
  change: z.strictObject({ rule: z.enum(changeRules), by: z.number().positive().optional() }).optional(),
  /** Left out: the plan's method. */
  method: z.enum(statusMethods).optional(),
  strength: z.enum(["numeric", "directional", "implied", "prohibition"]),
  /** 力争: an aim, not a duty. */
  aspirational: z.boolean().optional(),
  note: labelSchema.optional(),
});

export type Target = z.output<typeof targetSchema>;
