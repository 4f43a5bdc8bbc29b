import type { Write } from "../../platform/database/transaction.ts";
import type { Operation } from "../gate.operations.ts";
import { implement } from "../gate.operations.ts";
import { listAgencies } from "./agency.contract.ts";
import type { Agency } from "./agency.ts";
import { loadAgencies, saveAgencies } from "./agency.store.ts";

/** This room's part of a district's import. */
export const importAgencies = (tx: Write, agencies: readonly Agency[]): Promise<void> => saveAgencies(tx, agencies);

export const agencyOperations: readonly Operation[] = [
  implement(listAgencies, async (tx) => ({ agencies: [...(await loadAgencies(tx))] })),
];
