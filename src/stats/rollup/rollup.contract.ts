// Computing the sums anew, to prove them or after borders changed.
import { z } from "zod";
import { action } from "../../kernel/contract.ts";

export const rebuildRollup = action("stats.rebuildRollup", {
  summary: { zh: "重新汇总并报告差异", en: "Rebuild the roll-up and report differences" },
  permission: "rollup.rebuild",
  /** The tenant of this area; without it every tenant within the actor's area. */
  input: z.object({ area: z.string().optional() }),
  output: z.object({
    tenants: z.array(z.object({ area: z.string(), rows: z.number().int(), differences: z.number().int() })),
    rows: z.number().int(),
    differences: z.number().int(),
  }),
  areasOf: ({ area }) => (area === undefined ? [] : [area]),
});
