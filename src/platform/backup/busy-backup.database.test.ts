// A backup beside writers, one that is killed, one on a full disk.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toDatabaseUrl } from "../../../test/database-url.ts";
import type { TestDatabase } from "../../../test/database.ts";
import { openEmptyDatabase, openTestDatabase } from "../../../test/database.ts";
import { readBackup } from "./read-backup.ts";
import { restoreBackup } from "./restore-backup.ts";
import { saveBackup } from "./save-backup.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const migrationFolder = path.join(root, "migrations");
const folder = mkdtempSync(path.join(os.tmpdir(), "miaopu-busy-"));
const at = (name: string): string => path.join(folder, name);
const rowCount = 400_000;

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  // Two tables that a transaction changes together, the first and the last that a backup reads.
  await database.pool.query(`
    create table access.aa_accounts (id int primary key, amount int not null);
    create table stats.zz_total (id int primary key, amount int not null);
    insert into access.aa_accounts select n, 0 from generate_series(1, 50) n;
    insert into stats.zz_total values (1, 0);
    insert into access.audit (tk, at, actor, role, operation, result)
    select 0, now(), md5(n::text), md5((n * 7)::text), 'x.x', 'done' from generate_series(1, ${rowCount}) n`);
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const loadTables = async (file: string): Promise<ReadonlyMap<string, string>> => {
  const texts = new Map<string, string>();
  await readBackup({ file, key: undefined }, async ({ name }, blocks) => {
    if (!/aa_accounts|zz_total/.test(name)) return;
    const parts: Buffer[] = [];
    for await (const block of blocks) parts.push(block);
    texts.set(name, Buffer.concat(parts).toString());
  });
  return texts;
};
const sum = (rows = ""): number => rows.split("\n").reduce((total, row) => total + Number(row.split("\t")[1] ?? 0), 0);

test("beside writers a backup shows one instant: what was written together is together", async () => {
  let isOver = false;
  let written = 0;
  const keepWriting = async (seed: number): Promise<void> => {
    for (let turn = seed; !isOver; turn += 4) {
      await database.transactions.write(async (tx) => {
        await tx.query("update access.aa_accounts set amount = amount + 1 where id = $1", [(turn % 50) + 1]);
        await tx.query("update stats.zz_total set amount = amount + 1 where id = 1");
      });
      written += 1;
    }
  };
  const writers = [0, 1, 2, 3].map(keepWriting);
  const sums: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    await sleep(100);
    const { file } = await saveBackup(database.pool, { file: at(`busy-${round}`), key: undefined, program: "test" });
    const tables = await loadTables(file);
    expect(sum(tables.get("access.aa_accounts"))).toBe(sum(tables.get("stats.zz_total")));
    sums.push(sum(tables.get("stats.zz_total")));
  }
  isOver = true;
  await Promise.all(writers);

  expect(sums).toEqual([...new Set(sums)].toSorted((one, other) => one - other));
  expect(written).toBeGreaterThan(sums.at(-1) ?? Infinity);
});

const start = async (on: TestDatabase, ...words: readonly string[]) =>
  spawn(process.execPath, ["--import", "tsx", "src/cli/main.ts", ...words], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: await toDatabaseUrl(on), DATA_DIR: folder },
    stdio: "ignore",
  });
const listParts = () => readdirSync(folder).filter((name) => name.endsWith(".part"));

test("killed at any moment a backup leaves no file that looks whole", async () => {
  for (const wait of [0, 60, 200]) {
    const file = at(`killed-${wait}`);
    const child = await start(database, "backup", "--save", file);
    const gone = once(child, "exit");
    while (listParts().length === 0 && child.exitCode === null) await sleep(5);
    await sleep(wait);
    child.kill("SIGKILL");
    await gone;
    expect(existsSync(file)).toBe(false);
    for (const part of listParts()) {
      await expect(readBackup({ file: at(part), key: undefined })).rejects.toMatchObject({
        code: expect.stringMatching(/^platform\//),
      });
      rmSync(at(part));
    }
  }
}, 120_000);

test("a restore that fails half way, or is killed there, leaves nothing; the next one succeeds", async () => {
  const options = { key: undefined, migrationFolder };
  const { file: foreign } = await saveBackup(database.pool, { file: at("foreign"), key: undefined, program: "test" });
  await database.pool.query("drop table access.aa_accounts, stats.zz_total");
  const { file, header } = await saveBackup(database.pool, { file: at("whole"), key: undefined, program: "test" });
  const empty = await openEmptyDatabase();
  const listSchemas = async () => (await empty.pool.query("select from pg_namespace where nspname = 'access'")).rows;

  // Tables that no migration makes are in no program's backup.
  await expect(restoreBackup(empty.pool, { ...options, file: foreign })).rejects.toThrow("aa_accounts");
  expect(await listSchemas()).toEqual([]);
  const child = await start(empty, "restore", "--file", file);
  const gone = once(child, "exit");
  const isCopying = async (): Promise<boolean> =>
    (await empty.pool.query("select from pg_stat_activity where query like 'copy access.audit%'")).rows.length > 0;
  while (child.exitCode === null && !(await isCopying())) await sleep(5);
  child.kill("SIGKILL");
  await gone;
  expect([child.exitCode, await listSchemas()]).toEqual([null, []]);
  const restored = await restoreBackup(empty.pool, { ...options, file });
  await empty.close();

  expect(restored.header).toEqual(header);
}, 120_000);

test("on a full disk a backup says so and leaves no file", async () => {
  // A limit on the size of files answers the write as a full disk does, once its signal is not deadly.
  const script = `process.on("SIGXFSZ", () => {});
    const { openPool } = await import("./src/platform/database/connect.ts");
    const { saveBackup } = await import("./src/platform/backup/save-backup.ts");
    const pool = openPool(process.env.DATABASE_URL);
    await saveBackup(pool, { file: ${JSON.stringify(at("full"))}, key: undefined, program: "test" })
      .then(() => console.log("made"), (error) => console.log(error.code, error.texts?.zh));
    await pool.end();`;
  const { stdout } = await promisify(execFile)(
    "bash",
    ["-c", 'ulimit -f 2048 && exec "$0" --import tsx --input-type=module -e "$1"', process.execPath, script],
    { cwd: root, env: { ...process.env, DATABASE_URL: await toDatabaseUrl(database) } },
  );

  expect(stdout).toMatch(/^platform\/backup-disk-full 磁盘已满/);
  expect(readdirSync(folder).filter((name) => name.startsWith("full"))).toEqual([]);
}, 60_000);
