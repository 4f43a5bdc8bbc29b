// The writer's place at a form: which table is open, where a finding leads, what a key of the page does.
import { useCallback, useEffect, useEffectEvent, useMemo, useState } from "react";
import { useWords } from "../../ui/language.tsx";
import { useGo, useSearch } from "../../ui/navigation.tsx";
import { useIsNarrow } from "../../ui/use-is-narrow.ts";
import type { GridTable } from "../entry-grid/grid-layout.ts";
import { findInTables, layOutArea, layOutSectionsByArea } from "../entry-grid/grid-layout.ts";
import type { GridWish } from "../entry-grid/grid-session.ts";
import { commit, findPlace, giveKeyboard } from "../entry-grid/grid-session.ts";
import type { Position } from "../entry-grid/parse-block.ts";
import type { Grid } from "../entry-grid/use-grid.view.tsx";
import type { EntryPlace } from "../submission/entry.ts";
import { toEntryKey, toEntryPlace } from "../submission/entry.ts";
import type { SubmissionView } from "../submission/submission.contract.ts";
import { findTaskPlace } from "../task/list-tasks.ts";
import type { Tasks } from "../task/use-tasks.view.tsx";
import type { ChosenTables } from "./page-head.view.tsx";
import type { OpenedSubmission } from "./use-submission.view.tsx";

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
  { tasks }: Tasks,
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
    const places = tasks.flatMap((task) => findTaskPlace(task) ?? []);
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

const parseCell = (text: string | undefined): EntryPlace | undefined => {
  const [area, element, cell] = text?.split("|") ?? [];
  return area && element ? toEntryPlace({ area, element, cell: cell ?? "" }) : undefined;
};

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

/** From the address: the arrangement, the area and the table; without them all areas, the first table. */
const useChosenTables = ({ formView, areas }: SubmissionView): ChosenTables | null => {
  const { view, area: askedArea, group, cell } = useSearch();
  const wanted = useMemo(() => parseCell(cell), [cell]);
  const [first] = areas;
  const isNarrow = useIsNarrow();
  const asked = view ?? (isNarrow ? "area" : "section");
  const arrangement = areas.length > 1 && asked === "section" ? "section" : "area";
  const area = areas.find(({ code }) => code === (wanted?.area ?? askedArea))?.code ?? first?.code ?? "";
  const tables = useMemo(
    () => (arrangement === "area" ? layOutArea(formView, area) : layOutSectionsByArea(formView, areas)),
    [formView, areas, arrangement, area],
  );
  const table = tables.find(({ id }) => id === group) ?? (wanted && findInTables(tables, wanted)?.table) ?? tables[0];
  return table ? { arrangement, area, tables, table } : null;
};
