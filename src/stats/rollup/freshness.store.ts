import type { AreaCode, AreaLevel } from "../../kernel/area.ts";
import { printInstant, selectKnown } from "../../platform/database/known.ts";
import type { Read } from "../../platform/database/transaction.ts";
import { factTable } from "../known/fact-table.ts";
import type { LaterPeriods } from "./known-sums.store.ts";
import { loadLaterPeriods, sumBack, sumKnown } from "./known-sums.store.ts";

export interface Freshness {
  readonly lastChange: string | null;
  /** Areas of the level that reported the year before and lack elements that others have reported this year. */
  readonly late: readonly { readonly code: AreaCode; readonly missing: number }[];
}

export interface FreshnessQuestion {
  readonly area: AreaCode;
  readonly year: number;
  /** Level of the areas whose lateness is shown. */
  readonly level: AreaLevel;
}

/** When the district was last written to, and which areas lack what they reported a year earlier. */
export const loadFreshness = async (tx: Read, { area, year, level }: FreshnessQuestion): Promise<Freshness> => {
  const [tenant] = await tx.query<{ tk: number }>("select tenant_id as tk from access.areas where code = $1", [area]);
  const tk = tenant?.tk ?? 0;
  const later = await loadLaterPeriods(tx, [tk], [(year - 1) * 100, year * 100 + 99]);
  const late = await tx.query<{ code: AreaCode; missing: number }>(
    `with known as (
       select r.area_id, r.element_id, r.period % 100 as clock,
         bool_or(r.period / 100 = $2 - 1) as before, bool_or(r.period / 100 = $2) as now
       from (${selectTotals(tx, later)}) r
       where r.reported > 0
       group by 1, 2, 3)
     select t.code, count(*)::int as missing
     from (select *, bool_or(now and area_id = $1) over (partition by element_id, clock) as is_due from known) k
     join access.areas t on t.id = k.area_id and t.level = $3
     where k.before and not k.now and k.is_due
     group by t.code order by missing desc, t.code`,
    [tk, year, level],
  );
  return { lastChange: await loadLastChange(tx, tk), late };
};

const loadLastChange = async (tx: Read, tk: number): Promise<string | null> => {
  const [row] = await tx.query<{ last: string | null }>(
    tx.knownAt === null
      ? "select max(changed_at) as last from stats.area_periods where tk = $1"
      : `select greatest(
           (select max(changed_at) from stats.area_periods where tk = $1 and changed_at <= ${printInstant(tx.knownAt)}),
           (select max(known.last) from stats.area_periods ap cross join lateral (
              select max(r.changed_at) as last from ${selectKnown(tx, factTable)} r
              where r.tk = ap.tk and r.area_id = ap.area_id and r.period = ap.period) known
            where ap.tk = $1 and ap.changed_at > ${printInstant(tx.knownAt)})) as last`,
    [tk],
  );
  return row?.last ?? null;
};

/** The roll-up, and in the periods that were written to later the totals of the areas that are looked at. */
const selectTotals = (tx: Read, { corrected, rewritten }: LaterPeriods): string => {
  const areas = "array(select id from access.areas where id = $1 or level = $3)";
  const place = { tks: "array[$1::int]", areas, cells: "array[0]" };
  const standing = `select r.area_id, r.element_id, r.period, r.reported from stats.rollup r
    where r.tk = $1 and r.cell_id = 0 and r.period between ($2 - 1) * 100 and $2 * 100 + 99`;
  const later = [...corrected, ...rewritten];
  if (later.length === 0) return standing;
  const parts = [
    ...(corrected.length > 0 ? [sumBack(tx, { ...place, periods: `array[${corrected.join(", ")}]` })] : []),
    ...(rewritten.length > 0 ? [sumKnown(tx, { ...place, periods: `array[${rewritten.join(", ")}]` })] : []),
  ];
  return `${standing} and not r.period = any(array[${later.join(", ")}])
    ${parts.map((part) => `union all select r.area_id, r.element_id, r.period, r.reported from (${part}) r`).join(" ")}`;
};
