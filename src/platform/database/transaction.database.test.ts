import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../../test/database.ts";
import type { Read } from "./transaction.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
  await database.pool.query("create schema room; create table room.notes (id bigint primary key, text text)");
});

afterAll(() => database.close());

const addNote = (tx: Read, id: number) => tx.query("insert into room.notes values ($1, 'x')", [id]);
const countNotes = (tx: Read) => tx.query<{ n: number }>("select count(*) as n from room.notes");

test("the database itself refuses a write through Read", async () => {
  await expect(database.transactions.read((tx) => addNote(tx, 1))).rejects.toMatchObject({ code: "25006" });
  await expect(database.transactions.read((tx) => tx.query("delete from room.notes"))).rejects.toThrow("read-only");
});

test("Read cannot be turned into a writing transaction", async () => {
  const escape = (text: string) => database.transactions.read((tx) => tx.query(text));

  await expect(escape("set transaction read write")).rejects.toThrow("must be set before any query");
  await expect(escape("commit; delete from room.notes")).rejects.toThrow("multiple commands");
});

test("Read keeps one picture while others write", async () => {
  const counts = await database.transactions.read(async (tx) => {
    const before = await countNotes(tx);
    await database.transactions.write((other) => addNote(other, 10));
    return [before, await countNotes(tx)];
  });

  expect(counts[1]).toEqual(counts[0]);
});

test("a failed work leaves nothing behind and its error arrives unchanged", async () => {
  const failure = new Error("no");
  const work = database.transactions.write(async (tx) => {
    await addNote(tx, 20);
    throw failure;
  });

  await expect(work).rejects.toBe(failure);
  const { rowCount } = await database.pool.query("select from room.notes where id = 20");
  expect(rowCount).toBe(0);
});

test("a broken constraint passes with its code", async () => {
  const work = database.transactions.write(async (tx) => {
    await addNote(tx, 30);
    await addNote(tx, 30);
  });

  await expect(work).rejects.toMatchObject({ code: "23505", constraint: "notes_pkey" });
});

test("a swallowed statement error is not reported as success", async () => {
  const work = database.transactions.write(async (tx) => {
    await addNote(tx, 40);
    await addNote(tx, 40).catch(() => undefined);
  });

  await expect(work).rejects.toThrow("rolled back");
});

test("a transaction cannot be used after its end", async () => {
  const kept = await database.transactions.write(async (tx) => tx);

  await expect(addNote(kept, 50)).rejects.toThrow("has ended");
});

test("rows are copied in and counted", async () => {
  const copied = await database.transactions.write((tx) =>
    tx.copyIn("room.notes", ["60\ta\n61\t", Buffer.from("乙\n")]),
  );

  expect(copied).toBe(2);
  const { rows } = await database.pool.query("select text from room.notes where id = 61");
  expect(rows).toEqual([{ text: "乙" }]);
});

test("a copy that breaks off leaves the connection usable", async () => {
  const broken = function* () {
    yield "70\ta\n";
    throw new Error("file ended early");
  };

  await expect(database.transactions.write((tx) => tx.copyIn("room.notes", broken()))).rejects.toThrow(
    "file ended early",
  );
  expect(await database.transactions.write(countNotes)).toHaveLength(1);
});

test("values arrive as numbers and texts, in arrays too", async () => {
  const rows = await database.transactions.read((tx) =>
    tx.query(`select 9007199254740991::bigint as count, 0.1234567890123::numeric as figure, null::numeric as missing,
      date '2026-02-28' as day, timestamptz '2026-01-01 00:00:00.1+08' as at, sum(1) as total,
      array[1::bigint, null] as counts, array[[1.5, 2.25]] as figures, array[date '2026-03-01'] as days`),
  );

  expect(rows).toEqual([
    {
      count: 9007199254740991,
      figure: 0.1234567890123,
      missing: null,
      day: "2026-02-28",
      at: "2025-12-31T16:00:00.100Z",
      total: 1,
      counts: [1, null],
      figures: [[1.5, 2.25]],
      days: ["2026-03-01"],
    },
  ]);
});

test("a count beyond the safe integers is refused, not rounded", async () => {
  const read = database.transactions.read((tx) => tx.query("select 9007199254740993::bigint as n"));

  await expect(read).rejects.toThrow("safe integers");
});

test("a read may be as of an instant, given or found in its own picture; a write is always of now", async () => {
  const instant = "2025-06-30T15:59:59.999Z";
  const { transactions } = database;
  const find = async (tx: Read) => {
    const [row] = await tx.query<{ at: string }>("select $1::timestamptz as at", [instant]);
    return row?.at ?? null;
  };

  expect(await transactions.read(async ({ knownAt }) => knownAt)).toBeNull();
  expect(await transactions.read(async ({ knownAt }) => knownAt, { knownAt: instant })).toBe(instant);
  expect(await transactions.read(async ({ knownAt }) => knownAt, { knownAt: find })).toBe(instant);
  expect(await transactions.write(async ({ knownAt }) => knownAt)).toBeNull();
});
