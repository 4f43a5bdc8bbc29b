// Which table stands on which sheet of a form's workbook: a sheet for each section; areas as rows where there are
// several, else elements. Writing and reading both start from this plan.
import type { Label } from "../../kernel/label.ts";
import type { FormView } from "../form/form.contract.ts";
import { toColumnMark, toRowMark } from "./workbook-marks.ts";

export type FormSection = FormView["sections"][number];
export type FormElement = FormSection["elements"][number];

export interface NamedArea {
  readonly code: string;
  readonly name: Label;
}

/** One copy of a form: whose it is and what stands in it. */
export interface WorkbookSubject {
  readonly form: FormView;
  readonly period: string;
  readonly periodLabel: Label;
  readonly area: string;
  readonly areaName: Label;
  readonly agencyName: Label;
  readonly due: string;
  readonly areas: readonly NamedArea[];
}

export interface PlannedColumn {
  readonly mark: string;
  /** Columns side by side with one head share it. */
  readonly head: Label;
  /** The part of the total; empty where there is no breakdown. */
  readonly cell: Label;
  /** Where every row has an element of its own, the column has none. */
  readonly element: FormElement | undefined;
}

export interface PlannedRow {
  readonly mark: string;
  readonly label: Label;
  readonly element: FormElement | undefined;
}

export interface PlannedTable {
  readonly corner: Label;
  readonly columns: readonly PlannedColumn[];
  readonly rows: readonly PlannedRow[];
}

export interface PlannedSheet {
  readonly number: number;
  readonly name: Label;
  readonly tables: readonly PlannedTable[];
}

/** [D] As many columns, each with the former figure beside it, as a page lying on its side still shows. */
const mostColumns = 12;

export const planSheets = (
  { sections }: Pick<FormView, "sections">,
  areas: readonly NamedArea[],
): readonly PlannedSheet[] =>
  sections.map((section, index) => ({
    number: index,
    name: { zh: nameSheet(section.title.zh, index), en: nameSheet(section.title.en, index) },
    tables: planTables(section, areas),
  }));

const planTables = (section: FormSection, areas: readonly NamedArea[]): readonly PlannedTable[] => {
  const { elements, cells } = section;
  const [only] = areas;
  if (only && areas.length === 1) {
    return [
      {
        corner: { zh: "项目", en: "Item" },
        columns: cells.map((cell) => ({
          mark: toColumnMark("", cell),
          head: { zh: "填报值", en: "Figures" },
          cell: nameCell(section, cell),
          element: undefined,
        })),
        rows: elements.map((element) => ({
          mark: toRowMark(only.code, element.id),
          label: nameElement(element),
          element,
        })),
      },
    ];
  }
  const rows = areas.map(({ code, name }) => ({ mark: toRowMark(code), label: name, element: undefined }));
  const columns = elements.map((element) =>
    cells.map((cell) => ({
      mark: toColumnMark(element.id, cell),
      head: nameElement(element),
      cell: nameCell(section, cell),
      element,
    })),
  );
  const groups = elements.length * cells.length <= mostColumns ? [columns.flat()] : columns;
  return groups.map((group) => ({ corner: { zh: "地区", en: "Area" }, columns: group, rows }));
};

const nameElement = ({ name, suffix }: FormElement): Label => ({
  zh: suffix.zh === "" ? name.zh : `${name.zh}（${suffix.zh}）`,
  en: suffix.en.trim() === "" ? name.en : `${name.en} (${suffix.en.trim()})`,
});

export const nameCell = ({ dimensions }: Pick<FormSection, "dimensions">, cell: string): Label => {
  const codes = cell.split("+");
  const names = dimensions
    .flatMap(({ categories }) => categories)
    .filter(({ code }) => codes.includes(code))
    .map(({ name }) => name);
  return { zh: names.map(({ zh }) => zh).join("·"), en: names.map(({ en }) => en).join(" · ") };
};

const thisPeriod: Label = { zh: "本期", en: "This period" };

/** What stands in the lower of the two rows of headings. */
export const nameColumn = ({ cell }: PlannedColumn): Label => (cell.zh === "" ? thisPeriod : cell);

const longestName = 31;

/** Numbered, so that no two sections share a name; without the characters that a sheet's name cannot have. */
const nameSheet = (title: string, index: number): string =>
  `${index + 1} ${title.replaceAll(/[[\]:*?/\\']/g, " ").trim()}`.slice(0, longestName).trim();
