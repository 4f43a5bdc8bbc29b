import type { AreaCode } from "../../kernel/area.ts";
import type { Read } from "../../platform/database/transaction.ts";
import { loadStandingAllocations } from "./allocation.store.ts";

export interface AllocatedLines {
  /** The line handed down to an area for a target; undefined where the plan's own holds. */
  readonly find: (target: string, area: string) => number | undefined;
}

/** Lines of the areas asked for, all of one tenant. */
export const loadAllocatedLines = async (
  tx: Read,
  plan: string,
  areas: readonly AreaCode[],
): Promise<AllocatedLines> => {
  const [first] = areas;
  const asked = new Set<string>(areas);
  const allocations = first === undefined ? [] : await loadStandingAllocations(tx, plan, first);
  const lines = new Map(
    allocations.flatMap(({ target, parts }) =>
      parts
        .filter(({ area, unit }) => unit === null && asked.has(area))
        .map(({ area, value }) => [`${target} ${area}`, value] as const),
    ),
  );
  return { find: (target, area) => lines.get(`${target} ${area}`) };
};
