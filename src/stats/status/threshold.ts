// What a target's wording asks of the value: which side of which line. 以上, 以下, 以内 include the number
// (Civil Code art. 1259); a percentage or points from a base are worked out from the base value.
import type { Target } from "../../plan/target.ts";

export interface Threshold {
  readonly line: number;
  readonly side: "at-least" | "at-most" | "above" | "below" | "equal" | "about";
}

/** 左右: within a twentieth of the number; ours to decide [D], docs/decisions/0009. */
const aboutShare = 0.05;

/** The line of a target, or undefined when the target has none or its base is not known. */
export const toThreshold = (target: Target, base: number | undefined, yearsFromBase: number): Threshold | undefined => {
  const { comparator } = target;
  const value = target.judged_as ?? target.value;
  if (value === undefined) return undefined;
  const fromBase = (line: (base: number) => number, side: Threshold["side"]): Threshold | undefined =>
    base === undefined ? undefined : { line: line(base), side };
  switch (comparator) {
    case ">=":
    case "one-per":
      return { line: value, side: "at-least" };
    case "<=":
    case "ratio-at-most":
      return { line: value, side: "at-most" };
    case ">":
      return { line: value, side: "above" };
    case "<":
      return { line: value, side: "below" };
    case "=":
      return { line: value, side: "equal" };
    case "about":
      return { line: value, side: "about" };
    case "increase-by-percent-from-baseline":
      return fromBase((from) => from * (1 + value / 100), "at-least");
    case "decrease-by-percent-from-baseline":
      return fromBase((from) => from * (1 - value / 100), "at-most");
    case "increase-by-points-from-baseline":
      return fromBase((from) => from + value, "at-least");
    case "decrease-by-points-from-baseline":
      return fromBase((from) => from - value, "at-most");
    case "increase-per-year":
      return fromBase((from) => from + value * yearsFromBase, "at-least");
    case "decrease-per-year":
      return fromBase((from) => from - value * yearsFromBase, "at-most");
    case "compound-growth-per-year":
      return fromBase((from) => from * (1 + value / 100) ** yearsFromBase, "at-least");
    case "increase":
    case "decrease":
    case "growing":
    case "maintain":
    case "slow-growth":
      return undefined;
  }
};

/** Binary fractions must not decide a boundary: a hair of relative difference counts as equal. */
const hair = 1e-9;

const slackAt = (value: number): number => Math.max(1, Math.abs(value)) * hair;

/** −1, 0 or 1; what differs by a hair is the same figure. */
export const compare = (one: number, other: number): -1 | 0 | 1 => {
  if (Math.abs(one - other) <= slackAt(other)) return 0;
  return one < other ? -1 : 1;
};

/** The value may lie neither above nor below the line. */
export const isTwoSided = ({ side }: Threshold): boolean => side === "equal" || side === "about";

export const satisfies = (value: number, { line, side }: Threshold): boolean => {
  const slack = slackAt(line);
  switch (side) {
    case "at-least":
      return value >= line - slack;
    case "at-most":
      return value <= line + slack;
    case "above":
      return value > line + slack;
    case "below":
      return value < line - slack;
    case "equal":
      return Math.abs(value - line) <= slack;
    case "about":
      return Math.abs(value - line) <= Math.abs(line) * aboutShare + slack;
  }
};
