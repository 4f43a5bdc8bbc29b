import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { TestDatabase } from "../../../test/database.ts";
import { openEmptyDatabase } from "../../../test/database.ts";
import { migrate } from "../database/migrate.ts";
import { backUpBeforeUpgrade } from "./back-up-before-upgrade.ts";
import { readBackup } from "./read-backup.ts";
import { restoreBackup } from "./restore-backup.ts";

let database: TestDatabase;
let folder: string;
const at = (...names: readonly string[]): string => path.join(folder, ...names);

beforeEach(async () => {
  database = await openEmptyDatabase();
  folder = mkdtempSync(path.join(os.tmpdir(), "miaopu-upgrade-"));
  mkdirSync(at("migrations"));
  writeFileSync(at("package.json"), '{"version":"9.9.9"}');
  write(
    "0001_room_create_notes.sql",
    "create schema room;\ncreate table room.notes (id int primary key, text text);\n",
  );
});

afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

const write = (name: string, sql: string): void => writeFileSync(at("migrations", name), sql);
const upgrade = (isAutomatic = true, keyFile?: string) =>
  backUpBeforeUpgrade(database.pool, {
    programFolder: folder,
    dataFolder: at("data"),
    backup: { isAutomatic, keyFile },
  });
const listBackups = () => readdirSync(at("data", "backups"));

const givenNewerProgram = async (): Promise<void> => {
  await migrate(database.pool, { folder: at("migrations") });
  await database.pool.query("insert into room.notes values (1, '甲'), (2, null)");
  write("0002_room_drop_text.sql", "alter table room.notes drop column text;\n");
};

test("what a newer program takes away stands in the backup made before", async () => {
  await givenNewerProgram();
  const file = await upgrade();
  await migrate(database.pool, { folder: at("migrations") });
  const other = await openEmptyDatabase();
  await restoreBackup(other.pool, { file: file ?? "", key: undefined, migrationFolder: at("migrations") });
  const { rows } = await other.pool.query("select * from room.notes order by id");
  const later = await migrate(other.pool, { folder: at("migrations") });
  await other.close();

  expect(rows).toEqual([
    { id: 1, text: "甲" },
    { id: 2, text: null },
  ]);
  expect(later).toEqual(["0002_room_drop_text.sql"]);
});

test("an empty database, one without anything to apply and a newer one are left alone", async () => {
  expect(await upgrade()).toBeUndefined();
  await migrate(database.pool, { folder: at("migrations") });
  expect(await upgrade()).toBeUndefined();
  await givenNewerProgram();
  expect(await upgrade(false)).toBeUndefined();
  await migrate(database.pool, { folder: at("migrations") });
  rmSync(at("migrations", "0002_room_drop_text.sql"));
  write("0001_room_add_more.sql", "select 1;\n");
  rmSync(at("migrations", "0001_room_create_notes.sql"));
  expect(await upgrade()).toBeUndefined();

  expect(readdirSync(folder)).not.toContain("data");
});

test("the last five are kept, half written ones are not", async () => {
  await givenNewerProgram();
  mkdirSync(at("data", "backups"), { recursive: true });
  writeFileSync(at("data", "backups", "before-upgrade-2020.backup.77.part"), "");
  writeFileSync(at("data", "backups", "mine.backup"), "");
  const files: (string | undefined)[] = [];
  for (let time = 0; time < 7; time += 1) files.push(await upgrade());

  const kept = files.slice(-5).map((file) => path.basename(file ?? ""));
  expect(listBackups().toSorted()).toEqual([...kept, "mine.backup"]);
  expect((await readBackup({ file: files[6] ?? "", key: undefined })).header.program).toBe("9.9.9");
});

test("a backup that cannot be made stops the upgrade and says how to go on", async () => {
  await givenNewerProgram();
  writeFileSync(at("short.key"), "too short");

  await expect(upgrade(true, at("short.key"))).rejects.toMatchObject({
    code: "platform/upgrade-without-backup",
    texts: { zh: expect.stringContaining("32个字节"), en: expect.stringContaining("AUTO_BACKUP=off") },
  });
  expect(listBackups()).toEqual([]);
});
