// The whole roll-up built anew, against the same roll-up in DuckDB's memory; and both compared cell by cell.
import { createWriteStream, rmSync } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { to as copyTo } from "pg-copy-streams";
import type { DuckConnection } from "./duckdb.ts";
import { askNumber, openDuck } from "./duckdb.ts";
import type { Figure } from "./figure.ts";
import { interleave, median, ratio } from "./harness.ts";
import { makeFolder } from "./places.ts";
import type { Stage } from "./stage.ts";
import { rebuildAll } from "./stage.ts";

export const measureRollup = async (stage: Stage, rounds: number): Promise<readonly Figure[]> => {
  const duck = await openDuck();
  await copyTables(stage, duck, tables);
  await duck.run(
    "create table facts as select * exclude (state, source), state = 'v' as has_value, state = 'm' as is_missing, source = 's' as is_synthetic from copied_facts",
  );
  const full = await interleave(rounds, {
    built: {
      prepare: () => stage.pool.query("truncate stats.rollup; checkpoint"),
      run: () => rebuildAll(stage),
    },
    standing: { run: () => rebuildAll(stage) },
    duck: { run: () => computeInDuck(duck) },
    duckAgain: { run: () => computeInDuck(duck) },
  });
  const samples = { ...full, duck: [...full.duck, ...full.duckAgain] };
  const differences = await compareInDuck(stage, duck);
  duck.closeSync();
  return [
    {
      name: "full roll-up ÷ the same roll-up in DuckDB's memory",
      value: ratio(samples, "built", "duck"),
      unit: "×",
      bar: 40,
      parts: { built: median(samples.built), DuckDB: median(samples.duck) },
    },
    { name: "rebuild that finds nothing to mend", value: median(samples.standing), unit: "ms" },
    {
      name: "cells where the roll-up differs from DuckDB's",
      value: differences,
      unit: "cells",
      bar: 0,
      isCorrectness: true,
    },
  ];
};

const tables: Readonly<Record<string, string>> = {
  copied_facts: "select area_id, period, element_id, cell_id, value::float8 as value, state, source from stats.facts",
  cells: "select cell_id, general_id from stats.cell_closure",
  parents: `select c.descendant_id as area_id, p.id as period, c.ancestor_id as parent_id
    from access.area_closure c join access.areas a on a.id = c.descendant_id and a.tenant_id = c.ancestor_tenant_id
    join stats.periods p on c.valid_from <= p.ends and (c.valid_to is null or c.valid_to >= p.ends)
    where c.depth = 1`,
};

const sums =
  "sum(total) as total, sum(reported)::int as reported, sum(missing)::int as missing, sum(synthetic)::int as synthetic";
const factSums = `coalesce(sum(value), 0) as total, count(*) filter (where has_value)::int as reported,
  count(*) filter (where is_missing)::int as missing, count(*) filter (where is_synthetic)::int as synthetic`;

/** From children to parents, then the totals of each area's own cells; villages report, nobody above them does. */
const computeInDuck = async (duck: DuckConnection): Promise<void> => {
  await duck.run(`create or replace table steps as
    select 1 as step, p.parent_id as area_id, f.period, f.element_id, f.cell_id, ${factSums}
    from facts f join parents p using (area_id, period) group by all`);
  for (let step = 2; (await askNumber(duck, `select count(*) from steps where step = ${step - 1}`)) > 0; step += 1) {
    await duck.run(`insert into steps
      select ${step}, p.parent_id, s.period, s.element_id, s.cell_id, ${sums}
      from steps s join parents p using (area_id, period) where s.step = ${step - 1} group by all`);
  }
  await duck.run(`create or replace table rollup as
    select area_id, 0 as cell_id, element_id, period, ${factSums} from facts group by all
    union all
    select f.area_id, c.general_id, f.element_id, f.period, ${factSums}
    from facts f join cells c on c.cell_id = f.cell_id and c.general_id not in (0, f.cell_id) group by all
    union all
    select s.area_id, c.general_id, s.element_id, s.period, ${sums} from steps s join cells c using (cell_id) group by all`);
};

const compareInDuck = async (stage: Stage, duck: DuckConnection): Promise<number> => {
  const columns = "area_id, cell_id, element_id, period, total, reported, missing, synthetic";
  await copyTables(stage, duck, { kept: `select ${columns} from stats.rollup` });
  const different = (one: string, other: string): Promise<number> =>
    askNumber(duck, `select count(*) from (select ${columns} from ${one} except select ${columns} from ${other})`);
  const rows = await askNumber(duck, "select count(*) from kept");
  if (rows === 0) throw new Error("the roll-up is empty: nothing was compared");
  return (await different("kept", "rollup")) + (await different("rollup", "kept"));
};

/** Through a file of each table's rows, so that no row becomes an object here. */
const copyTables = async (
  stage: Stage,
  duck: DuckConnection,
  queries: Readonly<Record<string, string>>,
): Promise<void> => {
  const folder = makeFolder();
  const client = await stage.pool.connect();
  try {
    for (const [table, query] of Object.entries(queries)) {
      const file = path.join(folder, `${table}.csv`);
      await pipeline(client.query(copyTo(`copy (${query}) to stdout (format csv, header)`)), createWriteStream(file));
      await duck.run(`create or replace table ${table} as select * from read_csv('${file}', header = true)`);
    }
  } finally {
    client.release();
    rmSync(folder, { recursive: true, force: true });
  }
};
