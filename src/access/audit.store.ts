import type { OperationName } from "../kernel/contract.ts";
import type { Write } from "../platform/database/transaction.ts";
import type { Actor } from "./actor.ts";

export interface AuditEntry {
  readonly actor: Actor;
  /** ISO instant. */
  readonly at: string;
  readonly operation: OperationName;
  readonly result: "done" | "refused";
}

/** One row per action and per refusal: who, in which role, did what, when, with which result. */
export const saveAuditRow = async (tx: Write, { actor, at, operation, result }: AuditEntry): Promise<void> => {
  await tx.query(
    `insert into access.audit (tk, at, actor, role, operation, result)
     values (0, $1, $2, $3, $4, $5)`,
    [at, actor.id, actor.role, operation, result],
  );
};
