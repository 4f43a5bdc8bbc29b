// Changes that the server has not confirmed, as they are kept on the device: by person and submission, so that
// neither a reload nor a lost connection loses one.
import { z } from "zod";
import type { EntryContent } from "../submission/entry.ts";
import { toEntryKey, toEntryPlace } from "../submission/entry.ts";
import type { SubmissionView } from "../submission/submission.contract.ts";
import { entryPlaceSchema, entrySchema } from "../submission/submission.contract.ts";
import type { EntryQueue, HeldEntry, QueuedChange } from "./entry-queue.ts";
import { openQueue } from "./entry-queue.ts";

const contentSchema = entrySchema.omit({ area: true, element: true, cell: true }).nullable();

const keptSchema = z.array(
  entryPlaceSchema.extend({
    content: contentSchema,
    unread: z.string().nullable(),
    baseVersion: z.number().int(),
    base: contentSchema,
  }),
);

export const toKeptName = (
  actor: string,
  { form, period, area }: Pick<SubmissionView, "form" | "period" | "area">,
): string => `miaopu.entries.${actor}.${form}|${period}|${area}`;

/** Null when the server has everything. A conflict keeps the writer's value on the version it was made on. */
export const printKept = ({ waiting, sending, conflicts }: EntryQueue): string | null => {
  const open = [...conflicts].map(([key, { area, element, cell, yours, theirs }]): [typeof key, QueuedChange] => [
    key,
    { area, element, cell, ...yours, baseVersion: Math.max(0, theirs.version - 1), base: theirs.content },
  ]);
  return printChanges([...new Map([...open, ...sending, ...waiting]).values()]);
};

export const printChanges = (kept: readonly QueuedChange[]): string | null =>
  kept.length === 0 ? null : JSON.stringify(kept);

/** What cannot be read is nothing that this page has written. */
export const parseKept = (text: string | null): readonly QueuedChange[] => {
  if (text === null) return [];
  try {
    const kept = keptSchema.safeParse(JSON.parse(text));
    return kept.success ? kept.data.map((change) => ({ ...change, ...toEntryPlace(change) })) : [];
  } catch {
    return [];
  }
};

export const restoreQueue = (held: readonly HeldEntry[], kept: readonly QueuedChange[]): EntryQueue => ({
  ...openQueue(held),
  waiting: new Map(kept.map((change) => [toEntryKey(change), change])),
});

export const toHeldEntry = ({
  version,
  changedAt,
  changedBy,
  ...entry
}: SubmissionView["entries"][number]): HeldEntry => {
  const { area: _area, element: _element, cell: _cell, ...content } = entry;
  return {
    ...toEntryPlace(entry),
    content: content satisfies EntryContent,
    unread: null,
    version,
    changedAt,
    changedBy,
  };
};
