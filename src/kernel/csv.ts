// Tables as text (RFC 4180), each row with the line it stands on, so that a finding can name it.
import { parse } from "csv-parse/sync";

export interface CsvRow {
  /** 1-based line in the file; the header is line 1. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** Reads a table; a text that is no table gives the line and the reason instead. */
export const parseCsv = (text: string): CsvTable | { readonly fault: string; readonly line: number } => {
  try {
    const lines: number[] = [];
    const records = parse(text, {
      bom: true,
      skip_empty_lines: true,
      trim: true,
      on_record: (record: string[], { lines: line }) => {
        lines.push(line);
        return record;
      },
    });
    const [header = [], ...rest] = records;
    const rows = rest.map((record, index) => ({
      line: lines[index + 1] ?? 0,
      cells: Object.fromEntries(header.map((name, column) => [name, record[column] ?? ""])),
    }));
    return { header, rows };
  } catch (error) {
    const { message, lines } = error as { message: string; lines?: number };
    return { fault: message, line: lines ?? 1 };
  }
};

/** Writes a table; a cell that a spreadsheet would take for a formula is preceded by an apostrophe. */
export const printCsv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  rows.map((row) => row.map(printCell).join(",")).join("\r\n") + "\r\n";

const printCell = (cell: string | number | null): string => {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
