// Whether the names above a table still say what its hidden marks say, in either language.
import type { Label } from "../../../kernel/label.ts";
import type { ReadCell } from "../../../kernel/sheet.ts";
import type { PlannedColumn } from "../plan-sheets.ts";
import { nameColumn } from "../plan-sheets.ts";
import type { Fault } from "./report-row.ts";
import { sheetFaults as faults } from "./sheet-faults.ts";
import { marks } from "../workbook-marks.ts";

/** Full-width letters, spaces and capitals make no difference. */
export const normaliseName = (text: string): string => text.normalize("NFKC").replace(/\s/g, "").toLowerCase();

export const isLabel = (text: string, { zh, en }: Label): boolean => {
  const name = normaliseName(text);
  return name !== "" && (name === normaliseName(zh) || name === normaliseName(en));
};

interface Headings {
  /** Columns whose name is that of another: not to be read. */
  readonly shifted: readonly number[];
  readonly reports: readonly { readonly column: number; readonly fault: Fault }[];
}

export const findShifted = (
  mark: string,
  at: ReadonlyMap<number, ReadCell>,
  columns: ReadonlyMap<number, PlannedColumn>,
): Headings => {
  const toName = (column: PlannedColumn): Label => (mark === marks.heads ? column.head : nameColumn(column));
  const shifted: number[] = [];
  const reports: { column: number; fault: Fault }[] = [];
  for (const group of listGroups(mark, columns)) {
    const [first] = group;
    if (!first) continue;
    const [number, column] = first;
    const text = at.get(number)?.text ?? "";
    const wanted = toName(column);
    if (isLabel(text, wanted)) continue;
    const isOther = [...columns.values()].some((other) => isLabel(text, toName(other)));
    reports.push({ column: number, fault: isOther ? faults.shiftedColumns(wanted.zh) : faults.renamedHead(wanted.zh) });
    if (isOther) shifted.push(...group.map(([each]) => each));
  }
  return { shifted, reports };
};

type Group = readonly (readonly [number, PlannedColumn])[];

/** Columns under one head; below the heads each stands for itself. */
const listGroups = (mark: string, columns: ReadonlyMap<number, PlannedColumn>): readonly Group[] => {
  const groups: [number, PlannedColumn][][] = [];
  for (const each of [...columns].toSorted(([one], [other]) => one - other)) {
    const last = groups.at(-1)?.[0];
    if (mark === marks.heads && last?.[1].head.zh === each[1].head.zh) groups.at(-1)?.push(each);
    else groups.push([each]);
  }
  return groups;
};
