// Everything into a file and back, on the real district: equal, or refused with words.
import { copyFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestDatabase } from "../../../test/database.ts";
import { openEmptyDatabase } from "../../../test/database.ts";
import type { TestWorld } from "../../../test/world/open-test-world.ts";
import { openTestWorld } from "../../../test/world/open-test-world.ts";
import { compareBackup } from "./compare-backup.ts";
import { readBackup } from "./read-backup.ts";
import { restoreBackup } from "./restore-backup.ts";
import type { SavedBackup } from "./save-backup.ts";
import { saveBackup } from "./save-backup.ts";

const migrationFolder = path.resolve(import.meta.dirname, "../../../migrations");
const folder = mkdtempSync(path.join(os.tmpdir(), "miaopu-backup-"));
const key = Buffer.alloc(32, 7);
const at = (name: string): string => path.join(folder, name);

let world: TestWorld;
let saved: SavedBackup;

beforeAll(async () => {
  world = await openTestWorld();
  saved = await saveBackup(world.database.pool, { file: at("district.backup"), key, program: "test" });
});

afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

const withEmpty = async (work: (database: TestDatabase) => Promise<void>): Promise<void> => {
  const database = await openEmptyDatabase();
  try {
    await work(database);
  } finally {
    await database.close();
  }
};

const restore = ({ pool }: TestDatabase, file: string, givenKey: Buffer | undefined = key) =>
  restoreBackup(pool, { file, key: givenKey, migrationFolder });

const countTables = async ({ pool }: TestDatabase): Promise<number> => {
  const { rows } = await pool.query<{ n: number }>(
    "select count(*) as n from pg_class t join pg_namespace n on n.oid = t.relnamespace where t.relkind = 'r' and n.nspname !~ '^(pg_|information_schema)'",
  );
  return rows[0]?.n ?? -1;
};

test("what comes back is equal in every table, sequence and migration, and works on", async () => {
  await withEmpty(async (database) => {
    const { header } = await restore(database, saved.file);
    const compared = await compareBackup(database.pool, { file: saved.file, key });
    const again = await saveBackup(database.pool, { file: at("again.backup"), key: undefined, program: "test" });

    expect(header.tables.length).toBeGreaterThan(40);
    expect(header.tables.find(({ name }) => name === "access.areas")?.rows).toBeGreaterThan(100);
    expect(compared).toMatchObject({ tables: [], sequences: [], areMigrationsEqual: true });
    expect(again.header.tables).toEqual(header.tables);
    expect(again.header.sequences).toEqual(header.sequences);
  });
});

test("the restored tables have the references, keys and indexes of the first ones", async () => {
  const shape = `select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated as line
      from pg_constraint where connamespace::regnamespace::text !~ '^(pg_|information_schema)'
    union all select indexdef from pg_indexes where schemaname !~ '^pg_' order by 1`;
  await withEmpty(async (database) => {
    await restore(database, saved.file);
    const [first, second] = await Promise.all([world.database.pool.query(shape), database.pool.query(shape)]);

    expect(first.rows.length).toBeGreaterThan(100);
    expect(second.rows).toEqual(first.rows);
  });
});

test("a difference of one row is found and named", async () => {
  await withEmpty(async (database) => {
    await restore(database, saved.file);
    await database.pool.query(
      "delete from access.area_versions where ctid = (select min(ctid) from access.area_versions)",
    );
    const { tables } = await compareBackup(database.pool, { file: saved.file, key });

    expect(tables).toEqual([
      { name: "access.area_versions", rowsInBackup: expect.any(Number), rowsHere: expect.any(Number) },
    ]);
    expect(tables[0]?.rowsHere).toBe((tables[0]?.rowsInBackup ?? 0) - 1);
  });
});

test("the header can be read without the key; names of people and places cannot", async () => {
  const open = await saveBackup(world.database.pool, { file: at("open.backup"), key: undefined, program: "test" });
  const [line = ""] = readFileSync(saved.file, "latin1").split("\n", 1);

  expect(JSON.parse(line)).toMatchObject({ program: "test", isEncrypted: true, tables: expect.any(Array) });
  expect(open.header.tables).toEqual(saved.header.tables);
  expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
});

test.each([
  ["platform/backup-key-missing", undefined],
  ["platform/backup-key-wrong", Buffer.alloc(32, 8)],
])("%s is refused before anything is written", async (code, wrong) => {
  await withEmpty(async (database) => {
    await expect(restoreBackup(database.pool, { file: saved.file, key: wrong, migrationFolder })).rejects.toMatchObject(
      {
        code,
      },
    );
    expect(await countTables(database)).toBe(0);
  });
});

test("a place that is not empty is refused and stays as it is", async () => {
  const before = await countTables(world.database);

  await expect(restore(world.database, saved.file)).rejects.toMatchObject({ code: "platform/restore-not-empty" });
  expect(await countTables(world.database)).toBe(before);
  expect((await compareBackup(world.database.pool, { file: saved.file, key })).tables).toEqual([]);
});

test("a backup of a newer program is refused", async () => {
  const older = mkdtempSync(path.join(folder, "older-"));
  for (const name of readdirSync(migrationFolder).slice(0, 3))
    copyFileSync(path.join(migrationFolder, name), path.join(older, name));

  await withEmpty(async (database) => {
    const refused = restoreBackup(database.pool, { file: saved.file, key, migrationFolder: older });
    await expect(refused).rejects.toMatchObject({ code: "platform/backup-newer" });
    expect(await countTables(database)).toBe(0);
  });
});

test("a backup never replaces a file, and one that cannot be made leaves none", async () => {
  const once = { file: saved.file, key, program: "test" };
  const nowhere = { file: at("no-such-folder/x.backup"), key, program: "test" };

  await expect(saveBackup(world.database.pool, once)).rejects.toMatchObject({ code: "platform/backup-exists" });
  await expect(saveBackup(world.database.pool, nowhere)).rejects.toMatchObject({ code: "platform/backup-file" });
  expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
});

interface Damage {
  readonly name: string;
  readonly spoil: (bytes: Buffer) => Buffer;
}

/** Where each sealed frame begins, and the end. */
const listFrames = (bytes: Buffer): readonly number[] => {
  const starts = [bytes.indexOf("\n") + 1];
  for (let start = starts[0] ?? 0; start < bytes.length;) {
    start += 4 + bytes.readUInt32BE(start);
    starts.push(start);
  }
  return starts;
};

const spoilt = async (name: string, bytes: Buffer, givenKey: Buffer | undefined = key): Promise<unknown> => {
  const file = at(`spoilt-${name}`);
  writeFileSync(file, bytes);
  return readBackup({ file, key: givenKey }).then(
    () => "whole",
    (error: unknown) => error,
  );
};
const isRefused = expect.objectContaining({
  code: expect.stringMatching(/^platform\/(backup-(cut|damaged|key-wrong|key-missing)|not-a-backup)$/),
});

test.each<Damage>([
  { name: "cut in half", spoil: (bytes) => bytes.subarray(0, bytes.length / 2) },
  { name: "without its last byte", spoil: (bytes) => bytes.subarray(0, -1) },
  { name: "with a byte too many", spoil: (bytes) => Buffer.concat([bytes, Buffer.from([0])]) },
  { name: "with its end taken off", spoil: (bytes) => bytes.subarray(0, listFrames(bytes).at(-2)) },
  {
    name: "with two frames swapped",
    spoil: (bytes) => {
      const [a = 0, b = 0, c = 0] = listFrames(bytes).slice(3);
      return Buffer.concat([bytes.subarray(0, a), bytes.subarray(b, c), bytes.subarray(a, b), bytes.subarray(c)]);
    },
  },
  {
    name: "with a frame dropped",
    spoil: (bytes) => {
      const [a = 0, b = 0] = listFrames(bytes).slice(3);
      return Buffer.concat([bytes.subarray(0, a), bytes.subarray(b)]);
    },
  },
  {
    name: "with a frame twice",
    spoil: (bytes) => {
      const [a = 0, b = 0] = listFrames(bytes).slice(3);
      return Buffer.concat([bytes.subarray(0, b), bytes.subarray(a)]);
    },
  },
  {
    name: "with a header that tells another day",
    spoil: (bytes) => Buffer.from(bytes.toString("latin1").replace('"at":"20', '"at":"19'), "latin1"),
  },
  { name: "empty", spoil: () => Buffer.alloc(0) },
  { name: "of something else", spoil: () => Buffer.from("PGDMP and so on\n") },
])("a file $name is refused", async ({ name, spoil }) => {
  expect(await spoilt(name, spoil(readFileSync(saved.file)))).toEqual(isRefused);
});

test("whatever byte is changed, wherever it is cut: it is found", async () => {
  const files = [saved.file, at("open.backup")].map((file) => readFileSync(file));
  const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...files), place, fc.integer({ min: 0, max: 255 }), async (bytes, where, bits) => {
      const index = Math.floor(where * bytes.length);
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ bits;
      const damaged = bits === 0 ? bytes.subarray(0, index) : changed;
      expect(await spoilt("any", damaged)).toEqual(isRefused);
    }),
    { seed: 5, numRuns: 300 },
  );
  expect(existsSync(at("spoilt-any"))).toBe(true);
});

test("every cut at the border of a frame is found", async () => {
  const bytes = readFileSync(saved.file);
  const results = [];
  for (const start of listFrames(bytes).slice(0, -1)) results.push(await spoilt("border", bytes.subarray(0, start)));

  expect(results.length).toBeGreaterThan(50);
  for (const result of results) expect(result).toMatchObject({ code: "platform/backup-cut" });
});
