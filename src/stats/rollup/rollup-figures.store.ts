import type { AreaCode } from "../../kernel/area.ts";
import type { CellKey } from "../../kernel/cell.ts";
import { totalCell } from "../../kernel/cell.ts";
import type { PeriodCode } from "../../kernel/period.ts";
import type { Read } from "../../platform/database/transaction.ts";
import type { ElementId } from "../element/element.ts";

/** A sum of facts; `total` says nothing where `reported` is 0. */
export interface RollupFigure {
  readonly area: AreaCode;
  readonly element: ElementId;
  readonly cell: CellKey;
  readonly period: PeriodCode;
  readonly total: number;
  readonly reported: number;
  readonly missing: number;
  readonly synthetic: number;
}

export interface FigureQuestion {
  readonly tk: number;
  readonly area: AreaCode;
  readonly cells: readonly CellKey[];
  /** Left out: every one. */
  readonly elements?: readonly ElementId[];
  readonly periods?: readonly PeriodCode[];
}

export interface AreaFigureQuestion {
  /** The tenants of the areas (access/area/area.store.ts `loadTenants`). */
  readonly tks: readonly number[];
  readonly areas: readonly AreaCode[];
  readonly cell: CellKey;
  readonly elements: readonly ElementId[];
  readonly periods?: readonly PeriodCode[];
}

/** One area: any cells, any elements, any periods. */
export const loadFigures = (
  tx: Read,
  { tk, area, cells, elements, periods }: FigureQuestion,
): Promise<readonly RollupFigure[]> =>
  tx.query<RollupFigure>(selectFigures(cells), [[tk], [area], cells, elements ?? null, periods ?? null]);

/** Many areas side by side in one cell, for maps and tables. */
export const loadAreaFigures = (
  tx: Read,
  { tks, areas, cell, elements, periods }: AreaFigureQuestion,
): Promise<readonly RollupFigure[]> =>
  tx.query<RollupFigure>(selectFigures([cell]), [tks, areas, [cell], elements, periods ?? null]);

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

/** Totals stand in the roll-up alone; a breakdown may be the facts themselves. */
const selectFigures = (cells: readonly CellKey[]): string =>
  `select a.code as area, e.code as element, k.key as cell, p.code as period, r.total, r.reported, r.missing, r.synthetic
   from ${cells.every((cell) => cell === totalCell) ? "stats.rollup" : "stats.figures"} r
   join access.areas a on a.id = r.area_id join stats.cells k on k.id = r.cell_id
   join stats.elements e on e.id = r.element_id join stats.periods p on p.id = r.period
   where r.tk = any($1) and a.code = any($2) and k.key = any($3)
     and ($4::text[] is null or e.code = any($4)) and ($5::text[] is null or p.code = any($5))
   order by a.code, k.key, e.code, r.period`;
