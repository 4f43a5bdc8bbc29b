// The database of the tests: one server per run, one migrated template, one clone per test file.
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type pg from "pg";
import { inject } from "vitest";
import type { TestProject } from "vitest/node";
import { openPool } from "../src/platform/database/connect.ts";
import { startEmbeddedServer, type Connection } from "../src/platform/database/embedded-server.ts";
import { migrate } from "../src/platform/database/migrate.ts";
import { openTransactions, type Transactions, type Write } from "../src/platform/database/transaction.ts";

export type TestServer = { readonly connection: string | Connection; readonly template: string };

export type TestDatabase = {
  readonly pool: pg.Pool;
  readonly transactions: Transactions;
  /** Runs the work of one test and takes back all it wrote. */
  undone(work: (tx: Write) => Promise<void>): Promise<void>;
  close(): Promise<void>;
};

declare module "vitest" {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

/** Vitest calls this once per run. DATABASE_URL takes the place of the embedded server. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer(process.env["DATABASE_URL"]);
  const template = `miaopu_template_${process.pid}`;
  await administer(server.connection, `create database ${template}`);
  const pool = openPool(pointAt(server.connection, template));
  await migrate(pool, { folder: path.resolve(import.meta.dirname, "../migrations") });
  await pool.end();
  project.provide("testServer", { connection: server.connection, template });
  return async () => {
    await administer(server.connection, `drop database if exists ${template} with (force)`);
    await server.stop();
  };
}

/**
 * A fresh copy of the migrated database.
 * @example const database = await openTestDatabase(); afterAll(database.close)
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const { connection, template } = inject("testServer");
  return cloneDatabase(connection, template);
}

/** A database without our tables, for tests of the machinery below them. */
export async function openEmptyDatabase(): Promise<TestDatabase> {
  return cloneDatabase(inject("testServer").connection, "template0");
}

async function cloneDatabase(connection: string | Connection, template: string): Promise<TestDatabase> {
  const name = `miaopu_test_${randomUUID().replaceAll("-", "")}`;
  await administer(connection, `create database ${name} template ${template}`);
  const pool = openPool(pointAt(connection, name));
  const transactions = openTransactions(pool);
  return {
    pool,
    transactions,
    undone: (work) => runUndone(transactions, work),
    close: async () => {
      await pool.end();
      await administer(connection, `drop database if exists ${name} with (force)`);
    },
  };
}

async function runUndone(transactions: Transactions, work: (tx: Write) => Promise<void>): Promise<void> {
  const undo = new Error("undo");
  const run = transactions.write(async (tx) => {
    await work(tx);
    throw undo;
  });
  await run.catch((error: unknown) => {
    if (error !== undo) throw error;
  });
}

async function startTestServer(databaseUrl: string | undefined) {
  if (databaseUrl) return { connection: databaseUrl, stop: async () => {} };
  const folder = mkdtempSync(path.join(os.tmpdir(), "miaopu-test-"));
  const server = await startEmbeddedServer({ folder });
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { connection: server.connection, stop };
}

async function administer(connection: string | Connection, statement: string): Promise<void> {
  const pool = openPool(connection);
  try {
    await pool.query(statement);
  } finally {
    await pool.end();
  }
}

function pointAt(connection: string | Connection, database: string): string | Connection {
  if (typeof connection !== "string") return { ...connection, database };
  const url = new URL(connection);
  url.pathname = `/${database}`;
  return url.href;
}
