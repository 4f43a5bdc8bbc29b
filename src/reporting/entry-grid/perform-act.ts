// What an act of the keyboard makes of the session. What belongs to the page around the grid becomes a wish.
import type { GridTable } from "./grid-layout.ts";
import type { GridSession } from "./grid-session.ts";
import { findPlace, listSelected, redoLast, undoLast } from "./grid-session.ts";
import type { Editing, GridAct } from "./grid-state.ts";
import { moveSelection } from "./grid-state.ts";
import { printContent } from "./print-content.ts";
import type { FindRule } from "./write-cells.ts";
import { clearSelected, commit, fillDown, mark } from "./write-cells.ts";
import { findWritten } from "../entry-queue/entry-queue.ts";
import { toEntryKey } from "../submission/entry.ts";

export interface GridWorld {
  readonly table: GridTable;
  readonly findRule: FindRule;
  /** False: the figures can be read and copied only. */
  readonly isOpen: boolean;
}

/** Undefined when the act leads out of the grid. */
export const performAct = (session: GridSession, act: GridAct, world: GridWorld): GridSession | undefined => {
  const { table, findRule, isOpen } = world;
  if (act.kind === "move") {
    const size = { rows: table.rows.length, columns: table.columns };
    const selection = moveSelection(session.selection, act, size);
    const settled = commit(session, table, findRule);
    return selection ? { ...settled, selection } : undefined;
  }
  if (act.kind === "all") {
    const end = { row: table.rows.length - 1, column: table.columns - 1 };
    return { ...session, selection: { active: { row: 0, column: 0 }, end } };
  }
  if (act.kind === "finding") return { ...commit(session, table, findRule), wish: act };
  if (act.kind === "cancel") return { ...session, editing: null, asking: null };
  return isOpen ? change(session, act, world) : session;
};

const change = (session: GridSession, act: GridAct, { table, findRule }: GridWorld): GridSession => {
  switch (act.kind) {
    case "edit":
      return edit(session, table, "cell");
    case "type":
      return canWrite(session, table)
        ? { ...session, editing: { text: act.text, way: "type", where: "cell" } }
        : session;
    case "commit":
      return commit(session, table, findRule);
    case "clear":
      return clearSelected(session, table);
    case "fill":
      return fillDown(session, table);
    case "undo":
      return undoLast(session);
    case "redo":
      return redoLast(session);
    case "mark-missing":
      return {
        ...mark(session, listSelected(table, session.selection), { state: "missing" }),
        wish: { kind: "reason" },
      };
    case "submit":
      return { ...commit(session, table, findRule), wish: { kind: "submit" } };
    case "move":
    case "all":
    case "cancel":
    case "finding":
      return session;
  }
};

/** Opens the text of the active cell, in the cell or in the line above the grid. */
export const edit = (session: GridSession, table: GridTable, where: Editing["where"]): GridSession => {
  const place = findPlace(table, session.selection.active);
  if (!place || !canWrite(session, table)) return session;
  const text = printContent(findWritten(session.queue, toEntryKey(place)));
  return { ...session, editing: { text, way: "edit", where } };
};

/** Two values wait for a choice: nothing is typed over them. */
const canWrite = ({ queue, selection }: GridSession, table: GridTable): boolean => {
  const place = findPlace(table, selection.active);
  return place !== undefined && !queue.conflicts.has(toEntryKey(place));
};
