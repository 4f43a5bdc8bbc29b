// What the page knows of each cell and what it still owes the server. Of two people's values both are kept until one
// is chosen; a change made meanwhile is never overwritten.
import type { EntryContent, EntryKey, EntryPlace } from "../submission/entry.ts";
import { isSameContent, toEntryKey } from "../submission/entry.ts";

/** As the server holds it; a cell that was emptied keeps its version. */
export interface HeldEntry extends EntryPlace {
  readonly content: EntryContent | null;
  readonly unread: null;
  readonly version: number;
  readonly changedAt: string | null;
  readonly changedBy: string | null;
}

/** What somebody wrote: content, nothing, or a text that cannot be read as a number and so stays on this device. */
export interface Written {
  readonly content: EntryContent | null;
  readonly unread: string | null;
}

export interface QueuedChange extends EntryPlace, Written {
  /** The version it was made on, and what was seen there. */
  readonly baseVersion: number;
  readonly base: EntryContent | null;
}

export interface EntryConflict extends EntryPlace {
  readonly yours: Written;
  readonly theirs: HeldEntry;
}

export interface EntryQueue {
  readonly held: ReadonlyMap<EntryKey, HeldEntry>;
  readonly waiting: ReadonlyMap<EntryKey, QueuedChange>;
  readonly sending: ReadonlyMap<EntryKey, QueuedChange>;
  readonly conflicts: ReadonlyMap<EntryKey, EntryConflict>;
}

export const openQueue = (held: readonly HeldEntry[]): EntryQueue => ({
  held: new Map(held.map((entry) => [toEntryKey(entry), entry])),
  waiting: new Map(),
  sending: new Map(),
  conflicts: new Map(),
});

const nothing: Written = { content: null, unread: null };

/** What the cell shows: the latest change, otherwise what the server holds. The same object until it changes. */
export const findWritten = ({ held, waiting, sending, conflicts }: EntryQueue, key: EntryKey): Written =>
  waiting.get(key) ?? sending.get(key) ?? conflicts.get(key)?.yours ?? held.get(key) ?? nothing;

export const isSameWritten = (one: Written, other: Written): boolean =>
  one.unread === other.unread &&
  (one.content === null || other.content === null
    ? one.content === other.content
    : isSameContent(one.content, other.content));

/** A cell whose conflict is open takes no change before one of the two is chosen. */
export const queueChange = (queue: EntryQueue, place: EntryPlace, { content, unread }: Written): EntryQueue => {
  const key = toEntryKey(place);
  if (queue.conflicts.has(key)) return queue;
  const held = queue.held.get(key);
  const before = queue.waiting.get(key) ?? queue.sending.get(key);
  const { area, element, cell } = place;
  const change: QueuedChange = {
    area,
    element,
    cell,
    content,
    unread,
    baseVersion: before?.baseVersion ?? held?.version ?? 0,
    base: before?.base ?? held?.content ?? null,
  };
  const waiting = new Map(queue.waiting);
  const isBack = !queue.sending.has(key) && isSameWritten(change, { content: held?.content ?? null, unread: null });
  if (isBack) waiting.delete(key);
  else waiting.set(key, change);
  return { ...queue, waiting };
};

export const isReadable = ({ unread }: QueuedChange): boolean => unread === null;

/** The writer's own value goes out again on the version that stands; the other's needs no sending. */
export const chooseValue = (queue: EntryQueue, key: EntryKey, choice: "yours" | "theirs"): EntryQueue => {
  const conflict = queue.conflicts.get(key);
  if (!conflict) return queue;
  const conflicts = new Map(queue.conflicts);
  conflicts.delete(key);
  const rest = { ...queue, conflicts };
  return choice === "theirs" ? rest : queueChange(rest, conflict, conflict.yours);
};

/**
 * A fresh answer of the server; local changes stay. A version older than the one known is from before our own save,
 * and a cell that the answer lacks has been emptied.
 */
export const refreshHeld = (queue: EntryQueue, entries: readonly HeldEntry[]): EntryQueue => {
  const fresh = new Map(entries.map((entry) => [toEntryKey(entry), entry]));
  const held = new Map(queue.held);
  for (const [key, entry] of held) {
    if (!fresh.has(key) && entry.content !== null) held.set(key, { ...entry, content: null });
  }
  for (const [key, entry] of fresh) {
    if (entry.version >= (held.get(key)?.version ?? 0)) held.set(key, entry);
  }
  return { ...queue, held };
};

/** Cells that stand on this device alone: on their way, or without a number that could be sent. */
export const countUnsaved = ({ waiting, sending }: EntryQueue): { readonly due: number; readonly unread: number } => {
  const unread = [...waiting.values()].filter((change) => !isReadable(change)).length;
  return { due: new Set([...waiting.keys(), ...sending.keys()]).size - unread, unread };
};
