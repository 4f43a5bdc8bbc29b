import type { AreaCode } from "../../kernel/area.ts";
import { toPeriodNumber } from "../../kernel/period.ts";
import { printInstant, selectKnown } from "../../platform/database/known.ts";
import type { Read } from "../../platform/database/transaction.ts";
import { loadExpected } from "../expectation/expectation.store.ts";
import { factTable } from "../known/fact-table.ts";
import type { SumQuestion } from "../rollup/rollup-figures.store.ts";
import { loadSums } from "../rollup/rollup-figures.store.ts";
import type { PublishedFigure, Terms } from "./terms.ts";

const nothing: Terms = { find: () => undefined, findPublished: () => undefined, findExpected: () => undefined };

/** The sums and published levels that some figures are formed from; expectations for those whose coverage is told. */
export const loadTerms = async (
  tx: Read,
  question: SumQuestion,
  coverage: "told" | "left-out" = "left-out",
): Promise<Terms> => {
  if (question.periods.length === 0) return nothing;
  const { find, numbers } = await loadSums(tx, question);
  const { findExpected } =
    coverage === "told" ? { findExpected: await loadExpected(tx, numbers, question.periods) } : nothing;
  const published = await tx.query<PublishedFigure & { area: AreaCode; key: string }>(
    `select a.code as area, concat_ws('~', e.code, f.period) as key, f.value, f.quality,
       case f.source when 'd' then 'derived' else 'published' end as source
     from access.areas a
     join ${selectKnown(tx, factTable)} f on f.tk = a.tenant_id and f.area_id = a.id and f.source in ('p', 'd') and f.state = 'v'
     join stats.elements e on e.id = f.element_id
     where a.code = any($1) and (f.period = any($2::int[])) is true and f.cell_id = 0`,
    [question.areas, question.periods.map(toPeriodNumber)],
  );
  const byArea = new Map<AreaCode, Map<string, PublishedFigure>>();
  for (const row of published) byArea.set(row.area, (byArea.get(row.area) ?? new Map()).set(row.key, row));
  return {
    find,
    findExpected,
    findPublished: (indicator, area, period) => byArea.get(area)?.get(`${indicator}~${toPeriodNumber(period)}`),
  };
};

/** Years in which an area or anything below it has been written to, in order. */
export const loadWrittenYears = async (tx: Read, area: AreaCode): Promise<readonly number[]> => {
  const rows = await tx.query<{ year: number }>(
    `select distinct ap.period / 100 as year
     from access.areas a join stats.area_periods ap on ap.tk = a.tenant_id
     where a.code = $1 and ${isKnown(tx)} order by 1`,
    [area],
  );
  return rows.map(({ year }) => year);
};

/** An area's period keeps the instant of its last change alone; before it, one of its facts must have been known. */
const isKnown = (tx: Read): string =>
  tx.knownAt === null
    ? "true"
    : `(ap.changed_at <= ${printInstant(tx.knownAt)} or exists (select from ${selectKnown(tx, factTable)} f
         where f.tk = ap.tk and f.area_id = ap.area_id and f.period = ap.period))`;
