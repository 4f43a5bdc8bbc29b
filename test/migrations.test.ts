// What keeps the same SQL valid on Citus, and each table with its room (ARCHITECTURE.md, data).
import { test } from "vitest";
import { listFiles, readSources, readText, refuse } from "./source-files.ts";

/** Small and the same for every tenant: replicated, not distributed. */
const referenceTables = `access.areas access.area_versions access.area_successions access.area_closure access.agencies
  stats.elements stats.cells stats.cell_closure stats.periods stats.sources`.split(/\s+/);

const migrations = listFiles("migrations")
  .filter((file) => file.endsWith(".sql"))
  .map((file) => ({ file, sql: readText(file).replace(/--.*$/gm, "") }));
const tables = migrations.flatMap(({ file, sql }) =>
  [...sql.matchAll(/create table ([\w.]+) \(([\s\S]*?)\n\)/g)].map(([, name = "", body = ""]) => ({
    file,
    name,
    body,
  })),
);
const large = tables.filter(({ name }) => !referenceTables.includes(name));
const stores = readSources("src").filter(({ kind }) => kind === "store");

test("a migration is named NNNN_room_verb_noun.sql and says in its first line why it is there", () => {
  refuse(migrations, 3, ({ file }) =>
    /^migrations\/\d{4}(_[a-z]+){3,}\.sql$/.test(file) && readText(file).startsWith("-- ") ? [] : [file],
  );
});

test("a table stands in the schema of its migration's room", () => {
  refuse(tables, 15, ({ file, name }) => (name.startsWith(`${file.split("_")[1]}.`) ? [] : [`${file}: ${name}`]));
});

test("every key of a large table starts with the tenant", () => {
  refuse(large, 5, ({ name, body }) =>
    /^\s*tk integer not null/.test(body) &&
    /primary key \(tk\b/.test(body) &&
    !/(primary key|unique)[\w ]*\((?!tk\b)/.test(body)
      ? []
      : [name],
  );
});

test("a large table refers to reference tables only; a reference table never to a large one", () => {
  refuse(tables, 15, ({ name, body }) =>
    [...body.matchAll(/references ([\w.]+)/g)]
      .map(([, target = ""]) => target)
      .filter((target) => !referenceTables.includes(target))
      .map((target) => `${name} → ${target}`),
  );
});

test("no triggers, no sub-selects in policies, no now() in DO UPDATE, no set_config", () => {
  const refused =
    /create (or replace )?trigger|create policy[^;]*\(\s*select|do update set[^;`]*\bnow\(\)|\bset_config\(/gi;
  const texts = [
    ...migrations.map(({ file, sql }) => ({ file, sql })),
    ...stores.map(({ path, code }) => ({ file: path, sql: code })),
  ];
  refuse(texts, 15, ({ file, sql }) => [...sql.matchAll(refused)].map(([hit]) => `${file}: ${hit}`));
});
