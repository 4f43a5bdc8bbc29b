// What was done, so that it can be undone and done again: each step holds the cells it changed, before and after.
import type { EntryPlace } from "../submission/entry.ts";
import type { Written } from "../entry-queue/entry-queue.ts";

export interface Edit {
  readonly place: EntryPlace;
  readonly before: Written;
  readonly after: Written;
}

export interface EditHistory {
  readonly done: readonly (readonly Edit[])[];
  readonly undone: readonly (readonly Edit[])[];
}

export const emptyHistory: EditHistory = { done: [], undone: [] };

/** Steps that are kept [D]. */
const depth = 200;

export const remember = ({ done }: EditHistory, step: readonly Edit[]): EditHistory => ({
  done: [...done, step].slice(-depth),
  undone: [],
});

export interface Reversal {
  readonly history: EditHistory;
  readonly edits: readonly Edit[];
}

export const undo = ({ done, undone }: EditHistory): Reversal | undefined => {
  const step = done.at(-1);
  if (!step) return undefined;
  const edits = step.map(({ place, before, after }) => ({ place, before: after, after: before }));
  return { history: { done: done.slice(0, -1), undone: [...undone, step] }, edits };
};

export const redo = ({ done, undone }: EditHistory): Reversal | undefined => {
  const step = undone.at(-1);
  return step && { history: { done: [...done, step], undone: undone.slice(0, -1) }, edits: step };
};
