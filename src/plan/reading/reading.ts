// How a target's words are read, as one text: what a person confirms and what asks anew when a version changes it.
// 以上, 以下, 以内 include the number (Civil Code art. 1259), but a news print of the same sentence may not.
import type { Target } from "../target.ts";

export interface Confirmation {
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  readonly note: string;
}

/** Everything that decides what the clause asks for, nothing that only describes it. */
export const toReadingKey = (target: Target): string =>
  [
    target.indicator,
    target.comparator,
    target.value,
    target.unit,
    target.judged_as,
    target.scope,
    target.deadline,
    target.baseline_year,
    target.baseline_value,
    target.rule,
    target.parity,
  ]
    .map((part) => part ?? "")
    .join("|");
