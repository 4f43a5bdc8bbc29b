// Which line holds for a target in an area below the plan's own: the plan's, or the one that was handed down to it
// (目标分解). Only a target that names its level can be handed down; one reckoned from a base has a line of its own in
// every area already, and one that asks the same of each area has nothing to split.
import type { Label } from "../../kernel/label.ts";
import type { Target } from "../../plan/target.ts";
import { setsLevel } from "./target-line.ts";

export interface AllocatedLine {
  /** Undefined: the plan's number is the whole's count, and the area was given no part of it. */
  readonly value: number | undefined;
  /** Of the indicator: lines are handed down in what is measured, whatever the plan counts in. */
  readonly unit: string;
}

export interface HeldTarget {
  readonly target: Target;
  readonly isAllocated: boolean;
}

/** The whole's printed base and its milestones lead to the whole's line and go with it. */
export const withAllocatedLine = (planned: Target, line: AllocatedLine | undefined): HeldTarget => {
  if (line === undefined || findAllocationBar(planned)) return { target: planned, isAllocated: false };
  const { value: _value, judged_as: _level, baseline_value: _base, milestones: _milestones, ...rest } = planned;
  const { value, unit } = line;
  if (value !== undefined) return { target: { ...rest, value, unit, scope: "whole" }, isAllocated: true };
  // None in the whole is none in every part.
  return { target: (planned.judged_as ?? planned.value) === 0 ? planned : rest, isAllocated: false };
};

/** Why a target cannot be handed down; undefined where it can. */
export const findAllocationBar = ({ comparator, value, parity, scope }: Target): Label | undefined => {
  if (value === undefined)
    return {
      zh: "规划没有给这个目标定数，没有可以分的线。",
      en: "The plan sets no number, so there is no line to split.",
    };
  if (scope === "each-township" || scope === "between-townships" || scope === "urban-against-rural")
    return {
      zh: "这个目标看的是各地本身或它们之间的差距，不往下分。",
      en: "The target speaks of each area or of the gap between them; nothing is handed down.",
    };
  if (!setsLevel(comparator) || parity !== undefined)
    return {
      zh: "这个目标各地都和自己的基期比，各有自己的线，不用分。",
      en: "Every area is compared with its own base and has its own line; there is nothing to split.",
    };
  return undefined;
};
