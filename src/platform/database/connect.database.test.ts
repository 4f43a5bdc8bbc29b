import { rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeFolder } from "../../../test/crash/writer-process.ts";
import { openDatabase, openPool } from "./connect.ts";
import { startEmbeddedServer, type EmbeddedServer } from "./embedded-server.ts";

const folder = makeFolder();
let server: EmbeddedServer;

beforeAll(async () => {
  server = await startEmbeddedServer({ folder: path.join(folder, "served") });
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const toUrl = (host: string) => `postgres://postgres@localhost/postgres?host=${encodeURIComponent(host)}`;

test("a url leads to the server it names, which goes on after the program closes", async () => {
  const database = await openDatabase({ databaseUrl: toUrl(server.connection.host), folder });
  await database.close();
  const again = await openDatabase({ databaseUrl: toUrl(server.connection.host), folder });
  await again.close();

  expect(database).toMatchObject({ kind: "url", serverVersion: expect.stringMatching(/^18\./) });
});

test("without a url the embedded server is started, and stops at the close", async () => {
  const database = await openDatabase({ folder: path.join(folder, "own") });
  const { rows } = await database.pool.query("select count(*) as n from pg_database where datname = 'postgres'");
  await database.close();
  const again = await openDatabase({ folder: path.join(folder, "own") });
  await again.close();

  expect(database.kind).toBe("embedded");
  expect(rows).toEqual([{ n: 1 }]);
});

test("a url that leads nowhere is a problem that says so", async () => {
  await expect(openDatabase({ databaseUrl: toUrl(path.join(folder, "nobody-here")), folder })).rejects.toMatchObject({
    code: "platform/database-unreachable",
    status: 503,
  });
});

test("a connection that breaks while it is in use fails its query and spares the process", async () => {
  const pool = openPool(server.connection);
  const client = await pool.connect();
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");

  await pool.query("select pg_terminate_backend($1, 5000)", [rows[0]?.pid]);

  await expect(client.query("select 1")).rejects.toThrow();
  client.release(true);
  expect((await pool.query("select 1 as n")).rows).toEqual([{ n: 1 }]);
  await pool.end();
});
