// What a target asks of the value, as a calculator is told it.
import { z } from "zod";
import type { Comparator } from "../../plan/target.ts";
import { comparators } from "../../plan/target.ts";

/** A clause's comparators; readers of books write ≥ and ≤. */
export const comparatorSchema = z
  .enum([...(Object.keys(comparators) as Comparator[]), "≥", "≤"])
  .describe("what is asked of the value; ≥ is the same as >=");

export const toComparator = (given: z.output<typeof comparatorSchema>): Comparator => {
  if (given === "≥") return ">=";
  return given === "≤" ? "<=" : given;
};
