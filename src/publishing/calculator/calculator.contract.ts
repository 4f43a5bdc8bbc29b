// The calculators: which there are and what they take, and a list of items answered by one of them.
import { z } from "zod";
import { labelSchema, query } from "../../kernel/contract.ts";

/** [D] A page asks for one; longer lists go to /open/v1/calc, which works in turns, or to the command line. */
const mostItems = 100;

export const listCalculators = query("publishing.listCalculators", {
  summary: { zh: "列出计算器及其输入", en: "List the calculators and what they take" },
  permission: "plan.read",
  input: z.object({}),
  output: z.object({
    calculators: z.array(
      z.object({
        name: z.string(),
        title: labelSchema,
        summary: labelSchema,
        source: labelSchema,
        /** JSON schema of one item. */
        item: z.record(z.string(), z.unknown()),
        examples: z.array(z.record(z.string(), z.unknown())),
      }),
    ),
  }),
});

export const calculate = query("publishing.calculate", {
  summary: { zh: "用一个计算器算一批数", en: "Compute a list of items with a calculator" },
  permission: "plan.read",
  input: z.object({ name: z.string(), items: z.array(z.unknown()).max(mostItems) }),
  output: z.object({ results: z.array(z.record(z.string(), z.unknown())) }),
});

export type CalculatorEntry = z.output<(typeof listCalculators)["output"]>["calculators"][number];
