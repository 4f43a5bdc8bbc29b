// The first page must stay light: the JavaScript it needs before anything shows (ARCHITECTURE.md, budgets).
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

const folder = path.resolve(import.meta.dirname, "../../dist/web");
const budget = 450_000;

const collect = (manifest: Readonly<Record<string, Chunk>>, name: string, seen: Set<string>): void => {
  if (seen.has(name)) return;
  seen.add(name);
  for (const next of manifest[name]?.imports ?? []) collect(manifest, next, seen);
};

test("the scripts of the first page are at most 450 kB, compressed", () => {
  const manifest = JSON.parse(readFileSync(path.join(folder, ".vite/manifest.json"), "utf8")) as Record<string, Chunk>;
  const needed = new Set<string>();
  for (const [name, { isEntry }] of Object.entries(manifest)) if (isEntry) collect(manifest, name, needed);

  const sizes = [...needed].map((name) => gzipSync(readFileSync(path.join(folder, manifest[name]?.file ?? ""))).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);

  expect(sizes.length).toBeGreaterThan(0);
  expect(total).toBeGreaterThan(50_000);
  expect(total).toBeLessThanOrEqual(budget);
});
