// Tables whose rows keep their former states can be read as they were known at an instant of the past. The
// answer never changes afterwards: rows are only ever added, and a former state keeps its own span.
import type { Read } from "./transaction.ts";

/** `former` has the columns of `current` and `superseded_at`; both say in `changed_at` from when a state stood. */
export interface KnownTable {
  readonly current: string;
  readonly former: string;
  /** The columns that both have, as SQL. */
  readonly columns: string;
}

/**
 * The table, or what stands in its place in a `from`: every row in the state that was known at `tx.knownAt`.
 * @example tx.query(`select f.value from ${selectKnown(tx, factTable)} f where f.tk = $1`, [tk])
 */
export const selectKnown = ({ knownAt }: Read, { current, former, columns }: KnownTable): string => {
  if (knownAt === null) return current;
  const at = printInstant(knownAt);
  return `(select ${columns} from ${current} where changed_at <= ${at}
    union all select ${columns} from ${former} where changed_at <= ${at} and superseded_at > ${at})`;
};

/** A literal, so that it can stand anywhere in a statement; nothing but an instant becomes one. */
export const printInstant = (instant: string): string => {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(instant)) throw new RangeError("not an instant");
  return `timestamptz '${instant}'`;
};
