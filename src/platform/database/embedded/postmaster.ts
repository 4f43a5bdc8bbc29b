import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, existsSync, fchownSync, openSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { embeddedUnavailable } from "../database-problem.ts";
import type { ServerAddress } from "./folder-lock.ts";
import { isPostgresOn, listPostgresOn, sendSignal, waitUntil } from "./process-identity.ts";
import type { ServerHome } from "./server-home.ts";
import type { ServerProgram } from "./server-program.ts";

/** `gone` is fulfilled when the server ends, for whatever reason. */
export type Postmaster = { readonly pid: number; readonly gone: Promise<void>; stop(): Promise<void> };

const readyWithinMs = 120_000;
const fastStopWithinMs = 30_000;
const hardStopWithinMs = 10_000;

// Modest values for an office computer with 4 GB; the command line wins over any configuration file.
const settings: Readonly<Record<string, string>> = {
  listen_addresses: "",
  port: "5432",
  unix_socket_permissions: "0700",
  max_connections: "40",
  shared_buffers: "256MB",
  work_mem: "16MB",
  maintenance_work_mem: "128MB",
  effective_cache_size: "1GB",
  max_wal_size: "2GB",
  random_page_cost: "1.1",
  jit: "off",
  fsync: "on",
  synchronous_commit: "on",
  full_page_writes: "on",
  timezone: "UTC",
  log_timezone: "UTC",
  // Statements and details hold personal data: the log tells only the life of the server.
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
};

/** Starts the server and waits until it answers, crash recovery included. */
export async function startPostmaster(
  home: ServerHome,
  program: ServerProgram,
  address: ServerAddress,
): Promise<Postmaster> {
  const logFile = path.join(home.home, "server.log");
  const child = spawnPostgres(home, program, address, logFile);
  const pid = child.pid;
  if (pid === undefined) throw await new Promise<Error>((resolve) => child.once("error", resolve));
  const watchdog = watchOver(pid, home);
  const stopOnExit = (): void => sendSignal(pid, "SIGINT");
  process.once("exit", stopOnExit);
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve())).then(() => {
    process.off("exit", stopOnExit);
    watchdog.kill("SIGKILL");
  });
  const stop = async (): Promise<void> => {
    if (isRunning(child)) await stopProcess(pid, () => !isRunning(child));
  };
  try {
    await waitUntilReady(child, address, logFile);
  } catch (error) {
    await stop();
    throw error;
  }
  return { pid, gone, stop };
}

/** A server whose owner was killed still runs on our data: it is asked to stop. Answers whether the last stop was unclean. */
export async function clearLeftOver({ dataFolder }: ServerHome): Promise<"clean" | "unclean"> {
  const pidFile = path.join(dataFolder, "postmaster.pid");
  const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, "utf8").split("\n")[0]) : 0;
  if (pid > 0 && isPostgresOn(pid, dataFolder)) await stopProcess(pid, () => !isPostgresOn(pid, dataFolder));
  // Sessions outlive a killed postmaster for a moment; a second server beside them would damage the data.
  const alone = await waitUntil(() => listPostgresOn(dataFolder).length === 0, hardStopWithinMs);
  if (!alone) throw stillRunning(dataFolder, listPostgresOn(dataFolder).join(", "));
  if (!existsSync(pidFile)) return "clean";
  // Proven above only where processes can be listed. Elsewhere PostgreSQL judges its own file.
  if (process.platform === "linux") rmSync(pidFile);
  return "unclean";
}

export async function answers(address: ServerAddress): Promise<boolean> {
  const { socketFolder: host, user, database } = address;
  const client = new pg.Client({
    host,
    port: 5432,
    user,
    database,
    password: "",
    connectionTimeoutMillis: 5_000,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function spawnPostgres(
  { dataFolder, account }: ServerHome,
  program: ServerProgram,
  address: ServerAddress,
  logFile: string,
): ChildProcess {
  const log = openSync(logFile, "w", 0o600);
  if (account?.borrowed) fchownSync(log, account.uid, account.gid);
  const all = { ...settings, unix_socket_directories: address.socketFolder };
  const options = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  // Detached: an interrupt typed at the terminal must reach the program first, which then stops the server in order.
  const child = spawn(program.postgres, ["-D", dataFolder, ...options], {
    cwd: dataFolder,
    env: program.env,
    detached: true,
    stdio: ["ignore", log, log],
    ...(account?.borrowed ? { uid: account.uid, gid: account.gid } : {}),
  });
  child.on("error", () => undefined);
  closeSync(log);
  return child;
}

// A killed program cannot stop its server; this shell notices by the end of its input.
function watchOver(pid: number, { account }: ServerHome): ChildProcess {
  const watchdog = spawn("/bin/sh", ["-c", 'read -r line; kill -INT "$1"', "sh", String(pid)], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
    ...(account?.borrowed ? { uid: account.uid, gid: account.gid } : {}),
  });
  watchdog.on("error", () => undefined);
  watchdog.unref();
  return watchdog;
}

async function waitUntilReady(child: ChildProcess, address: ServerAddress, logFile: string): Promise<void> {
  const deadline = Date.now() + readyWithinMs;
  while (!(await answers(address))) {
    if (!isRunning(child)) throw new Error(`postgres: ${readFileSync(logFile, "utf8").trim().slice(-600)}`);
    if (Date.now() > deadline) throw notReady(logFile);
    await sleep(30);
  }
}

async function stopProcess(pid: number, isGone: () => boolean): Promise<void> {
  sendSignal(pid, "SIGINT");
  if (await waitUntil(isGone, fastStopWithinMs)) return;
  sendSignal(pid, "SIGQUIT");
  if (await waitUntil(isGone, hardStopWithinMs)) return;
  throw stillRunning("", String(pid));
}

function isRunning(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

function notReady(logFile: string): Error {
  const minutes = readyWithinMs / 60_000;
  return embeddedUnavailable(
    `数据库 ${minutes} 分钟内未就绪（可能仍在恢复数据），请稍后再启动，日志见 ${logFile}。`,
    `It was not ready within ${minutes} minutes, perhaps still recovering. Start again later; the log is ${logFile}.`,
  );
}

function stillRunning(folder: string, pids: string): Error {
  return embeddedUnavailable(
    `先前的数据库进程（${pids}）停不下来 ${folder}。请结束这些进程后重试。`,
    `Former database processes (${pids}) do not stop ${folder}. End them and start again.`,
  );
}
