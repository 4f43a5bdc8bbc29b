// One sheet as XML. The order of the elements is fixed by the format (ECMA-376 part 1, 18.3.1.99).
// No cell is ever written as a formula: a text stays a text, whatever it begins with.
import { isFormulaLike } from "../../kernel/neutralise-text.ts";
import type { CellRange, Sheet, SheetCell } from "../../kernel/sheet.ts";
import { toAddress } from "../../kernel/sheet.ts";
import { printRange } from "./cell-address.ts";
import { escapeXml } from "./xml.ts";
import type { StyleSheet } from "./write-styles.ts";
import type { ChoiceLists } from "./write-validation.ts";
import { printValidations } from "./write-validation.ts";

/** What the sheets of a workbook share. */
export interface SheetParts {
  readonly styles: StyleSheet;
  readonly lists: ChoiceLists;
  /** The place of a text among the shared ones. */
  readonly findText: (text: string) => number;
}

const longestText = 32_767;
const defaultWidth = 10;

export const printSheet = (sheet: Sheet, parts: SheetParts, noteDrawing: string | undefined): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ',
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    printView(sheet),
    `<sheetFormatPr defaultRowHeight="15"/>`,
    printColumns(sheet),
    `<sheetData>${printRows(sheet, parts)}</sheetData>`,
    sheet.protected ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatRows="0"/>' : "",
    printMerges(sheet.merges ?? []),
    printValidations(sheet.rows, parts.lists),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${sheet.print?.landscape ? "landscape" : "portrait"}" fitToHeight="0"/>`,
    "<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>",
    noteDrawing === undefined ? "" : `<legacyDrawing r:id="${noteDrawing}"/>`,
    "</worksheet>",
  ].join("");

const printView = ({ frozen }: Sheet): string => {
  const { rows, columns } = frozen ?? { rows: 0, columns: 0 };
  if (rows === 0 && columns === 0) return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const pane = columns === 0 ? "bottomLeft" : rows === 0 ? "topRight" : "bottomRight";
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  const corner = toAddress(rows + 1, columns + 1);
  return (
    `<sheetViews><sheetView workbookViewId="0"><pane${split} topLeftCell="${corner}" activePane="${pane}"` +
    ` state="frozen"/><selection pane="${pane}"/></sheetView></sheetViews>`
  );
};

const printColumns = ({ columnWidths, hiddenColumns = [] }: Sheet): string => {
  const last = Math.max(columnWidths.length, ...hiddenColumns);
  if (last === 0) return "";
  const columns = Array.from({ length: last }, (_, index) => {
    const hidden = hiddenColumns.includes(index + 1) ? ' hidden="1"' : "";
    const width = columnWidths[index] ?? defaultWidth;
    return `<col min="${index + 1}" max="${index + 1}" width="${width}"${hidden} customWidth="1"/>`;
  });
  return `<cols>${columns.join("")}</cols>`;
};

const printRows = (sheet: Sheet, parts: SheetParts): string => {
  const hidden = new Set(sheet.hiddenRows);
  const covers = listCovers(sheet);
  const last = Math.max(sheet.rows.length, ...hidden, ...covers.keys());
  return Array.from({ length: last }, (_, index) => {
    const row = index + 1;
    const height = sheet.rowHeights?.[index] ?? undefined;
    const cells = printCells(row, sheet.rows[index] ?? [], covers.get(row) ?? new Map(), parts);
    const settings = `${height === undefined ? "" : ` ht="${height}" customHeight="1"`}${hidden.has(row) ? ' hidden="1"' : ""}`;
    return cells === "" && settings === "" ? "" : `<row r="${row}"${settings}>${cells}</row>`;
  }).join("");
};

type Covers = ReadonlyMap<number, SheetCell>;

/** Cells under a merged one carry its style, or its border would have gaps. */
const listCovers = ({ merges = [], rows }: Sheet): ReadonlyMap<number, Covers> => {
  const covers = new Map<number, Map<number, SheetCell>>();
  for (const { top, left, bottom, right } of merges) {
    const { style, locked } = rows[top - 1]?.[left - 1] ?? {};
    const cover: SheetCell = { value: null, ...(style && { style }), ...(locked !== undefined && { locked }) };
    for (let row = top; row <= bottom; row += 1) {
      const inRow = covers.get(row) ?? new Map<number, SheetCell>();
      for (let column = row > top ? left : left + 1; column <= right; column += 1) inRow.set(column, cover);
      covers.set(row, inRow);
    }
  }
  return covers;
};

const printCells = (row: number, cells: readonly (SheetCell | null)[], covers: Covers, parts: SheetParts): string => {
  const last = Math.max(cells.length, ...covers.keys());
  return Array.from({ length: last }, (_, index) => {
    const cell = covers.get(index + 1) ?? cells[index];
    return cell ? printCell(toAddress(row, index + 1), cell, parts) : "";
  }).join("");
};

const printCell = (address: string, cell: SheetCell, parts: SheetParts): string => {
  const { value, decimals, style = "plain", locked = true, choices, minimum, maximum } = cell;
  const expectsNumber = decimals !== undefined || minimum !== undefined || maximum !== undefined;
  const look = parts.styles.find({
    style,
    locked,
    decimals,
    isNumber: typeof value === "number" || (value === null && expectsNumber && !choices),
    isQuoted: typeof value === "string" && isFormulaLike(value),
  });
  if (value === null || value === "") return `<c r="${address}" s="${look}"/>`;
  if (typeof value === "string") {
    if (value.length > longestText) throw new RangeError(`${address}: a cell holds at most ${longestText} characters`);
    return `<c r="${address}" s="${look}" t="s"><v>${parts.findText(value)}</v></c>`;
  }
  if (!Number.isFinite(value)) throw new RangeError(`${address}: ${value} is no number for a cell`);
  return `<c r="${address}" s="${look}"><v>${value}</v></c>`;
};

const printMerges = (merges: readonly CellRange[]): string =>
  merges.length === 0
    ? ""
    : `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${printRange(range)}"/>`).join("")}</mergeCells>`;

export const printSharedTexts = (texts: readonly string[]): string => {
  const items = texts.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${items.length}">` +
    `${items.join("")}</sst>`
  );
};
