// The built server as a process of its own, as `npm start` runs it: a free loopback port, a data folder of its own.
import type { ChildProcess } from "node:child_process";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const program = path.resolve(import.meta.dirname, "../..");
const startWithinMs = 90_000;

export interface ServerProcess {
  readonly base: string;
  readonly dataFolder: string;
  /** Answers the exit code, and how long it took to go. */
  stop(signal?: "SIGINT" | "SIGTERM" | "SIGKILL"): Promise<{ readonly code: number | null; readonly ms: number }>;
}

export interface Start {
  readonly dataFolder: string;
  /** 0 lets the system choose. */
  readonly port?: number;
}

/** What a start that was refused said, and its exit code. */
export interface Refusal {
  readonly code: number | null;
  readonly said: string;
}

/** The database's borrowed account must be able to walk in, so the folder is not as private as usual. */
export const makeFolder = (): string => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "miaopu-journey-"));
  chmodSync(folder, 0o755);
  return folder;
};

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** A filled data folder beside the first, with the accounts its files belong to. */
export const copyDataFolder = (from: string, to: string): string => {
  execFileSync("cp", ["-a", from, to]);
  return to;
};

const launch = ({ dataFolder, port = 0 }: Start): ChildProcess => {
  const { DATABASE_URL: _, ...environment } = process.env;
  return spawn(process.execPath, ["dist/server.mjs"], {
    cwd: program,
    env: { ...environment, DATA_DIR: dataFolder, PORT: String(port), HOST: "127.0.0.1", LOG_LEVEL: "warn" },
    stdio: ["ignore", "pipe", "pipe"],
  });
};

/** Starts and waits until the address is announced and `/healthz` answers. */
export const startServer = async (start: Start): Promise<ServerProcess> => {
  const child = launch(start);
  const base = await readAddress(child);
  const health = await fetch(`${base}/healthz`);
  if (!health.ok) throw new Error(`healthz: ${health.status}`);
  return {
    base,
    dataFolder: start.dataFolder,
    stop: async (signal = "SIGINT") => {
      const started = performance.now();
      if (child.exitCode === null && child.signalCode === null) {
        const gone = once(child, "exit");
        child.kill(signal);
        await gone;
      }
      return { code: child.exitCode, ms: performance.now() - started };
    },
  };
};

/** Starts where the start must fail. */
export const startInVain = async (start: Start): Promise<Refusal> => {
  const child = launch(start);
  const said = collect(child);
  await once(child, "exit");
  return { code: child.exitCode, said: said() };
};

const collect = (child: ChildProcess): (() => string) => {
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => (said += text));
  return () => said;
};

const readAddress = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    const said = collect(child);
    const fail = (reason: string): void => reject(new Error(`${reason}\n${said()}`));
    const limit = setTimeout(() => fail("the server did not come up"), startWithinMs);
    child.once("exit", (code) => fail(`the server went away with ${code}`));
    child.stdout?.on("data", () => {
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said())?.[0];
      if (address === undefined) return;
      clearTimeout(limit);
      resolve(address);
    });
  });
