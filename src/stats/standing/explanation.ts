// A judgement in plain words: what it says, the figures it rests on, the formula with the figures in it, where the
// method comes from. The same text stands on the screen and in reports.
import { z } from "zod";
import { labelSchema } from "../../kernel/contract.ts";

export const explanationSchema = z.object({
  title: labelSchema,
  sentences: z.array(labelSchema),
  /** With the actual figures in it, e.g. `(38 − 50) ÷ (20 − 50) ÷ (3 ÷ 5) = 0.667`. */
  formula: z.string().nullable(),
  figures: z.array(z.object({ name: labelSchema, text: labelSchema })),
  /** The published method. */
  source: labelSchema.nullable(),
});

export type Explanation = z.output<typeof explanationSchema>;
