import type { FileHandle } from "node:fs/promises";
import { createHash, randomBytes } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { deflate } from "node:zlib";
import type pg from "pg";
import type { BackupHeader, BackupTable } from "./backup-header.ts";
import { measureHeader, printHeader } from "./backup-header.ts";
import { deriveFileKey, printKeyCheck } from "./backup-key.ts";
import { backupExists, toFileProblem } from "./file-problem.ts";
import { copyRows, openRowCounter, toBlocks } from "./digest-rows.ts";
import type { Table } from "./list-tables.ts";
import { listTables, loadMigrations, loadSequences, settleText } from "./list-tables.ts";
import { readBackup } from "./read-backup.ts";
import type { Frame } from "./sealed-frames.ts";
import { frameKinds, sealFrame } from "./sealed-frames.ts";

export interface BackupOptions {
  readonly file: string;
  /** Without one the file is not encrypted. */
  readonly key: Buffer | undefined;
  /** The program's version. */
  readonly program: string;
}

export interface SavedBackup {
  readonly file: string;
  readonly bytes: number;
  readonly header: BackupHeader;
}

const pack = promisify(deflate);
/** [D] Figures compress to a tenth at any level; the quick one keeps up with the database. */
const compression = { level: 2 };

/**
 * One consistent picture of everything, beside whoever works with the database. The file gets its name only after it
 * was read back whole.
 * @example await saveBackup(pool, { file: "miaopu.backup", key: undefined, program: "0.1.0" })
 */
export const saveBackup = async (pool: pg.Pool, { file, key, program }: BackupOptions): Promise<SavedBackup> => {
  const target = path.resolve(file);
  const part = `${target}.${process.pid}.part`;
  try {
    await refuseExisting(target);
    const handle = await open(part, "w", 0o600);
    try {
      await copyOut(pool, handle, key, program);
      await handle.sync();
    } finally {
      await handle.close();
    }
    const { header, bytes } = await readBackup({ file: part, key });
    await rename(part, target);
    await syncFolder(path.dirname(target));
    return { file: target, bytes, header };
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw toFileProblem(error, target);
  }
};

const refuseExisting = async (file: string): Promise<void> => {
  const found = await open(file, "r").catch(() => undefined);
  await found?.close();
  if (found) throw backupExists(file);
};

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, "r");
  await handle.sync();
  await handle.close();
};

const copyOut = async (pool: pg.Pool, handle: FileHandle, key: Buffer | undefined, program: string): Promise<void> => {
  const client = await pool.connect();
  let isBroken = true;
  try {
    await client.query("begin isolation level repeatable read read only");
    await settleText(client);
    await writeFile(client, handle, key, program);
    await client.query("commit");
    isBroken = false;
  } finally {
    client.release(isBroken);
  }
};

const writeFile = async (
  client: pg.PoolClient,
  handle: FileHandle,
  key: Buffer | undefined,
  program: string,
): Promise<void> => {
  const salt = randomBytes(32);
  const fileKey = deriveFileKey(key, salt);
  const { header, tables } = await describe(client, {
    program,
    isEncrypted: key !== undefined,
    salt: salt.toString("hex"),
    keyCheck: printKeyCheck(fileKey),
  });
  const size = measureHeader(header);
  const frames = openFrameSink(handle, fileKey, size);
  const written: BackupTable[] = [];
  for (const table of tables) written.push(await writeTable(client, table, frames));
  const line = printHeader({ ...header, tables: written }, size);
  await frames.write(
    { kind: frameKinds.fileEnd, content: Buffer.alloc(0) },
    createHash("sha256").update(line).digest(),
  );
  await writeAll(handle, line, 0);
};

interface Making {
  readonly program: string;
  readonly isEncrypted: boolean;
  readonly salt: string;
  readonly keyCheck: string;
}

const describe = async (
  client: pg.PoolClient,
  making: Making,
): Promise<{ readonly header: BackupHeader; readonly tables: readonly Table[] }> => {
  const { rows } = await client.query<{ at: string; postgres: string }>(
    "select now() as at, current_setting('server_version') as postgres",
  );
  const migrations = await loadMigrations(client);
  const tables = await listTables(client, migrations);
  const header: BackupHeader = {
    format: "miaopu-backup",
    formatVersion: 1,
    at: rows[0]?.at ?? "",
    postgres: rows[0]?.postgres ?? "",
    ...making,
    migrations: [...migrations],
    // A sequence is in no transaction: read after the picture was fixed, it is never behind the rows.
    sequences: [...(await loadSequences(client, migrations))],
    tables: tables.map(({ name, columns }) => ({ name, columns: [...columns], rows: 0, bytes: 0, sha256: "" })),
  };
  return { header, tables };
};

interface FrameSink {
  readonly write: (frame: Frame, bound?: Buffer) => Promise<void>;
}

const openFrameSink = (handle: FileHandle, fileKey: Buffer, start: number): FrameSink => {
  let number = 0;
  let position = start;
  return {
    write: async (frame, bound = Buffer.alloc(0)) => {
      const sealed = sealFrame(fileKey, number, frame, bound);
      const at = position;
      number += 1;
      position += sealed.length;
      await writeAll(handle, sealed, at);
    },
  };
};

/** A disk that fills up may take a part of what it is given before it says so. */
const writeAll = async (handle: FileHandle, bytes: Buffer, position: number): Promise<void> => {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
};

/** A block is packed while the one before it is written and the next one comes from the database. */
const writeTable = async (client: pg.PoolClient, table: Table, frames: FrameSink): Promise<BackupTable> => {
  const counter = openRowCounter();
  let last: Promise<void> = Promise.resolve();
  for await (const block of toBlocks(copyRows(client, table))) {
    const packed = pack(block, compression);
    counter.add(block);
    await last;
    last = packed.then((content) => frames.write({ kind: frameKinds.rows, content }));
    // Whoever waits for it is told; until then a failure is not an unhandled one.
    last.catch(() => undefined);
  }
  await last;
  await frames.write({ kind: frameKinds.tableEnd, content: Buffer.alloc(0) });
  return { name: table.name, columns: [...table.columns], ...counter.finish() };
};
