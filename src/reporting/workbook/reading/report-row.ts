// A row of the report on a workbook that came back: which cell of which sheet, what stands there, which rule it
// breaks and what to do about it.
import type { Label } from "../../../kernel/label.ts";
import type { ReadCell } from "../../../kernel/sheet.ts";
import type { EntryPlace } from "../../submission/entry.ts";

export interface ReportRow {
  readonly sheet: string;
  /** Empty when the whole sheet or file is meant. */
  readonly address: string;
  /** As the sheet shows it. */
  readonly value: string;
  readonly rule: `reporting/${string}`;
  readonly severity: "error" | "warning";
  readonly message: Label;
  readonly place: EntryPlace | null;
}

/** What is wrong, before it is known where. */
export type Fault = Pick<ReportRow, "rule" | "severity" | "message">;

export const error = (reason: string, zh: string, en: string): Fault => ({
  rule: `reporting/${reason}`,
  severity: "error",
  message: { zh, en },
});

export const warning = (reason: string, zh: string, en: string): Fault => ({
  ...error(reason, zh, en),
  severity: "warning",
});

export const reportCell = (
  sheet: string,
  { address, text }: Pick<ReadCell, "address" | "text">,
  fault: Fault,
  place: EntryPlace | null = null,
): ReportRow => ({ sheet, address, value: text.slice(0, longestShown), ...fault, place });

export const reportSheet = (sheet: string, fault: Fault): ReportRow =>
  reportCell(sheet, { address: "", text: "" }, fault);

const longestShown = 100;
