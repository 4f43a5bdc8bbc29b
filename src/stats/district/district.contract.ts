// Loading a district folder: the same operation for the first start, the command line and an administrator.
import { z } from "zod";
import { action, findingSchema, labelSchema } from "../../kernel/contract.ts";

const fileSchema = z.object({ path: z.string().max(200), text: z.string().max(20_000_000) });

export const importDistrict = action("stats.importDistrict", {
  summary: {
    zh: "检查或导入一个县区的规划、区划、单位和公开数据",
    en: "Check or load a district: plan, areas, agencies, published figures",
  },
  permission: "district.import",
  input: z.object({ files: z.array(fileSchema).max(200), mode: z.enum(["check", "load"]).default("check") }),
  output: z.object({
    loaded: z.boolean(),
    findings: z.array(findingSchema),
    counts: z.object({
      areas: z.number().int(),
      agencies: z.number().int(),
      published: z.number().int(),
      domains: z.number().int(),
      goals: z.number().int(),
      measures: z.number().int(),
      targets: z.number().int(),
      commitments: z.number().int(),
      implementation: z.number().int(),
      monitoring: z.number().int(),
      systems: z.number().int(),
    }),
    plan: z.object({ id: z.string(), version: z.number().int(), isNew: z.boolean() }).nullable(),
    /** Against the version that stood before. */
    changes: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(["added", "removed", "changed"]),
        title: labelSchema,
        fields: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
      }),
    ),
    facts: z.object({ added: z.number().int(), corrected: z.number().int(), unchanged: z.number().int() }),
  }),
});
