// How far could a count be hidden at best, if everything that may be withheld were? Never beyond a published total
// above it, and not at all where what is published leaves nothing else.
import type { IndexedTable } from "./index-table.ts";
import { listCells } from "./index-table.ts";

/** By the number of the cell. */
export const listReachable = (table: IndexedTable): readonly number[] => {
  const known = listDetermined(table);
  const bounds = table.cells.map(({ count, fate }, cell) =>
    fate === "published" || known.has(cell) ? count : Number.POSITIVE_INFINITY,
  );
  for (let isMoved = true; isMoved;) {
    isMoved = false;
    for (const { total, parts } of table.sums) {
      const bound = bounds[total] ?? Number.POSITIVE_INFINITY;
      const wider = parts.filter((part) => (bounds[part] ?? 0) > bound);
      for (const part of wider) bounds[part] = bound;
      isMoved = isMoved || wider.length > 0;
    }
  }
  return bounds.map((bound, cell) => (known.has(cell) ? 0 : bound));
};

/** What stands whatever happens, and what follows from it one sum at a time. */
const listDetermined = ({ cells, sums }: IndexedTable): ReadonlySet<number> => {
  const known = new Set(cells.flatMap(({ fate }, cell) => (fate === "published" ? [cell] : [])));
  for (let before = -1; known.size > before;) {
    before = known.size;
    for (const sum of sums) {
      const [only, ...others] = listCells(sum).filter((cell) => !known.has(cell));
      if (only !== undefined && others.length === 0) known.add(only);
    }
  }
  return known;
};
