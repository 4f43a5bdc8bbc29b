// The file of a district's demonstration interventions: each as it was opened, and what happened to it day by day.
import { z } from "zod";
import { daySchema } from "../../kernel/contract.ts";
import { openIntervention } from "../intervention/intervention.contract.ts";
import { results } from "../intervention/intervention.ts";

const happened = { on: daySchema, by: z.string().min(1).max(100) };
const text = z.string().trim().min(2).max(1000);

const happeningSchema = z.discriminatedUnion("kind", [
  z.strictObject({ ...happened, kind: z.literal("progress"), text, step: z.number().int().min(1).optional() }),
  z.strictObject({ ...happened, kind: z.literal("moved"), to: z.enum(["active", "blocked", "reviewing"]), text }),
  z.strictObject({
    ...happened,
    kind: z.literal("closed"),
    result: z.enum(results),
    conclusion: z.string().trim().min(5).max(2000),
    evidence: z.string().trim().min(5).max(2000),
  }),
]);

export type Happening = z.output<typeof happeningSchema>;

export const demoInterventionsSchema = z.strictObject({
  /** Nothing in the file was ever done. */
  synthetic: z.literal(true),
  interventions: z
    .array(
      z.strictObject({
        openedOn: daySchema,
        openedBy: z.string().min(1).max(100),
        opening: openIntervention.input,
        /** In the order of days. */
        events: z.array(happeningSchema).max(50).default([]),
      }),
    )
    .max(100),
});

export type DemoIntervention = z.output<typeof demoInterventionsSchema>["interventions"][number];
