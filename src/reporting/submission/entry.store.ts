import type { Read, Write } from "../../platform/database/transaction.ts";
import type { EntryContent, EntryPlace, StoredEntry } from "./entry.ts";
import type { SubmissionKey } from "./submission.ts";

type TenantKey = SubmissionKey & { readonly tk: number };

/** With emptied cells, whose state is null: their versions go on counting. */
export type EntryRow = EntryPlace &
  Omit<EntryContent, "state"> &
  Pick<StoredEntry, "version" | "changedAt" | "changedBy"> & { readonly state: EntryContent["state"] | null };

export const loadEntryRows = (tx: Read, { tk, form, period, area }: TenantKey): Promise<readonly EntryRow[]> =>
  tx.query<EntryRow>(
    `select area, element, cell, state, value, reason, comment, follow_up as "followUp", version,
       changed_at as "changedAt", changed_by as "changedBy"
     from reporting.entries where tk = $1 and form = $2 and period = $3 and unit = $4`,
    [tk, form, period, area],
  );

export const isFilled = (row: EntryRow): row is EntryRow & StoredEntry => row.state !== null;

/** Each cell once; the submission must be locked, so that versions cannot move between reading and writing. */
export const saveEntryRows = async (
  tx: Write,
  { tk, form, period, area }: TenantKey,
  rows: readonly EntryRow[],
): Promise<void> => {
  await tx.query(
    `insert into reporting.entries (tk, form, period, unit, area, element, cell, state, value, reason, comment, follow_up,
       version, changed_at, changed_by)
     select $1, $2, $3, $4, area, element, cell, state, value, reason, comment, follow_up, version, changed_at, changed_by
     from unnest($5::text[], $6::text[], $7::text[], $8::text[], $9::numeric[], $10::text[], $11::text[], $12::boolean[],
       $13::int[], $14::timestamptz[], $15::text[])
       as given(area, element, cell, state, value, reason, comment, follow_up, version, changed_at, changed_by)
     order by area, element, cell
     on conflict (tk, form, period, unit, area, element, cell) do update
       set state = excluded.state, value = excluded.value, reason = excluded.reason, comment = excluded.comment,
         follow_up = excluded.follow_up, version = excluded.version, changed_at = excluded.changed_at,
         changed_by = excluded.changed_by`,
    [
      tk,
      form,
      period,
      area,
      rows.map((row) => row.area),
      rows.map(({ element }) => element),
      rows.map(({ cell }) => cell),
      rows.map(({ state }) => state),
      rows.map(({ value }) => value),
      rows.map(({ reason }) => reason),
      rows.map(({ comment }) => comment),
      rows.map(({ followUp }) => followUp),
      rows.map(({ version }) => version),
      rows.map(({ changedAt }) => changedAt),
      rows.map(({ changedBy }) => changedBy),
    ],
  );
};
