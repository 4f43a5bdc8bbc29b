// The JavaScript that the first page needs before anything shows, compressed.
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Figure, Skipped } from "./figure.ts";
import { sum } from "./harness.ts";
import { isBuilt, webFolder } from "./program.ts";

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

const name = "initial JavaScript, gzip";

export const measureSize = (): Figure | Skipped => {
  if (!isBuilt()) return { name, skipped: "the program is not built" };
  const manifest = JSON.parse(readFileSync(path.join(webFolder, ".vite/manifest.json"), "utf8")) as Readonly<
    Record<string, Chunk>
  >;
  const needed = new Set(Object.entries(manifest).flatMap(([chunk, { isEntry }]) => (isEntry ? [chunk] : [])));
  for (const chunk of needed) for (const next of manifest[chunk]?.imports ?? []) needed.add(next);
  if (needed.size === 0) return { name, skipped: "the manifest names no entry" };
  const sizes = [...needed].map(
    (chunk) => gzipSync(readFileSync(path.join(webFolder, manifest[chunk]?.file ?? ""))).length,
  );
  return { name, value: sum(sizes) / 1_000, unit: "kB", bar: 450, parts: { files: sizes.length } };
};
