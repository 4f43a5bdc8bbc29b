// Which further cells are withheld to protect those that are too easily found? One of each sum that gives something
// away: the fewest sums opened by it, then the smallest count, so that little is lost; zeros last, they hide least.
import type { IndexedTable } from "./index-table.ts";
import { listCells, listComponents } from "./index-table.ts";

/** What is withheld together, and the cells of it that need more beside them. */
export interface WeakPart {
  readonly component: readonly number[];
  readonly weak: readonly number[];
}

/** Nothing where nothing is left to withhold. */
export const chooseCells = (
  table: IndexedTable,
  hidden: ReadonlySet<number>,
  { component, weak }: WeakPart,
): readonly number[] => {
  const { cells, sums, sumsOf } = table;
  const countHidden = (sum: number): number => listCells(sums[sum]).filter((cell) => hidden.has(cell)).length;
  const listSums = (of: readonly number[]): readonly number[] => [...new Set(of.flatMap((cell) => sumsOf[cell] ?? []))];
  const chooseAmong = (among: readonly number[]): readonly number[] => {
    const ranked = [...new Set(among.flatMap((sum) => listCells(sums[sum])))]
      .filter((cell) => cells[cell]?.fate === "open" && !hidden.has(cell))
      .map((cell) => ({
        cell,
        isZero: Number(cells[cell]?.count === 0),
        opened: (sumsOf[cell] ?? []).filter((sum) => countHidden(sum) === 0).length,
        count: cells[cell]?.count ?? 0,
      }))
      .sort(
        (one, other) =>
          one.isZero - other.isZero || one.opened - other.opened || one.count - other.count || one.cell - other.cell,
      );
    return ranked.slice(0, 1).map(({ cell }) => cell);
  };
  const ofComponent = listSums(component);
  // A sum with one unknown gives it away at once.
  const lone = ofComponent.filter((sum) => countHidden(sum) === 1).flatMap((sum) => chooseAmong([sum]));
  if (lone.length > 0) return lone;
  const groups = [() => listSums(weak), () => ofComponent, () => listSums(listAround(table, component))];
  return groups.map((list) => chooseAmong(list())).find((chosen) => chosen.length > 0) ?? [];
};

/** Every cell that sums lead to from here. */
const listAround = (table: IndexedTable, [start = -1]: readonly number[]): readonly number[] =>
  listComponents(table, new Set(table.cells.keys())).find((cells) => cells.includes(start)) ?? [];
