// How a form becomes tables that can be filled in: which cell stands in which row and column, under which heads.
// Two arrangements: one area at a time (elements × cells), or all areas under one another (areas × cells).
import type { AreaCode } from "../../kernel/area.ts";
import type { CellKey } from "../../kernel/cell.ts";
import { listCategories } from "../../kernel/cell.ts";
import type { Label } from "../../kernel/label.ts";
import type { ElementId } from "../../stats/element/element.ts";
import type { FormView } from "../form/form.contract.ts";
import type { EntryPlace } from "../submission/entry.ts";

export type FormSectionView = FormView["sections"][number];
export type FormElementView = FormSectionView["elements"][number];

export interface FormArea {
  readonly code: string;
  readonly name: Label;
}

export interface GridHead {
  readonly name: Label;
  readonly columns: number;
  readonly rows: number;
}

export interface GridRow {
  readonly id: string;
  readonly name: Label;
  /** Behind the name where the rows of a table have different units. */
  readonly suffix: Label | null;
  /** The title of the group that begins with this row. */
  readonly group: Label | null;
  readonly places: readonly EntryPlace[];
}

export interface GridTable {
  readonly id: string;
  readonly title: Label;
  readonly corner: Label;
  readonly heads: readonly (readonly GridHead[])[];
  readonly columns: number;
  readonly rows: readonly GridRow[];
  /** The cells of a row add up: they are parts of one element. */
  readonly hasRowTotal: boolean;
  /** Columns add up over areas. */
  readonly hasFoot: boolean;
}

export type Arrangement = "area" | "section";

/** One area at a time: neighbouring sections with the same breakdown become one table with a group each. */
export const layOutArea = ({ sections }: Pick<FormView, "sections">, area: string): readonly GridTable[] => {
  const tables: FormSectionView[][] = [];
  for (const section of sections) {
    const last = tables.at(-1);
    if (last?.[0] && listDimensions(last[0]) === listDimensions(section)) last.push(section);
    else tables.push([section]);
  }
  return tables.map((joined, index) => layOutSections(joined, index, area));
};

const listDimensions = ({ dimensions }: FormSectionView): string => dimensions.map(({ id }) => id).join();

const layOutSections = (sections: readonly FormSectionView[], index: number, area: string): GridTable => {
  const shared = findSharedSuffix(sections.flatMap(({ elements }) => elements));
  const cells = sections[0]?.cells ?? [];
  return {
    id: `s${index}`,
    title: joinTitles(sections.map(({ title }) => title)),
    corner: withUnit({ zh: "项目", en: "Item" }, shared),
    heads: layOutHeads(sections[0]),
    columns: cells.length,
    rows: sections.flatMap(({ title, elements }) =>
      elements.map(({ id, name, suffix }, position) => ({
        id,
        name,
        suffix: shared ? null : suffix,
        group: sections.length > 1 && position === 0 ? title : null,
        places: cells.map((cell) => toPlace(area, id, cell)),
      })),
    ),
    hasRowTotal: cells.length > 1,
    hasFoot: false,
  };
};

/** All areas under one another: a section without breakdown is one table, of the others each element is one. */
export const layOutSectionsByArea = (
  { sections }: Pick<FormView, "sections">,
  areas: readonly FormArea[],
): readonly GridTable[] =>
  sections.flatMap((section, index): readonly GridTable[] => {
    const corner: Label = { zh: "地区", en: "Area" };
    if (section.dimensions.length > 0) {
      return section.elements.map(({ id, name, suffix }) => ({
        id,
        title: name,
        corner: withUnit(corner, suffix),
        heads: layOutHeads(section),
        columns: section.cells.length,
        rows: areas.map((area) => toAreaRow(area, (code) => section.cells.map((cell) => toPlace(code, id, cell)))),
        hasRowTotal: section.cells.length > 1,
        hasFoot: true,
      }));
    }
    const shared = findSharedSuffix(section.elements);
    return [
      {
        id: `s${index}`,
        title: section.title,
        corner: withUnit(corner, shared),
        heads: [
          section.elements.map(({ name, suffix }) => ({
            name: shared ? name : withUnit(name, suffix),
            columns: 1,
            rows: 1,
          })),
        ],
        columns: section.elements.length,
        rows: areas.map((area) => toAreaRow(area, (code) => section.elements.map(({ id }) => toPlace(code, id, "")))),
        hasRowTotal: false,
        hasFoot: true,
      },
    ];
  });

const toAreaRow = ({ code, name }: FormArea, list: (code: string) => readonly EntryPlace[]): GridRow => ({
  id: code,
  name,
  suffix: null,
  group: null,
  places: list(code),
});

const toPlace = (area: string, element: string, cell: string): EntryPlace => ({
  area: area as AreaCode,
  element: element as ElementId,
  cell: cell as CellKey,
});

/** A row of heads for each dimension; the first stands over the others. */
const layOutHeads = (section: FormSectionView | undefined): readonly (readonly GridHead[])[] => {
  const dimensions = section?.dimensions ?? [];
  if (dimensions.length === 0) return [[{ name: { zh: "数", en: "Figure" }, columns: 1, rows: 1 }]];
  const sizes = dimensions.map(({ categories }) => categories.length);
  const multiply = (numbers: readonly number[]): number => numbers.reduce((product, each) => product * each, 1);
  return dimensions.map(({ categories }, level) =>
    Array.from({ length: multiply(sizes.slice(0, level)) }, () =>
      categories.map(({ name }) => ({ name, columns: multiply(sizes.slice(level + 1)), rows: 1 })),
    ).flat(),
  );
};

const findSharedSuffix = (elements: readonly FormElementView[]): Label | null => {
  const [first] = elements;
  return first && elements.every(({ suffix }) => suffix.zh === first.suffix.zh) ? first.suffix : null;
};

const withUnit = (name: Label, unit: Label | null): Label => {
  const [zh, en] = [unit?.zh.trim() ?? "", unit?.en.trim() ?? ""];
  return { zh: zh === "" ? name.zh : `${name.zh}（${zh}）`, en: en === "" ? name.en : `${name.en} (${en})` };
};

const joinTitles = (titles: readonly Label[]): Label => ({
  zh: titles.map(({ zh }) => zh).join("、"),
  en: titles.map(({ en }) => en).join(", "),
});

/** Every cell of a form, area by area. */
export const listPlaces = (form: Pick<FormView, "sections">, areas: readonly FormArea[]): readonly EntryPlace[] =>
  areas.flatMap(({ code }) => layOutArea(form, code).flatMap(({ rows }) => rows.flatMap(({ places }) => places)));

export interface FoundCell {
  readonly table: GridTable;
  readonly row: number;
  readonly column: number;
}

export const findInTables = (tables: readonly GridTable[], place: EntryPlace): FoundCell | undefined => {
  const isSame = (one: EntryPlace): boolean =>
    one.area === place.area && one.element === place.element && one.cell === place.cell;
  for (const table of tables) {
    const row = table.rows.findIndex(({ places }) => places.some(isSame));
    if (row >= 0) return { table, row, column: table.rows[row]?.places.findIndex(isSame) ?? 0 };
  }
  return undefined;
};

export interface FormWords {
  readonly findElement: (place: EntryPlace) => FormElementView | undefined;
  readonly nameArea: (area: string) => Label;
  /** Categories in the order of the form: `三年级 女`; empty for an element that is not broken down. */
  readonly nameCell: (place: EntryPlace) => Label;
  /** Area, cell and element in one line; the area falls away where the form has only one. */
  readonly namePlace: (place: EntryPlace) => Label;
}

export const openFormWords = ({ sections }: Pick<FormView, "sections">, areas: readonly FormArea[]): FormWords => {
  const found = new Map(
    sections.flatMap((section) => section.elements.map((element) => [element.id, { section, element }] as const)),
  );
  const areaNames = new Map(areas.map(({ code, name }) => [code, name]));
  const nameArea = (area: string): Label => areaNames.get(area) ?? { zh: area, en: area };
  const nameCell = ({ element, cell }: EntryPlace): Label => {
    const codes = listCategories(cell);
    const names = (found.get(element)?.section.dimensions ?? [])
      .flatMap(({ categories }) => categories)
      .filter(({ code }) => codes.includes(code))
      .map(({ name }) => name);
    return { zh: names.map(({ zh }) => zh).join(" "), en: names.map(({ en }) => en).join(" ") };
  };
  return {
    findElement: ({ element }) => found.get(element)?.element,
    nameArea,
    nameCell,
    namePlace: (place) => {
      const element = found.get(place.element)?.element.name ?? { zh: place.element, en: place.element };
      const parts = [...(areas.length > 1 ? [nameArea(place.area)] : []), nameCell(place), element];
      const join = (language: keyof Label): string =>
        parts
          .map((part) => part[language])
          .filter((part) => part !== "")
          .join(" · ");
      return { zh: join("zh"), en: join("en") };
    },
  };
};
