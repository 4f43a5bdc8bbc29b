// Starts the writer as a process of its own, for tests that kill it.
import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export type Writer = {
  readonly pid: number;
  readonly acknowledged: readonly number[];
  /** The process number of its database server. */
  ready(): Promise<number>;
  kill(): Promise<void>;
};

export function startWriter(folder: string, program = "writer.ts"): Writer {
  const script = path.join(import.meta.dirname, program);
  const child = spawn(process.execPath, ["--import", "tsx", script, folder], { stdio: ["ignore", "pipe", "pipe"] });
  const gone = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const acknowledged: number[] = [];
  let server = 0;
  let rest = "";
  let complaint = "";
  child.stderr.on("data", (chunk: Buffer) => (complaint += chunk.toString()));
  child.stdout.on("data", (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (line.startsWith("ready ")) server = Number(line.slice("ready ".length));
      else acknowledged.push(Number(line));
    }
  });
  const ready = async (): Promise<number> => {
    await until(() => server > 0 || child.exitCode !== null, 30_000);
    if (server === 0) throw new Error(`the writer did not start: ${complaint}`);
    return server;
  };
  const kill = async (): Promise<void> => {
    child.kill("SIGKILL");
    await gone;
  };
  return { pid: child.pid ?? 0, acknowledged, ready, kill };
}

export function makeFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "miaopu-crash-"));
  chmodSync(folder, 0o755);
  return folder;
}

export async function until(condition: () => boolean, limitMs: number): Promise<void> {
  const deadline = Date.now() + limitMs;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error("waited in vain");
    await sleep(5);
  }
}

export function isRunning(pid: number): boolean {
  const stat = `/proc/${pid}/stat`;
  return existsSync(stat) && !/\) [ZX] /.test(readFileSync(stat, "utf8"));
}
