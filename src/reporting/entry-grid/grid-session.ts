// One sitting at a form as a value: cells, history, selection, what is being typed. Every act of the writer makes
// the next one; nothing here knows a screen or the server.
import type { Label } from "../../kernel/label.ts";
import type { EntryKey, EntryPlace } from "../submission/entry.ts";
import { toEntryKey } from "../submission/entry.ts";
import type { Edit, EditHistory, Reversal } from "./edit-history.ts";
import { emptyHistory, redo, remember, undo } from "./edit-history.ts";
import type { GridTable } from "./grid-layout.ts";
import type { Editing, Selection } from "./grid-state.ts";
import { listPositions, toRange } from "./grid-state.ts";
import type { PlacedBlock, Position } from "./parse-block.ts";
import type { EntryQueue, Written } from "../entry-queue/entry-queue.ts";
import { findWritten, isSameWritten, queueChange } from "../entry-queue/entry-queue.ts";

export interface CellJudgement {
  readonly severity: "error" | "warning";
  /** The cell that is to be looked at first; the others are involved. */
  readonly isFirst: boolean;
  readonly message: Label;
}

export type GridWish = { readonly kind: "submit" | "reason" } | { readonly kind: "finding"; readonly step: 1 | -1 };

export interface GridSession {
  readonly queue: EntryQueue;
  readonly history: EditHistory;
  readonly selection: Selection;
  readonly editing: Editing | null;
  /** The keyboard is in the grid: its focus follows the active cell. */
  readonly hasKeyboard: boolean;
  /** What the checks say of single cells. */
  readonly judged: ReadonlyMap<EntryKey, CellJudgement>;
  /** What the page around the grid is asked to do; it takes the wish away. */
  readonly wish: GridWish | null;
  /** The last paste, to be undone at once or, where some of it fell outside the grid, to be confirmed first. */
  readonly pasted: { readonly rows: number; readonly columns: number } | null;
  readonly asking: { readonly fitting: PlacedBlock; readonly rows: number; readonly columns: number } | null;
}

const start: Selection = { active: { row: 0, column: 0 }, end: { row: 0, column: 0 } };

export const openSession = (queue: EntryQueue): GridSession => ({
  queue,
  history: emptyHistory,
  selection: start,
  editing: null,
  hasKeyboard: false,
  judged: new Map(),
  wish: null,
  pasted: null,
  asking: null,
});

export const giveKeyboard = (session: GridSession, hasKeyboard: boolean): GridSession =>
  session.hasKeyboard === hasKeyboard ? session : { ...session, hasKeyboard };

export const findPlace = ({ rows }: Pick<GridTable, "rows">, { row, column }: Position): EntryPlace | undefined =>
  rows[row]?.places[column];

export const listSelected = (table: Pick<GridTable, "rows">, selection: Selection): readonly EntryPlace[] =>
  listPositions(toRange(selection)).flatMap((position) => findPlace(table, position) ?? []);

export interface Change {
  readonly place: EntryPlace;
  readonly after: Written;
}

/** Writes cells as one step of the history; what is so already is no step. */
export const write = (session: GridSession, changes: readonly Change[]): GridSession => {
  const edits: readonly Edit[] = changes.flatMap(({ place, after }) => {
    const key = toEntryKey(place);
    const { content, unread } = findWritten(session.queue, key);
    const before = { content, unread };
    return isSameWritten(before, after) || session.queue.conflicts.has(key) ? [] : [{ place, before, after }];
  });
  if (edits.length === 0) return session;
  return { ...apply(session, edits), history: remember(session.history, edits), pasted: null };
};

const apply = (session: GridSession, edits: readonly Edit[]): GridSession => ({
  ...session,
  queue: edits.reduce((queue, { place, after }) => queueChange(queue, place, after), session.queue),
});

export const undoLast = (session: GridSession): GridSession => reverse(session, undo(session.history));

export const redoLast = (session: GridSession): GridSession => reverse(session, redo(session.history));

const reverse = (session: GridSession, reversal: Reversal | undefined): GridSession =>
  reversal ? { ...apply(session, reversal.edits), history: reversal.history, editing: null, pasted: null } : session;
