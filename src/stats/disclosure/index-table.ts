// A table of counts with its cells numbered in the order of their keys, so that the same table is always treated alike.
import type { CountTable, TableCell } from "./count-table.ts";

export interface IndexedSum {
  readonly total: number;
  readonly parts: readonly number[];
}

export interface IndexedTable {
  readonly cells: readonly TableCell[];
  readonly sums: readonly IndexedSum[];
  /** The sums that a cell takes part in, by the cell's number. */
  readonly sumsOf: readonly (readonly number[])[];
}

export const indexTable = ({ cells: given, sums: named }: CountTable): IndexedTable => {
  const cells = [...given].sort((one, other) => compareTexts(one.key, other.key));
  const numbers = new Map(cells.map(({ key }, index) => [key, index]));
  const sums = named
    .map(({ total, parts }) => ({
      total: getNumber(numbers, total),
      parts: parts.map((part) => getNumber(numbers, part)).sort((one, other) => one - other),
    }))
    .sort((one, other) => one.total - other.total || compareTexts(one.parts.join(), other.parts.join()));
  const sumsOf = cells.map((): number[] => []);
  for (const [index, { total, parts }] of sums.entries()) {
    for (const cell of [total, ...parts]) sumsOf[cell]?.push(index);
  }
  return { cells, sums, sumsOf };
};

const getNumber = (numbers: ReadonlyMap<string, number>, key: string): number => {
  const found = numbers.get(key);
  if (found === undefined) throw new RangeError(`a sum names ${key}, which is no cell of the table`);
  return found;
};

const compareTexts = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** Cells of a set that sums tie together; each in ascending order. */
export const listComponents = (
  { sums, sumsOf }: IndexedTable,
  among: ReadonlySet<number>,
): readonly (readonly number[])[] => {
  const left = new Set([...among].sort((one, other) => one - other));
  const taken = new Set<number>();
  const takeNeighbours = (cell: number): readonly number[] =>
    (sumsOf[cell] ?? [])
      .filter((sum) => !taken.has(sum) && taken.add(sum))
      .flatMap((sum) => listCells(sums[sum]))
      .filter((next) => left.delete(next));
  return [...left].flatMap((start) => {
    if (!left.delete(start)) return [];
    const component = [start];
    for (const cell of component) component.push(...takeNeighbours(cell));
    return [component.sort((one, other) => one - other)];
  });
};

export const listCells = (sum: IndexedSum | undefined): readonly number[] => (sum ? [sum.total, ...sum.parts] : []);
