import { loadTenantsUnder } from "../../access/area/tenant.store.ts";
import type { Write } from "../../platform/database/transaction.ts";
import type { Catalogue } from "../catalogue.ts";
import { saveElements } from "../fact/fact-numbers.store.ts";
import { rebuildRollup } from "../rollup/rollup.store.ts";

/** Brings the stored elements in line with the catalogue; a change in how one adds up rebuilds every roll-up. */
export const updateElements = async (tx: Write, catalogue: Catalogue): Promise<void> => {
  const changed = await saveElements(tx, [...catalogue.elements.values()]);
  if (changed.length === 0) return;
  for (const { tk } of await loadTenantsUnder(tx, null)) await rebuildRollup(tx, tk);
};
