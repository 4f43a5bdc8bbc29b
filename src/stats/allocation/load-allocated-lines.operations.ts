import type { AreaCode } from "../../kernel/area.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Read } from "../../platform/database/transaction.ts";
import type { Indicator } from "../indicator/indicator.ts";
import type { AllocatedLine } from "../standing/allocated-line.ts";
import { loadStandingAllocations } from "./allocation.store.ts";

export interface AllocatedLines {
  /** The line handed down to an area for a target; undefined where the plan's own holds. */
  readonly find: (
    target: string,
    indicator: Pick<Indicator, "unit" | "formula">,
    area: string,
  ) => AllocatedLine | undefined;
}

/** Lines of the areas asked for, all of one tenant, as known at the transaction's instant. The plan's area has none. */
export const loadLinesBelow = async (
  tx: Read,
  plan: Pick<Plan, "id" | "area">,
  areas: readonly AreaCode[],
): Promise<AllocatedLines> => {
  const below = areas.filter((area) => area !== plan.area);
  const [first] = below;
  const asked = new Set<string>(below);
  const allocations = first === undefined ? [] : await loadStandingAllocations(tx, plan.id, first);
  const lines = new Map(
    allocations.flatMap(({ target, parts }) =>
      parts
        .filter(({ area, unit }) => unit === null && asked.has(area))
        .map(({ area, value }) => [`${target} ${area}`, value] as const),
    ),
  );
  return {
    find: (target, { unit, formula }, area) => {
      const value = lines.get(`${target} ${area}`);
      // A part of the district is not held to the whole's count.
      const isCount = formula !== undefined && formula.denominator === undefined;
      return value === undefined && (!isCount || !asked.has(area)) ? undefined : { value, unit };
    },
  };
};
