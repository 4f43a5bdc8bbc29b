// Which unknowns follow from sums that are published? Gauss–Jordan elimination over the integers, without rounding:
// an unknown is solved when a combination of the equations holds it alone (Willenborg and de Waal, Elements of
// Statistical Disclosure Control, §1.4).
/** Coefficients by unknown; what is published stands on the other side and does not matter here. */
export type Equation = ReadonlyMap<number, bigint>;

/** Rows by their pivot; no pivot stands in another row. */
export type Reduced = ReadonlyMap<number, Equation>;

export const reduceEquations = (equations: readonly Equation[]): Reduced => {
  const rows = new Map<number, Equation>();
  // Which rows hold an unknown that is no pivot, so that a new pivot finds them.
  const holders = new Map<number, Set<number>>();
  const keep = (pivot: number, row: Equation): void => {
    for (const unknown of rows.get(pivot)?.keys() ?? []) holders.get(unknown)?.delete(pivot);
    rows.set(pivot, row);
    for (const unknown of row.keys()) holders.set(unknown, (holders.get(unknown) ?? new Set()).add(pivot));
  };
  for (const equation of equations) {
    let row = equation;
    for (const unknown of equation.keys()) {
      const solved = rows.get(unknown);
      if (solved) row = eliminate(row, solved, unknown);
    }
    const [pivot] = row.keys();
    if (pivot === undefined) continue;
    const concerned = Array.from(holders.get(pivot) ?? []);
    for (const other of concerned) keep(other, eliminate(rows.get(other) ?? new Map(), row, pivot));
    keep(pivot, row);
  }
  return rows;
};

/** `row` without the unknown, by taking away a multiple of `by`. */
const eliminate = (row: Equation, by: Equation, unknown: number): Equation => {
  const [own, other] = [row.get(unknown) ?? 0n, by.get(unknown) ?? 0n];
  if (own === 0n) return row;
  const result = new Map<number, bigint>();
  for (const [each, value] of row) result.set(each, value * other);
  for (const [each, value] of by) {
    const left = (result.get(each) ?? 0n) - value * own;
    if (left === 0n) result.delete(each);
    else result.set(each, left);
  }
  return divideByCommon(result);
};

const divideByCommon = (row: Equation): Equation => {
  let common = 0n;
  for (const value of row.values()) common = findCommon(common, value);
  if (common <= 1n) return row;
  return new Map([...row].map(([unknown, value]) => [unknown, value / common]));
};

const findCommon = (one: bigint, other: bigint): bigint => {
  let [left, right] = [one < 0n ? -one : one, other < 0n ? -other : other];
  while (right > 0n) [left, right] = [right, left % right];
  return left;
};

export const isSolved = (reduced: Reduced, unknown: number): boolean => reduced.get(unknown)?.size === 1;

/** A way in which all unknowns may move together without any published sum changing: whole steps by unknown. */
export type Direction = ReadonlyMap<number, number>;

/** One for each unknown that no row is solved for; together they span every movement. */
export const listDirections = (reduced: Reduced, unknowns: readonly number[]): readonly Direction[] => {
  const rowsOf = new Map<number, number[]>();
  for (const [pivot, row] of reduced) {
    for (const unknown of row.keys()) {
      if (unknown === pivot) continue;
      const rows = rowsOf.get(unknown);
      if (rows) rows.push(pivot);
      else rowsOf.set(unknown, [pivot]);
    }
  }
  return unknowns
    .filter((unknown) => !reduced.has(unknown))
    .map((free) => {
      const rows = (rowsOf.get(free) ?? []).map((pivot) => {
        const row = reduced.get(pivot);
        return { pivot, own: row?.get(pivot) ?? 1n, other: row?.get(free) ?? 0n };
      });
      const step = rows.reduce((common, { own }) => (common * own) / findCommon(common, own), 1n);
      return new Map([
        [free, Number(step)],
        ...rows.map(({ pivot, own, other }) => [pivot, Number((-other * step) / own)] as const),
      ]);
    });
};
