// Breakdowns (分组): a cell says which part of a total is meant, e.g. `female`, `female+primary`; the
// empty key is the total. Category codes are unique over all dimensions, so a key needs no names.
import type { Label } from "./label.ts";

export type CellKey = string & { readonly __brand: "CellKey" };

export const totalCell = "" as CellKey;

export interface Category {
  readonly code: string;
  readonly name: Label;
}

export interface Dimension {
  readonly id: string;
  readonly name: Label;
  readonly categories: readonly Category[];
}

/** The canonical key of a set of category codes: sorted, each once, joined by `+`. */
export const toCellKey = (codes: readonly string[]): CellKey => [...new Set(codes)].sort().join("+") as CellKey;

export const listCategories = (key: CellKey): readonly string[] => (key === "" ? [] : key.split("+"));

/** Every key that contains this cell, from itself to the total: `female+primary` → itself, `female`, `primary`, ``. */
export const listGeneralCells = (key: CellKey): readonly CellKey[] =>
  listCategories(key)
    .reduce<readonly (readonly string[])[]>((sets, code) => sets.flatMap((set) => [[...set, code], set]), [[]])
    .map(toCellKey);

/** All full combinations of some dimensions: the grid in which an element is reported. */
export const listGridCells = (dimensions: readonly Dimension[]): readonly CellKey[] =>
  dimensions
    .reduce<readonly (readonly string[])[]>(
      (rows, dimension) => rows.flatMap((row) => dimension.categories.map(({ code }) => [...row, code])),
      [[]],
    )
    .map(toCellKey);
