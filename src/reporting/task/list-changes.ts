// Which figures differ most from the period before: what the accepting side looks at first.
import type { EntryQueue } from "../entry-queue/entry-queue.ts";
import { findWritten } from "../entry-queue/entry-queue.ts";
import type { EntryPlace } from "../submission/entry.ts";
import { toEntryKey } from "../submission/entry.ts";

export interface FigureChange {
  readonly place: EntryPlace;
  readonly now: number;
  readonly former: number;
}

/** From a fifth of the former figure and five units on; less is chance [D]. */
const leastShare = 0.2;
const leastAmount = 5;

export const listChanges = (
  places: readonly EntryPlace[],
  queue: EntryQueue,
  findFormer: (place: EntryPlace) => number | undefined,
): readonly FigureChange[] =>
  places
    .flatMap((place): readonly FigureChange[] => {
      const now = findWritten(queue, toEntryKey(place)).content?.value ?? null;
      const former = findFormer(place);
      if (now === null || former === undefined) return [];
      const change = Math.abs(now - former);
      return change >= leastAmount && change >= Math.abs(former) * leastShare ? [{ place, now, former }] : [];
    })
    .sort((one, other) => Math.abs(other.now - other.former) - Math.abs(one.now - one.former));
