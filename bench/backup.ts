// Everything into a file beside a running database and back into an empty one, against a plain COPY of the same tables.
import { rmSync, statSync } from "node:fs";
import path from "node:path";
import { compareBackup } from "../src/platform/backup/compare-backup.ts";
import { listTables, loadMigrations } from "../src/platform/backup/list-tables.ts";
import { copyRows } from "../src/platform/backup/digest-rows.ts";
import { restoreBackup } from "../src/platform/backup/restore-backup.ts";
import { saveBackup } from "../src/platform/backup/save-backup.ts";
import { openPool } from "../src/platform/database/connect.ts";
import type { Figure } from "./figure.ts";
import { interleave, median, timed } from "./harness.ts";
import { makeFolder, programFolder } from "./places.ts";
import type { Stage } from "./stage.ts";

const key = Buffer.alloc(32, 1);

export const measureBackup = async (stage: Stage, rounds: number): Promise<readonly Figure[]> => {
  const folder = makeFolder();
  const toFile = (round: number): string => path.join(folder, `${round}.backup`);
  try {
    const samples = await interleave(rounds, {
      backup: { run: (round) => saveBackup(stage.pool, { file: toFile(round), key, program: "bench" }) },
      copy: { run: () => copyAll(stage) },
    });
    const restored = await restoreAside(stage, toFile(0));
    return [
      {
        name: "backup, encrypted and read back",
        value: median(samples.backup) / 1000,
        unit: "s",
        bar: 60,
        parts: { "plain copy": median(samples.copy), MB: statSync(toFile(0)).size / 2 ** 20 },
      },
      { name: "restore into an empty database, checked", value: restored.ms / 1000, unit: "s" },
      {
        name: "tables that differ after a restore",
        value: restored.different,
        unit: "rows",
        bar: 0,
        isCorrectness: true,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const copyAll = async ({ pool }: Stage): Promise<void> => {
  const client = await pool.connect();
  try {
    for (const table of await listTables(client, await loadMigrations(client)))
      for await (const _ of copyRows(client, table));
  } finally {
    client.release();
  }
};

const restoreAside = async (
  { pool }: Stage,
  file: string,
): Promise<{ readonly ms: number; readonly different: number }> => {
  const name = "bench_restored";
  await pool.query(`drop database if exists ${name}`);
  await pool.query(`create database ${name} template template0`);
  const { host = "", port = 5432, user = "postgres" } = pool.options;
  const aside = openPool({ host, port, user, database: name });
  try {
    const migrationFolder = path.join(programFolder, "migrations");
    const ms = await timed(() => restoreBackup(aside, { file, key, migrationFolder }));
    return { ms, different: (await compareBackup(aside, { file, key })).tables.length };
  } finally {
    await aside.end();
    await pool.query(`drop database ${name}`);
  }
};
