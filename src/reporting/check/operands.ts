// Which cells of a form stand behind a reference of a rule, and what do they come to together?
import type { AreaCode } from "../../kernel/area.ts";
import type { CellKey } from "../../kernel/cell.ts";
import { listCategories, listGridCells, totalCell } from "../../kernel/cell.ts";
import type { Label } from "../../kernel/label.ts";
import type { ElementId } from "../../stats/element/element.ts";
import type { EntryPlace } from "../submission/entry.ts";
import { sumPlaces } from "../submission/sum-places.ts";
import type { CheckElement, CheckSection, CheckWorld } from "./check-world.ts";

export interface Operands {
  readonly find: (element: string) => CheckElement | undefined;
  /** The full cells within a cell of an element; all of them within the total. */
  readonly listPlaces: (area: string, element: string, cell: string) => readonly EntryPlace[];
  /** The finest cells that all of these elements are broken down by. */
  readonly listSharedCells: (elements: readonly string[]) => readonly CellKey[];
  readonly nameCell: (cell: string) => Label;
}

export const openOperands = (sections: readonly CheckSection[]): Operands => {
  const sectionOf = new Map(sections.flatMap((section) => section.elements.map(({ id }) => [id, section] as const)));
  const elements = new Map(sections.flatMap((section) => section.elements.map((element) => [element.id, element])));
  const categories = new Map(
    sections.flatMap(({ dimensions }) =>
      dimensions.flatMap((each) => each.categories.map(({ code, name }) => [code, name])),
    ),
  );
  const cellsWithin = new Map<string, readonly CellKey[]>();
  const listCells = (element: string, cell: string): readonly CellKey[] => {
    const key = `${element}|${cell}`;
    const known = cellsWithin.get(key);
    if (known) return known;
    const codes = listCategories(cell as CellKey);
    const cells = (sectionOf.get(element)?.cells ?? [])
      .map((full) => full as CellKey)
      .filter((full) => codes.every((code) => listCategories(full).includes(code)));
    cellsWithin.set(key, cells);
    return cells;
  };
  return {
    find: (element) => elements.get(element),
    listPlaces: (area, element, cell) =>
      listCells(element, cell).map((full) => ({
        area: area as AreaCode,
        element: element as ElementId,
        cell: full,
      })),
    listSharedCells: (ids) => {
      const [first, ...rest] = ids.map((id) => sectionOf.get(id)?.dimensions ?? []);
      const shared = (first ?? []).filter(({ id }) => rest.every((other) => other.some((one) => one.id === id)));
      return shared.length === 0 ? [totalCell] : listGridCells(shared.map((one) => ({ ...one, name: nothing })));
    },
    // In the order of the dimensions, which is not that of the codes in a key.
    nameCell: (cell) => {
      const codes = listCategories(cell as CellKey);
      const names = [...categories].filter(([code]) => codes.includes(code)).map(([, name]) => name);
      return { zh: names.map(({ zh }) => zh).join("·"), en: names.map(({ en }) => en).join(" · ") };
    },
  };
};

const nothing: Label = { zh: "", en: "" };

/** Several cells as one number: what is not applicable counts nothing, what is unknown leaves the sum unknown. */
export interface Operand {
  /** Of the values that are known. */
  readonly sum: number;
  readonly isKnown: boolean;
  /** Reported as missing, with a reason. */
  readonly isMissing: boolean;
  /** Nothing at all stands in any of the cells. */
  readonly isBlank: boolean;
}

export const readOperand = ({ find }: Pick<CheckWorld, "find">, places: readonly EntryPlace[]): Operand => {
  const { sum, values, missing, blank } = sumPlaces(places, find);
  return {
    sum,
    isKnown: values > 0 && missing === 0 && blank === 0,
    isMissing: missing > 0,
    isBlank: blank === places.length,
  };
};

/** Every value behind a finding in one line, so that an answer holds as long as none of them changes. */
export const printFingerprint = ({ find }: Pick<CheckWorld, "find">, places: readonly EntryPlace[]): string =>
  places
    .map((place) => {
      const content = find(place);
      return content === undefined ? "-" : content.state === "value" ? String(content.value) : content.state;
    })
    .join(" ");
