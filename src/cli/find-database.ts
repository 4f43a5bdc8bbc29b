// The database a command works on: beside a running server, or opened for the length of the command.
import type { Database } from "../platform/database/connect.ts";
import { openDatabase, openPool } from "../platform/database/connect.ts";
import { findRunningServer } from "../platform/database/embedded-server.ts";
import type { Settings } from "../server/settings.ts";

/** The server that another process keeps on the same data, else one of our own. */
export const findDatabase = async ({ databaseUrl, dataFolder }: Settings): Promise<Database> => {
  const running = databaseUrl === undefined ? await findRunningServer(dataFolder) : undefined;
  if (!running) return openDatabase({ databaseUrl, folder: dataFolder });
  const pool = openPool(running);
  return { pool, kind: "embedded", serverVersion: "", close: () => pool.end() };
};
