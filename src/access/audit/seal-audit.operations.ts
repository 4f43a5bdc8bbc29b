// Chains the rows that have no seal yet. Rows that were committed late come behind those that were committed before
// them; what a crash left without a seal is sealed at the next turn.
import type { Transactions, Write } from "../../platform/database/transaction.ts";
import { sha256 } from "../../platform/sha256.ts";
import type { Seal } from "./chain.ts";
import { printSealed } from "./chain.ts";
import { loadHead, loadLastSealedRow, loadUnsealed, lockChain, saveSeals } from "./seal.store.ts";

/** [D] One transaction's worth, so that no lock is held for long. */
const batch = 5_000;
/** [D] Rows are committed nearly in their order; a turn need not look further back than this. */
const lookBack = 10_000;

/** `everything` looks for rows without a seal from the first one on, once at the start and before a proof. */
export const sealAudit = async (
  transactions: Transactions,
  now: string,
  { everything = false } = {},
): Promise<number> => {
  let sealed = 0;
  let beyond = everything ? 0 : undefined;
  for (;;) {
    const from = beyond;
    const { count, last } = await transactions.write((tx) => sealBatch(tx, now, from));
    sealed += count;
    if (count < batch) return sealed;
    beyond = last;
  }
};

const sealBatch = async (tx: Write, now: string, beyond: number | undefined) => {
  await lockChain(tx);
  const head = await loadHead(tx);
  const rows = await loadUnsealed(tx, beyond ?? (await loadLastSealedRow(tx)) - lookBack, batch);
  const seals: Seal[] = [];
  let before = head.hash;
  for (const [index, row] of rows.entries()) {
    const number = head.number + index + 1;
    before = sha256(printSealed(number, before, now, row));
    seals.push({ number, auditId: row.id, sealedAt: now, hash: before });
  }
  await saveSeals(tx, seals);
  return { count: rows.length, last: rows.at(-1)?.id ?? 0 };
};
