// The rows that stores write and read by hand, held against the tables as they are migrated.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestDatabase } from "./database.ts";
import { openTestDatabase } from "./database.ts";
import { readSources, refuse } from "./source-files.ts";

interface Column {
  readonly type: string;
  readonly isNullable: boolean;
  readonly hasDefault: boolean;
}

let database: TestDatabase;
let tables: ReadonlyMap<string, ReadonlyMap<string, Column>>;
beforeAll(async () => {
  database = await openTestDatabase();
  const { rows } = await database.pool.query<
    Record<"place" | "name" | "type", string> & Record<"nullable" | "filled", boolean>
  >(
    `select table_schema || '.' || table_name as place, column_name as name, data_type as type, is_nullable = 'YES' as nullable,
       column_default is not null or is_identity = 'YES' as filled
     from information_schema.columns where table_schema in ('platform', 'access', 'plan', 'stats', 'reporting', 'accountability')`,
  );
  const found = new Map<string, Map<string, Column>>();
  for (const { place, name, type, nullable, filled } of rows) {
    const table = found.get(place) ?? new Map<string, Column>();
    found.set(place, table.set(name, { type, isNullable: nullable, hasDefault: filled }));
  }
  tables = found;
});
afterAll(() => database.close());

const stores = readSources("src").filter(({ kind }) => kind === "store");

test("an insert names columns that its table has, and leaves out none that must be filled", () => {
  const inserts = stores.flatMap(({ path, code }) =>
    [...code.matchAll(/insert into (\w+\.\w+)(?: as \w+)?\s*\(([\w,\s]+)\)/g)].map(([, table = "", columns = ""]) => ({
      path,
      table,
      columns: columns.split(",").map((name) => name.trim()),
    })),
  );
  refuse(inserts, 12, ({ path, table, columns }) => {
    const known = tables.get(table);
    if (!known) return [`${path}: there is no table ${table}`];
    const needed = [...known]
      .filter(([, { isNullable, hasDefault }]) => !isNullable && !hasDefault)
      .map(([name]) => name);
    return [
      ...columns.filter((name) => !known.has(name)).map((name) => `${path}: ${table} has no ${name}`),
      ...needed.filter((name) => !columns.includes(name)).map((name) => `${path}: ${table} needs ${name}`),
    ];
  });
});

/** Row types whose fields are columns of these tables; fields that are not come from joins. */
const rowTypes: readonly (readonly [path: string, type: string, table: string])[] = [
  ["src/access/area/area.store.ts", "AreaRow", "access.area_versions"],
  ["src/plan/plan.store.ts", "VersionRow", "plan.versions"],
  ["src/stats/fact/fact-list.store.ts", "ContentRow", "stats.facts"],
];

const numbers = ["integer", "bigint", "numeric", "double precision"];

test("a row type says number where the table counts, and null where the table allows it", () => {
  refuse(rowTypes, 3, ([path, type, table]) => {
    const code = stores.find((store) => store.path === path)?.code ?? "";
    const body = new RegExp(`interface ${type} \\{([^}]*)\\}`).exec(code)?.[1] ?? "";
    const fields = [...body.matchAll(/readonly (\w+): ([^;]+);/g)].map(([, name = "", said = ""]) => ({
      name,
      said,
      column: tables.get(table)?.get(name),
    }));
    // A code stands where the table has the number of it.
    const columns = fields.filter(({ column, said }) => column && !/^\w+(Code|Id|Key)\b/.test(said));
    return [
      ...(columns.length < 4 ? [`${path}: only ${columns.length} fields of ${type} were found`] : []),
      ...columns.flatMap(({ name, said, column }) => {
        const isNumber = /\bnumber\b/.test(said);
        const isNull = /\bnull\b|\bunknown\b/.test(said);
        return [
          ...(column && numbers.includes(column.type) !== isNumber
            ? [`${type}.${name} is ${said}, a ${column.type}`]
            : []),
          ...(column?.isNullable === true && !isNull ? [`${type}.${name} may be null`] : []),
          ...(column?.isNullable === false && /\bnull\b/.test(said) ? [`${type}.${name} is never null`] : []),
        ];
      }),
    ];
  });
});

test("the store of the audit takes every result that its constraint knows, and no other", async () => {
  const insert = (result: string) =>
    database.pool.query(
      "insert into access.audit (tk, at, actor, role, operation, result) values (0, now(), 'a', 'b', 'c', $1)",
      [result],
    );

  await expect(Promise.all([insert("done"), insert("refused")])).resolves.toHaveLength(2);
  await expect(insert("perhaps")).rejects.toThrow(/audit_result/);
});
