// A small form as a workbook that came back, to be changed as people and spreadsheet programs change it.
import type { ReadCell, ReadSheet, ReadWorkbook } from "../../src/kernel/sheet.ts";
import { toAddress } from "../../src/kernel/sheet.ts";
import { readWorkbook } from "../../src/platform/spreadsheet/read-workbook.ts";
import { printWorkbook } from "../../src/platform/spreadsheet/write-workbook.ts";
import { toEntryPlace } from "../../src/reporting/submission/entry.ts";
import type { StoredRow } from "../../src/reporting/workbook/layout-workbook.ts";
import { layoutWorkbook } from "../../src/reporting/workbook/layout-workbook.ts";
import type { WorkbookSubject } from "../../src/reporting/workbook/plan-sheets.ts";
import type { FormReading } from "../../src/reporting/workbook/reading/read-form-workbook.ts";

// Of the people sheet: A marks, B names, C due male, E due female, G seen male, I seen female, each with the period
// before to its right; row 3 marks, 4 and 5 headings, 6 East, 7 West, 8 South. Of the shares sheet: C, rows 6 to 8.

const element = (id: string, zh: string, suffix = "人", decimals = 0) => ({
  id,
  name: { zh, en: id },
  unit: "persons",
  suffix: { zh: suffix, en: suffix === "%" ? "%" : " people" },
  decimals,
  minimum: 0,
  maximum: suffix === "%" ? 100 : null,
  indicators: [],
});

const sex = {
  id: "sex",
  name: { zh: "性别", en: "Sex" },
  categories: [
    { code: "male", name: { zh: "男", en: "Boys" } },
    { code: "female", name: { zh: "女", en: "Girls" } },
  ],
};

export const form: WorkbookSubject["form"] = {
  id: "checkups",
  version: 2,
  title: { zh: "体检", en: "Check-ups" },
  agency: "health",
  periodKind: "year",
  unit: "county",
  reportedAt: "township",
  unitName: { zh: "区县", en: "County" },
  reportedAtName: { zh: "乡镇", en: "Township" },
  route: [],
  deadline: { from: "end", workingDays: 20 },
  note: null,
  elements: 3,
  cells: 5,
  sections: [
    {
      title: { zh: "人数", en: "People" },
      dimensions: [sex],
      cells: ["male", "female"],
      elements: [element("due", "应检"), element("seen", "实检")],
    },
    {
      title: { zh: "比例", en: "Shares" },
      dimensions: [],
      cells: [""],
      elements: [element("share", "覆盖率", "%", 2)],
    },
  ],
};

export const subject: WorkbookSubject = {
  form,
  period: "2025",
  periodLabel: { zh: "2025年", en: "2025" },
  area: "990100",
  areaName: { zh: "示例县", en: "Example" },
  agencyName: { zh: "卫健委", en: "Health" },
  due: "2026-01-28",
  areas: [
    { code: "990100001", name: { zh: "东镇", en: "East" } },
    { code: "990100002", name: { zh: "西镇", en: "West" } },
    { code: "990100003", name: { zh: "南乡", en: "South" } },
  ],
};

const stored = (area: string, id: string, cell: string, value: number | null): StoredRow => ({
  ...toEntryPlace({ area, element: id, cell }),
  state: value === null ? "missing" : "value",
  value,
  reason: value === null ? "尚未统计" : null,
  comment: null,
  followUp: false,
  version: 3,
});

export const entries = [
  stored("990100001", "due", "male", 20),
  stored("990100001", "due", "female", null),
  stored("990100002", "share", "", 95.25),
];
const former = [{ ...toEntryPlace({ area: "990100001", element: "due", cell: "male" }), value: 19 }];
const formerLabel = { zh: "2024年", en: "2024" };

export const make = async (content = entries, of = subject, language: "zh" | "en" = "zh"): Promise<ReadWorkbook> => {
  const workbook = layoutWorkbook(of, { language, entries: content, former, formerLabel });
  const read = await readWorkbook(await printWorkbook(workbook));
  if ("fault" in read) throw new Error(read.fault.code);
  return read;
};

export const people = "1 人数";
export const shares = "2 比例";

/** With the people sheet or another changed. */
export const withSheet = (read: ReadWorkbook, name: string, change: (sheet: ReadSheet) => ReadSheet): ReadWorkbook => ({
  sheets: read.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
});

export const withRows = (
  read: ReadWorkbook,
  change: (rows: readonly (readonly ReadCell[])[]) => readonly (readonly ReadCell[])[],
) => withSheet(read, people, (sheet) => ({ ...sheet, rows: change(sheet.rows) }));

export const moveTo = (cell: ReadCell, row: number, column = cell.column): ReadCell => ({
  ...cell,
  row,
  column,
  address: toAddress(row, column),
});

export type Typed = Pick<ReadCell, "kind" | "value" | "text"> & Partial<ReadCell>;
export const text = (value: string): Typed => ({ kind: "text", value, text: value });
export const number = (value: number): Typed => ({ kind: "number", value, text: String(value) });

/** Column and row as in `C6`, a single letter. */
export const type = (read: ReadWorkbook, sheet: string, address: string, typed: Typed): ReadWorkbook =>
  withSheet(read, sheet, ({ rows, ...rest }) => {
    const [column, row] = [address.charCodeAt(0) - 64, Number(address.slice(1))];
    const cell: ReadCell = { ...typed, address, column, row };
    const line = rows.find(([first]) => first?.row === row) ?? [];
    const changed = [...line.filter((each) => each.column !== column), cell].toSorted(
      (one, other) => one.column - other.column,
    );
    const others = rows.filter(([first]) => first?.row !== row);
    return { ...rest, rows: [...others, changed].toSorted((one, other) => (one[0]?.row ?? 0) - (other[0]?.row ?? 0)) };
  });

export const tell = ({ rows }: FormReading) =>
  rows.map(({ sheet, address, rule, severity }) => [sheet, address, rule, severity].join(" "));

export const find = ({ cells }: FormReading, area: string, id: string, cell = "") =>
  cells.find(({ place }) => place.area === area && place.element === id && place.cell === cell)?.content;
