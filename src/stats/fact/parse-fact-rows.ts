// Facts as they are handed in, one per line (long form): element, area, period, cell, value, state, reason.
import type { Finding, Place } from "../../kernel/finding.ts";
import type { TextFile } from "../../kernel/table.ts";
import { readTable } from "../../kernel/table.ts";

/** Nothing of it has been checked; an empty text means that nothing was said. */
export interface RawFact {
  readonly place: Place;
  readonly element: string;
  readonly area: string;
  readonly period: string;
  readonly cell: string;
  readonly value: string;
  readonly state: string;
  readonly reason: string;
  readonly quality: string;
  readonly sourceTitle: string;
  readonly sourceUrl: string;
}

/** These columns have to be there; `quality`, `source_title` and `source_url` may be. */
export const factColumns = ["element", "area", "period", "cell", "value", "state", "reason"] as const;

export const parseFactRows = (
  file: TextFile,
): { readonly rows: readonly RawFact[]; readonly findings: readonly Finding[] } => {
  const { rows, findings } = readTable(file, factColumns);
  return {
    rows: rows.map(({ place, cell }) => ({
      place,
      element: cell("element"),
      area: cell("area"),
      period: cell("period"),
      cell: cell("cell"),
      value: cell("value"),
      state: cell("state"),
      reason: cell("reason"),
      quality: cell("quality"),
      sourceTitle: cell("source_title"),
      sourceUrl: cell("source_url"),
    })),
    findings,
  };
};
