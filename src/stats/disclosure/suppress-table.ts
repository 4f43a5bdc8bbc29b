// Which counts have to be withheld so that no few people can be counted from what is left? Primary suppression of
// small counts, secondary suppression until every sensitive count could lie anywhere in a span of at least the least
// count shown (methods.md §2.8; Hundepool et al., Statistical Disclosure Control, §4.4). The cheapest cell goes first.
import type { CountTable, TableCell } from "./count-table.ts";
import type { Equation, Reduced } from "./eliminate.ts";
import { isSolved, listDirections, reduceEquations } from "./eliminate.ts";
import { findWidth } from "./find-width.ts";
import type { WeakPart } from "./choose-cell.ts";
import { chooseCells } from "./choose-cell.ts";
import { listReachable } from "./reachable-width.ts";
import type { IndexedTable } from "./index-table.ts";
import { indexTable, listComponents } from "./index-table.ts";

export interface Suppression {
  /** Few people themselves. */
  readonly primary: ReadonlySet<string>;
  /** Withheld so that the few cannot be subtracted back. */
  readonly secondary: ReadonlySet<string>;
  /** Sensitive ones that follow from what stands whatever happens, e.g. the only township of a district. */
  readonly exposed: readonly string[];
}

/** The order of cells and sums does not matter; nothing is withheld where nothing is sensitive. */
export const suppressTable = (table: CountTable, leastCount: number): Suppression => {
  const indexed = indexTable(table);
  const { cells } = indexed;
  const hidden = new Set(
    listNumbers(cells, ({ fate, isSensitive }) => fate !== "published" && (isSensitive || fate === "unpublished")),
  );
  const given = new Set(hidden);
  const wanted = listReachable(indexed).map((width) => Math.min(width, leastCount));
  for (let chosen: readonly number[] = [-1]; chosen.length > 0;) {
    const weak = listComponents(indexed, hidden).flatMap((component) => findWeak(indexed, component, wanted) ?? []);
    chosen = weak.flatMap((each) => chooseCells(indexed, hidden, each));
    for (const cell of chosen) hidden.add(cell);
  }
  publishSolved(indexed, hidden, given);
  return toSuppression(indexed, hidden);
};

/** Undefined where all is safe. */
const findWeak = (
  table: IndexedTable,
  component: readonly number[],
  wanted: readonly number[],
): WeakPart | undefined => {
  const sensitive = component.filter((cell) => table.cells[cell]?.isSensitive);
  if (sensitive.length === 0) return undefined;
  const reduced = reduceComponent(table, component);
  const directions = listDirections(reduced, component);
  const counts = new Map(component.map((cell) => [cell, table.cells[cell]?.count ?? 0]));
  const weak = sensitive.filter((cell) => {
    const width = wanted[cell] ?? 0;
    return findWidth(cell, { counts, directions }, width) < width;
  });
  return weak.length === 0 ? undefined : { component, weak };
};

const reduceComponent = ({ sumsOf, sums }: IndexedTable, component: readonly number[]): Reduced => {
  const unknowns = new Set(component);
  const own = [...new Set(component.flatMap((cell) => sumsOf[cell] ?? []))].sort((one, other) => one - other);
  return reduceEquations(
    own.map((sum): Equation => {
      const { total, parts } = sums[sum] ?? { total: -1, parts: [] };
      return new Map([
        ...(unknowns.has(total) ? [[total, -1n] as const] : []),
        ...parts.filter((part) => unknowns.has(part)).map((part) => [part, 1n] as const),
      ]);
    }),
  );
};

/** What anybody could compute hides nothing: it is shown after all. */
const publishSolved = (table: IndexedTable, hidden: Set<number>, given: ReadonlySet<number>): void => {
  for (const component of listComponents(table, hidden)) {
    const reduced = reduceComponent(table, component);
    for (const cell of component) if (!given.has(cell) && isSolved(reduced, cell)) hidden.delete(cell);
  }
};

const toSuppression = (table: IndexedTable, hidden: ReadonlySet<number>): Suppression => {
  const { cells } = table;
  const toKeys = (numbers: readonly number[]): readonly string[] => numbers.flatMap((each) => cells[each]?.key ?? []);
  const solved = listComponents(table, hidden).flatMap((component) => {
    const reduced = reduceComponent(table, component);
    return component.filter((cell) => cells[cell]?.isSensitive && isSolved(reduced, cell));
  });
  const withheld = [...hidden];
  return {
    primary: new Set(toKeys(withheld.filter((cell) => cells[cell]?.isSensitive))),
    secondary: new Set(toKeys(withheld.filter((cell) => !cells[cell]?.isSensitive))),
    exposed: toKeys(solved),
  };
};

const listNumbers = (cells: readonly TableCell[], isWanted: (cell: TableCell) => boolean): readonly number[] =>
  cells.flatMap((cell, index) => (isWanted(cell) ? [index] : []));
