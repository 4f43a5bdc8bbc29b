import { selectKnown } from "../../platform/database/known.ts";
import type { Read } from "../../platform/database/transaction.ts";
import type { FactChange } from "./fact-change.ts";
import { factTable } from "./fact-table.ts";

export interface ChangeSpan {
  /** Known at this instant … */
  readonly from: string;
  /** … against known at this one. */
  readonly to: string;
  readonly limit: number;
}

/** Counts over everything; the list has corrections first, the newest first, and ends at the limit. */
export const loadChanges = async (
  tx: Read,
  tk: number,
  { from, to, limit }: ChangeSpan,
): Promise<{ readonly added: number; readonly corrected: number; readonly changes: readonly FactChange[] }> => {
  const changed = `${selectKnown({ ...tx, knownAt: to }, factTable)} f
    left join ${selectKnown({ ...tx, knownAt: from }, factTable)} b
      on b.tk = f.tk and b.area_id = f.area_id and b.period = f.period and b.element_id = f.element_id and b.cell_id = f.cell_id
    where f.tk = $1 and f.changed_at > $2 and (b.tk is null or (b.state, b.value) is distinct from (f.state, f.value))`;
  const [counts] = await tx.query<{ added: number; corrected: number }>(
    `select count(*) filter (where b.tk is null) as added, count(*) filter (where b.tk is not null) as corrected from ${changed}`,
    [tk, from],
  );
  const changes = await tx.query<FactChange>(
    `select e.code as element, p.code as period, a.code as area, k.key as cell, c.before, c.after, c.is_new as "isNew",
       c.at, c.by
     from (select f.area_id, f.period, f.element_id, f.cell_id, b.value as before, f.value as after, b.tk is null as is_new,
         f.changed_at as at, f.changed_by as by
       from ${changed} order by b.tk is null, f.changed_at desc limit $3) c
     join stats.elements e on e.id = c.element_id join stats.periods p on p.id = c.period
     join access.areas a on a.id = c.area_id join stats.cells k on k.id = c.cell_id
     order by c.is_new, c.at desc, a.code, e.code, k.key`,
    [tk, from, limit],
  );
  return { added: counts?.added ?? 0, corrected: counts?.corrected ?? 0, changes };
};

/** Elements and periods with any change between two instants. */
export const loadChangedPlaces = (
  tx: Read,
  tk: number,
  { from, to }: Pick<ChangeSpan, "from" | "to">,
): Promise<readonly Pick<FactChange, "element" | "period">[]> =>
  tx.query(
    `select distinct e.code as element, p.code as period
     from ${selectKnown({ ...tx, knownAt: to }, factTable)} f
     join stats.elements e on e.id = f.element_id join stats.periods p on p.id = f.period
     where f.tk = $1 and f.changed_at > $2 order by 1, 2`,
    [tk, from],
  );

/** Facts written since an instant; all of them when there is none. */
export const loadChangedCount = async (tx: Read, tks: readonly number[], since: string | null): Promise<number> =>
  (
    await tx.query<{ changed: number }>(
      "select count(*) as changed from stats.facts where tk = any($1::int[]) and ($2::timestamptz is null or changed_at > $2)",
      [tks, since],
    )
  )[0]?.changed ?? 0;
