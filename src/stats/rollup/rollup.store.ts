// The sums over areas and cells inside a tenant. A delta and a rebuild follow the same three rules: the
// border of the period's last day, a kind that is left out ends the way up, and nothing passes the tenant.
import type { Write } from "../../platform/database/transaction.ts";
import { carryExpectations } from "../expectation/expectation.store.ts";
import { isValid, sumUpwards } from "./sum-upwards.store.ts";

export interface RebuiltRollup {
  /** Rows that stand after the rebuild. */
  readonly rows: number;
  /** Rows that were wrong, missing or not due before it. */
  readonly differences: number;
}

/** Class of the advisory locks whose second number is the tenant. */
export const tenantLock = 7_203_002;

/** Alone in the tenant until the transaction ends: for a rebuild, and for a load that may end in one. */
export const lockTenant = async (tx: Write, tk: number): Promise<void> => {
  await tx.query("select pg_advisory_xact_lock($1, $2)", [tenantLock, tk]);
};

/** Beside other writers, but not beside a rebuild, until the transaction ends. */
export const shareTenant = async (tx: Write, tk: number): Promise<void> => {
  await tx.query("select pg_advisory_xact_lock_shared($1, $2)", [tenantLock, tk]);
};

/** The insert that adds changes of facts to every total they belong to. One order for all writers. */
export const insertDeltas = (changes: string): string => `
  insert into stats.rollup as r (tk, area_id, cell_id, element_id, period, total, reported, missing, synthetic, not_applicable)
  ${sumUpwards(changes)}
  order by 2 desc, 3, 4, 5
  on conflict (tk, area_id, cell_id, element_id, period) do update
    set total = r.total + excluded.total, reported = r.reported + excluded.reported,
        missing = r.missing + excluded.missing, synthetic = r.synthetic + excluded.synthetic,
        not_applicable = r.not_applicable + excluded.not_applicable`;

/**
 * Computes the tenant's roll-up anew, from children to parents, and writes the rows that differ. What is expected
 * follows the same borders and is carried up anew with it.
 */
export const rebuildRollup = async (tx: Write, tk: number): Promise<RebuiltRollup> => {
  await lockTenant(tx, tk);
  await tx.query("set local work_mem = '256MB'");
  await computeParents(tx, tk);
  await computeSteps(tx, tk);
  const [standing] = await tx.query("select from stats.rollup where tk = $1 limit 1", [tk]);
  const rebuilt = standing ? await replaceRows(tx, tk) : await insertRows(tx, tk);
  // Without figures on its new rows the planner takes the table for empty until the server looks by itself.
  if (!standing) await tx.query("analyze stats.rollup");
  await tx.query("drop table rollup_parents, rollup_steps");
  await carryExpectations(tx, tk);
  return rebuilt;
};

/** Who stands above whom in each period, and the elements that stop there because they leave the kind out. */
const computeParents = async (tx: Write, tk: number): Promise<void> => {
  await tx.query(
    `create temporary table rollup_parents (area_id int, period int, parent_id int, stopped int[]) on commit drop`,
  );
  await tx.query(
    `with climbs as materialized (
       select c.*, (select array_agg(e.id) from stats.elements e where e.excluded_kinds && c.crossed_kinds) as stopped
       from access.area_closure c where c.ancestor_tenant_id = $1 and c.depth = 1)
     insert into rollup_parents
     select c.descendant_id, p.id, c.ancestor_id, c.stopped from climbs c join stats.periods p on ${isValid}`,
    [tk],
  );
  await tx.query("create index on rollup_parents (parent_id, period)");
  await tx.query("analyze rollup_parents");
};

const contribution = `coalesce(f.value, 0) as total, (f.state = 'v')::int as reported,
  (f.state = 'm')::int as missing, (f.source = 's')::int as synthetic, (f.state = 'n')::int as not_applicable`;

const factSums = `sum(coalesce(f.value, 0)) as total, (count(*) filter (where f.state = 'v'))::int as reported,
  (count(*) filter (where f.state = 'm'))::int as missing, (count(*) filter (where f.source = 's'))::int as synthetic,
  (count(*) filter (where f.state = 'n'))::int as not_applicable`;

const sums = `sum(total) as total, sum(reported)::int as reported, sum(missing)::int as missing,
  sum(synthetic)::int as synthetic, sum(not_applicable)::int as not_applicable`;

const addsUp = `(p.stopped is null or f.element_id <> all (p.stopped))
  and f.element_id not in (select id from stats.elements where across_areas = 'none')`;

const innerAreas = "select parent_id from rollup_parents";

/** Step n holds what reached an area from n levels below; step 0 are facts of areas that have areas below them. */
const computeSteps = async (tx: Write, tk: number): Promise<void> => {
  await tx.query(
    `create temporary table rollup_steps
      (step int, area_id int, period int, element_id int, cell_id int, total numeric, reported int, missing int, synthetic int, not_applicable int)
     on commit drop`,
  );
  // One parent and period at a time: many small groupings are twice as quick as a large one.
  await tx.query(
    `insert into rollup_steps
     select 1, above.parent_id, above.period, reached.*
     from (select distinct parent_id, period from rollup_parents) above
     cross join lateral (
       select f.element_id, f.cell_id, ${factSums}
       from rollup_parents p join stats.facts f on f.tk = $1 and f.area_id = p.area_id and f.period = p.period
       where p.parent_id = above.parent_id and p.period = above.period and ${addsUp}
       group by 1, 2) reached`,
    [tk],
  );
  for (let step = 2; await insertStep(tx, step); step += 1);
  await tx.query(
    `insert into rollup_steps select 0, f.area_id, f.period, f.element_id, f.cell_id, ${contribution}
     from stats.facts f where f.tk = $1 and f.area_id in (${innerAreas})`,
    [tk],
  );
  await tx.query("create index on rollup_steps (area_id, period)");
  await tx.query("analyze rollup_steps");
};

const insertStep = async (tx: Write, step: number): Promise<boolean> => {
  await tx.query(
    `insert into rollup_steps
     select $1::int, p.parent_id, f.period, f.element_id, f.cell_id, ${sums}
     from rollup_steps f join rollup_parents p on p.area_id = f.area_id and p.period = f.period
     where f.step = $1 - 1 and ${addsUp}
     group by 2, 3, 4, 5`,
    [step],
  );
  return (await tx.query("select from rollup_steps where step = $1 limit 1", [step])).length > 0;
};

const sumColumns = "area_id, cell_id, element_id, period, total, reported, missing, synthetic, not_applicable";

/** Three disjoint parts: areas with nothing below, their totals and their partial totals; all cells of the others. */
const parts = {
  totals: `
    select a.area_id, 0 as cell_id, own.element_id, a.period, own.total, own.reported, own.missing, own.synthetic,
      own.not_applicable
    from stats.area_periods a cross join lateral (
      select f.element_id, ${factSums} from stats.facts f
      where f.tk = $1 and f.area_id = a.area_id and f.period = a.period group by 1) own
    where a.tk = $1 and a.area_id not in (${innerAreas})`,
  partialTotals: `
    select area_id, cell_id, element_id, period, ${sums}
    from (select f.area_id, k.general_id as cell_id, f.element_id, f.period, ${contribution}
          from stats.facts f join stats.cell_closure k on k.cell_id = f.cell_id and k.general_id not in (0, f.cell_id)
          where f.tk = $1 and f.area_id not in (${innerAreas})) partial
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
  innerAreas: `
    select inner_area.area_id, reached.cell_id, reached.element_id, inner_area.period, reached.total, reached.reported,
      reached.missing, reached.synthetic, reached.not_applicable
    from (select distinct area_id, period from rollup_steps) inner_area
    cross join lateral (
      select s.element_id, k.general_id as cell_id, ${sums}
      from rollup_steps s join stats.cell_closure k on k.cell_id = s.cell_id
      where s.area_id = inner_area.area_id and s.period = inner_area.period
        and (s.step > 0 or k.general_id <> s.cell_id or s.cell_id = 0)
      group by 1, 2) reached
    where $1::int is not null
    order by 1, 2, 3, 4`,
};

const insertRows = async (tx: Write, tk: number): Promise<RebuiltRollup> => {
  for (const part of Object.values(parts)) {
    await tx.query(`insert into stats.rollup (tk, ${sumColumns}) select $1::int, part.* from (${part}) part`, [tk]);
  }
  const [row] = await tx.query<{ rows: number }>("select count(*) as rows from stats.rollup where tk = $1", [tk]);
  return { rows: row?.rows ?? 0, differences: row?.rows ?? 0 };
};

const replaceRows = async (tx: Write, tk: number): Promise<RebuiltRollup> => {
  await tx.query(
    `create temporary table rollup_built
      (area_id int, cell_id int, element_id int, period int, total numeric, reported int, missing int, synthetic int, not_applicable int)
     on commit drop`,
  );
  for (const part of Object.values(parts)) await tx.query(`insert into rollup_built ${part}`, [tk]);
  await tx.query("analyze rollup_built");
  const [row] = await tx.query<{ rows: number; removed: number; written: number }>(
    `with removed as (
       delete from stats.rollup r where r.tk = $1 and not exists (
         select from rollup_built b where (b.area_id, b.cell_id, b.element_id, b.period) = (r.area_id, r.cell_id, r.element_id, r.period))
       returning 1),
     written as (
       insert into stats.rollup as r (tk, ${sumColumns})
       select $1::int, b.* from rollup_built b
       left join stats.rollup r on r.tk = $1 and (b.area_id, b.cell_id, b.element_id, b.period) = (r.area_id, r.cell_id, r.element_id, r.period)
       where (b.total, b.reported, b.missing, b.synthetic, b.not_applicable)
         is distinct from (r.total, r.reported, r.missing, r.synthetic, r.not_applicable)
       on conflict (tk, area_id, cell_id, element_id, period) do update
         set total = excluded.total, reported = excluded.reported, missing = excluded.missing, synthetic = excluded.synthetic,
               not_applicable = excluded.not_applicable
       returning 1)
     select (select count(*) from rollup_built) as rows, (select count(*) from removed) as removed, (select count(*) from written) as written`,
    [tk],
  );
  await tx.query("drop table rollup_built");
  return { rows: row?.rows ?? 0, differences: (row?.removed ?? 0) + (row?.written ?? 0) };
};
