// Which backups were made of this database; a backup that stopped being made is noticed by its age.
import path from "node:path";
import type pg from "pg";
import type { SavedBackup } from "./save-backup.ts";

export interface NotedBackup {
  /** ISO instant. */
  readonly at: string;
  readonly file: string;
  readonly isEncrypted: boolean;
}

const hasLedger = async (pool: pg.Pool): Promise<boolean> => {
  const { rowCount } = await pool.query("select where to_regclass('platform.backups') is not null");
  return rowCount === 1;
};

/** A database that is about to get the ledger has none yet. */
export const noteBackup = async (
  pool: pg.Pool,
  { file, bytes, header }: SavedBackup,
  reason: "asked" | "upgrade",
): Promise<void> => {
  if (!(await hasLedger(pool))) return;
  const rows = header.tables.reduce((sum, table) => sum + table.rows, 0);
  await pool.query(
    `insert into platform.backups (tk, at, reason, file, is_encrypted, bytes, rows) values (0, $1, $2, $3, $4, $5, $6)`,
    [header.at, reason, path.basename(file), header.isEncrypted, bytes, rows],
  );
};

export const findLastBackup = async (pool: pg.Pool): Promise<NotedBackup | undefined> => {
  if (!(await hasLedger(pool))) return undefined;
  const { rows } = await pool.query<NotedBackup>(
    `select at, file, is_encrypted as "isEncrypted" from platform.backups where tk = 0 order by at desc limit 1`,
  );
  return rows[0];
};
