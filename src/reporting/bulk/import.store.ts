import type { Actor } from "../../access/actor.ts";
import type { Day } from "../../kernel/period.ts";
import type { Read, Write } from "../../platform/database/transaction.ts";
import type { FactSource } from "../../stats/fact/fact.ts";
import type { ImportHead, ImportView } from "./import.contract.ts";
import type { ImportMode, ImportState } from "./import.ts";

export interface NewImport {
  readonly tk: number;
  readonly file: string;
  readonly content: string;
  readonly source: FactSource;
  readonly mode: ImportMode;
  readonly parts: boolean;
  readonly actor: Actor;
  readonly askedAt: string;
  readonly askedOn: Day;
}

export interface ImportKey {
  readonly tk: number;
  readonly id: number;
}

const head = `tk, id, file, source, mode, parts, by, actor->'name' as "byName", asked_at as "askedAt", changed_at as "changedAt", state, phase,
  rows_total as "rowsTotal", rows_done as "rowsDone", errors, faulty_rows as "faultyRows", stored_through as "storedThrough",
  json_build_object('added', added, 'corrected', corrected, 'unchanged', unchanged) as saved`;

export const insertImport = async (tx: Write, given: NewImport): Promise<number> => {
  const { tk, file, content, source, mode, parts, actor, askedAt, askedOn } = given;
  const [row] = await tx.query<{ id: number }>(
    `insert into reporting.imports (tk, file, content, source, mode, parts, actor, by, asked_at, asked_on, changed_at, state)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $9, 'waiting') returning id`,
    [tk, file, content, source, mode, parts, JSON.stringify(actor), actor.id, askedAt, askedOn],
  );
  return row?.id ?? 0;
};

/** Whose imports are asked for: a person's own, or with `by` null everybody's of a tenant; with `tk` null of all. */
export interface Viewer {
  readonly tk: number | null;
  readonly by: string | null;
}

const seen = "($1::int is null or tk = $1) and ($2::text is null or by = $2)";

export type StoredHead = ImportHead & ImportKey;

export const findImport = async (
  tx: Read,
  { tk, by }: Viewer,
  id: number,
): Promise<(ImportView & ImportKey) | undefined> =>
  (
    await tx.query<ImportView & ImportKey>(
      `select ${head}, findings from reporting.imports where ${seen} and id = $3`,
      [tk, by, id],
    )
  )[0];

export const loadImports = (tx: Read, { tk, by }: Viewer, limit: number): Promise<readonly StoredHead[]> =>
  tx.query<StoredHead>(`select ${head} from reporting.imports where ${seen} order by asked_at desc, id desc limit $3`, [
    tk,
    by,
    limit,
  ]);

export const loadFaults = async (tx: Read, { tk, id }: ImportKey): Promise<string> =>
  (await tx.query<{ faults: string }>("select faults from reporting.imports where tk = $1 and id = $2", [tk, id]))[0]
    ?.faults ?? "";

export interface Requeueing {
  readonly from: readonly ImportState[];
  readonly mode: ImportMode;
  readonly parts: boolean;
  readonly at: string;
  readonly on: Day;
}

/** Waits for its turn again, in this mode; undefined when it is in none of the states or its file is gone. */
export const requeueImport = async (
  tx: Write,
  { tk, id }: ImportKey,
  { from, mode, parts, at, on }: Requeueing,
): Promise<StoredHead | undefined> =>
  (
    await tx.query<StoredHead>(
      `update reporting.imports set state = 'waiting', phase = null, is_stopping = false, mode = $4, parts = $5, changed_at = $6, asked_on = $7
       where tk = $1 and id = $2 and state = any($3) and content is not null returning ${head}`,
      [tk, id, from, mode, parts, at, on],
    )
  )[0];

/** One that waits stops at once, one that runs after the rows at hand. */
export const stopImport = async (tx: Write, { tk, id }: ImportKey, at: string): Promise<StoredHead | undefined> =>
  (
    await tx.query<StoredHead>(
      `update reporting.imports set is_stopping = state = 'running', changed_at = $3,
         state = case state when 'waiting' then 'cancelled' else state end
       where tk = $1 and id = $2 and state in ('waiting', 'running') returning ${head}`,
      [tk, id, at],
    )
  )[0];
