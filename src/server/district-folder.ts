import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Problem } from "../kernel/problem.ts";
import type { TextFile } from "../kernel/table.ts";

/** The data files of a district folder, as an administrator would hand them in. */
export const readDistrictFolder = (folder: string): readonly TextFile[] =>
  listEntries(folder)
    .filter((entry) => entry.isFile() && /\.(csv|yaml)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: path.relative(folder, file).split(path.sep).join("/"), text: readFileSync(file, "utf8") }));

const listEntries = (folder: string) => {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch {
    throw new Problem("server/unreadable-folder", 400, {
      zh: `读不到文件夹${folder}。`,
      en: `The folder ${folder} cannot be read.`,
    });
  }
};
