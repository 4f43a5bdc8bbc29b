// The writer's place at a form: which table is open, where a finding leads, what a key of the page does.
import { useCallback, useEffect, useEffectEvent, useMemo, useState } from "react";
import { useWords } from "../../ui/language.tsx";
import { useGo, useSearch } from "../../ui/navigation.tsx";
import type { GridTable } from "../entry-grid/grid-layout.ts";
import { findInTables } from "../entry-grid/grid-layout.ts";
import type { GridWish } from "../entry-grid/grid-session.ts";
import { findPlace, giveKeyboard } from "../entry-grid/grid-session.ts";
import type { Position } from "../entry-grid/parse-block.ts";
import type { Grid } from "../entry-grid/use-grid.view.tsx";
import { commit } from "../entry-grid/write-cells.ts";
import type { ChosenTables } from "./toolbar.view.tsx";
import { parseCell, useChosenTables } from "./use-tables.view.tsx";
import type { OpenedSubmission } from "./use-submission.view.tsx";
import { findTaskPlace } from "../task/list-tasks.ts";
import type { Tasks } from "../task/use-tasks.view.tsx";
import type { EntryPlace } from "../submission/entry.ts";
import { toEntryKey } from "../submission/entry.ts";

export interface Desk {
  readonly grid: Grid;
  readonly chosen: ChosenTables;
  readonly goTo: (place: EntryPlace) => void;
  readonly submit: () => void;
  /** The cell whose panel is open, and whether it was opened to ask for a reason. */
  readonly panel: { readonly wantsReason: boolean } | null;
  readonly openPanel: () => void;
  readonly closePanel: () => void;
}

export const useDesk = (
  opened: OpenedSubmission,
  { listNow }: Tasks,
  onSubmit: (goTo: Desk["goTo"]) => void,
): Desk | null => {
  const { store, words, findFormer, isOpen } = opened;
  const t = useWords();
  const go = useGo();
  const chosen = useChosenTables(opened.view);
  const [panel, setPanel] = useState<Desk["panel"]>(null);
  const table = chosen?.table;

  const choose = useCallback(
    ({ row, column }: Position): void => {
      const active = { row, column };
      store.update((session) => ({
        ...session,
        hasKeyboard: true,
        editing: null,
        selection: { active, end: active },
      }));
      focusAt(active);
    },
    [store],
  );
  const goTo = (place: EntryPlace): void => {
    const found = table && findInTables([table], place);
    if (found) choose(found);
    else go({ search: { area: place.area, group: undefined, cell: toEntryKey(place) } }, { replace: true });
  };
  useOpening(table, choose, store);
  useLeaving();

  const grid = useMemo((): Grid | null => {
    if (!table) return null;
    const findRule = words.findElement;
    return {
      store,
      words,
      t,
      table,
      findRule,
      findFormer,
      isOpen,
      commit: (session) => commit(session, table, findRule),
    };
  }, [store, words, t, table, findFormer, isOpen]);
  const fulfil = useEffectEvent((wish: GridWish): void => {
    if (wish.kind === "submit") onSubmit(goTo);
    if (wish.kind === "reason") setPanel({ wantsReason: true });
    if (wish.kind !== "finding" || !table) return;
    const places = listNow().flatMap((task) => findTaskPlace(task) ?? []);
    const active = findPlace(table, store.get().selection.active);
    const at = active ? places.findIndex((place) => toEntryKey(place) === toEntryKey(active)) : -1;
    const next = places.at(at < 0 && wish.step < 0 ? -1 : (at + wish.step) % places.length);
    if (next) goTo(next);
  });
  useEffect(
    () =>
      store.subscribe(() => {
        const { wish } = store.get();
        if (!wish) return;
        store.update((session) => ({ ...session, wish: null }));
        fulfil(wish);
      }),
    [store],
  );
  const closePanel = useCallback((): void => {
    setPanel(null);
    store.update((session) => giveKeyboard(session, true));
    focusAt(store.get().selection.active);
  }, [store]);
  if (!grid || !chosen) return null;
  return {
    grid,
    chosen,
    goTo,
    submit: () => onSubmit(goTo),
    panel,
    openPanel: () => setPanel({ wantsReason: false }),
    closePanel,
  };
};

/** After what was chosen has been drawn. */
const focusAt = ({ row, column }: Position): void =>
  void requestAnimationFrame(() => {
    const cell = document.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
    cell?.focus();
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  });

/** A page that is reloaded, closed or gone back from takes over what is being typed, as leaving the field does. */
const useLeaving = (): void =>
  useEffect(() => {
    const leaveField = (): void => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    };
    const ways = ["pagehide", "popstate"] as const;
    for (const way of ways) addEventListener(way, leaveField);
    return () => {
      for (const way of ways) removeEventListener(way, leaveField);
    };
  }, []);

/** A table opens at its first cell, or at the one that the address names. */
const useOpening = (
  table: GridTable | undefined,
  choose: (position: Position) => void,
  store: OpenedSubmission["store"],
): void => {
  const { cell } = useSearch();
  useEffect(() => {
    if (!table) return;
    const wanted = parseCell(cell);
    const found = wanted && findInTables([table], wanted);
    if (found) {
      choose(found);
      return;
    }
    const start = { row: 0, column: 0 };
    store.update((session) => ({ ...session, editing: null, asking: null, selection: { active: start, end: start } }));
  }, [table, cell, choose, store]);
};
