import type { Read, Write } from "../../platform/database/transaction.ts";
import type { ImportOrder, ImportPhase, ImportState } from "./import.ts";
import type { ImportReport } from "./import-report.ts";
import type { ImportKey } from "./import.store.ts";

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
