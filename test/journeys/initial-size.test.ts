// The first page must stay light: the JavaScript it needs before anything shows (ARCHITECTURE.md, budgets).
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

const folder = path.resolve(import.meta.dirname, "../../dist/web");
const budget = 450_000;
const firstPage = "../publishing/overview/overview.page.tsx";

const collect = (manifest: Readonly<Record<string, Chunk>>, name: string, seen: Set<string>): void => {
  if (seen.has(name)) return;
  seen.add(name);
  for (const next of manifest[name]?.imports ?? []) collect(manifest, next, seen);
};

test("the scripts of the first page, the overview with them, are at most 450 kB, compressed", () => {
  const manifest = JSON.parse(readFileSync(path.join(folder, ".vite/manifest.json"), "utf8")) as Record<string, Chunk>;
  const needed = new Set<string>();
  for (const [name, { isEntry, dynamicImports = [] }] of Object.entries(manifest))
    if (isEntry) [name, ...dynamicImports, firstPage].forEach((each) => collect(manifest, each, needed));

  const sizes = [...needed].map((name) => gzipSync(readFileSync(path.join(folder, manifest[name]?.file ?? ""))).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);

  expect(sizes.length).toBeGreaterThan(0);
  expect(total).toBeGreaterThan(50_000);
  expect(total).toBeLessThanOrEqual(budget);
});
