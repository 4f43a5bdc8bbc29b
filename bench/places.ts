import { mkdtempSync, chmodSync } from "node:fs";
import os from "node:os";
import path from "node:path";

export const benchFolder = import.meta.dirname;
export const programFolder = path.dirname(benchFolder);

/** A temporary folder that the database's own account can walk through. */
export const makeFolder = (): string => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "miaopu-bench-"));
  chmodSync(folder, 0o755);
  return folder;
};
