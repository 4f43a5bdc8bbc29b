import pg from "pg";
import type { Label } from "../../kernel/label.ts";
import { databaseTooOld, databaseUnreachable } from "./database-problem.ts";
import { startEmbeddedServer, type Connection } from "./embedded-server.ts";
import { valueParsers } from "./value-parsers.ts";

export type Database = {
  readonly pool: pg.Pool;
  readonly kind: "embedded" | "url";
  readonly serverVersion: string;
  close(): Promise<void>;
};

export type DatabaseOptions = {
  readonly databaseUrl?: string | undefined;
  readonly folder: string;
  readonly onProgress?: (text: Label) => void;
};

const oldestVersion = 150_000;
const poolSize = 20;
/** [D] Longer than a busy minute makes anybody wait, shorter than a browser does. */
const connectWithinMs = 30_000;

/**
 * The database of the program: the server named by `databaseUrl`, or the embedded one in `folder`.
 * @example const database = await openDatabase({ databaseUrl: process.env.DATABASE_URL, folder: 'data' })
 */
export async function openDatabase({ databaseUrl, folder, onProgress }: DatabaseOptions): Promise<Database> {
  if (databaseUrl) return openUrl(databaseUrl);
  const server = await startEmbeddedServer({ folder, ...(onProgress ? { onProgress } : {}) });
  const pool = openPool(server.connection);
  const close = async (): Promise<void> => {
    await pool.end();
    await server.stop();
  };
  try {
    return { pool, kind: "embedded", serverVersion: (await loadVersion(pool)).text, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A pool whose values are parsed the way of this program; every pool is made here. */
export function openPool(connection: string | Connection): pg.Pool {
  const where = typeof connection === "string" ? { connectionString: connection } : connection;
  const pool = new pg.Pool({
    ...where,
    max: poolSize,
    connectionTimeoutMillis: connectWithinMs,
    keepAlive: true,
    types: valueParsers,
  });
  // Without listeners a connection that breaks would end the process: an idle one is replaced at its next use,
  // one in use makes the query at hand or the next one fail.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

async function openUrl(databaseUrl: string): Promise<Database> {
  const pool = openPool(databaseUrl);
  try {
    const version = await loadVersion(pool).catch((error: unknown) => {
      throw databaseUnreachable(error instanceof Error ? error.message : String(error));
    });
    if (version.number < oldestVersion) throw databaseTooOld(version.text);
    return { pool, kind: "url", serverVersion: version.text, close: () => pool.end() };
  } catch (error) {
    await pool.end();
    throw error;
  }
}

async function loadVersion(pool: pg.Pool): Promise<{ readonly number: number; readonly text: string }> {
  const { rows } = await pool.query<{ number: number; text: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as text`,
  );
  return rows[0] ?? { number: 0, text: "?" };
}
