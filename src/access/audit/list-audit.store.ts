import type { Label } from "../../kernel/label.ts";
import type { Read } from "../../platform/database/transaction.ts";
import type { AuditRow } from "./chain.ts";

export interface AuditFilter {
  readonly actor: string | null;
  readonly operation: string | null;
  readonly result: string | null;
  readonly objectKind: string | null;
  readonly objectId: string | null;
  /** Areas whose rows, and whose people's rows, are asked for; a row must meet each of them. */
  readonly areas: readonly string[];
  /** ISO instants, the second one excluded. */
  readonly from: string | null;
  readonly to: string | null;
  /** Only rows that come after this one, going back in time. */
  readonly after: { readonly at: string; readonly id: number } | null;
}

/** The newest first. */
export const loadAuditRows = (tx: Read, filter: AuditFilter, limit: number): Promise<readonly AuditRow[]> =>
  tx.query<AuditRow>(
    `select a.id, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, a.actor, a.role,
       a.actor_area as "actorArea", a.operation, a.object_kind as "objectKind", a.object_id as "objectId", a.areas,
       a.purpose, a.door, a.address, a.request, a.result, a.code
     from access.audit a
     where a.tk = 0
       and ($1::text is null or a.actor = $1)
       and ($2::text is null or a.operation = $2)
       and ($3::text is null or a.result = $3)
       and ($4::text is null or a.object_kind = $4)
       and ($5::text is null or a.object_id = $5)
       and ($6::timestamptz is null or a.at >= $6)
       and ($7::timestamptz is null or a.at < $7)
       and ($8::timestamptz is null or (a.at, a.id) < ($8, $9::bigint))
       ${filter.areas.map((_, index) => isWithin(`$${11 + index}`)).join("\n")}
     order by a.at desc, a.id desc limit $10`,
    [
      filter.actor,
      filter.operation,
      filter.result,
      filter.objectKind,
      filter.objectId,
      filter.from,
      filter.to,
      filter.after?.at ?? null,
      filter.after?.id ?? null,
      limit,
      ...filter.areas,
    ],
  );

const isWithin = (area: string): string => {
  const codes = `select d.code from access.areas x join access.area_closure c on c.ancestor_id = x.id
    join access.areas d on d.id = c.descendant_id where x.code = ${area}`;
  return `and (a.areas && array(${codes} union select ${area}::text) or a.actor_area in (${codes} union select ${area}::text))`;
};

export const countAudit = async (tx: Read): Promise<{ readonly rows: number; readonly seals: number }> => {
  const [counts] = await tx.query<{ rows: number; seals: number }>(
    `select (select count(*) from access.audit where tk = 0) as rows,
       (select count(*) from access.audit_seals where tk = 0) as seals`,
  );
  return counts ?? { rows: 0, seals: 0 };
};

/** The last name of each code. */
export const loadAreaNames = async (tx: Read, codes: readonly string[]): Promise<ReadonlyMap<string, Label>> => {
  const rows = await tx.query<{ code: string } & Label>(
    `select distinct on (a.code) a.code, v.name_zh as zh, v.name_en as en
     from access.areas a join access.area_versions v on v.area_id = a.id
     where a.code = any($1) order by a.code, v.valid_from desc`,
    [codes],
  );
  return new Map(rows.map(({ code, zh, en }) => [code, { zh, en }]));
};
