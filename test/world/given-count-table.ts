// Tables of counts for tests of disclosure control, and a solver of its own that knows nothing of the product's.
import type { CountTable, TableSum } from "../../src/stats/disclosure/count-table.ts";

export interface Axis {
  readonly name: string;
  /** Parts by total: `{ all: ["Spain", "Portugal"] }`, several levels allowed. */
  readonly tree: Readonly<Record<string, readonly string[]>>;
}

const listMembers = ({ tree }: Axis): readonly string[] => [
  ...new Set([...Object.keys(tree), ...Object.values(tree).flat()]),
];
const listLeaves = (axis: Axis, member: string): readonly string[] =>
  axis.tree[member]?.flatMap((part) => listLeaves(axis, part)) ?? [member];
const combine = (lists: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  lists.reduce<readonly (readonly string[])[]>(
    (rows, list) => rows.flatMap((row) => list.map((each) => [...row, each])),
    [[]],
  );
const toKey = (members: readonly string[]): string => members.join("/");

interface Grid {
  readonly axes: readonly Axis[];
  /** The count of a full cell by its key. */
  readonly count: (key: string) => number;
  readonly leastCount: number;
  readonly isPublished?: (members: readonly string[]) => boolean;
}

/** Every combination of members is a cell; along each axis a total is the sum of its parts. */
export const givenTable = ({ axes, count, leastCount, isPublished = () => false }: Grid): CountTable => {
  const members = combine(axes.map(listMembers));
  const total = (cell: readonly string[]): number =>
    combine(cell.map((member, index) => listLeaves(axes[index] ?? { name: "", tree: {} }, member)))
      .map((leaf) => count(toKey(leaf)))
      .reduce((sum, each) => sum + each, 0);
  return {
    cells: members.map((cell) => ({
      key: toKey(cell),
      count: total(cell),
      isSensitive: total(cell) > 0 && total(cell) < leastCount && !isPublished(cell),
      fate: isPublished(cell) ? "published" : "open",
    })),
    sums: members.flatMap((cell) =>
      axes.flatMap(({ tree }, index): readonly TableSum[] => {
        const parts = tree[cell[index] ?? ""];
        return parts ? [{ total: toKey(cell), parts: parts.map((part) => toKey(cell.with(index, part))) }] : [];
      }),
    ),
  };
};

/** Cells that follow from the others: the sums, solved in a prime field, hold them alone. */
export const listSolvable = ({ sums }: CountTable, unknown: ReadonlySet<string>): readonly string[] => {
  const keys = [...unknown];
  const rows = sums.map(({ total, parts }) =>
    keys.map((key) => (key === total ? -1 : 0) + parts.filter((part) => part === key).length),
  );
  const alone = solve(rows)
    .map((row) => row.flatMap((value, column) => (value === 0 ? [] : [column])))
    .filter((columns) => columns.length === 1);
  return keys.filter((_, column) => alone.some(([only]) => only === column));
};

const prime = 1_000_003;
const toField = (value: number): number => ((value % prime) + prime) % prime;
const invert = (value: number): number => {
  let [result, factor] = [1, toField(value)];
  for (let power = prime - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * factor) % prime;
    factor = (factor * factor) % prime;
  }
  return result;
};

/** Every pivot stands in its own row alone. */
const solve = (matrix: readonly (readonly number[])[]): readonly (readonly number[])[] => {
  const rows = matrix.map((row) => row.map(toField));
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const found = rows.findIndex((row, index) => index >= rank && row[column] !== 0);
    const pivot = rows[found];
    if (!pivot) continue;
    rows[found] = rows[rank] ?? [];
    rows[rank] = pivot;
    const scale = invert(pivot[column] ?? 1);
    for (const [index, row] of rows.entries()) {
      if (index === rank || !row[column]) continue;
      const factor = ((row[column] ?? 0) * scale) % prime;
      rows[index] = row.map((value, at) => toField(value - factor * (pivot[at] ?? 0)));
    }
    rank += 1;
  }
  return rows;
};

/** The span in which each unknown can lie, by trying every table of whole counts: for very small tables. */
export const findSpans = ({ cells, sums }: CountTable, unknown: ReadonlySet<string>): ReadonlyMap<string, number> => {
  const counts = new Map(cells.map(({ key, count }) => [key, count]));
  const own = sums
    .map(({ total, parts }) => [[total, -1], ...parts.map((part) => [part, 1])] as [string, number][])
    .filter((terms) => terms.some(([key]) => unknown.has(key)));
  const keys = [...unknown];
  const most = Math.max(...cells.map(({ count }) => count));
  const spans = new Map<string, readonly [number, number]>();
  const tried = new Map<string, number>();
  const read = (key: string): number | undefined => (unknown.has(key) ? tried.get(key) : counts.get(key));
  const isPossible = (): boolean =>
    own.every((terms) => {
      const open = terms.some(([key]) => read(key) === undefined);
      return open || terms.reduce((sum, [key, sign]) => sum + sign * (read(key) ?? 0), 0) === 0;
    });
  const search = (index: number): void => {
    const key = keys[index];
    if (key === undefined) {
      for (const [each, value] of tried) {
        const [low, high] = spans.get(each) ?? [value, value];
        spans.set(each, [Math.min(low, value), Math.max(high, value)]);
      }
      return;
    }
    for (let value = 0; value <= most; value += 1) {
      tried.set(key, value);
      if (isPossible()) search(index + 1);
    }
    tried.delete(key);
  };
  search(0);
  return new Map([...spans].map(([key, [low, high]]) => [key, high - low]));
};
