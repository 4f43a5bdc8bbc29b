import type { AreaCode } from "../../kernel/area.ts";
import { Problem } from "../../kernel/problem.ts";
import type { Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import { loadTenantsUnder } from "../../access/area/tenant.store.ts";
import { rebuildRollup as rebuildRollupContract } from "./rollup.contract.ts";
import { rebuildRollup } from "./rollup.store.ts";

export const rollupOperations: readonly Operation[] = [
  implement(rebuildRollupContract, async (tx, { actor }, { area }) => {
    const top = (area as AreaCode | undefined) ?? actor.area;
    const found = await loadTenantsUnder(tx, top);
    if (found.length === 0) throw unknownArea(top);
    const tenants = [];
    for (const { tk, code } of found) tenants.push({ area: code, ...(await rebuildRollup(tx, tk)) });
    return {
      tenants,
      rows: tenants.reduce((sum, { rows }) => sum + rows, 0),
      differences: tenants.reduce((sum, { differences }) => sum + differences, 0),
    };
  }),
];

const unknownArea = (area: AreaCode | null): Problem =>
  new Problem("stats/unknown-area", 404, {
    zh: area === null ? "尚未登记任何地区。" : `没有代码为${area}的地区。`,
    en: area === null ? "No area has been registered yet." : `There is no area ${area}.`,
  });
