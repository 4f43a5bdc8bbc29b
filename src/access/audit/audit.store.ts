import type { OperationName } from "../../kernel/contract.ts";
import type { Write } from "../../platform/database/transaction.ts";
import type { Actor } from "../actor.ts";
import type { AuditTarget } from "./describe-target.ts";
import type { Origin } from "./origin.ts";
import { toAuditText } from "./origin.ts";

export interface AuditEntry {
  readonly actor: Actor;
  /** ISO instant. */
  readonly at: string;
  readonly operation: OperationName;
  readonly target: AuditTarget;
  readonly origin: Origin;
  readonly result: "done" | "refused";
  /** Why it was refused; null when it was done. */
  readonly code: string | null;
}

/** [D] A sentence, an address of IPv6 with its zone, an id. */
const longest = { purpose: 500, address: 64, request: 64 } as const;

/** One row per action, refusal and read of a personal record: who, in which role, did what to what, when, from where. */
export const saveAuditRow = async (tx: Write, entry: AuditEntry): Promise<void> => {
  const { actor, at, operation, target, origin, result, code } = entry;
  const clean = (text: string | null, name: keyof typeof longest): string | null =>
    text === null || text === "" ? null : toAuditText(text, longest[name]);
  await tx.query(
    `insert into access.audit (tk, at, actor, role, actor_area, operation, object_kind, object_id, areas, purpose,
       door, address, request, result, code)
     values (0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      at,
      actor.id,
      actor.role,
      actor.area,
      operation,
      target.object?.kind ?? null,
      target.object?.id ?? null,
      target.areas,
      clean(origin.purpose, "purpose"),
      origin.door,
      clean(origin.address, "address"),
      clean(origin.requestId, "request"),
      result,
      code,
    ],
  );
};
