import { spawn } from "node:child_process";
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { embeddedUnavailable } from "../database-problem.ts";
import { listPostgresOn, sendSignal, waitUntil } from "./process-identity.ts";
import { makePrivateFolder } from "./server-account.ts";
import type { ServerHome } from "./server-home.ts";
import type { ServerProgram } from "./server-program.ts";

const partialPrefix = "pgdata.partial-";
const goneWithinMs = 5_000;

/** True when there is a finished data folder; throws when another major version of PostgreSQL wrote it. */
export function hasData({ dataFolder }: ServerHome, program: ServerProgram): boolean {
  const file = path.join(dataFolder, "PG_VERSION");
  if (!existsSync(file)) return false;
  const major = readFileSync(file, "utf8").trim();
  if (major === program.major) return true;
  throw embeddedUnavailable(
    `数据目录 ${dataFolder} 由 PostgreSQL ${major} 建立，本程序带的是 ${program.major}。请用原版本程序导出后再导入。`,
    `The data folder ${dataFolder} was made by PostgreSQL ${major}, this program brings ${program.major}. Export with the former version and import again.`,
  );
}

/** First start. The folder gets its name only when it is complete, so an interruption leaves nothing to repair. */
export async function createData({ home, dataFolder, account }: ServerHome, program: ServerProgram): Promise<void> {
  const partial = path.join(home, `${partialPrefix}${process.pid}`);
  makePrivateFolder(partial, account);
  const options = ["-D", partial, "-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C"];
  const child = spawn(program.initdb, options, {
    cwd: partial,
    env: program.env,
    stdio: ["ignore", "ignore", "pipe"],
    ...(account?.borrowed ? { uid: account.uid, gid: account.gid } : {}),
  });
  let complaint = "";
  child.stderr.on("data", (chunk: Buffer) => (complaint += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once("error", reject).once("close", resolve),
  );
  if (code !== 0) throw new Error(`initdb: ${complaint.trim().slice(-600)}`);
  renameSync(partial, dataFolder);
  syncFolder(home);
}

/** Whatever an interrupted first start left, including an initdb that still writes there. */
export async function removePartialData(home: string): Promise<void> {
  for (const name of readdirSync(home).filter((entry) => entry.startsWith(partialPrefix))) {
    const partial = path.join(home, name);
    await waitUntil(() => {
      const writers = listPostgresOn(partial);
      writers.forEach((pid) => sendSignal(pid, "SIGKILL"));
      return writers.length === 0;
    }, goneWithinMs);
    rmSync(partial, { recursive: true, force: true, maxRetries: 3 });
  }
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, "r");
  fsyncSync(handle);
  closeSync(handle);
}
