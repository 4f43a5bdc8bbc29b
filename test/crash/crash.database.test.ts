import { rmSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { openDatabase } from "../../src/platform/database/connect.ts";
import { makeFolder, startWriter, until, type Writer } from "./writer-process.ts";

const folder = makeFolder();
const acknowledged: number[] = [];

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const writesBeforeKill = 200;

const killProgram = (writer: Writer) => writer.kill();

const killBoth = async (writer: Writer, server: number) => {
  process.kill(server, "SIGKILL");
  await writer.kill();
};

const killServer = async (writer: Writer, server: number) => {
  process.kill(server, "SIGKILL");
  const before = writer.acknowledged.length;
  await until(() => writer.acknowledged.length > before + writesBeforeKill, 20_000);
  await writer.kill();
};

test.each([
  ["the program is killed", killProgram],
  ["the server and the program are killed", killBoth],
  ["the server is killed, comes back by itself, then the program is killed", killServer],
  ["the program is killed once more", killProgram],
  ["both are killed once more", killBoth],
  ["the server is killed once more", killServer],
])("no acknowledged write is lost when %s", async (_, kill) => {
  const writer = startWriter(folder);
  const server = await writer.ready();
  await until(() => writer.acknowledged.length > writesBeforeKill, 20_000);

  await kill(writer, server);

  acknowledged.push(...writer.acknowledged);
  const stored = await loadStored();
  expect(writer.acknowledged.length).toBeGreaterThan(writesBeforeKill);
  expect(acknowledged.filter((n) => !stored.has(n))).toEqual([]);
});

async function loadStored(): Promise<ReadonlySet<number>> {
  const database = await openDatabase({ folder });
  const { rows } = await database.pool.query<{ n: number }>("select n from acknowledged");
  await database.close();
  return new Set(rows.map(({ n }) => n));
}
