import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openEmptyDatabase, type TestDatabase } from "../../../test/database.ts";
import { migrate } from "./migrate.ts";

let database: TestDatabase;
let folder: string;

beforeEach(async () => {
  database = await openEmptyDatabase();
  folder = mkdtempSync(path.join(os.tmpdir(), "miaopu-migrations-"));
  write("0001_room_create_notes.sql", "create schema room;\ncreate table room.notes (id int);\n");
  write("0002_room_add_text.sql", "alter table room.notes add column text text;\n");
});

afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

const write = (name: string, sql: string) => writeFileSync(path.join(folder, name), sql);
const run = () => migrate(database.pool, { folder });

test("migrations are applied once, in order, and told one by one", async () => {
  const told: string[] = [];

  const first = await migrate(database.pool, { folder, onProgress: ({ en }) => told.push(en) });
  const second = await run();

  expect(first).toEqual(["0001_room_create_notes.sql", "0002_room_add_text.sql"]);
  expect(second).toEqual([]);
  expect(told[1]).toBe("Updating the database (2/2): 0002_room_add_text.sql");
});

test("two processes that start at once apply each migration once", async () => {
  const results = await Promise.all([run(), run(), run()]);

  expect(results.flat()).toHaveLength(2);
});

test("an edited migration is refused by name", async () => {
  await run();
  write("0001_room_create_notes.sql", "create schema room;\ncreate table room.notes (id bigint);\n");

  await expect(run()).rejects.toMatchObject({
    code: "platform/migration-edited",
    message: expect.stringContaining("0001_room_create_notes.sql"),
  });
});

test("other line endings are not an edit", async () => {
  await run();
  write("0001_room_create_notes.sql", "create schema room;\r\ncreate table room.notes (id int);\r\n");

  expect(await run()).toEqual([]);
});

test("a database newer than the program is refused", async () => {
  await run();
  rmSync(path.join(folder, "0002_room_add_text.sql"));

  await expect(run()).rejects.toMatchObject({ code: "platform/database-newer" });
});

test("a missing migration in the middle is refused", async () => {
  await run();
  rmSync(path.join(folder, "0001_room_create_notes.sql"));

  await expect(run()).rejects.toMatchObject({ code: "platform/migration-missing" });
});

test("a failing migration is undone whole, the ones before it stay, and a repaired one goes on", async () => {
  write("0003_room_add_more.sql", "create table room.more (id int);\nselect 1/0;\n");

  await expect(run()).rejects.toMatchObject({ code: "platform/migration-failed" });
  const { rows } = await database.pool.query(
    "select to_regclass('room.more') as more, to_regclass('room.notes')::text as notes",
  );
  write("0003_room_add_more.sql", "create table room.more (id int);\n");

  expect(rows).toEqual([{ more: null, notes: "room.notes" }]);
  expect(await run()).toEqual(["0003_room_add_more.sql"]);
});
