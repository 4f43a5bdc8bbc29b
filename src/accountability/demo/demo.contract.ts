// Interventions for a demonstration, from a district's file: with days of the past and the evidence of a named year.
import { z } from "zod";
import { action } from "../../kernel/contract.ts";

export const loadDemoInterventions = action("accountability.loadDemoInterventions", {
  summary: { zh: "载入演示用的干预", en: "Load interventions for a demonstration" },
  permission: "district.import",
  input: z.object({
    file: z.object({ path: z.string().max(200), text: z.string().max(1_000_000) }),
    /** The district. */
    area: z.string(),
  }),
  output: z.object({ interventions: z.number().int(), events: z.number().int() }),
  areasOf: ({ area }) => [area],
});
