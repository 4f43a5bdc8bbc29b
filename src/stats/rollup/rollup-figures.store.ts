import type { AreaCode } from "../../kernel/area.ts";
import type { CellKey } from "../../kernel/cell.ts";
import type { PeriodCode } from "../../kernel/period.ts";
import { toPeriodNumber } from "../../kernel/period.ts";
import { selectKnown } from "../../platform/database/known.ts";
import type { Read } from "../../platform/database/transaction.ts";
import type { ElementId } from "../element/element.ts";
import type { AreaNumber, FactNumbers } from "../fact/fact-numbers.store.ts";
import { loadNumbers } from "../fact/fact-numbers.store.ts";
import { factTable } from "../known/fact-table.ts";
import { contribution, loadLaterPeriods, sumBack, sumKnown } from "./known-sums.store.ts";
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
  /** Of the codes asked for. */
  readonly numbers: FactNumbers;
}

/** Every sum asked for, never more than one row each: the roll-up has them, and facts that are full cells of their own area. */
export const loadSums = async (tx: Read, question: SumQuestion): Promise<Sums> => {
  const numbers = await loadNumbers(tx, { ...question, documents: [] });
  const text = await loadSumText(tx, {
    areas: [...numbers.areas.values()],
    cells: [...numbers.cells.values()],
    elements: [...numbers.elements.values()],
    periods: question.periods.map(toPeriodNumber),
  });
  return indexSums(JSON.parse(text) as readonly SumRow[], numbers);
};

export interface SumNumbers {
  readonly areas: readonly AreaNumber[];
  readonly cells: readonly number[];
  readonly elements: readonly number[];
  readonly periods: readonly number[];
}

/**
 * The sums as one JSON text that the server builds, `[[area, element, period, cell, total, reported, missing,
 * synthetic, not applicable], …]`: reading rows one by one costs more than the question itself. May hold more than was asked for.
 */
export const loadSumText = async (tx: Read, { areas, cells, elements, periods }: SumNumbers): Promise<string> => {
  const tks = [...new Set(areas.map(({ tk }) => tk))];
  const range = [Math.min(...periods), Math.max(...periods)] as const;
  const { corrected, rewritten } = await loadLaterPeriods(tx, tks, range);
  const later = [...corrected, ...rewritten];
  const isSelective = elements.length < manyElements || later.length > 0;
  const ofElements = isSelective ? "and (r.element_id = any($6::int[])) is true" : "";
  const place = { tks: "$1::int[]", areas: "$2::int[]", cells: "$3::int[]", elements: "$6::int[]" };
  const listAsked = (of: readonly number[]): string => printArray(periods.filter((period) => of.includes(period)));
  const parts = [
    `${selectRollup} ${ofElements} ${later.length > 0 ? `and not r.period = any(${printArray(later)})` : ""}`,
    ...(cells.some((cell) => cell !== 0) ? [`${selectFacts(tx)} ${ofElements}`] : []),
    ...(corrected.length > 0 ? [sumBack(tx, { ...place, periods: listAsked(corrected) })] : []),
    ...(rewritten.length > 0 ? [sumKnown(tx, { ...place, periods: listAsked(rewritten) })] : []),
  ];
  const [row] = await tx.query<{ sums: string }>(`select ${asJson} as sums from (${parts.join(" union all ")}) r`, [
    tks,
    areas.map(({ id }) => id),
    cells,
    ...range,
    ...(isSelective ? [elements] : []),
  ]);
  return row?.sums ?? "[]";
};

/** Numbers of periods only, so that the planner sees how many they are. */
const printArray = (periods: readonly number[]): string => `array[${periods.map(Number).join(", ")}]::int[]`;

/** From this many elements on it is quicker to read all of an area than to look for each. */
const manyElements = 60;

type SumRow = readonly [
  area: number,
  element: number,
  period: number,
  cell: number,
  total: number,
  reported: number,
  missing: number,
  synthetic: number,
  notApplicable: number,
];

const asJson = `coalesce('[' || string_agg('[' || concat_ws(',', r.area_id, r.element_id, r.period, r.cell_id,
  r.total, r.reported, r.missing, r.synthetic, r.not_applicable) || ']', ',') || ']', '[]')`;

/** `is true` keeps a list out of the index condition: one range per area and cell, filtered by hash, is quickest on every version. */
const selectRollup = `
  select r.area_id, r.element_id, r.period, r.cell_id, r.total, r.reported, r.missing, r.synthetic, r.not_applicable
  from stats.rollup r
  where r.tk = any($1::int[]) and r.area_id = any($2::int[]) and r.cell_id = any($3::int[]) and r.period between $4::int and $5::int`;

/** Totals stand in the roll-up alone; a breakdown of a reporting area is its facts. */
const selectFacts = (tx: Read): string => `
  select r.area_id, r.element_id, r.period, r.cell_id, ${contribution}
  from ${selectKnown(tx, factTable)} r
  where r.tk = any($1::int[]) and r.area_id = any($2::int[]) and r.period between $4::int and $5::int and r.cell_id = any($3::int[]) and r.cell_id <> 0`;

/** Numbers as keys: a text for each of a hundred thousand sums costs more than reading them. */
const indexSums = (rows: readonly SumRow[], numbers: FactNumbers): Sums => {
  const byArea = new Map<number, Map<number, SumRow>>();
  for (const row of rows) {
    const sums = byArea.get(row[0]);
    if (sums) sums.set(toPlaceNumber(row[1], row[2], row[3]), row);
    else byArea.set(row[0], new Map([[toPlaceNumber(row[1], row[2], row[3]), row]]));
  }
  return {
    numbers,
    find: (element, area, period, cell) => {
      const place = numbers.areas.get(area);
      const [elementId, cellId] = [numbers.elements.get(element), numbers.cells.get(cell)];
      if (place === undefined || elementId === undefined || cellId === undefined) return undefined;
      const row = byArea.get(place.id)?.get(toPlaceNumber(elementId, toPeriodNumber(period), cellId));
      return row && toSum(row);
    },
  };
};

/** Six digits for the period, below 10⁴ for the cell; elements stay far below what a number holds. */
const toPlaceNumber = (element: number, period: number, cell: number): number =>
  (element * 1_000_000 + period) * 10_000 + cell;

const toSum = ([, , , , total, reported, missing, synthetic, notApplicable]: SumRow): Sum => ({
  total,
  reported,
  missing,
  synthetic,
  notApplicable,
});
