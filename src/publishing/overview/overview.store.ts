import type { AreaCode } from "../../kernel/area.ts";
import type { Read } from "../../platform/database/transaction.ts";

export interface Freshness {
  readonly lastChange: string | null;
  /** Townships that reported the year before and lack elements that others have reported this year. */
  readonly late: readonly { readonly code: AreaCode; readonly missing: number }[];
}

/** When the district was last written to, and which areas lack what they reported a year earlier. */
export const loadFreshness = async (tx: Read, area: AreaCode, year: number): Promise<Freshness> => {
  const [change] = await tx.query<{ last: string | null }>(
    `select max(ap.changed_at) as last from access.areas a join stats.area_periods ap on ap.tk = a.tenant_id
     where a.code = $1`,
    [area],
  );
  const late = await tx.query<{ code: AreaCode; missing: number }>(
    `select t.code, count(*)::int as missing
     from access.areas a
     join access.areas t on t.tenant_id = a.tenant_id and t.level = 'township'
     join stats.rollup before on before.tk = a.tenant_id and before.area_id = t.id and before.cell_id = 0
       and before.period / 100 = $2 - 1 and before.reported > 0
     left join stats.rollup now on now.tk = before.tk and now.area_id = before.area_id and now.cell_id = 0
       and now.element_id = before.element_id and now.period = before.period + 100 and now.reported > 0
     where a.code = $1 and now.tk is null and exists (
       select from stats.rollup others where others.tk = a.tenant_id and others.area_id = a.id and others.cell_id = 0
         and others.element_id = before.element_id and others.period = before.period + 100 and others.reported > 0)
     group by t.code order by missing desc, t.code`,
    [area, year],
  );
  return { lastChange: change?.last ?? null, late };
};
