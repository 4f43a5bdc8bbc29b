import type { Read, Write } from "../../platform/database/transaction.ts";
import type { Mark, Sighting } from "./mark-state.ts";
import type { Severity } from "./warning.ts";

/** In the order in which they were made. */
export const loadMarks = (tx: Read, tk: number, keys: readonly string[]): Promise<readonly Mark[]> =>
  tx.query<Mark>(
    `select key, number, mark, agency, until, note, severity, year, by, at from accountability.warning_marks
     where tk = $1 and key = any($2::text[]) order by key, number`,
    [tk, keys],
  );

/** Closed to other markers of the same warning until the transaction ends. */
export const saveMark = async (tx: Write, tk: number, mark: Omit<Mark, "number">): Promise<void> => {
  const { key, agency, until, note, severity, year, by, at } = mark;
  await tx.query("select pg_advisory_xact_lock(hashtextextended($1, $2))", [key, tk]);
  await tx.query(
    `insert into accountability.warning_marks (tk, key, number, mark, agency, until, note, severity, year, by, at)
     select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10
     from accountability.warning_marks where tk = $1 and key = $2`,
    [tk, key, mark.mark, agency, until, note, severity, year, by, at],
  );
};

export const loadSightings = (tx: Read, tk: number, keys: readonly string[]): Promise<readonly Sighting[]> =>
  tx.query<Sighting>(
    `select key, first_seen as "firstSeen", gone_at as "goneAt", announced_severity as "announcedSeverity"
     from accountability.warning_sightings where tk = $1 and key = any($2::text[])`,
    [tk, keys],
  );

interface Seen {
  readonly tk: number;
  readonly area: string;
  /** ISO instant. */
  readonly at: string;
  readonly warnings: readonly { readonly key: string; readonly severity: Severity }[];
}

/** Those that stand, and those of the area that have gone; one that comes back is seen for the first time again. */
export const saveSightings = async (tx: Write, { tk, area, at, warnings }: Seen): Promise<number> => {
  await tx.query(
    `insert into accountability.warning_sightings as s (tk, key, area, first_seen, last_seen, announced_severity)
     select $1, key, $2, $3, $3, severity from unnest($4::text[], $5::text[]) as given(key, severity) order by key
     on conflict (tk, key) do update set last_seen = excluded.last_seen, gone_at = null,
       first_seen = case when s.gone_at is null then s.first_seen else excluded.first_seen end,
       announced_severity = excluded.announced_severity`,
    [tk, area, at, warnings.map(({ key }) => key), warnings.map(({ severity }) => severity)],
  );
  const gone = await tx.query(
    `update accountability.warning_sightings set gone_at = $3
     where tk = $1 and area = $2 and gone_at is null and key <> all($4::text[]) returning 1`,
    [tk, area, at, warnings.map(({ key }) => key)],
  );
  return gone.length;
};

/** The latest intervention of each warning that is not closed: `2026-003`. */
export const loadInterventionsOf = async (
  tx: Read,
  tk: number,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const rows = await tx.query<{ key: string; id: string }>(
    `select warning as key, max(id_year || '-' || lpad(id_number::text, greatest(3, length(id_number::text)), '0')) as id
     from accountability.interventions where tk = $1 and warning = any($2::text[]) and state <> 'closed' group by warning`,
    [tk, keys],
  );
  return new Map(rows.map(({ key, id }) => [key, id]));
};
