import fc from "fast-check";
import { expect, test } from "vitest";
import type { EntryPlace } from "../submission/entry.ts";
import { toEntryKey, toEntryPlace } from "../submission/entry.ts";
import type { GridTable } from "./grid-layout.ts";
import type { GridSession } from "./grid-session.ts";
import { listSelected, openSession, redoLast, undoLast } from "./grid-session.ts";
import { clearSelected, commit, fillDown, mark, paste, writeBlock } from "./write-cells.ts";
import { findWritten, openQueue } from "../entry-queue/entry-queue.ts";

const toPlace = (row: number, column: number): EntryPlace =>
  toEntryPlace({ area: "1", element: `row${row}`, cell: `column${column}` });

const name = { zh: "", en: "" };
const table: GridTable = {
  id: "t",
  title: name,
  corner: name,
  heads: [],
  columns: 3,
  rows: [0, 1, 2].map((row) => ({
    id: `row${row}`,
    name,
    suffix: null,
    group: null,
    places: [0, 1, 2].map((column) => toPlace(row, column)),
  })),
  hasRowTotal: true,
  hasFoot: false,
};
const findRule = () => ({ decimals: 0, minimum: 0, maximum: null, suffix: name });

const select = (session: GridSession, from: readonly [number, number], to = from): GridSession => ({
  ...session,
  selection: { active: { row: from[0], column: from[1] }, end: { row: to[0], column: to[1] } },
});
const type = (session: GridSession, text: string): GridSession =>
  commit({ ...session, editing: { text, way: "type", where: "cell" } }, table, findRule);

const read = (session: GridSession): readonly (readonly string[])[] =>
  table.rows.map(({ places }) =>
    places.map((place) => {
      const { content, unread } = findWritten(session.queue, toEntryKey(place));
      if (unread !== null) return `?${unread}`;
      if (!content) return "";
      return content.state === "value" ? String(content.value) : content.state;
    }),
  );

const empty = openSession(openQueue([]));

test("what is typed stands in the cell; a text that is no number keeps its words", () => {
  expect(read(type(select(empty, [0, 0]), "2,606"))[0]?.[0]).toBe("2606");
  expect(read(type(select(empty, [0, 0]), "2，606"))[0]?.[0]).toBe("?2，606");
  expect(read(type(select(empty, [0, 0]), "缺"))[0]?.[0]).toBe("missing");
});

test("a block that does not fit writes nothing before the writer says so", () => {
  const block = [
    ["1", "2"],
    ["3", "4"],
  ];
  const asked = paste(select(empty, [2, 2]), block, table, findRule);

  expect(read(asked).flat().join("")).toBe("");
  expect(asked.asking?.fitting.outside).toBe(3);

  const written = asked.asking && writeBlock(asked, asked.asking, table, findRule);
  expect(written && read(written)[2]).toEqual(["", "", "1"]);
});

test("a pasted block is one step and stays chosen", () => {
  const pasted = paste(
    select(empty, [1, 0]),
    [
      ["1", "缺", "—"],
      ["4", "x", ""],
    ],
    table,
    findRule,
  );

  expect(read(pasted)).toEqual([
    ["", "", ""],
    ["1", "missing", "not-applicable"],
    ["4", "?x", ""],
  ]);
  expect(pasted.pasted).toEqual({ rows: 2, columns: 3 });
  expect(listSelected(table, pasted.selection)).toHaveLength(6);
  expect(read(undoLast(pasted))).toEqual(read(empty));
});

test("fill repeats the first row of the range, or the cell above", () => {
  const first = type(select(empty, [0, 1]), "7");

  expect(read(fillDown(select(first, [0, 1], [2, 1]), table)).map((row) => row[1])).toEqual(["7", "7", "7"]);
  expect(read(fillDown(select(first, [1, 1]), table)).map((row) => row[1])).toEqual(["7", "7", ""]);
});

test("a reason belongs to what is missing, a comment stays when the value changes", () => {
  const missing = mark(empty, [toPlace(0, 0)], { state: "missing", value: 3, reason: "仪器送检" });
  const noted = mark(type(select(empty, [0, 0]), "5"), [toPlace(0, 0)], { state: "value", comment: "核过" });

  expect(findWritten(missing.queue, toEntryKey(toPlace(0, 0))).content).toMatchObject({
    value: null,
    reason: "仪器送检",
  });
  expect(findWritten(type(select(noted, [0, 0]), "6").queue, toEntryKey(toPlace(0, 0))).content).toMatchObject({
    value: 6,
    comment: "核过",
  });
});

test("undo takes back whatever was done, redo does it again", () => {
  const corner = fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 }));
  const text = fc.constantFrom("1", "2,606", "缺", "—", "x", "", "0");
  const step = fc.oneof(
    fc.tuple(corner, text).map(
      ([at, typed]) =>
        (session: GridSession) =>
          type(select(session, at), typed),
    ),
    fc.tuple(corner, corner).map(
      ([from, to]) =>
        (session: GridSession) =>
          clearSelected(select(session, from, to), table),
    ),
    fc.tuple(corner, corner).map(
      ([from, to]) =>
        (session: GridSession) =>
          fillDown(select(session, from, to), table),
    ),
    fc.tuple(corner, text, text).map(
      ([at, one, two]) =>
        (session: GridSession) =>
          paste(select(session, at), [[one], [two]], table, findRule),
    ),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const end = steps.reduce((session, act) => act(session), empty);
      const done = end.history.done.length;
      const repeat = (session: GridSession, act: (one: GridSession) => GridSession): GridSession =>
        Array.from({ length: done }).reduce<GridSession>((one) => act(one), session);
      const back = repeat(end, undoLast);
      expect(read(back)).toEqual(read(empty));
      expect(read(repeat(back, redoLast))).toEqual(read(end));
    }),
  );
});
