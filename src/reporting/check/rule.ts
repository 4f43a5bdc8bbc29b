// A rule (校验规则): what must hold between figures, or is unlikely enough to be asked about.
// Source: validation rules with a missing-value policy per side as in DHIS2; indicator-rules.md §0 for their content.
import { z } from "zod";
import { labelSchema } from "../../kernel/contract.ts";

/** A side with a missing operand: the rule is not applied, it counts as 0, or it is itself a finding. */
export const missingPolicies = ["skip", "zero", "report"] as const;
export const compareOperators = ["<=", "<", "==", ">=", ">", "!="] as const;

const policySchema = z.enum(missingPolicies);

export const ruleSchema = z
  .object({
    id: z.string(),
    name: labelSchema,
    /** An error blocks handing in, a warning wants an explanation. */
    severity: z.enum(["error", "warning"]),
    /** Judged on the sums of this level only, e.g. where children cross the borders of smaller areas; never in a form. */
    level: z.string().optional(),
    test: z.discriminatedUnion("kind", [
      /** Both sides in the formula grammar: `#{element}`, `#{element.cell}`. */
      z.object({
        kind: z.literal("compare"),
        left: z.string(),
        operator: z.enum(compareOperators),
        right: z.string(),
        missing: z.object({ left: policySchema, right: policySchema }).readonly(),
      }),
      /** Against the period before; `least` is the absolute change from which it matters. */
      z.object({ kind: z.literal("change"), element: z.string(), percent: z.number(), least: z.number() }),
      /** Narrower than the element's own bounds, which nothing may break. */
      z.object({
        kind: z.literal("bounds"),
        element: z.string(),
        minimum: z.number().optional(),
        maximum: z.number().optional(),
      }),
      /** Modified z-score of the element's own series. */
      z.object({ kind: z.literal("outlier"), element: z.string() }),
    ]),
    why: labelSchema,
    source: z.string(),
  })
  .readonly();

export type Rule = z.output<typeof ruleSchema>;
export type RuleTest = Rule["test"];
export type CompareTest = Extract<RuleTest, { kind: "compare" }>;
export type MissingPolicy = (typeof missingPolicies)[number];

/** @example defineRule("trained-posts", { name, severity: "error", test: { kind: "compare", left: "#{trained}", operator: "<=", right: "#{posts}", missing }, why, source }) */
export const defineRule = (id: string, parts: Omit<Rule, "id">): Rule => ({ id, ...parts });

/** `left <= right`, not applied where a side is incomplete: the most frequent rule by far. */
export const defineAtMost = (
  id: string,
  [left, right]: readonly [left: string, right: string],
  parts: Omit<Rule, "id" | "test">,
): Rule =>
  defineRule(id, {
    ...parts,
    test: { kind: "compare", left, operator: "<=", right, missing: { left: "skip", right: "skip" } },
  });
