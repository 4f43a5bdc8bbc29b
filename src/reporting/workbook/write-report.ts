// What is told about a workbook that came back: counts, each cell that is not as it should be, and who else wrote.
import type { EntryKey } from "../submission/entry.ts";
import { toEntryKey } from "../submission/entry.ts";
import type { EntryChange } from "../submission/merge-entries.ts";
import type { PlannedChange } from "./plan-changes.ts";
import type { FormReading } from "./reading/read-form-workbook.ts";
import type { ReportRow } from "./reading/report-row.ts";
import { reportCell } from "./reading/report-row.ts";
import { sheetFaults } from "./reading/sheet-faults.ts";
import type { WorkbookReport } from "./workbook.contract.ts";
import { mostRows } from "./workbook.contract.ts";

export interface Reported {
  readonly reading: Pick<FormReading, "cells" | "rows">;
  readonly planned: ReadonlyMap<EntryKey, PlannedChange>;
  readonly conflicts: readonly (Pick<WorkbookReport["conflicts"][number], "theirs" | "version"> & {
    readonly yours: EntryChange;
  })[];
  readonly findings: WorkbookReport["findings"];
}

export const writeReport = ({ reading, planned, conflicts, findings }: Reported): WorkbookReport => {
  const disputed = new Set(conflicts.map(({ yours }) => toEntryKey(yours)));
  const changes = [...planned.values()].filter(({ change }) => !disputed.has(toEntryKey(change)));
  const emptied = changes.filter(({ change }) => change.cleared);
  const rows: readonly ReportRow[] = [
    ...reading.rows,
    ...emptied.map(({ cell }) => reportCell(cell.sheet, cell, sheetFaults.emptied, cell.place)),
  ];
  const errors = rows.filter(({ severity }) => severity === "error");
  const warnings = rows.filter(({ severity }) => severity === "warning");
  return {
    counts: {
      read: reading.cells.length,
      changed: changes.length,
      emptied: emptied.length,
      same: reading.cells.length - planned.size,
      errors: errors.length,
      warnings: warnings.length,
      conflicts: conflicts.length,
    },
    rows: [...errors, ...warnings].slice(0, mostRows),
    conflicts: conflicts.map(({ yours, theirs, version }) => {
      const cell = planned.get(toEntryKey(yours))?.cell;
      return { sheet: cell?.sheet ?? "", address: cell?.address ?? "", yours, theirs, version };
    }),
    findings,
  };
};
