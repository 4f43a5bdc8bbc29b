import type { PeriodCode } from "../../kernel/period.ts";
import { fromPeriodNumber, toPeriodNumber } from "../../kernel/period.ts";
import type { Read, Write } from "../../platform/database/transaction.ts";
import type { FactNumbers } from "../fact/fact-numbers.store.ts";
import type { Terms } from "../indicator/terms.ts";
import { sumUpwards } from "../rollup/sum-upwards.store.ts";

/** Numbers for the codes, as facts have them. */
export interface ExpectationRow {
  readonly area: number;
  readonly period: number;
  readonly element: number;
  /** Full cells asked of the area itself. */
  readonly cells: number;
}

/** What is expected of an area already stays as it is. */
export const saveExpectations = async (tx: Write, tk: number, rows: readonly ExpectationRow[]): Promise<void> => {
  await tx.query(
    `insert into stats.expectations as e (tk, area_id, period, element_id, own, facts)
     select $1::int, area, period, element, cells, 0
     from unnest($2::int[], $3::int[], $4::int[], $5::int[]) as given(area, period, element, cells)
     order by area, period, element
     on conflict (tk, area_id, period, element_id) do update set own = excluded.own where e.own = 0`,
    [
      tk,
      rows.map(({ area }) => area),
      rows.map(({ period }) => period),
      rows.map(({ element }) => element),
      rows.map(({ cells }) => cells),
    ],
  );
  await carryUpwards(tx, tk, "and e.period = any($2::int[]) and e.element_id = any($3::int[])", [
    [...new Set(rows.map(({ period }) => period))],
    [...new Set(rows.map(({ element }) => element))],
  ]);
};

/** All of a tenant anew, after its borders or what adds up has changed. */
export const carryExpectations = async (tx: Write, tk: number): Promise<void> => {
  await tx.query("update stats.expectations set facts = 0 where tk = $1 and own = 0 and facts <> 0", [tk]);
  await carryUpwards(tx, tk, "", []);
};

/** By the same SQL as sums of facts, so that both reach the same areas. */
const carryUpwards = async (tx: Write, tk: number, filter: string, values: readonly unknown[]): Promise<void> => {
  const asked = `select e.tk, e.area_id, e.period, e.element_id, 0 as cell_id, e.own as total, 0 as reported, 0 as missing,
    0 as synthetic, 0 as not_applicable from stats.expectations e where e.tk = $1 and e.own > 0 ${filter}`;
  await tx.query(
    `insert into stats.expectations as e (tk, area_id, period, element_id, own, facts)
     select tk, area_id, period, element_id, 0, max(facts)
     from (select tk, area_id, period, element_id, total::int as facts from (${sumUpwards(`(${asked})`)}) carried
           union all select distinct tk, tk, period, element_id, 0 from (${asked}) asked) reached
     group by 1, 2, 3, 4
     order by 2, 3, 4
     on conflict (tk, area_id, period, element_id) do update set facts = excluded.facts where e.facts <> excluded.facts`,
    [tk, ...values],
  );
};

/** Of some areas in some periods, all elements. Not kept by revisions: on a past day what is expected is today's. */
export const loadExpected = async (
  tx: Read,
  { areas, elements }: Pick<FactNumbers, "areas" | "elements">,
  periods: readonly PeriodCode[],
): Promise<Terms["findExpected"]> => {
  const places = [...areas.values()];
  const tks = [...new Set(places.map(({ tk }) => tk))];
  const [row] = await tx.query<{ expected: string }>(
    `select coalesce('[' || string_agg('[' || concat_ws(',', area_id, period, element_id, facts) || ']', ',') || ']', '[]') as expected
     from stats.expectations where tk = any($1::int[]) and area_id = any($2::int[]) and period between $3 and $4`,
    [
      tks,
      [...new Set([...tks, ...places.map(({ id }) => id)])],
      ...[Math.min, Math.max].map((pick) => pick(...periods.map(toPeriodNumber))),
    ],
  );
  const rows = JSON.parse(row?.expected ?? "[]") as readonly (readonly [number, number, number, number])[];
  const byPeriod = new Map<PeriodCode, Map<string, number>>();
  for (const [area, period, element, facts] of rows) {
    const { code } = fromPeriodNumber(period);
    byPeriod.set(code, (byPeriod.get(code) ?? new Map<string, number>()).set(`${area} ${element}`, facts));
  }
  return (element, area, period) => {
    const expected = byPeriod.get(period);
    const [place, id] = [areas.get(area), elements.get(element)];
    if (!expected || !place || !expected.has(`${place.tk} ${id}`)) return undefined;
    return expected.get(`${place.id} ${id}`) ?? 0;
  };
};
