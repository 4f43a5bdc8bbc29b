import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { TextFile } from "../kernel/table.ts";

/** The data files of a district folder, as an administrator would hand them in. */
export const readDistrictFolder = (folder: string): readonly TextFile[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(csv|yaml)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: path.relative(folder, file).split(path.sep).join("/"), text: readFileSync(file, "utf8") }));
