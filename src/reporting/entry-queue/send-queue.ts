// The way of changes to the server: they go out in batches and come back confirmed, as a conflict, or not at all.
import type { EntryPlace } from "../submission/entry.ts";
import { toEntryKey } from "../submission/entry.ts";
import type { EntryQueue, HeldEntry } from "./entry-queue.ts";
import { isReadable } from "./entry-queue.ts";

/** Everything readable that waits, unless a batch is on its way. */
export const startSending = (queue: EntryQueue, most: number): EntryQueue => {
  if (queue.sending.size > 0) return queue;
  const batch = [...queue.waiting].filter(([, change]) => isReadable(change)).slice(0, most);
  const waiting = new Map(queue.waiting);
  for (const [key] of batch) waiting.delete(key);
  return { ...queue, waiting, sending: new Map(batch) };
};

/** No answer came: what was on its way waits again, under what was changed since. */
export const failSending = ({ sending, waiting, ...rest }: EntryQueue): EntryQueue => ({
  ...rest,
  sending: new Map(),
  waiting: new Map([...sending, ...waiting]),
});

export interface SaveAnswer {
  readonly saved: readonly (EntryPlace & { readonly version: number })[];
  readonly conflicts: readonly { readonly place: EntryPlace; readonly theirs: HeldEntry }[];
  readonly savedAt: string;
  readonly by: string;
}

export const settleSending = (queue: EntryQueue, { saved, conflicts, savedAt, by }: SaveAnswer): EntryQueue => {
  const held = new Map(queue.held);
  const waiting = new Map(queue.waiting);
  const open = new Map(queue.conflicts);
  for (const { version, ...place } of saved) {
    const key = toEntryKey(place);
    const content = queue.sending.get(key)?.content ?? null;
    held.set(key, { ...place, content, unread: null, version, changedAt: savedAt, changedBy: by });
    const next = waiting.get(key);
    if (next) waiting.set(key, { ...next, baseVersion: version, base: content });
  }
  for (const { place, theirs } of conflicts) {
    const key = toEntryKey(place);
    const yours = waiting.get(key) ?? queue.sending.get(key);
    held.set(key, theirs);
    waiting.delete(key);
    if (!yours) continue;
    // Both saw an empty cell: one emptied it again, so nothing of theirs is lost.
    const isFree = theirs.content === null && yours.base === null;
    if (isFree || !isReadable(yours)) {
      waiting.set(key, { ...yours, baseVersion: theirs.version, base: theirs.content });
    } else open.set(key, { ...place, yours: { content: yours.content, unread: null }, theirs });
  }
  return { held, waiting, sending: new Map(), conflicts: open };
};
