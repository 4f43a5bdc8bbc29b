// The commands for the whole database, as an administrator gives them.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toDatabaseUrl } from "../../test/database-url.ts";
import type { TestDatabase } from "../../test/database.ts";
import { openEmptyDatabase } from "../../test/database.ts";
import type { TestWorld } from "../../test/world/open-test-world.ts";
import { openTestWorld } from "../../test/world/open-test-world.ts";
import { content } from "../server/content.ts";
import { readSettings } from "../server/settings.ts";
import type { HealthLine } from "./health-line.ts";
import { readRequest } from "./read-request.ts";
import { findUpkeepAnswer } from "./upkeep.ts";

const folder = mkdtempSync(path.join(os.tmpdir(), "miaopu-upkeep-"));
const at = (name: string): string => path.join(folder, name);

let world: TestWorld;
let empty: TestDatabase;
beforeAll(async () => {
  [world, empty] = await Promise.all([openTestWorld(), openEmptyDatabase()]);
  writeFileSync(at("backup.key"), Buffer.alloc(32, 3));
  writeFileSync(at("short.key"), Buffer.alloc(31, 3));
});
afterAll(async () => {
  await Promise.all([world.close(), empty.close()]);
  rmSync(folder, { recursive: true, force: true });
});

const give = async (database: TestDatabase, ...words: readonly string[]) => {
  const url = await toDatabaseUrl(database);
  const settings = readSettings({ DATA_DIR: folder, PORT: "1", DATABASE_URL: url }, import.meta.dirname);
  return findUpkeepAnswer(readRequest([...words, "--json"]), settings);
};

const examine = async (database: TestDatabase, ...words: readonly string[]) => {
  const answer = await give(database, "doctor", ...words);
  const lines = JSON.parse(answer?.text ?? "[]") as readonly HealthLine[];
  return { isFailed: answer?.isFailed, states: Object.fromEntries(lines.map(({ check, state }) => [check, state])) };
};

test("a backup goes to an empty database, and doctor calls the two equal", async () => {
  const words = ["--keyFile", at("backup.key")];
  const backup = await give(world.database, "backup", "--save", at("one.backup"), ...words);
  const restored = await give(empty, "restore", "--file", at("one.backup"), ...words);
  const source = await examine(world.database, "--compare", at("one.backup"), ...words);
  const copy = await examine(empty, "--compare", at("one.backup"), ...words);

  const { bytes, file, ...made } = JSON.parse(backup?.text ?? "{}") as Record<string, unknown>;
  expect(made).toMatchObject({ isEncrypted: true, program: "0.1.0", rows: expect.any(Number) });
  expect([file, Number(bytes) > 10_000]).toEqual([at("one.backup"), true]);
  expect(JSON.parse(restored?.text ?? "{}")).toEqual({ ...made, file });
  const fine = {
    versions: "ok",
    migrations: "ok",
    clock: "ok",
    rollup: "ok",
    audit: "ok",
    compare: "ok",
    server: "warn",
  };
  expect(source).toMatchObject({ isFailed: false, states: { ...fine, backup: "ok" } });
  expect(copy).toMatchObject({ isFailed: false, states: { ...fine, backup: "warn" } });
});

test("made while figures are handed in, a backup holds sums that follow from its figures and an audit trail that fits", async () => {
  const element = [...content.catalogue.elements.values()].find(
    ({ acrossAreas, reportedAt, periodKind }) =>
      acrossAreas === "sum" && reportedAt === "township" && periodKind === "year",
  )?.id;
  let isOver = false;
  let saved = 0;
  const write = async (area: string): Promise<void> => {
    for (let value = 1; !isOver; value += 1) {
      await world.ask("stats.submitFacts", { facts: [{ element, area, period: "2021", value }] });
      saved += 1;
    }
  };
  const writers = ["650502101", "650502102", "650502103"].map(write);
  const other = await openEmptyDatabase();
  await give(world.database, "backup", "--save", at("busy.backup"));
  const savedMeanwhile = saved;
  isOver = true;
  await Promise.all(writers);
  await give(other, "restore", "--file", at("busy.backup"));
  const { states } = await examine(other, "--compare", at("busy.backup"));
  const source = await examine(world.database, "--compare", at("busy.backup"));
  await other.close();

  expect(savedMeanwhile).toBeGreaterThan(3);
  expect(states).toMatchObject({ rollup: "ok", audit: "ok", compare: "ok" });
  expect(source.states).toMatchObject({ rollup: "ok", compare: "fail" });
});

test("sums that do not follow from the figures are found, and left as they are", async () => {
  await world.database.pool.query(
    "update stats.rollup set total = total + 1 where ctid = (select min(ctid) from stats.rollup)",
  );
  const first = await examine(world.database);
  const second = await examine(world.database);

  expect(first).toMatchObject({ isFailed: true, states: { rollup: "fail" } });
  expect(second).toEqual(first);
});

test.each([
  ["cli/value-missing", ["backup"]],
  ["cli/value-missing", ["restore"]],
  ["cli/unknown-option", ["backup", "--save", "x", "--loud"]],
  ["platform/backup-key-unreadable", ["backup", "--save", at("two.backup"), "--keyFile", at("short.key")]],
  ["platform/backup-file", ["restore", "--file", at("nowhere.backup")]],
  ["platform/not-a-backup", ["restore", "--file", at("backup.key")]],
])("%s: %j is refused in words", async (code, words) => {
  await expect(give(empty, ...words)).rejects.toMatchObject({ code, texts: { zh: expect.any(String) } });
});

test("a folder without a database is told of, and gets none by being looked at", async () => {
  const settings = readSettings({ DATA_DIR: at("nothing-here"), PORT: "1" }, import.meta.dirname);
  const answer = await findUpkeepAnswer(readRequest(["doctor", "--json"]), settings);

  expect(answer).toMatchObject({ isFailed: false });
  expect(answer?.text).toContain("there is no database");
});

test("other operations are left to others", async () => {
  expect(await give(empty, "plan.listPlans")).toBeUndefined();
  expect(await give(empty)).toBeUndefined();
});
