import type { Actor } from "../../access/actor.ts";
import type { Day } from "../../kernel/period.ts";
import type { Read, Write } from "../../platform/database/transaction.ts";
import type { FactSource } from "../../stats/fact/fact.ts";
import type { ImportHead, ImportView } from "./import.contract.ts";
import type { ImportMode, ImportOrder, ImportPhase, ImportState } from "./import.ts";
import type { ImportReport } from "./import-report.ts";

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

const head = `tk, id, file, source, mode, parts, by, asked_at as "askedAt", changed_at as "changedAt", state, phase,
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

const importRuns = 7_203_007;

/** Whoever runs an import holds it until the transaction ends, even by a crash; false when another does. */
export const holdImport = async (tx: Write, id: number): Promise<boolean> =>
  (await tx.query<{ held: boolean }>("select pg_try_advisory_xact_lock($1, $2) as held", [importRuns, id]))[0]?.held ===
  true;

export const loadImportKeys = (tx: Read, state: "waiting" | "running"): Promise<readonly ImportKey[]> =>
  tx.query<ImportKey>("select tk, id from reporting.imports where state = $1 order by asked_at, id", [state]);

export const claimImport = async (tx: Write, { tk, id }: ImportKey, at: string): Promise<ImportOrder | undefined> =>
  (
    await tx.query<ImportOrder>(
      `update reporting.imports set state = 'running', phase = 'checking', rows_done = 0, changed_at = $3
       where tk = $1 and id = $2 and state = 'waiting'
       returning tk, id, file, content, source, mode, parts, actor, asked_on as "askedOn", stored_through as "storedThrough"`,
      [tk, id, at],
    )
  )[0];

export interface Progress {
  readonly phase: ImportPhase;
  readonly rowsTotal: number;
  readonly rowsDone: number;
  readonly at: string;
}

/** False when it was asked to stop. */
export const saveProgress = async (tx: Write, { tk, id }: ImportKey, progress: Progress): Promise<boolean> => {
  const { phase, rowsTotal, rowsDone, at } = progress;
  const rows = await tx.query(
    `update reporting.imports set phase = $3, rows_total = $4, rows_done = $5, changed_at = $6
     where tk = $1 and id = $2 and not is_stopping returning id`,
    [tk, id, phase, rowsTotal, rowsDone, at],
  );
  return rows.length > 0;
};

export interface Saved {
  readonly added: number;
  readonly corrected: number;
  readonly unchanged: number;
}

/** In the transaction of the facts; false when it was asked to stop. */
export const addSaved = async (
  tx: Write,
  { tk, id }: ImportKey,
  { added, corrected, unchanged }: Saved,
  storedThrough: number,
): Promise<boolean> => {
  const rows = await tx.query(
    `update reporting.imports set added = added + $3, corrected = corrected + $4, unchanged = unchanged + $5, stored_through = $6
     where tk = $1 and id = $2 and not is_stopping returning id`,
    [tk, id, added, corrected, unchanged, storedThrough],
  );
  return rows.length > 0;
};

/** The file goes when everything in it is stored. */
export const finishImport = async (
  tx: Write,
  { tk, id }: ImportKey,
  state: ImportState,
  { report, at }: { readonly report: ImportReport | null; readonly at: string },
): Promise<void> => {
  await tx.query(
    `update reporting.imports set state = $3, phase = null, is_stopping = false, changed_at = $4,
       content = case $3 when 'done' then null else content end
     where tk = $1 and id = $2`,
    [tk, id, state, at],
  );
  if (!report) return;
  const { findings, errors, faultyRows, faults } = report;
  await tx.query(
    "update reporting.imports set findings = $3, errors = $4, faulty_rows = $5, faults = $6 where tk = $1 and id = $2",
    [tk, id, JSON.stringify(findings), errors, faultyRows, faults],
  );
};
