import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { createLedger, migrationLock, readMigrations } from "../database/migrate.ts";
import type { BackupHeader, BackupTable } from "./backup-header.ts";
import { backupNewer, placeNotEmpty, restoredDiffers } from "./backup-problem.ts";
import { compareTables } from "./compare-backup.ts";
import { findAnyTable, listTables, settleText } from "./list-tables.ts";
import type { BackupSource, ReadBackup } from "./read-backup.ts";
import { readBackup } from "./read-backup.ts";

export interface RestoreOptions extends BackupSource {
  readonly migrationFolder: string;
}

/** Reads the whole file and holds it against this program, before any database is touched. */
export const checkRestore = async ({ migrationFolder, ...source }: RestoreOptions): Promise<ReadBackup> => {
  const read = await readBackup(source);
  refuseNewer(read.header, migrationFolder);
  return read;
};

/**
 * Everything in one transaction: tables as the backup's own migrations made them, the rows, then the references, the
 * sequences and the digests of what now stands there. Whatever fails leaves the database as empty as it was.
 */
export const restoreBackup = async (pool: pg.Pool, options: RestoreOptions): Promise<ReadBackup> => {
  const { header } = await checkRestore(options);
  const client = await pool.connect();
  let isBroken = true;
  try {
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock($1)", [migrationLock]);
    await settleText(client);
    const standing = await findAnyTable(client);
    if (standing !== undefined) throw placeNotEmpty(standing);
    await createTables(client, header, options.migrationFolder);
    const references = await dropReferences(client);
    await emptyTables(client, header);
    const read = await readBackup(options, (table, blocks) => copyIn(client, table, blocks));
    for (const { table, name, definition } of references)
      await client.query(`alter table ${table} add constraint ${name} ${definition}`);
    for (const { name, lastValue, isCalled } of header.sequences)
      await client.query("select setval($1::regclass, $2, $3)", [name, lastValue, isCalled]);
    const [different] = await compareTables(client, header);
    if (different) throw restoredDiffers(different.name);
    await client.query("commit");
    isBroken = false;
    await client.query("analyze");
    return read;
  } finally {
    // A session that is closed takes its transaction back.
    client.release(isBroken);
  }
};

const refuseNewer = ({ migrations }: BackupHeader, folder: string): void => {
  const known = new Map(readMigrations(folder).map(({ name, checksum }) => [name, checksum]));
  const foreign = migrations.find(({ name, checksum }) => known.get(name) !== checksum);
  if (foreign) throw backupNewer(foreign.name);
};

const createTables = async (client: pg.PoolClient, { migrations }: BackupHeader, folder: string): Promise<void> => {
  const wanted = new Set(migrations.map(({ name }) => name));
  await createLedger(client);
  for (const { name, sql } of readMigrations(folder)) if (wanted.has(name)) await client.query(sql);
};

interface Reference {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/** Tables that refer to each other have no order in which they could be filled; the references come back checked. */
const dropReferences = async (client: pg.PoolClient): Promise<readonly Reference[]> => {
  const { rows } = await client.query<Reference>(
    `select c.conrelid::regclass::text as table, quote_ident(c.conname) as name, pg_get_constraintdef(c.oid) as definition
     from pg_constraint c where c.contype = 'f' and c.conparentid = 0 order by 1, 2`,
  );
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${name}`);
  return rows;
};

/** A migration may have put rows there; those of the backup take their place. */
const emptyTables = async (client: pg.PoolClient, header: BackupHeader): Promise<void> => {
  const tables = await listTables(client, header.migrations);
  if (tables.length > 0) await client.query(`truncate ${tables.map(({ name }) => name).join(", ")}`);
};

const copyIn = async (client: pg.PoolClient, { name, columns }: BackupTable, blocks: AsyncIterable<Buffer>) => {
  const sink = client.query(copyFrom(`copy ${name} (${columns.join(", ")}) from stdin`));
  await pipeline(Readable.from(blocks), sink);
};
