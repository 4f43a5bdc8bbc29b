// Where published figures come from, and what does not fit in them.
import { z } from "zod";
import { findingSchema, labelSchema, query } from "../../kernel/contract.ts";

export const listSources = query("publishing.listSources", {
  summary: { zh: "列出公开数据的来源及核对发现", en: "List the sources of published figures and the findings on them" },
  permission: "indicators.read",
  input: z.object({}),
  output: z.object({
    published: z.number().int(),
    derived: z.number().int(),
    /** Facts that were made up for the demonstration. */
    synthetic: z.number().int(),
    sources: z.array(
      z.object({
        title: z.string(),
        url: z.string(),
        figures: z.number().int(),
        areas: z.array(z.object({ code: z.string(), name: labelSchema })),
        firstYear: z.number().int(),
        lastYear: z.number().int(),
        indicators: z.array(z.object({ id: z.string(), name: labelSchema })),
      }),
    ),
    findings: z.array(findingSchema.extend({ figure: z.string().nullable() })),
  }),
});

export type SourcesAnswer = z.output<(typeof listSources)["output"]>;
