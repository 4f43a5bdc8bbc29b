// A table handed in as a file: rows whose cells are asked for by column, each row knowing its place.
import { parseCsv } from "./csv.ts";
import type { Finding, Place } from "./finding.ts";

export interface TextFile {
  /** Relative to the folder, with `/`: `plan/1-health.yaml`. */
  readonly path: string;
  readonly text: string;
}

export interface TableRow {
  readonly place: Place;
  readonly cell: (column: string) => string;
}

export interface Table {
  readonly rows: readonly TableRow[];
  readonly findings: readonly Finding[];
}

/** Reads a CSV file that must have these columns; a fault leaves no rows. */
export const readTable = ({ path, text }: TextFile, columns: readonly string[]): Table => {
  const table = parseCsv(text);
  if ("fault" in table) return { rows: [], findings: [unreadableTable({ file: path, line: table.line }, table.fault)] };
  const absent = columns.filter((column) => !table.header.includes(column));
  if (absent.length > 0) return { rows: [], findings: [missingColumns({ file: path, line: 1 }, absent)] };
  const rows = table.rows.map(({ line, cells }) => ({
    place: { file: path, line },
    cell: (column: string) => cells[column] ?? "",
  }));
  return { rows, findings: [] };
};

export const missingFile = (path: string): Finding => ({
  rule: "kernel/missing-file",
  severity: "error",
  place: { file: path },
  message: { zh: `缺少文件${path}。`, en: `The file ${path} is missing.` },
});

const unreadableTable = (place: Place, fault: string): Finding => ({
  rule: "kernel/unreadable-table",
  severity: "error",
  place,
  message: { zh: `表格读不出来：${fault}`, en: `The table cannot be read: ${fault}` },
});

const missingColumns = (place: Place, columns: readonly string[]): Finding => ({
  rule: "kernel/missing-column",
  severity: "error",
  place,
  message: { zh: `表头缺少列：${columns.join("、")}。`, en: `The header lacks the columns: ${columns.join(", ")}.` },
});
