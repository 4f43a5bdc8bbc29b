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
    const records = parse(text.replaceAll("\r\n", "\n"), {
      bom: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
      on_record: (record: string[], { lines: line }) => {
        lines.push(toFirstLine(line, record));
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

/** A row ends on its last line; the line breaks within its cells lie above. */
const toFirstLine = (lastLine: number, record: readonly string[]): number =>
  lastLine - record.join("").split("\n").length + 1;
