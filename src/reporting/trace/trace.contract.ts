// From a number back to the forms it came in with: who handed them in, checked and accepted them.
import { z } from "zod";
import { labelSchema, query, yearSchema } from "../../kernel/contract.ts";
import { stepActions, submissionStates } from "../submission/submission.ts";

export const traceForms = query("reporting.traceForms", {
  summary: { zh: "一个数由哪些报表报来", en: "The forms that a number came in with" },
  permission: "reporting.read",
  input: z.object({ area: z.string(), year: yearSchema, elements: z.array(z.string()).max(100) }),
  output: z.object({
    forms: z.array(
      z.object({
        form: z.string(),
        title: labelSchema,
        period: z.string(),
        /** Copies that were asked for within the area, and how many are accepted. */
        expected: z.number().int(),
        accepted: z.number().int(),
        /** The copies themselves where there are few. */
        copies: z.array(
          z.object({
            area: z.string(),
            areaName: labelSchema,
            state: z.enum(submissionStates),
            release: z.number().int().nullable(),
            steps: z.array(
              z.object({ action: z.enum(stepActions), role: labelSchema, by: z.string(), at: z.string() }),
            ),
          }),
        ),
      }),
    ),
  }),
});

export type TracedForm = z.output<typeof traceForms.output>["forms"][number];
