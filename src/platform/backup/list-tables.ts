// What belongs to the program, asked of the catalogue: a new table is in the next backup without a word here.
import type pg from "pg";

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** Prints every row in an order that is the same in every database. */
  readonly select: string;
}

export interface Sequence {
  readonly name: string;
  readonly lastValue: string;
  readonly isCalled: boolean;
}

export interface AppliedMigration {
  readonly name: string;
  readonly checksum: string;
}

/** Says what was done with this database, not what is in it. */
const notBackedUp = ["platform.backups"];

/** Rows printed the same whatever the database, the session and the machine are set to. */
export const settleText = async (client: pg.ClientBase): Promise<void> => {
  await client.query(`set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
    set local extra_float_digits = 1; set local bytea_output = 'hex'; set local client_encoding = 'UTF8';
    set local row_security = off; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`);
};

/** Empty where the program has never been. */
export const loadMigrations = async (client: pg.ClientBase): Promise<readonly AppliedMigration[]> => {
  const { rowCount } = await client.query("select where to_regclass('platform.migrations') is not null");
  if (!rowCount) return [];
  const { rows } = await client.query<AppliedMigration>("select name, checksum from platform.migrations order by name");
  return rows;
};

/** A migration is named for the room whose schema it makes, so the ledger says which schemas are ours. */
const listSchemas = (migrations: readonly AppliedMigration[]): readonly string[] => [
  ...new Set(["platform", ...migrations.map(({ name }) => name.split("_")[1] ?? "")]),
];

interface TableRow {
  readonly name: string;
  readonly columns: readonly string[];
  readonly places: readonly string[];
}

const tableText = `
  select format('%I.%I', n.nspname, t.relname) as name,
    array_agg(quote_ident(a.attname) order by a.attnum) as columns,
    -- The key first, then whatever else there is for tables without one; types that cannot be ordered stay behind.
    array_agg(quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end
      order by coalesce(array_position(k.conkey, a.attnum), 32000), a.attnum)
      filter (where case when k.oid is null then exists (
        select from pg_opclass o join pg_am m on m.oid = o.opcmethod and m.amname = 'btree'
        where o.opcdefault and (o.opcintype = a.atttypid or y.typtype in ('e', 'd') or y.typcategory in ('A', 'S')))
        else a.attnum = any (k.conkey) end) as places
  from pg_class t join pg_namespace n on n.oid = t.relnamespace
  join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  join pg_type y on y.oid = a.atttypid
  left join pg_constraint k on k.conrelid = t.oid and k.contype = 'p'
  where t.relkind in ('r', 'p') and not t.relispartition and n.nspname = any ($1)
  group by n.nspname, t.relname order by n.nspname collate "C", t.relname collate "C"`;

export const listTables = async (
  client: pg.ClientBase,
  migrations: readonly AppliedMigration[],
): Promise<readonly Table[]> => {
  const { rows } = await client.query<TableRow>(tableText, [listSchemas(migrations)]);
  return rows
    .filter(({ name }) => !notBackedUp.includes(name))
    .map(({ name, columns, places }) => ({ name, columns, select: toSelect(name, columns, places) }));
};

const toSelect = (name: string, columns: readonly string[], places: readonly string[] | null): string =>
  `select ${columns.join(", ")} from ${name}${places ? ` order by ${places.join(", ")}` : ""}`;

export const loadSequences = async (
  client: pg.ClientBase,
  migrations: readonly AppliedMigration[],
): Promise<readonly Sequence[]> => {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, s.relname) as name from pg_class s join pg_namespace n on n.oid = s.relnamespace
     where s.relkind = 'S' and n.nspname = any ($1)
       and not exists (select from pg_depend d where d.objid = s.oid and d.refobjid = any ($2::regclass[]))
     order by n.nspname collate "C", s.relname collate "C"`,
    [listSchemas(migrations), await findTables(client, notBackedUp)],
  );
  const sequences: Sequence[] = [];
  for (const { name } of rows) {
    const found = await client.query<{ lastValue: string; isCalled: boolean }>(
      `select last_value::text as "lastValue", is_called as "isCalled" from ${name}`,
    );
    const [value] = found.rows;
    if (value) sequences.push({ name, ...value });
  }
  return sequences;
};

const findTables = async (client: pg.ClientBase, names: readonly string[]): Promise<readonly string[]> => {
  const { rows } = await client.query<{ name: string }>(
    "select n as name from unnest($1::text[]) n where to_regclass(n) is not null",
    [names],
  );
  return rows.map(({ name }) => name);
};

/** A table that is neither PostgreSQL's nor an extension's; undefined in an empty database. */
export const findAnyTable = async (client: pg.ClientBase): Promise<string | undefined> => {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, t.relname) as name from pg_class t join pg_namespace n on n.oid = t.relnamespace
     where t.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'
       and not exists (select from pg_depend d where d.objid = t.oid and d.deptype = 'e')
     order by 1 limit 1`,
  );
  return rows[0]?.name;
};
