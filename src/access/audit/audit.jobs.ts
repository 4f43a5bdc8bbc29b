// What the server does by itself every few seconds: it seals the audit rows of the last moments. Every process may do
// it; the first turn looks for what a crash left without a seal.
import type { Transactions } from "../../platform/database/transaction.ts";
import { sealAudit } from "./seal-audit.operations.ts";

export interface SealingWorld {
  readonly transactions: Transactions;
  readonly clock: () => Date;
}

export const openSealer = ({ transactions, clock }: SealingWorld): (() => Promise<void>) => {
  let everything = true;
  return async () => {
    await sealAudit(transactions, clock().toISOString(), { everything });
    everything = false;
  };
};
