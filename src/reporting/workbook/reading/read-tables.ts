// The tables of one sheet that came back: each entry cell by the marks of its row and column, wherever they stand
// now. Where marks and names disagree the row or column is not guessed at.
import type { CellRange, ReadCell, ReadSheet } from "../../../kernel/sheet.ts";
import { toAddress } from "../../../kernel/sheet.ts";
import type { EntryPlace } from "../../submission/entry.ts";
import { readEntryCell } from "./read-entry-cell.ts";
import { findShifted, isLabel, normaliseName } from "./check-headings.ts";
import type { PlannedColumn, PlannedRow, PlannedSheet } from "../plan-sheets.ts";
import type { Fault, ReportRow } from "./report-row.ts";
import { reportCell, reportSheet } from "./report-row.ts";
import { sheetFaults as faults } from "./sheet-faults.ts";
import type { TypedContent } from "../typed-content.ts";
import { marks, parseIdentity, toMarkedPlace } from "../workbook-marks.ts";

export interface PlacedCell {
  readonly place: EntryPlace;
  readonly sheet: string;
  readonly address: string;
  readonly text: string;
  /** Null: blank. Undefined: it cannot be taken, as the report says. */
  readonly content: TypedContent | null | undefined;
}

export interface SheetReading {
  readonly cells: readonly PlacedCell[];
  readonly rows: readonly ReportRow[];
}

/** A table as it is found on the sheet. */
interface FoundTable {
  readonly columns: Map<number, PlannedColumn>;
  /** Columns that need no word: those that only show, and what was reported already. */
  readonly known: Set<number>;
  labelColumn: number;
  readonly seen: Set<string>;
}

interface Line {
  readonly number: number;
  readonly cells: readonly ReadCell[];
  readonly at: ReadonlyMap<number, ReadCell>;
}

/** [D] Ours has a few dozen, in its headings. */
const mostMerges = 1_000;

export const readTables = (sheet: ReadSheet, planned: PlannedSheet, markColumn: number): SheetReading => {
  if (sheet.merges.length > mostMerges) return { cells: [], rows: [reportSheet(sheet.name, faults.mergedCells)] };
  const cells: PlacedCell[] = [];
  const rows: ReportRow[] = [];
  const say = (cell: Pick<ReadCell, "address" | "text">, fault: Fault): void => {
    rows.push(reportCell(sheet.name, cell, fault));
  };
  const found: FoundTable[] = [];
  const names = indexRows(planned);
  for (const line of listLines(sheet)) {
    const mark = line.at.get(markColumn)?.text.trim() ?? "";
    const table = found.at(-1);
    if (parseIdentity(mark)) continue;
    if (mark === marks.keys) found.push(openTable(line, planned, { markColumn, say }));
    else if (!table) continue;
    else if (mark === marks.heads || mark === marks.cells) {
      if (mark === marks.heads) table.labelColumn = findLabelColumn(line, planned) ?? table.labelColumn;
      const { shifted, reports } = findShifted(mark, line.at, table.columns);
      for (const { column, fault } of reports) say(line.at.get(column) ?? blankAt(line.number, column), fault);
      for (const column of shifted) {
        table.columns.delete(column);
        table.known.add(column);
      }
    } else {
      const row = findRow(line, mark, { table, names, say });
      if (!row) continue;
      const read = readLine(line, row, { sheet, table });
      cells.push(...read.cells);
      rows.push(...read.rows);
      tellExtraColumns(line, table, say);
    }
  }
  if (found.length < planned.tables.length) rows.push(reportSheet(sheet.name, faults.keysLost));
  rows.push(...listMissingRows(sheet, planned, found));
  return { cells, rows };
};

/** What people add beside a table, told once a column. */
const tellExtraColumns = ({ cells }: Line, { columns, known, labelColumn }: FoundTable, say: Say): void => {
  for (const cell of cells) {
    if (cell.column <= labelColumn || columns.has(cell.column) || known.has(cell.column)) continue;
    say(cell, faults.extraColumn);
    known.add(cell.column);
  }
};

const listLines = ({ rows }: ReadSheet): readonly Line[] =>
  rows.flatMap((cells) => {
    const [first] = cells;
    return first ? [{ number: first.row, cells, at: new Map(cells.map((cell) => [cell.column, cell])) }] : [];
  });

type Say = (cell: Pick<ReadCell, "address" | "text">, fault: Fault) => void;

const blankAt = (row: number, column: number) => ({ address: toAddress(row, column), text: "" });

const openTable = (
  line: Line,
  { tables }: PlannedSheet,
  { markColumn, say }: { readonly markColumn: number; readonly say: Say },
): FoundTable => {
  const byMark = new Map(tables.flatMap(({ columns }) => columns).map((column) => [column.mark, column]));
  const table: FoundTable = { columns: new Map(), known: new Set(), labelColumn: markColumn + 1, seen: new Set() };
  for (const cell of line.cells) {
    const planned = byMark.get(cell.text);
    if (planned) table.columns.set(cell.column, planned);
    else if (cell.column > markColumn) {
      table.known.add(cell.column);
      if (cell.text !== marks.former) say(cell, faults.unknownColumn);
    }
  }
  return table;
};

/** A column may have been inserted between the marks and the names. */
const findLabelColumn = ({ cells }: Line, { tables }: PlannedSheet): number | undefined =>
  cells.find(({ text }) => tables.some(({ corner }) => isLabel(text, corner)))?.column;

interface RowNames {
  readonly byMark: ReadonlyMap<string, PlannedRow>;
  /** Villages of different townships may share a name. */
  readonly byName: ReadonlyMap<string, readonly PlannedRow[]>;
}

/** Tables of one sheet have the same rows. */
const indexRows = ({ tables }: PlannedSheet): RowNames => {
  const rows = tables[0]?.rows ?? [];
  const byName = new Map<string, PlannedRow[]>();
  for (const row of rows) {
    for (const name of new Set([normaliseName(row.label.zh), normaliseName(row.label.en)]))
      byName.set(name, [...(byName.get(name) ?? []), row]);
  }
  return { byMark: new Map(rows.map((row) => [row.mark, row])), byName };
};

interface RowSearch {
  readonly table: FoundTable;
  readonly names: RowNames;
  readonly say: Say;
}

/** The row that is meant; undefined, and said why, when that cannot be told. */
const findRow = (line: Line, mark: string, { table, names, say }: RowSearch): PlannedRow | undefined => {
  const filled = line.cells.filter(({ column }) => table.columns.has(column));
  const name = line.at.get(table.labelColumn) ?? filled[0] ?? blankAt(line.number, table.labelColumn);
  const text = line.at.get(table.labelColumn)?.text ?? "";
  const named = names.byName.get(normaliseName(text)) ?? [];
  const marked = names.byMark.get(mark);
  if (marked) {
    table.seen.add(marked.mark);
    if (named.includes(marked)) return marked;
    say(name, named.length > 0 ? faults.shiftedRows(marked.label.zh) : faults.renamedRow(marked.label.zh));
    return named.length > 0 ? undefined : marked;
  }
  if (filled.length === 0) return undefined;
  const [only] = named;
  if (mark !== "") say(name, faults.foreignRow);
  else if (only && named.length === 1) {
    say(name, faults.matchedByName(only.label.zh));
    table.seen.add(only.mark);
    return only;
  } else say(name, totalPattern.test(normaliseName(text)) ? faults.totalRow : faults.unknownRow);
  return undefined;
};

const totalPattern = /^(合计|小计|总计|总数|全区|全县|sum|total|subtotal)/;

const readLine = (
  line: Line,
  row: PlannedRow,
  { sheet, table }: { readonly sheet: ReadSheet; readonly table: FoundTable },
): SheetReading => {
  const merges = sheet.merges.filter((range) => range.top <= line.number && range.bottom >= line.number);
  const rows: ReportRow[] = [];
  const cells = [...table.columns].flatMap(([column, planned]): readonly PlacedCell[] => {
    const element = row.element ?? planned.element;
    if (!element) return [];
    const place = toMarkedPlace(row.mark, planned.mark);
    const cell = line.at.get(column);
    const shown = cell ?? blankAt(line.number, column);
    const merge = merges.find(({ left, right }) => left <= column && column <= right);
    const { content, faults: own } = merge
      ? { content: undefined, faults: isFirst(merge, line.number, column, table) ? [faults.mergedCells] : [] }
      : readEntryCell(cell, element);
    rows.push(...own.map((fault) => reportCell(sheet.name, shown, fault, place)));
    return [{ place, sheet: sheet.name, address: shown.address, text: shown.text, content }];
  });
  return { cells, rows };
};

/** Told once, at the first entry cell that a merge covers. */
const isFirst = ({ top, left }: CellRange, row: number, column: number, { columns }: FoundTable): boolean =>
  row === top && column === Math.min(...[...columns.keys()].filter((each) => each >= left));

const listMissingRows = (
  sheet: ReadSheet,
  { tables }: PlannedSheet,
  found: readonly FoundTable[],
): readonly ReportRow[] =>
  found.flatMap(({ seen }) =>
    (tables[0]?.rows ?? [])
      .filter(({ mark }) => !seen.has(mark))
      .map(({ label }) => ({ ...reportSheet(sheet.name, faults.missingRow(label.zh)), value: label.zh })),
  );
