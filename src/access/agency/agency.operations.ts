import type { Operation } from "../gate.operations.ts";
import { implement } from "../gate.operations.ts";
import { listAgencies } from "./agency.contract.ts";
import { loadAgencies } from "./agency.store.ts";

export const agencyOperations: readonly Operation[] = [
  implement(listAgencies, async (tx) => ({ agencies: [...(await loadAgencies(tx))] })),
];
