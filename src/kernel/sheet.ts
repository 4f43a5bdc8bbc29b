// A workbook as rows of cells: as we write one and as we read one; what turns it into a file, and a file into it,
// is platform/spreadsheet. Rows and columns are counted from 1, as a spreadsheet shows them.
export type CellStyle = "plain" | "title" | "head" | "label" | "entry" | "total" | "note";

export interface SheetCell {
  readonly value: string | number | null;
  readonly style?: CellStyle;
  /** Takes effect on a protected sheet; without a word the cell is locked. */
  readonly locked?: boolean;
  readonly note?: string;
  /** A drop-down list; anything else is refused by the spreadsheet program. */
  readonly choices?: readonly string[];
  /** A drop-down list beside which anything else may be typed, numbers too; then no bounds are watched. */
  readonly suggestions?: readonly string[];
  readonly decimals?: number;
  /** Beyond the bounds the spreadsheet program warns, and the person may go on. */
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A rectangle of cells, all four edges included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  /** At most 31 characters, without []:*?/\. */
  readonly name: string;
  readonly rows: readonly (readonly (SheetCell | null)[])[];
  /** In characters, one for each column from the first. */
  readonly columnWidths: readonly number[];
  /** In points; a row without one is as high as its text, merged cells excepted. */
  readonly rowHeights?: readonly (number | null)[];
  readonly hiddenColumns?: readonly number[];
  readonly hiddenRows?: readonly number[];
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly merges?: readonly CellRange[];
  readonly hidden?: boolean;
  readonly protected?: boolean;
  /** A4, as wide as the page; without a word it stands upright. */
  readonly print?: { readonly landscape?: boolean; readonly repeatedRows?: number };
}

export interface Workbook {
  readonly title: string;
  readonly sheets: readonly Sheet[];
}

export type CellValue = string | number | boolean | null;
export type ValueKind = "text" | "number" | "date" | "boolean" | "error";

export interface ReadCell {
  readonly row: number;
  readonly column: number;
  readonly address: string;
  readonly kind: ValueKind | "formula";
  /** A date is its serial number as stored; of a formula the result kept in the file, null when there is none. */
  readonly value: CellValue;
  /** As shown: with the decimals and the percent sign of its format; a date in the form 2024-01-01. */
  readonly text: string;
  /** The day of a date, in ISO form; a time of day alone has none. */
  readonly day?: string;
  readonly formula?: string;
  /** What the result of a formula is. */
  readonly result?: ValueKind;
}

export interface ReadSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows and cells in order; what is empty is absent. */
  readonly rows: readonly (readonly ReadCell[])[];
  readonly merges: readonly CellRange[];
}

export interface ReadWorkbook {
  readonly sheets: readonly ReadSheet[];
}

export const toColumnName = (column: number): string =>
  column <= 26
    ? String.fromCharCode(64 + column)
    : toColumnName(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));

/** `C12` for row 12, column 3. */
export const toAddress = (row: number, column: number): string => `${toColumnName(column)}${row}`;
