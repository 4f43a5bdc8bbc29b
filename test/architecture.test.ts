// The arrows of ARCHITECTURE.md, held against the imports, the SQL and the folders on disk.
import { expect, test } from "vitest";
import type { Import, Kind, SourceFile } from "./source-files.ts";
import { listFolders, readSources, readText, refuse } from "./source-files.ts";

const line = [
  "kernel",
  "platform",
  "ui",
  "access",
  "plan",
  "stats",
  "reporting",
  "standards",
  "registers",
  "accountability",
  "publishing",
];
const entrances = ["server", "cli", "web"];

/** What a file of a kind may import from its own room and from rooms to the left. */
const permits: Readonly<
  Record<Exclude<Kind, "content" | "test">, { readonly own: readonly Kind[]; readonly left: readonly Kind[] }>
> = {
  pure: { own: ["pure"], left: ["pure"] },
  store: { own: ["pure", "store"], left: ["pure", "platform"] },
  operations: { own: ["pure", "store", "operations"], left: ["pure", "store", "operations", "platform"] },
  jobs: { own: ["pure", "operations"], left: ["pure", "platform"] },
  page: { own: ["pure", "page"], left: ["pure", "page"] },
  platform: { own: ["platform"], left: ["pure"] },
  entrance: { own: ["entrance"], left: ["pure", "operations", "jobs", "platform", "page"] },
};
/** The command line opens the same world as the server. */
const borrowedByCli = /^src\/server\/(world|content|settings|district-folder)\.ts$/;
const browserLibraries = /^(react|react-dom|antd|@ant-design\/.*|@tanstack\/.*)$/;

const product = readSources("src", "content").filter(({ kind }) => kind !== "test");
const content = product.filter(({ kind }) => kind === "content");
const inRooms = product.filter(({ kind }) => kind !== "content");
const stores = product.filter(({ kind }) => kind === "store");
const byPath = new Map(product.map((file) => [file.path, file]));

const position = (room: string): number => (entrances.includes(room) ? line.length : line.indexOf(room));
const toTarget = ({ target }: Import): SourceFile | undefined => byPath.get(target);

const mayImport = (from: SourceFile, to: SourceFile): boolean => {
  if (from.room === "cli" && borrowedByCli.test(to.path)) return true;
  if (to.kind === "content") return from.room === "server";
  if (from.kind === "content" || from.kind === "test" || to.kind === "test") return false;
  if (from.room === to.room) return permits[from.kind].own.includes(to.kind);
  if (from.room === "web") return to.kind === "pure" || to.kind === "page";
  return position(to.room) < position(from.room) && permits[from.kind].left.includes(to.kind);
};

test("every room stands in the line or is an entrance", () => {
  refuse([...new Set(inRooms.map(({ room }) => room))], 9, (room) => (position(room) < 0 ? [room] : []));
});

test("a file imports its own room and rooms to its left, and of them what its suffix permits", () => {
  refuse(inRooms, 150, (from) =>
    from.imports
      .filter(({ isOwn, target }) => isOwn && !target.endsWith(".css"))
      .filter((one) => !mayImport(from, toTarget(one) ?? from) || !toTarget(one))
      .map(({ target }) => `${from.path} → ${target}`),
  );
});

test("the right reads the left through a store's load functions and never calls its writing ones", () => {
  const operations = product.filter(({ kind }) => kind === "operations");
  refuse(operations, 15, (from) =>
    from.imports
      .filter((one) => !one.isType && toTarget(one)?.kind === "store" && toTarget(one)?.room !== from.room)
      .flatMap(({ names, target }) => names.map((name) => ({ name, target })))
      .filter(({ name }) => !/^(type |load|find|list)/.test(name))
      .map(({ name, target }) => `${from.path}: ${name} of ${target}`),
  );
});

test("content uses define… functions, the kernel and types, nothing else", () => {
  refuse(content, 30, (from) =>
    from.imports
      .filter(({ target, isType }) => !isType && !/^(content|src\/kernel)\//.test(target))
      .flatMap(({ names }) => names.filter((name) => !/^(define|type )/.test(name)))
      .map((name) => `${from.path}: ${name}`),
  );
});

test("a store writes its own room's tables, reads those and the ones to the left; SQL stands in stores only", () => {
  const writing = "insert into|update|delete from|truncate|merge into|copyIn";
  const find = ({ code }: SourceFile, words: string): readonly RegExpMatchArray[] => [
    ...code.matchAll(new RegExp(`\\b(?:${words})\\s*[("\`]*(${line.join("|")})\\.\\w+`, "g")),
  ];
  refuse(stores, 10, (file) => [
    ...find(file, writing)
      .filter(([, schema]) => schema !== file.room)
      .map(([sql]) => `${file.path} writes: ${sql}`),
    ...find(file, "from|join")
      .filter(([, schema = ""]) => position(schema) > position(file.room))
      .map(([sql]) => `${file.path} reads: ${sql}`),
  ]);
  const others = inRooms.filter(({ kind }) => kind !== "store" && kind !== "platform");
  refuse(others, 100, (file) => find(file, `${writing}|from|join`).map(([sql]) => `${file.path}: ${sql}`));
});

test("a library is imported in one room, the browser's by pages, Node's modules by platform and entrances", () => {
  const libraries = [
    ...new Set(inRooms.flatMap(({ imports }) => imports.filter(({ isOwn }) => !isOwn).map(({ target }) => target))),
  ];
  const listUsers = (library: string) =>
    inRooms.filter(({ imports }) => imports.some(({ target }) => target === library));
  refuse(libraries, 8, (library) => {
    const users = listUsers(library);
    if (library === "zod") return [];
    const isPermitted = ({ kind, room }: SourceFile): boolean => {
      if (library === "node:") return kind === "platform" || kind === "entrance";
      return browserLibraries.test(library) ? kind === "page" || room === "web" : true;
    };
    const isShared =
      library !== "node:" && !browserLibraries.test(library) && new Set(users.map(({ room }) => room)).size > 1;
    return users.filter((user) => isShared || !isPermitted(user)).map(({ path }) => `${path}: ${library}`);
  });
});

test("imports go from far to near: packages, rooms to the left, the own room; of one module the types first", () => {
  refuse(product, 150, ({ path, room, imports }) => {
    const rank = ({ isOwn, target }: Import): number => (!isOwn ? 0 : target.startsWith(`src/${room}/`) ? 2 : 1);
    const isAhead = (one: Import, next: Import): boolean =>
      rank(next) < rank(one) || (next.target === one.target && next.isType && !one.isType);
    const rows = imports.filter(({ isLate }) => !isLate);
    return rows.some((one, index) => rows.slice(index + 1).some((next) => isAhead(one, next))) ? [path] : [];
  });
});

test("ARCHITECTURE.md has a caption for each folder and for no other", () => {
  const stack: string[] = [];
  const rows = readText("ARCHITECTURE.md").matchAll(/^([│ ]*)[├└]── (\S+)\/ +(?=\S)/gm);
  const captions = [...rows].map(([, indent = "", name = ""]) => {
    stack.splice(indent.length / 4, Infinity, name);
    return stack.join("/");
  });
  const roots = ["src", "content", "migrations", "districts", "test", "scripts", "bench", "deploy", "docs"];
  const folders = roots.flatMap((root) => [root, ...listFolders(root)]);
  refuse(folders, 30, (folder) => (captions.includes(folder) ? [] : [`no caption: ${folder}`]));
  refuse(captions, 30, (caption) => (folders.includes(caption) ? [] : [`no folder: ${caption}`]));
  expect(new Set(captions).size).toBe(captions.length);
});
