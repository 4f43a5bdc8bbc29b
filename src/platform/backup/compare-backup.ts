import type pg from "pg";
import type { BackupHeader } from "./backup-header.ts";
import { digestTable } from "./digest-rows.ts";
import { listTables, loadMigrations, loadSequences, settleText } from "./list-tables.ts";
import type { BackupSource } from "./read-backup.ts";
import { readBackup } from "./read-backup.ts";

export interface TableDifference {
  readonly name: string;
  /** Null where the table is missing. */
  readonly rowsInBackup: number | null;
  readonly rowsHere: number | null;
}

export interface BackupComparison {
  readonly header: BackupHeader;
  readonly tables: readonly TableDifference[];
  /** Sequences that would give out another number. */
  readonly sequences: readonly string[];
  readonly areMigrationsEqual: boolean;
}

/** Holds the database against a backup: every table row for row, every sequence, every migration. */
export const compareBackup = async (pool: pg.Pool, source: BackupSource): Promise<BackupComparison> => {
  const { header } = await readBackup(source);
  const client = await pool.connect();
  let isBroken = true;
  try {
    await client.query("begin isolation level repeatable read read only");
    await settleText(client);
    const migrations = await loadMigrations(client);
    const tables = await compareTables(client, header);
    const here = new Map(
      (await loadSequences(client, migrations)).map(({ name, ...value }) => [name, printValue(value)]),
    );
    await client.query("commit");
    isBroken = false;
    return {
      header,
      tables,
      sequences: header.sequences
        .filter(({ name, ...value }) => here.get(name) !== printValue(value))
        .map(({ name }) => name),
      areMigrationsEqual: printMigrations(migrations) === printMigrations(header.migrations),
    };
  } finally {
    client.release(isBroken);
  }
};

/** Of the transaction at hand, so that a restore can take itself back. */
export const compareTables = async (
  client: pg.ClientBase,
  header: BackupHeader,
): Promise<readonly TableDifference[]> => {
  const migrations = await loadMigrations(client);
  const here = await listTables(client, migrations.length > 0 ? migrations : header.migrations);
  const inBackup = new Map(header.tables.map((table) => [table.name, table]));
  const differences: TableDifference[] = [];
  for (const table of here) {
    const kept = inBackup.get(table.name);
    const { rows, sha256 } = await digestTable(client, table);
    if (kept?.sha256 !== sha256 || kept.columns.join() !== table.columns.join())
      differences.push({ name: table.name, rowsInBackup: kept?.rows ?? null, rowsHere: rows });
  }
  const names = new Set(here.map(({ name }) => name));
  const missing = header.tables.filter(({ name }) => !names.has(name));
  return [...differences, ...missing.map(({ name, rows }) => ({ name, rowsInBackup: rows, rowsHere: null }))];
};

const printValue = ({ lastValue, isCalled }: { readonly lastValue: string; readonly isCalled: boolean }): string =>
  `${lastValue} ${isCalled}`;

const printMigrations = (migrations: BackupHeader["migrations"] | Awaited<ReturnType<typeof loadMigrations>>): string =>
  migrations.map(({ name, checksum }) => `${name} ${checksum}`).join("\n");
