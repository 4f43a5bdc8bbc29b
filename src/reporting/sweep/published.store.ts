import type { Read } from "../../platform/database/transaction.ts";
import type { PublishedValue } from "./check-published.ts";

export interface PublishedRow extends PublishedValue {
  readonly tk: number;
}

export const loadPublishedRows = (tx: Read): Promise<readonly PublishedRow[]> =>
  tx.query<PublishedRow>(select("stats.facts"));

/** What stood there before it was replaced, e.g. by the print of another source. */
export const loadFormerPrints = (tx: Read): Promise<readonly PublishedRow[]> =>
  tx.query<PublishedRow>(select("stats.fact_revisions"));

const select = (table: string): string =>
  `select f.tk, e.code as indicator, a.code as area, p.code as period, f.value, f.quality, f.reason as note, s.title as document
   from ${table} f
   join access.areas a on a.id = f.area_id
   join stats.elements e on e.id = f.element_id
   join stats.periods p on p.id = f.period
   left join stats.sources s on s.id = f.source_id
   where f.source in ('p', 'd') and f.state = 'v'
   order by e.code, a.code, f.period, f.revision`;
