// The line that a target draws: its level, the year by which it holds, the side that is acceptable. 以上, 以下
// and 以内 include the number (Civil Code art. 1259), so a value on the line has met it.
import type { Label } from "../../kernel/label.ts";
import { findOpenSide } from "./standing-view.ts";
import type { TargetStanding } from "./standing.contract.ts";

export interface TargetLine {
  readonly value: number;
  readonly year: number;
  readonly opens: "up" | "down";
  readonly text: Label;
}

/** Only these set the level by themselves; the others are reckoned from a base, whose path ends at the level. */
const plainComparators: readonly string[] = [">=", "<=", ">", "<", "=", "about", "ratio-at-most", "one-per"];

export const setsLevel = (comparator: string): boolean => plainComparators.includes(comparator);

export const toTargetLine = (standing: TargetStanding, lastYear: number): TargetLine | null => {
  const { comparator, targetValue, path, deadline, targetText } = standing;
  const opens = findOpenSide(standing);
  const value = setsLevel(comparator) ? targetValue : (path.at(-1)?.value ?? null);
  if (value === null || opens === undefined) return null;
  const year = typeof deadline === "number" ? deadline : (path.at(-1)?.year ?? lastYear);
  return { value, year, opens, text: targetText };
};

/** The target that a page about the indicator speaks of: with a level before one without, targets before commitments. */
export const findLeadingStanding = <Standing extends TargetStanding>(
  standings: readonly Standing[],
): Standing | undefined => {
  const rank = ({ kind, targetValue }: TargetStanding): number =>
    (targetValue === null ? 2 : 0) + (kind === "target" ? 0 : 1);
  return [...standings].sort((one, other) => rank(one) - rank(other))[0];
};
