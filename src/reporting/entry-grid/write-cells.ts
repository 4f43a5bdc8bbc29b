// What the writer's hand does to cells: typing, pasting a block, filling down, clearing, marking as missing.
import type { EntryContent, EntryPlace } from "../submission/entry.ts";
import { toEntryKey } from "../submission/entry.ts";
import type { GridTable } from "./grid-layout.ts";
import type { Change, GridSession } from "./grid-session.ts";
import { findPlace, listSelected, write } from "./grid-session.ts";
import { listPositions, toRange } from "./grid-state.ts";
import type { Position, TextBlock } from "./parse-block.ts";
import { placeBlock } from "./parse-block.ts";
import type { NumberRule } from "./parse-number.ts";
import { parseNumber } from "./parse-number.ts";
import type { Written } from "../entry-queue/entry-queue.ts";
import { findWritten } from "../entry-queue/entry-queue.ts";

/** How the numbers of a place are read. */
export type FindRule = (place: EntryPlace) => NumberRule | undefined;

const blank = { comment: null, followUp: false } as const;

/** What a text makes of a cell; its comment and its mark stay. */
export const toWritten = (text: string, rule: NumberRule, before: EntryContent | null): Written => {
  const reading = parseNumber(text, rule);
  const { comment, followUp } = before ?? blank;
  const content = (state: EntryContent["state"], value: number | null, reason: string | null): Written => ({
    content: { state, value, reason, comment, followUp },
    unread: null,
  });
  switch (reading.kind) {
    case "blank":
      return { content: null, unread: null };
    case "missing":
      return content("missing", null, before?.state === "missing" ? before.reason : null);
    case "not-applicable":
      return content("not-applicable", null, null);
    case "value":
      return content("value", reading.value, null);
    case "unreadable":
      return { content: before, unread: text.trim() };
  }
};

const toChange = (session: GridSession, place: EntryPlace, text: string, findRule: FindRule): readonly Change[] => {
  const rule = findRule(place);
  return rule ? [{ place, after: toWritten(text, rule, findWritten(session.queue, toEntryKey(place)).content) }] : [];
};

/** Takes over what is being typed. */
export const commit = (session: GridSession, table: GridTable, findRule: FindRule): GridSession => {
  const place = findPlace(table, session.selection.active);
  const { editing } = session;
  if (!editing || !place) return { ...session, editing: null };
  return { ...write(session, toChange(session, place, editing.text, findRule)), editing: null };
};

/** A block that does not fit waits for a word of the writer; nothing of it is written before. */
export const paste = (session: GridSession, block: TextBlock, table: GridTable, findRule: FindRule): GridSession => {
  const { from, to } = toRange(session.selection);
  const size = { rows: table.rows.length, columns: table.columns };
  const placed = placeBlock(block, from, to, size);
  const shape = { rows: block.length, columns: Math.max(...block.map((row) => row.length)) };
  if (placed.outside > 0) return { ...session, asking: { fitting: placed, ...shape } };
  return writeBlock(session, { fitting: placed, ...shape }, table, findRule);
};

export const writeBlock = (
  session: GridSession,
  { fitting: { cells }, rows, columns }: NonNullable<GridSession["asking"]>,
  table: GridTable,
  findRule: FindRule,
): GridSession => {
  const changes = cells.flatMap(({ text, ...position }) => {
    const place = findPlace(table, position);
    return place ? toChange(session, place, text, findRule) : [];
  });
  const [first] = cells;
  const last = cells.at(-1);
  const selection = first && last ? { active: toPosition(first), end: toPosition(last) } : session.selection;
  return { ...write(session, changes), selection, asking: null, pasted: { rows, columns } };
};

const toPosition = ({ row, column }: Position): Position => ({ row, column });

/** Every row of the range as its first. */
export const fillDown = (session: GridSession, table: GridTable): GridSession => {
  const { from, to } = toRange(session.selection);
  const top = from.row === to.row ? Math.max(0, from.row - 1) : from.row;
  const changes = listPositions({ from, to }).flatMap((position): readonly Change[] => {
    const source = findPlace(table, { row: top, column: position.column });
    const place = findPlace(table, position);
    if (!source || !place || position.row === top) return [];
    const content = findWritten(session.queue, toEntryKey(source)).content;
    return [{ place, after: { content: content && { ...content, ...blank }, unread: null } }];
  });
  return write(session, changes);
};

export const clearSelected = (session: GridSession, table: GridTable): GridSession =>
  write(
    session,
    listSelected(table, session.selection).map((place) => ({ place, after: { content: null, unread: null } })),
  );

/** State, reason, comment or mark of some cells, laid over what stands there. */
export const mark = (
  session: GridSession,
  places: readonly EntryPlace[],
  parts: Partial<EntryContent> & Pick<EntryContent, "state">,
): GridSession =>
  write(
    session,
    places.map((place) => {
      const before = findWritten(session.queue, toEntryKey(place)).content;
      const content = { value: null, reason: null, ...blank, ...before, ...parts };
      const { state, value, reason } = content;
      return {
        place,
        after: {
          content: {
            ...content,
            value: state === "value" ? value : null,
            reason: state === "missing" ? reason : null,
          },
          unread: null,
        },
      };
    }),
  );
