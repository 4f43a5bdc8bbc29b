import type { Write } from "../../platform/database/transaction.ts";
import type { Element, ElementId } from "../element/element.ts";
import { insertDeltas, lockTenant, rebuildRollup, tenantLock } from "../rollup/rollup.store.ts";
import type { FactInput } from "./fact.ts";
import { saveNumbers } from "./fact-numbers.store.ts";
import type { FactRow } from "./fact-row.ts";
import { copyColumns, printCopyRows, toColumns, toFactRows } from "./fact-row.ts";

export interface FactBatch {
  /** Checked, each key once. Call once per transaction: the order of locks holds within one call. */
  readonly facts: readonly FactInput[];
  readonly elements: ReadonlyMap<ElementId, Element>;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
}

export interface SavedFacts {
  readonly added: number;
  readonly corrected: number;
  readonly unchanged: number;
}

interface Writing {
  readonly tk: number;
  readonly by: string;
  readonly at: string;
}

interface Changes {
  readonly added: number;
  readonly corrected: number;
}

/** Above this many facts of a tenant they are copied, and the tenant is closed to other writers meanwhile. */
export const bulkFrom = 5_000;

/** From this share of changed facts on, building the roll-up anew is quicker than adding the changes. */
export const rebuildFrom = 1 / 3;

/** The one way facts are written: lock, find what changed, keep what it replaces, write, carry the change upwards. */
export const saveFacts = async (tx: Write, { facts, elements, by, at }: FactBatch): Promise<SavedFacts> => {
  const numbers = await saveNumbers(tx, facts, elements);
  const changes: Changes[] = [];
  for (const [tk, rows] of toFactRows(facts, numbers)) {
    const writing = { tk, by, at };
    changes.push(await (rows.length > bulkFrom ? saveMany(tx, writing, rows) : saveFew(tx, writing, rows)));
  }
  const added = changes.reduce((sum, change) => sum + change.added, 0);
  const corrected = changes.reduce((sum, change) => sum + change.corrected, 0);
  return { added, corrected, unchanged: facts.length - added - corrected };
};

const saveFew = async (tx: Write, writing: Writing, rows: readonly FactRow[]): Promise<Changes> => {
  await lockAreaPeriods(tx, writing, rows, "shared");
  return writeChanges(tx, await dateAfterFreezes(tx, writing), {
    given: givenArrays,
    values: toColumns(rows),
    rollup: "by-delta",
  });
};

const saveMany = async (tx: Write, writing: Writing, rows: readonly FactRow[]): Promise<Changes> => {
  await lockTenant(tx, writing.tk);
  const touched = await lockAreaPeriods(tx, writing, rows, "exclusive");
  const standing = await countFacts(tx, writing.tk);
  const dated = await dateAfterFreezes(tx, writing);
  return touched.every(({ revision }) => revision === 0)
    ? copyNew(tx, dated, rows, standing)
    : mergeCopied(tx, dated, rows, standing);
};

/** Under the locks: whoever waited while a release was made writes after it, so that what it froze stays. */
const dateAfterFreezes = async (tx: Write, writing: Writing): Promise<Writing> => {
  const [row] = await tx.query<{ at: string }>(
    "select greatest($2::timestamptz, max(at) + interval '1 millisecond') as at from stats.freezes where tk = $1",
    [writing.tk, writing.at],
  );
  return { ...writing, at: row?.at ?? writing.at };
};

/** No fact of these areas and periods is known, so nothing can be replaced and the rows go straight in. */
const copyNew = async (tx: Write, writing: Writing, rows: readonly FactRow[], standing: number): Promise<Changes> => {
  const { tk, by, at } = writing;
  await tx.copyIn(
    `stats.facts (tk, ${copyColumns}, revision, changed_at, changed_by)`,
    printCopyRows(rows, { before: [tk], after: [1, at, by] }),
  );
  await tx.query("update stats.area_periods set revision = 1, changed_at = $2 where tk = $1 and revision = 0", [
    tk,
    at,
  ]);
  if (rows.length >= rebuildFrom * (standing + rows.length)) {
    // Nobody has counted these rows yet; without numbers the rebuild would be planned for an empty table.
    await tx.query("analyze stats.facts, stats.area_periods");
    await rebuildRollup(tx, tk);
  } else {
    const fresh = `(select f.tk, f.area_id, f.period, f.element_id, f.cell_id, coalesce(f.value, 0) as total, (f.state = 'v')::int as reported,
        (f.state = 'm')::int as missing, (f.source = 's')::int as synthetic, (f.state = 'n')::int as not_applicable
      from stats.facts f join unnest($2::int[], $3::int[]) as touched(area_id, period) using (area_id, period) where f.tk = $1)`;
    await tx.query(insertDeltas(fresh), [tk, ...listAreaPeriods(rows)]);
  }
  return { added: rows.length, corrected: 0 };
};

const mergeCopied = async (
  tx: Write,
  writing: Writing,
  rows: readonly FactRow[],
  standing: number,
): Promise<Changes> => {
  await tx.query(
    `create temporary table staged_facts (area_id int, period int, element_id int, cell_id int, state "char", value numeric,
       reason text, source "char", source_id int, quality text) on commit drop`,
  );
  await tx.copyIn(`staged_facts (${copyColumns})`, printCopyRows(rows, { before: [], after: [] }));
  await tx.query("analyze staged_facts");
  const [row] = await tx.query<{ changed: number }>(`select count(*) as changed ${fromChanged("staged_facts")}`, [
    writing.tk,
  ]);
  const changed = row?.changed ?? 0;
  const rollup = changed >= rebuildFrom * standing ? "by-rebuild" : "by-delta";
  const changes =
    changed === 0
      ? { added: 0, corrected: 0 }
      : await writeChanges(tx, writing, { given: "staged_facts", values: [], rollup });
  if (changed > 0 && rollup === "by-rebuild") await rebuildRollup(tx, writing.tk);
  await tx.query("drop table staged_facts");
  return changes;
};

const countFacts = async (tx: Write, tk: number): Promise<number> =>
  (await tx.query<{ facts: number }>("select count(*) as facts from stats.facts where tk = $1", [tk]))[0]?.facts ?? 0;

/** In key order; `where false` locks a row that stands without touching it. */
const lockAreaPeriods = async (
  tx: Write,
  { tk, at }: Writing,
  rows: readonly FactRow[],
  tenant: "shared" | "exclusive",
): Promise<readonly { readonly revision: number }[]> => {
  const values = [tk, ...listAreaPeriods(rows)];
  await tx.query(
    `with tenant as materialized (select ${tenant === "shared" ? "pg_advisory_xact_lock_shared" : "pg_advisory_xact_lock"}(${tenantLock}, $1))
     insert into stats.area_periods as locked (tk, area_id, period, revision, changed_at)
     select $1::int, area_id, period, 0, $4::timestamptz from tenant, unnest($2::int[], $3::int[]) as given(area_id, period)
     order by area_id, period
     on conflict (tk, area_id, period) do update set revision = locked.revision where false`,
    [...values, at],
  );
  if (tenant === "shared") return [];
  return tx.query(
    `select a.revision from stats.area_periods a join unnest($2::int[], $3::int[]) as given(area_id, period) using (area_id, period)
     where a.tk = $1`,
    values,
  );
};

const listAreaPeriods = (rows: readonly FactRow[]): readonly [readonly number[], readonly number[]] => {
  const pairs = [...new Map(rows.map(({ area, period }) => [area * periodSpan + period, { area, period }])).values()];
  return [pairs.map(({ area }) => area), pairs.map(({ period }) => period)];
};

/** Above any period number, so that area and period make one key. */
const periodSpan = 1_000_000;

const givenArrays = `(select area_id, period, element_id, cell_id, state::"char", value, reason, source::"char", source_id, quality
  from unnest($4::int[], $5::int[], $6::int[], $7::int[], $8::text[], $9::numeric[], $10::text[], $11::text[], $12::int[], $13::text[])
    as given(area_id, period, element_id, cell_id, state, value, reason, source, source_id, quality))`;

const fromChanged = (given: string): string => `from ${given} g
  left join stats.facts f on f.tk = $1 and f.area_id = g.area_id and f.period = g.period and f.element_id = g.element_id and f.cell_id = g.cell_id
  where f.tk is null or (f.state, f.value, f.reason, f.source, f.source_id, f.quality)
    is distinct from (g.state, g.value, g.reason, g.source, g.source_id, g.quality)`;

interface Given {
  /** SQL of the rows: arrays from $4 on, or the staged table. */
  readonly given: string;
  readonly values: readonly unknown[];
  readonly rollup: "by-delta" | "by-rebuild";
}

const writeChanges = async (tx: Write, { tk, by, at }: Writing, { given, values, rollup }: Given): Promise<Changes> => {
  const [changes] = await tx.query<Changes>(
    `with changed as materialized (
       select g.*, f.revision as old_revision, f.state as old_state, f.value as old_value, f.reason as old_reason,
         f.source as old_source, f.source_id as old_source_id, f.quality as old_quality, f.changed_at as old_at, f.changed_by as old_by
       ${fromChanged(given)}),
     kept as (
       insert into stats.fact_revisions (tk, area_id, period, element_id, cell_id, revision, state, value, reason, source, source_id,
         quality, changed_at, changed_by, superseded_at)
       select $1::int, area_id, period, element_id, cell_id, old_revision, old_state, old_value, old_reason, old_source, old_source_id,
         old_quality, old_at, old_by, $2::timestamptz
       from changed where old_revision is not null),
     written as (
       insert into stats.facts (tk, area_id, period, element_id, cell_id, state, value, reason, source, source_id, quality,
         revision, changed_at, changed_by)
       select $1::int, area_id, period, element_id, cell_id, state, value, reason, source, source_id, quality,
         coalesce(old_revision, 0) + 1, $2::timestamptz, $3::text
       from changed order by area_id, period, element_id, cell_id
       on conflict (tk, area_id, period, element_id, cell_id) do update
         set state = excluded.state, value = excluded.value, reason = excluded.reason, source = excluded.source,
             source_id = excluded.source_id, quality = excluded.quality, revision = excluded.revision,
             changed_at = excluded.changed_at, changed_by = excluded.changed_by),
     bumped as (
       update stats.area_periods a set revision = a.revision + 1, changed_at = greatest(a.changed_at, $2::timestamptz)
       from (select distinct area_id, period from changed) c where a.tk = $1 and a.area_id = c.area_id and a.period = c.period)
     ${rollup === "by-delta" ? `, rolled as (${insertDeltas(moved)})` : ""}
     select count(*) filter (where old_revision is null) as added, count(*) filter (where old_revision is not null) as corrected
     from changed`,
    [tk, at, by, ...values],
  );
  return changes ?? { added: 0, corrected: 0 };
};

/** What each change adds; a correction of words alone moves no total. */
const moved = `(select * from (
  select $1::int as tk, area_id, period, element_id, cell_id, old_revision, coalesce(value, 0) - coalesce(old_value, 0) as total,
    (state = 'v')::int - coalesce((old_state = 'v')::int, 0) as reported,
    (state = 'm')::int - coalesce((old_state = 'm')::int, 0) as missing,
    (source = 's')::int - coalesce((old_source = 's')::int, 0) as synthetic,
    (state = 'n')::int - coalesce((old_state = 'n')::int, 0) as not_applicable
  from changed) delta
  where old_revision is null or (total, reported, missing, synthetic, not_applicable) <> (0, 0, 0, 0, 0))`;
