import type { AreaCode } from "../../kernel/area.ts";
import type { CellKey } from "../../kernel/cell.ts";
import type { PeriodCode } from "../../kernel/period.ts";
import { toPeriodNumber } from "../../kernel/period.ts";
import type { Read } from "../../platform/database/transaction.ts";
import type { ElementId } from "../element/element.ts";
import type { PublishedFigure, Term, Terms } from "./compute-figure.ts";

export interface TermRequest {
  readonly areas: readonly AreaCode[];
  readonly elements: readonly ElementId[];
  readonly cells: readonly CellKey[];
  readonly periods: readonly PeriodCode[];
}

/** The sums and published levels that some figures are formed from, in one pass over the roll-up. */
export const loadTerms = async (tx: Read, { areas, elements, cells, periods }: TermRequest): Promise<Terms> => {
  const numbers = periods.map(toPeriodNumber);
  const sums = await tx.query<Term & { key: string }>(
    `select concat_ws('~', e.code, a.code, p.code, c.key) as key, f.total, f.reported, f.missing, f.synthetic
     from access.areas a
     cross join (select id, key from stats.cells where key = any($3)) c
     join stats.figures f on f.tk = a.tenant_id and f.area_id = a.id and f.cell_id = c.id and f.period = any($4)
     join stats.elements e on e.id = f.element_id and e.code = any($2)
     join stats.periods p on p.id = f.period
     where a.code = any($1)`,
    [areas, elements, cells, numbers],
  );
  const published = await tx.query<PublishedFigure & { key: string }>(
    `select concat_ws('~', e.code, a.code, p.code) as key, f.value, f.quality,
       case f.source when 'd' then 'derived' else 'published' end as source
     from access.areas a
     join stats.facts f on f.tk = a.tenant_id and f.area_id = a.id and f.period = any($3) and f.cell_id = 0 and f.source in ('p', 'd') and f.state = 'v'
     join stats.elements e on e.id = f.element_id and e.code = any($2)
     join stats.periods p on p.id = f.period
     where a.code = any($1)`,
    [areas, elements, numbers],
  );
  const sumByKey = new Map(sums.map((row) => [row.key, row]));
  const publishedByKey = new Map(published.map((row) => [row.key, row]));
  return {
    find: (element, area, period, cell) => sumByKey.get([element, area, period, cell].join("~")),
    findPublished: (indicator, area, period) => publishedByKey.get([indicator, area, period].join("~")),
  };
};

/** Years in which an area or anything below it has been written to, in order. */
export const loadWrittenYears = async (tx: Read, area: AreaCode): Promise<readonly number[]> => {
  const rows = await tx.query<{ year: number }>(
    `select distinct ap.period / 100 as year
     from access.areas a join stats.area_periods ap on ap.tk = a.tenant_id
     where a.code = $1 order by 1`,
    [area],
  );
  return rows.map(({ year }) => year);
};
