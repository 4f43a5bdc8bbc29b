// What was found in a table: every finding counted, the first thousand shown, and the faulty rows as a table of
// their own, so that whoever repairs them sends back no more than was wrong.
import type { Finding } from "../../kernel/finding.ts";
import { printCsv } from "../../kernel/print-csv.ts";
import type { RawFact } from "../../stats/fact/parse-fact-rows.ts";

export interface ImportFinding extends Pick<Finding, "rule" | "severity" | "message"> {
  /** Null where the table as a whole is meant. */
  readonly line: number | null;
  readonly column: string | null;
  readonly value: string;
}

export interface ImportReport {
  readonly findings: readonly ImportFinding[];
  readonly errors: number;
  readonly faultyRows: number;
  /** Lines of CSV without their header. */
  readonly faults: string;
}

export const emptyReport: ImportReport = { findings: [], errors: 0, faultyRows: 0, faults: "" };

/** [D] More than anybody reads on a page; the download has all. */
export const mostShown = 1_000;

export const addToReport = (
  report: ImportReport,
  rows: readonly RawFact[],
  findings: readonly Finding[],
): ImportReport => {
  if (findings.length === 0) return report;
  const byLine = new Map(rows.map((row) => [row.place.line, row]));
  const sorted = [...findings].sort((one, other) => (one.place.line ?? 0) - (other.place.line ?? 0));
  const shown = sorted
    .slice(0, mostShown - report.findings.length)
    .map((finding) => toImportFinding(finding, byLine.get(finding.place.line)));
  const errors = sorted.filter(({ severity }) => severity === "error");
  const lines = [...groupByLine(errors)].flatMap(([line, found]) => {
    const row = byLine.get(line);
    return row ? [toCells(row, found)] : [];
  });
  return {
    findings: [...report.findings, ...shown],
    errors: report.errors + errors.length,
    faultyRows: report.faultyRows + lines.length,
    faults: report.faults + (lines.length === 0 ? "" : printCsv(lines)),
  };
};

/** The faulty rows under the header of an import; the reasons stand in columns that an import leaves unread. */
export const printFaults = (faults: string): string =>
  printCsv([[...columns.map(([name]) => name), "fault_zh", "fault_en"]]) + faults;

/** The header alone, for whoever begins a table; apart from the reading, whose parser no browser should carry. */
export const printEmptyTable = (): string => printCsv([columns.map(([name]) => name)]);

const columns: readonly (readonly [name: string, field: Exclude<keyof RawFact, "place">])[] = [
  ["element", "element"],
  ["area", "area"],
  ["period", "period"],
  ["cell", "cell"],
  ["value", "value"],
  ["state", "state"],
  ["reason", "reason"],
  ["quality", "quality"],
  ["source_title", "sourceTitle"],
  ["source_url", "sourceUrl"],
];

const toImportFinding = ({ rule, severity, place, message }: Finding, row: RawFact | undefined): ImportFinding => {
  const field = columns.find(([name]) => name === place.field)?.[1];
  return {
    rule,
    severity,
    message,
    line: place.line ?? null,
    column: place.field ?? null,
    value: row && field ? row[field] : "",
  };
};

const groupByLine = (findings: readonly Finding[]): ReadonlyMap<number | undefined, readonly Finding[]> => {
  const groups = new Map<number | undefined, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.place.line);
    if (group) group.push(finding);
    else groups.set(finding.place.line, [finding]);
  }
  return groups;
};

const toCells = (row: RawFact, found: readonly Finding[]): readonly string[] => [
  ...columns.map(([, field]) => row[field]),
  found.map(({ message }) => message.zh).join(" "),
  found.map(({ message }) => message.en).join(" "),
];
