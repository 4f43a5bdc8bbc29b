// Reads the sources as the architecture test sees them: where a file stands, what its suffix permits, what it imports.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";

export type Kind = "pure" | "store" | "operations" | "jobs" | "page" | "platform" | "entrance" | "content" | "test";

export interface Import {
  /** A path from the root for our own files, the package's name otherwise. */
  readonly target: string;
  readonly isOwn: boolean;
  readonly isType: boolean;
  /** Loaded when needed, by `import(…)` inside the code. */
  readonly isLate: boolean;
  readonly names: readonly string[];
}

export interface SourceFile {
  readonly path: string;
  /** The room below src; `content` and `test` stand for themselves. */
  readonly room: string;
  readonly kind: Kind;
  readonly text: string;
  /** Without comments and blank lines. */
  readonly code: string;
  readonly imports: readonly Import[];
}

const root = path.resolve(import.meta.dirname, "..");

export const readText = (file: string): string => readFileSync(path.join(root, file), "utf8");

/** Expects that a rule finds nothing to say, after it has seen at least so many: a check that looked at nothing is none. */
export const refuse = <T>(seen: readonly T[], atLeast: number, rule: (one: T) => readonly string[]): void => {
  expect(seen.length).toBeGreaterThanOrEqual(atLeast);
  expect(seen.flatMap(rule)).toEqual([]);
};

/** Every file below a folder, as paths from the root. */
export const listFiles = (folder: string): readonly string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? listFiles(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );

export const listFolders = (folder: string): readonly string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() && entry.name !== "node_modules"
      ? [`${folder}/${entry.name}`, ...listFolders(`${folder}/${entry.name}`)]
      : [],
  );

export const readSources = (...folders: readonly string[]): readonly SourceFile[] =>
  folders
    .flatMap(listFiles)
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => {
      const text = readText(file);
      return {
        path: file,
        room: toRoom(file),
        kind: toKind(file),
        text,
        code: removeComments(text),
        imports: parseImports(file, text),
      };
    });

const toRoom = (file: string): string => {
  const [top = "", room = ""] = file.split("/");
  return top === "src" ? room : top;
};

const toKind = (file: string): Kind => {
  const room = toRoom(file);
  const suffix = /\.(store|operations|jobs|page|view)\.tsx?$/.exec(file)?.[1];
  if (room === "test" || /\.test\.tsx?$/.test(file)) return "test";
  if (room === "content") return "content";
  if (room === "platform") return "platform";
  if (room === "server" || room === "cli" || room === "web") return "entrance";
  if (room === "ui" || suffix === "page" || suffix === "view") return "page";
  return suffix === "store" || suffix === "operations" || suffix === "jobs" ? suffix : "pure";
};

const statement =
  /^import\s+(type\s+)?([^"';]*?)\s*(?:from\s+)?"([^"]+)"|^export\s+(type\s+)?(\*|\{[^}]*\})\s*from\s+"([^"]+)"|\bimport\("(\.[^"$]+)"\)/gm;

const parseImports = (file: string, text: string): readonly Import[] =>
  [...text.matchAll(statement)].map(
    ([, type, clause = "", from, exportType, exportClause = "", exportFrom, dynamic]) => {
      const specifier = from ?? exportFrom ?? dynamic ?? "";
      const isOwn = specifier.startsWith(".");
      const target = isOwn ? path.posix.join(path.posix.dirname(file), specifier) : toPackage(specifier);
      const names = (clause || exportClause)
        .replace(/^.*?\{|\}.*$/gs, "")
        .split(",")
        .map((name) => name.trim())
        .filter(Boolean);
      return { target, isOwn, isType: (type ?? exportType) !== undefined, isLate: dynamic !== undefined, names };
    },
  );

const toPackage = (specifier: string): string => {
  if (specifier.startsWith("node:")) return "node:";
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
};

const removeComments = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/(^|\s)\/\/.*$/gm, "")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .join("\n");
