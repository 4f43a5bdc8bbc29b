import { selectKnown } from "../../platform/database/known.ts";
import type { Read } from "../../platform/database/transaction.ts";
import { factTable } from "../../stats/known/fact-table.ts";

export interface SourceRow {
  readonly title: string;
  readonly url: string;
  readonly figures: number;
  readonly areas: readonly string[];
  readonly indicators: readonly string[];
  readonly firstYear: number;
  readonly lastYear: number;
}

export const loadSourceRows = async (tx: Read): Promise<readonly SourceRow[]> =>
  tx.query<SourceRow>(
    `select s.title, s.url, count(*)::int as figures, array_agg(distinct a.code) as areas, array_agg(distinct e.code) as indicators,
       min(f.period / 100) as "firstYear", max(f.period / 100) as "lastYear"
     from ${selectKnown(tx, factTable)} f
     join stats.sources s on s.id = f.source_id
     join access.areas a on a.id = f.area_id
     join stats.elements e on e.id = f.element_id
     where f.source in ('p', 'd')
     group by s.id order by count(*) desc, s.title`,
  );

export const countSyntheticFacts = async (tx: Read): Promise<number> => {
  const [row] = await tx.query<{ count: number }>(
    `select count(*)::int as count from ${selectKnown(tx, factTable)} f where source = 's' and state = 'v'`,
  );
  return row?.count ?? 0;
};
