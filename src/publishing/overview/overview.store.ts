import type { AreaCode, AreaLevel } from "../../kernel/area.ts";
import type { Read } from "../../platform/database/transaction.ts";

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
  const [change] = await tx.query<{ last: string | null }>(
    `select max(ap.changed_at) as last from access.areas a join stats.area_periods ap on ap.tk = a.tenant_id
     where a.code = $1`,
    [area],
  );
  const late = await tx.query<{ code: AreaCode; missing: number }>(
    `with known as (
       select r.area_id, r.element_id, r.period % 100 as clock,
         bool_or(r.period / 100 = $2 - 1) as before, bool_or(r.period / 100 = $2) as now
       from stats.rollup r
       where r.tk = (select tenant_id from access.areas where code = $1) and r.cell_id = 0 and r.reported > 0
         and r.period between ($2 - 1) * 100 and $2 * 100 + 99
       group by 1, 2, 3)
     select t.code, count(*)::int as missing
     from (select *, bool_or(now and area_id = (select tenant_id from access.areas where code = $1))
             over (partition by element_id, clock) as is_due from known) k
     join access.areas t on t.id = k.area_id and t.level = $3
     where k.before and not k.now and k.is_due
     group by t.code order by missing desc, t.code`,
    [area, year, level],
  );
  return { lastChange: change?.last ?? null, late };
};
