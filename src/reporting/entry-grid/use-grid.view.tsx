// How the grid's parts hang on the session: each looks at its own piece, so that nothing else is drawn again.
import type { ClipboardEvent, KeyboardEvent } from "react";
import { useMemo, useRef, useSyncExternalStore } from "react";
import type { Words } from "../../ui/language.tsx";
import type { EntryPlace } from "../submission/entry.ts";
import { toEntryKey } from "../submission/entry.ts";
import type { FormWords } from "./grid-layout.ts";
import type { GridSession } from "./grid-session.ts";
import { findPlace } from "./grid-session.ts";
import { readGridKey, toRange } from "./grid-state.ts";
import type { GridStore } from "./grid-store.ts";
import { parseBlock } from "./parse-block.ts";
import type { GridWorld } from "./perform-act.ts";
import { performAct } from "./perform-act.ts";
import { printBlock } from "./print-block.ts";
import { printContent } from "./print-content.ts";
import type { FindContent } from "../submission/sum-places.ts";
import { paste } from "./write-cells.ts";
import type { EntryQueue, Written } from "../entry-queue/entry-queue.ts";
import { findWritten } from "../entry-queue/entry-queue.ts";

export interface Grid extends GridWorld {
  readonly store: GridStore;
  readonly words: FormWords;
  readonly t: Words;
  readonly findFormer: (place: EntryPlace) => number | undefined;
  /** Takes over what is being typed. */
  readonly commit: (session: GridSession) => GridSession;
}

/** A piece of the session: plain, or the same object as long as it is the same. */
export const useSession = <Piece,>(store: GridStore, select: (session: GridSession) => Piece): Piece =>
  useSyncExternalStore(store.subscribe, () => select(store.get()));

interface Derived {
  readonly grid: Grid;
  readonly queue: EntryQueue;
  readonly cells: readonly Written[];
  readonly text: string;
}

/** Derived from some cells, and only when one of them has changed. */
export const useDerived = (
  grid: Grid,
  places: readonly EntryPlace[],
  derive: (find: FindContent) => string,
): string => {
  const keys = useMemo(() => places.map(toEntryKey), [places]);
  const known = useRef<Derived | null>(null);
  return useSession(grid.store, ({ queue }) => {
    const before = known.current?.grid === grid ? known.current : null;
    if (before?.queue === queue) return before.text;
    const cells = keys.map((key) => findWritten(queue, key));
    const isSame = before?.cells.length === cells.length && cells.every((cell, index) => cell === before.cells[index]);
    const text = isSame ? before.text : derive(findIn(queue));
    known.current = { grid, queue, cells, text };
    return text;
  });
};

/** A text that cannot be read counts for no value. */
export const findIn =
  (queue: EntryQueue): FindContent =>
  (place) => {
    const { content, unread } = findWritten(queue, toEntryKey(place));
    return unread === null && content ? content : undefined;
  };

export interface GridHands {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onCut: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

/** Keys and clipboard; while a text is open they are the text field's own. */
export const useGridHands = (grid: Grid): GridHands =>
  useMemo(() => {
    const { store } = grid;
    const copy = (event: ClipboardEvent): boolean => {
      const { editing, selection, queue } = store.get();
      if (editing) return false;
      const { from, to } = toRange(selection);
      const rows = grid.table.rows
        .slice(from.row, to.row + 1)
        .map(({ places }) =>
          places.slice(from.column, to.column + 1).map((place) => printContent(findWritten(queue, toEntryKey(place)))),
        );
      event.clipboardData.setData("text/plain", printBlock(rows));
      event.preventDefault();
      return true;
    };
    return {
      onKeyDown: (event) => pressKey(grid, event),
      onCopy: (event) => void copy(event),
      onCut: (event) => {
        if (copy(event) && grid.isOpen)
          store.update((session) => performAct(session, { kind: "clear" }, grid) ?? session);
      },
      onPaste: (event) => {
        if (store.get().editing || !grid.isOpen) return;
        const block = parseBlock(event.clipboardData.getData("text/plain"));
        event.preventDefault();
        store.update((session) => paste(session, block, grid.table, grid.findRule));
      },
    };
  }, [grid]);

const pressKey = (grid: Grid, event: KeyboardEvent): void => {
  if (event.nativeEvent.isComposing) return;
  const { store } = grid;
  const act = readGridKey(
    {
      key: event.key,
      hasShift: event.shiftKey,
      hasControl: event.ctrlKey || event.metaKey,
      hasAlt: event.altKey,
    },
    store.get().editing,
  );
  if (!act) return;
  const next = performAct(store.get(), act, grid);
  if (!next) {
    // The keyboard goes on to what follows the grid; what was being typed is taken over.
    store.update((session) => performAct(session, { kind: "commit" }, grid) ?? session);
    return;
  }
  event.preventDefault();
  event.stopPropagation();
  store.update(() => next);
};

/** The cell that takes what is typed. */
export const useActivePlace = (grid: Grid): EntryPlace | undefined =>
  useSession(grid.store, ({ selection }) => findPlace(grid.table, selection.active));
