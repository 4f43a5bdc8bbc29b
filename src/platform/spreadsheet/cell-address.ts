// Between "C12" and row 12, column 3.
import type { CellRange } from "../../kernel/sheet.ts";
import { toAddress } from "../../kernel/sheet.ts";

export const lastRow = 1_048_576;
export const lastColumn = 16_384;

export const printRange = ({ top, left, bottom, right }: CellRange): string =>
  top === bottom && left === right ? toAddress(top, left) : `${toAddress(top, left)}:${toAddress(bottom, right)}`;

/** Undefined for what lies on no sheet. */
export const parseAddress = (text: string): { readonly row: number; readonly column: number } | undefined => {
  const [, letters = "", digits = ""] = /^\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(text) ?? [];
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(digits);
  return column >= 1 && column <= lastColumn && row >= 1 && row <= lastRow ? { row, column } : undefined;
};

export const parseRange = (text: string): CellRange | undefined => {
  const [from = "", to = from] = text.split(":");
  const start = parseAddress(from);
  const end = parseAddress(to);
  return start && end && start.row <= end.row && start.column <= end.column
    ? { top: start.row, left: start.column, bottom: end.row, right: end.column }
    : undefined;
};
