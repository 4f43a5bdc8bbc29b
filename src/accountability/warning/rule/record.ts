// How often was a rule wrong a year ago? Of the targets it warned of then, those that were met or on track a year
// later (methods.md §2.9: show the false-alarm rate of each rule). A warning that was heeded counts as wrong too.
import { findJudgedYear, findMiss, findOwn } from "./off-path.ts";
import { isUnlikely } from "./unlikely.ts";
import type { WarningKind } from "../warning.ts";
import type { WarningWorld } from "./warning-world.ts";

export interface RuleRecord {
  readonly raised: number;
  readonly wrong: number;
}

/** Null where it cannot be told: the rule speaks of no target, or nothing was raised. */
export const tellRecord = (world: WarningWorld, kind: WarningKind): RuleRecord | null => {
  const raised = [...world.before.values()].filter((standing) => {
    if (kind === "unlikely") return isUnlikely(standing);
    return kind === "offPath" && findMiss(standing, findOwn(world, standing), world.year - 1) !== undefined;
  });
  const now = new Map(world.standings.map((standing) => [standing.id, standing]));
  const judged = raised.flatMap(({ id }) => {
    const standing = now.get(id);
    return standing && findJudgedYear(standing) === world.year ? [standing.status.class] : [];
  });
  if (judged.length === 0) return null;
  return { raised: judged.length, wrong: judged.filter((each) => each === "met" || each === "onTrack").length };
};
