// One table of a workbook's sheet, as rows of cells: hidden marks before and above, names locked, entries open,
// the figures of the period before in a locked column beside each.
import type { Label, Language } from "../../kernel/label.ts";
import type { CellRange, SheetCell } from "../../kernel/sheet.ts";
import type { Entry, EntryPlace } from "../submission/entry.ts";
import type { FormElement, PlannedColumn, PlannedRow, PlannedTable } from "./plan-sheets.ts";
import { nameColumn } from "./plan-sheets.ts";
import { listSuggestions, printTyped } from "./typed-content.ts";
import { marks, toMarkedPlace } from "./workbook-marks.ts";

type Row = readonly (SheetCell | null)[];

export interface TableContent {
  readonly language: Language;
  readonly find: (place: EntryPlace) => Entry | undefined;
  readonly findFormer: (place: EntryPlace) => number | undefined;
  /** Undefined where nothing is known of the period before. */
  readonly formerLabel: Label | undefined;
}

export interface LaidTable {
  readonly rows: readonly Row[];
  readonly merges: readonly CellRange[];
  /** The row of the marks, to be hidden. */
  readonly hiddenRow: number;
  /** How many rows stand above the first entry. */
  readonly headRows: number;
  readonly width: number;
}

/** Columns before the first entry: the marks, the names. */
export const firstColumns = 2;

export const layoutTable = (table: PlannedTable, top: number, content: TableContent): LaidTable => {
  const { language, formerLabel } = content;
  const hasCells = formerLabel !== undefined || table.columns.some(({ cell }) => cell.zh !== "");
  const spread = (toCell: (column: PlannedColumn) => SheetCell | null, former: SheetCell | null): Row =>
    table.columns.flatMap((column) => (formerLabel ? [toCell(column), former] : [toCell(column)]));
  const columnMarks = spread(({ mark }) => ({ value: mark }), { value: marks.former });
  const heads = table.columns.map((column, index) => toHead(column, table.columns[index - 1], language));
  const cells = spread(
    (column) => head(nameColumn(column)[language]),
    formerLabel ? { value: formerLabel[language], style: "note" } : null,
  );
  const rows: Row[] = [
    [{ value: marks.keys }, null, ...columnMarks],
    [
      { value: marks.heads },
      head(table.corner[language]),
      ...heads.flatMap((one) => (formerLabel ? [one, null] : [one])),
    ],
    ...(hasCells ? [[{ value: marks.cells }, head(""), ...cells]] : []),
    ...table.rows.map((row) => layoutRow(row, table, content)),
  ];
  const headRow = top + 1;
  return {
    rows,
    merges: [
      ...mergeHeads(table, headRow, formerLabel ? 2 : 1),
      ...(hasCells ? [{ top: headRow, bottom: headRow + 1, left: firstColumns, right: firstColumns }] : []),
    ],
    hiddenRow: top,
    headRows: hasCells ? 3 : 2,
    width: columnMarks.length,
  };
};

const head = (value: string): SheetCell => ({ value, style: "head" });

/** Side by side one head stands once, over all its columns. */
const toHead = (
  { head: own, element }: PlannedColumn,
  before: PlannedColumn | undefined,
  language: Language,
): SheetCell | null => {
  if (before && before.head.zh === own.zh) return null;
  return { ...head(own[language]), ...(element ? { note: writeNote(element, language) } : {}) };
};

const mergeHeads = ({ columns }: PlannedTable, row: number, step: number): readonly CellRange[] => {
  const starts = columns.flatMap((column, index) => (columns[index - 1]?.head.zh === column.head.zh ? [] : [index]));
  return starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? columns.length;
    const [left, right] = [firstColumns + 1 + start * step, firstColumns + end * step];
    return right > left ? [{ top: row, bottom: row, left, right }] : [];
  });
};

const layoutRow = ({ mark, label, element }: PlannedRow, { columns }: PlannedTable, content: TableContent): Row => {
  const { language, find, findFormer, formerLabel } = content;
  const note = element ? { note: writeNote(element, language) } : {};
  return [
    { value: mark },
    { value: label[language], style: "label", ...note },
    ...columns.flatMap((column): readonly (SheetCell | null)[] => {
      const place = toMarkedPlace(mark, column.mark);
      const decimals = (element ?? column.element)?.decimals ?? 0;
      const entry = find(place);
      const open: SheetCell = {
        value: entry ? printTyped(entry, language) : null,
        style: "entry",
        locked: false,
        decimals,
        suggestions: listSuggestions(language),
        ...(entry?.comment ? { note: entry.comment } : {}),
      };
      return formerLabel ? [open, { value: findFormer(place) ?? null, style: "note", decimals }] : [open];
    }),
  ];
};

/** What is counted, by the indicators that take it up, and between which bounds. */
const writeNote = ({ indicators, minimum, maximum, decimals }: FormElement, language: Language): string => {
  const bounds = [
    ...(minimum === null ? [] : [{ zh: `不小于${minimum}`, en: `at least ${minimum}` }]),
    ...(maximum === null ? [] : [{ zh: `不大于${maximum}`, en: `at most ${maximum}` }]),
    decimals === 0 ? { zh: "整数", en: "a whole number" } : { zh: `${decimals}位小数`, en: `${decimals} decimals` },
  ];
  const rule = {
    zh: `填数：${bounds.map(({ zh }) => zh).join("，")}。`,
    en: `Figure: ${bounds.map(({ en }) => en).join(", ")}.`,
  };
  return [
    rule[language],
    ...indicators.map(({ name, definition }) => `${name[language]}：${definition[language]}`),
  ].join("\n");
};
