// Sizes, names and words of CONTRIBUTING.md, held against the sources.
import { expect, test } from "vitest";
import type { SourceFile } from "./source-files.ts";
import { listFiles, listFolders, readSources, readText, refuse } from "./source-files.ts";

const forbiddenNames = `utils helpers common shared misc lib core base manager handler processor service data info
  types constants interfaces index`.split(/\s+/);

const all = readSources("src", "content", "test");
const product = all.filter(({ kind }) => kind !== "test");
const engine = product.filter(({ kind }) => kind !== "content");

const toFolder = (file: string): string => file.replace(/\/[^/]+$/, "");

test("a folder has at most 15 files, in content 30, and stands at most three levels below src", () => {
  const folders = [...new Set(product.map(({ path }) => toFolder(path)))];
  refuse(folders, 20, (folder) => {
    const size = product.filter(({ path }) => toFolder(path) === folder).length;
    return size > (folder.startsWith("content/") ? 30 : 15) ? [`${folder}: ${size} files`] : [];
  });
  refuse(folders, 20, (folder) => (folder.startsWith("src/") && folder.split("/").length > 4 ? [folder] : []));
});

test("a file has at most 300 lines, 14 modules imported (25 where things are joined) and 8 values exported", () => {
  const joints = /\.(operations|page)\.tsx?$|^src\/(server|cli|web)\//;
  // Lists of everything there is: they grow with the product and hold nothing else.
  const lists = /^(content\/(elements|indicators)\/all|src\/server\/(operations|content)|src\/web\/router)\.tsx?$/;
  const measure = ({ path, code, imports }: SourceFile): readonly (readonly [string, number, number])[] => [
    ["lines", code.split("\n").length, 300],
    [
      "imports",
      new Set(imports.map(({ target }) => target)).size,
      lists.test(path) ? Infinity : joints.test(path) ? 25 : 14,
    ],
    ["exports", code.split(/^export (?!type|interface)/m).length - 1, path.endsWith(".contract.ts") ? Infinity : 8],
  ];
  refuse(product, 150, (file) =>
    measure(file)
      .filter(([, size, budget]) => size > budget)
      .map(([what, size]) => `${file.path}: ${size} ${what}`),
  );
});

test("names are in kebab case and say what is inside", () => {
  const names = [
    ...all.map(({ path }) => path),
    ...listFolders("src"),
    ...listFolders("content"),
    ...listFolders("test"),
  ];
  const isPoor = (part: string): boolean =>
    forbiddenNames.includes(part.split(".")[0] ?? "") || !/^[a-z0-9.-]+$/.test(part);
  refuse(names, 200, (name) => (name.split("/").some(isPoor) ? [name] : []));
});

test("no default exports, enums, namespaces, any, silenced compiler or forced types", () => {
  const smells = [
    /^export default\b/m,
    /^(export )?(declare )?(const )?enum /m,
    /^(export )?(declare )?namespace /m,
    /[:<(] ?any\b(?!\()|\bas any\b/,
    /as unknown as /,
  ];
  refuse(product, 150, ({ path, kind, text, code }) => [
    ...smells.filter((smell) => kind !== "platform" && smell.test(code)).map((smell) => `${path}: ${smell}`),
    ...(/@ts-(ignore|nocheck|expect-error)/.test(text) ? [`${path}: silenced compiler`] : []),
  ]);
});

test("the engine knows no district and no indicator", () => {
  const rows = listFiles("districts")
    .filter((file) => file.endsWith("areas.csv"))
    .flatMap((file) => readText(file).split("\n").slice(1));
  const names = rows.map((row) => row.split(",")[4] ?? "").filter((name) => name.length >= 3);
  const districts = listFolders("districts").map((folder) => folder.split("/")[1] ?? "");
  const codes = [
    ...new Set(
      product.flatMap(({ kind, code }) =>
        kind === "content"
          ? [...code.matchAll(/defineIndicator\(\s*"\w+",\s*"([\w.]+)"/g)].map(([, id = ""]) => `"${id}"`)
          : [],
      ),
    ),
  ];
  expect(codes.length).toBeGreaterThan(200);
  refuse([...new Set([...districts, ...names, ...codes])], 400, (word) =>
    engine.filter(({ text }) => text.includes(word)).map(({ path }) => `${path}: ${word}`),
  );
});
