import type { AreaCode } from "../../kernel/area.ts";
import type { CellKey } from "../../kernel/cell.ts";
import { totalCell } from "../../kernel/cell.ts";
import type { PeriodCode } from "../../kernel/period.ts";
import { toPeriodNumber } from "../../kernel/period.ts";
import type { Read } from "../../platform/database/transaction.ts";
import type { ElementId } from "../element/element.ts";
import type { FactNumbers } from "../fact/fact-numbers.store.ts";
import { loadNumbers } from "../fact/fact-numbers.store.ts";
import type { Sum } from "./sum.ts";

export interface SumQuestion {
  readonly areas: readonly AreaCode[];
  readonly elements: readonly ElementId[];
  readonly cells: readonly CellKey[];
  readonly periods: readonly PeriodCode[];
}

export interface Sums {
  /** Undefined where nothing has been written. */
  readonly find: (element: ElementId, area: AreaCode, period: PeriodCode, cell: CellKey) => Sum | undefined;
}

/** Every sum asked for, never more than one row each: the roll-up has them, and facts that are full cells of their own area. */
export const loadSums = async (tx: Read, question: SumQuestion): Promise<Sums> => {
  const numbers = await loadNumbers(tx, { ...question, documents: [] });
  const areas = [...numbers.areas.values()];
  const cells = [...numbers.cells.values()];
  const values = [
    areas.map(({ tk }) => tk),
    areas.map(({ id }) => id),
    [...numbers.elements.values()],
    question.periods.map(toPeriodNumber),
    cells,
  ];
  const hasParts = question.cells.some((cell) => cell !== totalCell);
  const [row] = await tx.query<{ sums: string }>(
    `select coalesce(json_agg(json_build_array(area_id, element_id, period, cell_id, total, reported, missing, synthetic)), '[]')::text as sums
     from (${selectRollup}${hasParts ? ` union all ${selectFacts}` : ""}) found`,
    values,
  );
  return indexSums(JSON.parse(row?.sums ?? "[]") as readonly SumRow[], numbers);
};

/**
 * All totals of an area as one JSON text that the server builds, `[[element, period, total, reported,
 * missing, synthetic], …]`: reading rows one by one costs more than the question itself.
 */
export const loadDashboardCells = async (
  tx: Read,
  { tk, area }: { readonly tk: number; readonly area: AreaCode },
): Promise<string> => {
  const [row] = await tx.query<{ cells: string }>(
    `select coalesce(json_agg(json_build_array(e.code, p.code, r.total, r.reported, r.missing, r.synthetic)), '[]')::text as cells
     from stats.rollup r join stats.elements e on e.id = r.element_id join stats.periods p on p.id = r.period
     where r.tk = $1 and r.area_id = (select id from access.areas where code = $2) and r.cell_id = 0`,
    [tk, area],
  );
  return row?.cells ?? "[]";
};

type SumRow = readonly [
  area: number,
  element: number,
  period: number,
  cell: number,
  total: number,
  reported: number,
  missing: number,
  synthetic: number,
];

/** `is true` keeps the lists out of the index condition: one range per area and cell, filtered by hash, is quickest on every version. */
const isAskedFor = "(r.element_id = any($3::int[])) is true and (r.period = any($4::int[])) is true";

const selectRollup = `
  select r.area_id, r.element_id, r.period, r.cell_id, r.total, r.reported, r.missing, r.synthetic
  from unnest($1::int[], $2::int[]) as a(tk, id) cross join unnest($5::int[]) as c(id)
  join stats.rollup r on r.tk = a.tk and r.area_id = a.id and r.cell_id = c.id
  where ${isAskedFor}`;

/** Totals stand in the roll-up alone; a breakdown of a reporting area is its facts. */
const selectFacts = `
  select r.area_id, r.element_id, r.period, r.cell_id, coalesce(r.value, 0), (r.state = 'v')::int, (r.state = 'm')::int, (r.source = 's')::int
  from unnest($1::int[], $2::int[]) as a(tk, id) cross join unnest($4::int[]) as p(id)
  join stats.facts r on r.tk = a.tk and r.area_id = a.id and r.period = p.id
  where (r.element_id = any($3::int[])) is true and r.cell_id = any($5::int[]) and r.cell_id <> 0`;

const indexSums = (rows: readonly SumRow[], numbers: FactNumbers): Sums => {
  const toKey = (area: number, element: number, period: number, cell: number): string =>
    `${area}.${element}.${period}.${cell}`;
  const byKey = new Map(
    rows.map(([area, element, period, cell, total, reported, missing, synthetic]) => [
      toKey(area, element, period, cell),
      { total, reported, missing, synthetic },
    ]),
  );
  return {
    find: (element, area, period, cell) => {
      const ids = {
        area: numbers.areas.get(area)?.id,
        element: numbers.elements.get(element),
        cell: numbers.cells.get(cell),
      };
      if (ids.area === undefined || ids.element === undefined || ids.cell === undefined) return undefined;
      return byKey.get(toKey(ids.area, ids.element, toPeriodNumber(period), ids.cell));
    },
  };
};
