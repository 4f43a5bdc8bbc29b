// A server on a copy of the data, for who changes something; both are gone when the test ends.
import path from "node:path";
import { inject, onTestFinished } from "vitest";
import type { ServerProcess } from "./server-process.ts";
import { copyDataFolder, makeFolder, removeFolder, startServer } from "./server-process.ts";

export interface Copy extends ServerProcess {
  /** Where else the test may put files. */
  readonly folder: string;
}

export const openCopy = async (): Promise<Copy> => {
  const folder = makeFolder();
  onTestFinished(() => removeFolder(folder));
  const dataFolder = copyDataFolder(inject("seed"), path.join(folder, "data"));
  return { folder, ...(await startForTest(dataFolder)) };
};

/** On data that is there already, e.g. after the first server was stopped. */
export const startForTest = async (dataFolder: string, port = 0): Promise<ServerProcess> => {
  const server = await startServer({ dataFolder, port });
  onTestFinished(async () => void (await server.stop()));
  return server;
};
