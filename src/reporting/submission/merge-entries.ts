// Two people in one form never overwrite one another silently: a change says which version it was made on, and
// one made on an older version becomes a conflict that the writer decides.
import type { EntryContent, EntryPlace } from "./entry.ts";
import { isSameContent, toEntryKey } from "./entry.ts";

type Held = EntryPlace &
  Omit<EntryContent, "state"> & { readonly state: EntryContent["state"] | null; readonly version: number };

export interface EntryChange extends EntryPlace, EntryContent {
  /** The version it was made on; 0 for a cell that never held anything. */
  readonly baseVersion: number;
  /** Takes the cell's content away. */
  readonly cleared: boolean;
}

export interface MergedEntries<Row extends Held> {
  readonly toSave: readonly EntryChange[];
  /** Already so: sent twice, or the other one wrote the same. */
  readonly unchanged: readonly Row[];
  readonly conflicts: readonly { readonly yours: EntryChange; readonly theirs: Row }[];
}

export const mergeEntries = <Row extends Held>(
  held: readonly Row[],
  changes: readonly EntryChange[],
): MergedEntries<Row> => {
  const byKey = new Map(held.map((row) => [toEntryKey(row), row]));
  const last = new Map(changes.map((change) => [toEntryKey(change), change]));
  const toSave: EntryChange[] = [];
  const unchanged: Row[] = [];
  const conflicts: { yours: EntryChange; theirs: Row }[] = [];
  for (const [key, yours] of last) {
    const theirs = byKey.get(key);
    if (theirs && isAlready(theirs, yours)) unchanged.push(theirs);
    else if (!theirs || theirs.version === yours.baseVersion) toSave.push(yours);
    else conflicts.push({ yours, theirs });
  }
  return { toSave, unchanged, conflicts };
};

const isAlready = (theirs: Held, yours: EntryChange): boolean =>
  yours.cleared
    ? theirs.state === null
    : theirs.state !== null && isSameContent({ ...theirs, state: theirs.state }, yours);
