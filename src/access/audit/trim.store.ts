import type { Read, Write } from "../../platform/database/transaction.ts";
import type { Head } from "./chain.ts";

export interface Trim extends Head {
  readonly removed: number;
  /** ISO instant. */
  readonly removedAt: string;
  readonly removedBy: string;
  /** Whether the audit trail says that this was done. */
  readonly isRecorded: boolean;
  /** Seals that should have gone with it. */
  readonly left: number;
}

/** The last removal; the chain begins behind it. */
export const loadLastTrim = async (tx: Read): Promise<Trim | undefined> => {
  const [trim] = await tx.query<Trim>(
    `select t.number, t.hash, t.removed, t.removed_at as "removedAt", t.removed_by as "removedBy",
       exists (select from access.audit a where a.tk = 0 and a.actor = t.removed_by and a.at = t.removed_at
         and a.operation = 'access.trimAudit' and a.result = 'done') as "isRecorded",
       (select count(*) from access.audit_seals s where s.tk = 0 and s.number <= t.number) as left
     from access.audit_trims t where t.tk = 0 order by t.number desc limit 1`,
  );
  return trim;
};

/** The last seal before the first row that is young enough to stay. */
export const findTrimEnd = async (tx: Read, before: string): Promise<Head | undefined> => {
  const [head] = await tx.query<Head>(
    `select number, hash from access.audit_seals
     where tk = 0 and number < coalesce(
       (select min(s.number) from access.audit_seals s join access.audit a on a.tk = 0 and a.id = s.audit_id
        where s.tk = 0 and a.at >= $1), 9223372036854775807)
     order by number desc limit 1`,
    [before],
  );
  return head;
};

/** Removes rows and seals up to a seal; answers how many rows went. */
export const saveTrim = async (
  tx: Write,
  { number, hash }: Head,
  by: { readonly at: string; readonly actor: string },
): Promise<number> => {
  const [row] = await tx.query<{ removed: number }>(
    `with sealed as (delete from access.audit_seals where tk = 0 and number <= $1 returning audit_id),
       gone as (delete from access.audit a using sealed s where a.tk = 0 and a.id = s.audit_id returning a.id)
     select count(*) as removed from gone`,
    [number],
  );
  const removed = row?.removed ?? 0;
  await tx.query(
    `insert into access.audit_trims (tk, number, hash, removed, removed_at, removed_by) values (0, $1, $2, $3, $4, $5)`,
    [number, hash, removed, by.at, by.actor],
  );
  return removed;
};
