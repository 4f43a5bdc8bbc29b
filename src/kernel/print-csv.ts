// Tables written as text (RFC 4180), apart from their reading so that the browser need not carry a parser.
import { neutraliseText } from "./neutralise-text.ts";

/** Writes a table; a cell that a spreadsheet would take for a formula is preceded by an apostrophe. */
export const printCsv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  rows.map((row) => row.map(printCell).join(",")).join("\r\n") + "\r\n";

const printCell = (cell: string | number | null): string => {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const safe = neutraliseText(cell);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
