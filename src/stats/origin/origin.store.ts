import type { AreaCode } from "../../kernel/area.ts";
import type { PeriodCode } from "../../kernel/period.ts";
import { toPeriodNumber } from "../../kernel/period.ts";
import { selectKnown } from "../../platform/database/known.ts";
import type { Read } from "../../platform/database/transaction.ts";
import type { ElementId } from "../element/element.ts";
import { factTable } from "../known/fact-table.ts";

export interface FactHistory {
  readonly element: string;
  readonly cell: string;
  readonly state: "value" | "missing" | "notApplicable";
  readonly value: number | null;
  readonly reason: string | null;
  readonly source: "reported" | "derived" | "published" | "synthetic";
  readonly quality: string | null;
  readonly sourceTitle: string | null;
  readonly sourceUrl: string | null;
  readonly revision: number;
  readonly changedAt: string;
  readonly changedBy: string;
  readonly earlier: { revision: number; value: number | null; changedAt: string; changedBy: string }[];
}

/** The facts of one area with what they replaced, newest first. */
export const loadFactHistories = async (
  tx: Read,
  {
    area,
    elements,
    periods,
  }: { readonly area: AreaCode; readonly elements: readonly ElementId[]; readonly periods: readonly PeriodCode[] },
): Promise<readonly FactHistory[]> =>
  tx.query<FactHistory>(
    `select e.code as element, c.key as cell,
       case f.state when 'v' then 'value' when 'm' then 'missing' else 'notApplicable' end as state,
       f.value, f.reason,
       case f.source when 'r' then 'reported' when 'd' then 'derived' when 'p' then 'published' else 'synthetic' end as source,
       f.quality, s.title as "sourceTitle", s.url as "sourceUrl", f.revision, f.changed_at as "changedAt", f.changed_by as "changedBy",
       coalesce((select json_agg(json_build_object('revision', r.revision, 'value', r.value, 'changedAt', r.changed_at, 'changedBy', r.changed_by) order by r.revision desc)
         from stats.fact_revisions r
         where (r.tk, r.area_id, r.period, r.element_id, r.cell_id) = (f.tk, f.area_id, f.period, f.element_id, f.cell_id)
           and r.revision < f.revision), '[]'::json) as earlier
     from access.areas a
     join ${selectKnown(tx, factTable)} f on f.tk = a.tenant_id and f.area_id = a.id and f.period = any($3)
     join stats.elements e on e.id = f.element_id and e.code = any($2)
     join stats.cells c on c.id = f.cell_id
     left join stats.sources s on s.id = f.source_id
     where a.code = $1
     order by e.code, f.period, c.key`,
    [area, elements, periods.map(toPeriodNumber)],
  );
