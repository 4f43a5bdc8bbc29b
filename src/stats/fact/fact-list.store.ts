import type { AreaCode } from "../../kernel/area.ts";
import type { CellKey } from "../../kernel/cell.ts";
import type { PeriodCode } from "../../kernel/period.ts";
import { printInstant, selectKnown } from "../../platform/database/known.ts";
import type { Read } from "../../platform/database/transaction.ts";
import type { ElementId } from "../element/element.ts";
import type { Fact } from "./fact.ts";
import { factTable } from "../known/fact-table.ts";
import { readSourceLetter, readStateLetter } from "./fact-row.ts";

export interface FactQuestion {
  readonly tks: readonly number[];
  readonly areas: readonly AreaCode[];
  /** Left out: every one. */
  readonly elements?: readonly ElementId[];
  readonly periods?: readonly PeriodCode[];
  readonly limit?: number;
}

/** A fact's former state, from `changedAt` until `supersededAt`. */
export interface FormerFact extends Fact {
  readonly supersededAt: string;
}

interface ContentRow {
  readonly element: ElementId;
  readonly area: AreaCode;
  readonly period: PeriodCode;
  readonly cell: CellKey;
  readonly state: string;
  readonly value: number | null;
  readonly reason: string | null;
  readonly source: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly quality: string | null;
  readonly revision: number;
  readonly changed_at: string;
  readonly changed_by: string;
}

/** Facts as they stand, or as they were known, by area, period, element and cell. */
export const loadFacts = async (tx: Read, question: FactQuestion): Promise<readonly Fact[]> => {
  const rows = await tx.query<ContentRow>(
    `select ${columns} from ${selectKnown(tx, factTable)} f ${joins} ${asked} order by a.code, f.period, e.code, k.key limit $5`,
    toValues(question),
  );
  return rows.map(toFact);
};

/** Former states, the newest of each fact first; of a past instant only those that were former by then. */
export const loadRevisions = async (tx: Read, question: FactQuestion): Promise<readonly FormerFact[]> => {
  const rows = await tx.query<ContentRow & { superseded_at: string }>(
    `select ${columns}, f.superseded_at from stats.fact_revisions f ${joins} ${asked}
     ${tx.knownAt === null ? "" : `and f.superseded_at <= ${printInstant(tx.knownAt)}`}
     order by a.code, f.period, e.code, k.key, f.revision desc limit $5`,
    toValues(question),
  );
  return rows.map((row) => ({ ...toFact(row), supersededAt: row.superseded_at }));
};

const columns = `e.code as element, a.code as area, p.code as period, k.key as cell, f.state, f.value, f.reason, f.source,
  s.title, s.url, f.quality, f.revision, f.changed_at, f.changed_by`;

const joins = `join access.areas a on a.id = f.area_id join stats.elements e on e.id = f.element_id
  join stats.periods p on p.id = f.period join stats.cells k on k.id = f.cell_id left join stats.sources s on s.id = f.source_id`;

const asked = `where f.tk = any($1) and a.code = any($2) and ($3::text[] is null or e.code = any($3)) and ($4::text[] is null or p.code = any($4))`;

const toValues = ({ tks, areas, elements, periods, limit }: FactQuestion): readonly unknown[] => [
  tks,
  areas,
  elements ?? null,
  periods ?? null,
  limit ?? null,
];

const toFact = (row: ContentRow): Fact => ({
  element: row.element,
  area: row.area,
  period: row.period,
  cell: row.cell,
  state: readStateLetter(row.state),
  value: row.value,
  reason: row.reason,
  source: readSourceLetter(row.source),
  document: row.title === null ? null : { title: row.title, url: row.url ?? "" },
  quality: row.quality,
  revision: row.revision,
  changedAt: row.changed_at,
  changedBy: row.changed_by,
});
