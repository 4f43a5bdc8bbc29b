import type { AnyContract } from "../kernel/contract.ts";
import type { Write } from "../platform/database/transaction.ts";
import type { Context } from "./gate.operations.ts";

export interface AuditEntry {
  readonly context: Context;
  readonly contract: AnyContract;
  readonly result: "done" | "refused";
}

/** One row per action and per refusal: who, in which role, did what, when, with which result. */
export const saveAuditRow = async (tx: Write, { context, contract, result }: AuditEntry): Promise<void> => {
  await tx.query(
    `insert into access.audit (tk, at, actor, role, operation, result)
     values (0, $1, $2, $3, $4, $5)`,
    [context.now, context.actor.id, context.actor.role, contract.name, result],
  );
};
