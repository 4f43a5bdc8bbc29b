import { execFileSync } from "node:child_process";
import { readFileSync, readlinkSync, readdirSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** A process id alone is not enough: after a restart of the machine it may belong to somebody else. */
export type ProcessIdentity = { readonly pid: number; readonly startedAt: string };

const zombie = "";
const statStateIndex = 0;
const statStartIndex = 19;

export function identifySelf(): ProcessIdentity {
  return { pid: process.pid, startedAt: findStartTime(process.pid) ?? "" };
}

/** A zombie counts as dead: in a container nobody may ever collect it. */
export function isAlive({ pid, startedAt }: ProcessIdentity): boolean {
  if (pid <= 0 || !answersSignal(pid)) return false;
  const start = findStartTime(pid);
  if (start === zombie) return false;
  return start === undefined || startedAt === "" || start === startedAt;
}

/** PostgreSQL processes that work on this folder: they keep it as their working directory. Empty outside Linux. */
export function listPostgresOn(folder: string): readonly number[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => isPostgresOn(pid, folder));
}

export function isPostgresOn(pid: number, folder: string): boolean {
  try {
    if (process.platform !== "linux") return readProcessColumn(pid, "command").includes(folder);
    const name = readFileSync(`/proc/${pid}/comm`, "utf8").trim();
    return ["postgres", "initdb"].includes(name) && readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    return false;
  }
}

export async function waitUntil(done: () => boolean, limitMs: number): Promise<boolean> {
  const deadline = Date.now() + limitMs;
  while (!done()) {
    if (Date.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}

export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

function answersSignal(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function findStartTime(pid: number): string | undefined {
  try {
    if (process.platform === "linux") return readLinuxStart(pid);
    return process.platform === "win32" ? undefined : readProcessColumn(pid, "lstart");
  } catch {
    return undefined;
  }
}

// The name in brackets may hold spaces, so the fields are counted after the last bracket.
function readLinuxStart(pid: number): string {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (["Z", "X"].includes(fields[statStateIndex] ?? "")) return zombie;
  const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  return `${boot}/${fields[statStartIndex]}`;
}

function readProcessColumn(pid: number, column: string): string {
  return execFileSync("ps", ["-p", String(pid), "-o", `${column}=`], { encoding: "utf8" }).trim();
}
