// One filled data folder, one server and one browser for all journeys. Who changes data works on a copy.
import path from "node:path";
import chromium from "@sparticuz/chromium";
import { chromium as launcher } from "playwright-core";
import type { TestProject } from "vitest/node";
import { copyDataFolder, makeFolder, removeFolder, startServer } from "./server-process.ts";

declare module "vitest" {
  interface ProvidedContext {
    base: string;
    /** A filled data folder that no server holds; copied, never used itself. */
    seed: string;
    browser: string;
  }
}

/** Vitest calls this once per run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = makeFolder();
  const dataFolder = path.join(folder, "data");
  const first = await startServer({ dataFolder });
  await first.stop();
  const seed = copyDataFolder(dataFolder, path.join(folder, "seed"));
  const server = await startServer({ dataFolder });
  const browser = await launcher.launchServer({
    executablePath: await chromium.executablePath(),
    args: chromium.args.filter((argument) => argument !== "--single-process"),
    host: "127.0.0.1",
  });
  project.provide("base", server.base);
  project.provide("seed", seed);
  project.provide("browser", browser.wsEndpoint());
  return async () => {
    await browser.close();
    await server.stop();
    removeFolder(folder);
  };
}
