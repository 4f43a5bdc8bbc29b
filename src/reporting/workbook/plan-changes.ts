// Which entries a workbook changes: only cells that no longer say what they said when it was made. A cell that
// somebody else changed meanwhile keeps the version it was made on, so that saving it becomes a conflict.
import type { EntryKey } from "../submission/entry.ts";
import { toEntryKey } from "../submission/entry.ts";
import type { EntryChange } from "../submission/merge-entries.ts";
import type { StoredRow } from "./layout-workbook.ts";
import type { FormReading, GoodCell } from "./reading/read-form-workbook.ts";
import type { TypedContent } from "./typed-content.ts";
import { isSameTyped } from "./typed-content.ts";

type HeldRow = StoredRow & { readonly changedBy: string };

export interface Uploader {
  readonly by: string;
  /** Versions of others that the writer has seen and decided against. */
  readonly decided: ReadonlyMap<EntryKey, number>;
}

export interface PlannedChange {
  readonly change: EntryChange;
  readonly cell: GoodCell;
}

export const planChanges = (
  { cells, former }: Pick<FormReading, "cells" | "former">,
  held: readonly HeldRow[],
  uploader: Uploader,
): ReadonlyMap<EntryKey, PlannedChange> => {
  const byKey = new Map(held.map((row) => [toEntryKey(row), row]));
  const changes = new Map<EntryKey, PlannedChange>();
  for (const cell of cells) {
    const key = toEntryKey(cell.place);
    const before = former.get(key)?.content ?? null;
    const theirs = byKey.get(key);
    const now = toContent(theirs);
    if (isSameTyped(cell.content, before) || isSameTyped(cell.content, now)) continue;
    // Whoever changed the cell alone, or changed it back, finds nobody else's figure in it.
    const isDecided = theirs !== undefined && uploader.decided.get(key) === theirs.version;
    const isFree = isDecided || theirs?.changedBy === uploader.by || isSameTyped(before, now);
    const baseVersion = isFree ? (theirs?.version ?? 0) : (former.get(key)?.version ?? 0);
    changes.set(key, { cell, change: toChange(cell, theirs, baseVersion) });
  }
  return changes;
};

const toContent = (row: HeldRow | undefined): TypedContent | null =>
  !row || row.state === null ? null : { state: row.state, value: row.value, reason: row.reason };

/** A workbook carries figures only; comments and flags stay. */
const toChange = ({ place, content }: GoodCell, theirs: HeldRow | undefined, baseVersion: number): EntryChange => ({
  ...place,
  ...(content ?? { state: "missing", value: null, reason: null }),
  comment: theirs?.comment ?? null,
  followUp: theirs?.followUp ?? false,
  baseVersion,
  cleared: content === null,
});
