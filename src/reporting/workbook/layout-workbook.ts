// A form as a workbook to fill in away from the screen: a guide, a sheet for each section with what stands in the
// form by now, and hidden what stood there, so that only what is changed comes back.
import type { Label, Language } from "../../kernel/label.ts";
import type { Sheet, SheetCell, Workbook } from "../../kernel/sheet.ts";
import type { Entry } from "../submission/entry.ts";
import { toEntryKey } from "../submission/entry.ts";
import { layoutGuide } from "./layout-guide.ts";
import type { TableContent } from "./layout-table.ts";
import { firstColumns, layoutTable } from "./layout-table.ts";
import type { PlannedSheet, WorkbookSubject } from "./plan-sheets.ts";
import { planSheets } from "./plan-sheets.ts";
import { printTyped } from "./typed-content.ts";
import { printIdentity, stateSheet } from "./workbook-marks.ts";

export type StoredRow = Omit<Entry, "state"> & { readonly state: Entry["state"] | null; readonly version: number };

export interface WorkbookContent {
  readonly language: Language;
  /** With cells that were emptied again, whose state is null. None for a blank workbook. */
  readonly entries: readonly StoredRow[];
  readonly former: readonly (Pick<Entry, "area" | "element" | "cell"> & { readonly value: number })[];
  readonly formerLabel: Label;
}

export const layoutWorkbook = (subject: WorkbookSubject, content: WorkbookContent): Workbook => {
  const { form, period, area, areas } = subject;
  const { language, entries } = content;
  const identity = { form: form.id, version: form.version, period, area };
  const filled = new Map(entries.filter(isFilled).map((entry) => [toEntryKey(entry), entry]));
  const former = new Map(content.former.map((each) => [toEntryKey(each), each.value]));
  const table: TableContent = {
    language,
    find: (place) => filled.get(toEntryKey(place)),
    findFormer: (place) => former.get(toEntryKey(place)),
    formerLabel: former.size > 0 ? content.formerLabel : undefined,
  };
  const title = `${form.title[language]} ${subject.periodLabel[language]} ${subject.areaName[language]}`;
  return {
    title,
    sheets: [
      layoutGuide(subject),
      ...planSheets(form, areas).map((sheet) =>
        layoutSheet(sheet, { title, mark: printIdentity(identity, sheet.number), ...table }),
      ),
      keepState(printIdentity(identity, stateSheet), entries, language),
    ],
  };
};

const isFilled = (row: StoredRow): row is StoredRow & Entry => row.state !== null;

interface SheetContent extends TableContent {
  readonly title: string;
  readonly mark: string;
}

const layoutSheet = ({ name, tables }: PlannedSheet, { title, mark, ...content }: SheetContent): Sheet => {
  const { language, formerLabel } = content;
  const laid: ReturnType<typeof layoutTable>[] = [];
  let top = 3;
  for (const table of tables) {
    const next = layoutTable(table, top, content);
    laid.push(next);
    top += next.rows.length + 1;
  }
  const width = Math.max(...laid.map((table) => table.width));
  const [first] = laid;
  const headRows = laid.length === 1 && first ? 2 + first.headRows : 2;
  return {
    name: name[language],
    rows: [
      [{ value: mark }, { value: title, style: "title" }],
      [null, { value: guide[language], style: "note" }],
      ...laid.flatMap(({ rows }, index) => (index === 0 ? rows : [[], ...rows])),
    ],
    merges: [
      ...[1, 2].map((row) => ({ top: row, bottom: row, left: firstColumns, right: firstColumns + width })),
      ...laid.flatMap(({ merges }) => merges),
    ],
    columnWidths: [4, 30, ...Array.from({ length: width }, (_, index) => (formerLabel && index % 2 === 1 ? 10 : 13))],
    hiddenColumns: [1],
    hiddenRows: laid.map(({ hiddenRow }) => hiddenRow),
    frozen: { rows: headRows, columns: firstColumns },
    protected: true,
    print: { landscape: true, repeatedRows: headRows },
  };
};

const guide: Label = {
  zh: "填黄色格：数字，或“缺：原因”，或“不适用”；没有发生填0。填法见“说明”。",
  en: "Fill in the yellow cells: a number, “Missing: why” or “Not applicable”; 0 if there was none. See the guide.",
};

/** What stood in which cell in which version; a cell that comes back as it was is no change. */
const keepState = (mark: string, entries: readonly StoredRow[], language: Language): Sheet => ({
  name: "状态 state",
  rows: [
    [{ value: mark }],
    ...entries.map((entry): readonly SheetCell[] => [
      { value: toEntryKey(entry) },
      { value: entry.version },
      { value: isFilled(entry) ? printTyped(entry, language) : null },
    ]),
  ],
  columnWidths: [50, 10, 20],
  hidden: true,
  protected: true,
});

/** Without the characters that no file may carry in its name. */
export const nameWorkbook = ({ form, period, areaName }: WorkbookSubject, language: Language): string =>
  `${[form.title[language], period, areaName[language]].map((part) => part.replaceAll(/[\\/:*?"<>|\s]+/g, " ").trim()).join("_")}.xlsx`;
