import type { Read, Write } from "../../platform/database/transaction.ts";
import type { AuditRow, Head, Link, Seal } from "./chain.ts";
import { genesis } from "./chain.ts";

const sealers = 7_205_001;

/** One sealer at a time, whichever process it runs in; two would fork the chain. */
export const lockChain = (tx: Write): Promise<unknown> => tx.query("select pg_advisory_xact_lock($1)", [sealers]);

const selectRow = `a.id, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, a.actor, a.role,
  a.actor_area as "actorArea", a.operation, a.object_kind as "objectKind", a.object_id as "objectId", a.areas, a.purpose,
  a.door, a.address, a.request, a.result, a.code`;

export const loadHead = async (tx: Read): Promise<Head> => {
  const [head] = await tx.query<Head>("select number, hash from access.audit_heads where tk = 0");
  return head ?? { number: 0, hash: genesis };
};

/** Rows without a seal beyond a row's number, in their order. */
export const loadUnsealed = (tx: Read, beyond: number, limit: number): Promise<readonly AuditRow[]> =>
  tx.query<AuditRow>(
    `select ${selectRow} from access.audit a
     where a.tk = 0 and a.id > $1
       and not exists (select from access.audit_seals s where s.tk = 0 and s.audit_id = a.id)
     order by a.id limit $2`,
    [beyond, limit],
  );

export const countUnsealed = async (tx: Read, beyond: number): Promise<number> => {
  const [row] = await tx.query<{ count: number }>(
    `select count(*) from access.audit a where a.tk = 0 and a.id > $1
       and not exists (select from access.audit_seals s where s.tk = 0 and s.audit_id = a.id)`,
    [beyond],
  );
  return row?.count ?? 0;
};

/** The last row that has a seal; 0 before the first. */
export const loadLastSealedRow = async (tx: Read): Promise<number> => {
  const [row] = await tx.query<{ id: number | null }>(
    "select max(audit_id) as id from access.audit_seals where tk = 0",
  );
  return row?.id ?? 0;
};

export const saveSeals = async (tx: Write, seals: readonly Seal[]): Promise<void> => {
  const last = seals.at(-1);
  if (last === undefined) return;
  await tx.query(
    `insert into access.audit_seals (tk, number, audit_id, sealed_at, hash)
     select 0, * from unnest($1::bigint[], $2::bigint[], $3::timestamptz[], $4::text[])`,
    [
      seals.map(({ number }) => number),
      seals.map(({ auditId }) => auditId),
      seals.map(({ sealedAt }) => sealedAt),
      seals.map(({ hash }) => hash),
    ],
  );
  await tx.query(
    `insert into access.audit_heads (tk, number, hash) values (0, $1, $2)
     on conflict (tk) do update set number = excluded.number, hash = excluded.hash`,
    [last.number, last.hash],
  );
};

/** The seals after a number with their rows, in order. */
export const loadLinks = async (tx: Read, after: number, limit: number): Promise<readonly Link[]> => {
  const rows = await tx.query<Seal & AuditRow & { readonly rowId: number | null; readonly sealedMs: number }>(
    `select s.number, s.audit_id as "auditId", s.sealed_at as "sealedAt", s.hash,
       (extract(epoch from s.sealed_at) * 1000)::float8 as "sealedMs", a.id as "rowId", ${selectRow}
     from access.audit_seals s left join access.audit a on a.tk = 0 and a.id = s.audit_id
     where s.tk = 0 and s.number > $1 order by s.number limit $2`,
    [after, limit],
  );
  return rows.map((row) => ({ seal: row, sealedMs: row.sealedMs, row: row.rowId === null ? null : row }));
};

export const findSeal = async (tx: Read, number: number): Promise<Seal | undefined> => {
  const [seal] = await tx.query<Seal>(
    `select number, audit_id as "auditId", sealed_at as "sealedAt", hash from access.audit_seals
     where tk = 0 and number = $1`,
    [number],
  );
  return seal;
};
