// The built program as its user starts it: a process on a folder of data, until it answers and until it is gone.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { programFolder } from "./places.ts";

const serverFile = path.join(programFolder, "dist/server.mjs");
export const webFolder = path.join(programFolder, "dist/web");

/** The build leaves this behind when all of it is done. */
export const isBuilt = (): boolean => existsSync(path.join(programFolder, "dist/.miaopu-build"));

export interface Running {
  readonly address: string;
  /** From the start of the process to its first answer. */
  readonly readyMs: number;
  stop(): Promise<void>;
}

const readyWithinMs = 180_000;
const stopWithinMs = 30_000;

export const startProgram = async (dataFolder: string): Promise<Running> => {
  const port = await findPort();
  const address = `http://127.0.0.1:${port}`;
  const { DATABASE_URL: _, ...env } = process.env;
  const start = performance.now();
  const child = spawn(process.execPath, [serverFile], {
    env: { ...env, DATA_DIR: dataFolder, PORT: String(port), HOST: "127.0.0.1" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let complaint = "";
  child.stderr.on("data", (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-2_000)));
  const gone = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    const late = new AbortController();
    await Promise.race([gone, sleep(stopWithinMs, undefined, { signal: late.signal }).catch(() => undefined)]);
    late.abort();
    if (child.exitCode === null) child.kill("SIGKILL");
    await gone;
  };
  while (!(await isHealthy(address))) {
    if (child.exitCode !== null) throw new Error(`the program ended: ${complaint}`);
    if (performance.now() - start > readyWithinMs) {
      await stop();
      throw new Error(`the program did not answer: ${complaint}`);
    }
    await sleep(10);
  }
  return { address, readyMs: performance.now() - start, stop };
};

const isHealthy = (address: string): Promise<boolean> =>
  fetch(`${address}/healthz`).then(
    async (response) => {
      await response.arrayBuffer();
      return response.ok;
    },
    () => false,
  );

const findPort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
