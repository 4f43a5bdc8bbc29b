import { expect, test } from "vitest";
import { toEntryKey, toEntryPlace } from "../submission/entry.ts";
import type { GridTable } from "./grid-layout.ts";
import type { GridSession } from "./grid-session.ts";
import { openSession } from "./grid-session.ts";
import type { GridAct } from "./grid-state.ts";
import { edit, performAct } from "./perform-act.ts";
import { printContent, showContent } from "./print-content.ts";
import { findWritten, openQueue } from "../entry-queue/entry-queue.ts";
import { settleSending, startSending } from "../entry-queue/send-queue.ts";

const name = { zh: "", en: "" };
const place = toEntryPlace({ area: "1", element: "examined", cell: "" });
const table: GridTable = {
  id: "t",
  title: name,
  corner: name,
  heads: [],
  columns: 1,
  rows: [{ id: "examined", name, suffix: null, group: null, places: [place] }],
  hasRowTotal: false,
  hasFoot: false,
};
const world = { table, findRule: () => ({ decimals: 0, minimum: 0, maximum: null, suffix: name }), isOpen: true };
const down: GridAct = { kind: "move", move: { kind: "flow", along: "column", step: 1 }, extends: false };

const perform = (session: GridSession, ...acts: readonly GridAct[]): GridSession =>
  acts.reduce((one, act) => performAct(one, act, world) ?? one, session);
const read = ({ queue }: GridSession): string => printContent(findWritten(queue, toEntryKey(place)));
const typed = (session: GridSession, text: string): GridSession => ({
  ...perform(session, { kind: "type", text: text.slice(0, 1) }),
  editing: { text, way: "type", where: "cell" },
});

const empty = openSession(openQueue([]));

test("typing opens the cell with the first key, moving on takes it over, Esc drops it", () => {
  expect(perform(empty, { kind: "type", text: "7" }).editing).toEqual({ text: "7", way: "type", where: "cell" });
  expect(read(perform(typed(empty, "77"), down))).toBe("77");
  expect(read(perform(typed(empty, "77"), { kind: "cancel" }, down))).toBe("");
});

test("F2 opens the text that stands there", () => {
  expect(edit(perform(typed(empty, "77"), down), table, "bar").editing).toEqual({
    text: "77",
    way: "edit",
    where: "bar",
  });
});

test("a minus marks the cell as missing and asks the page for the reason", () => {
  const marked = perform(empty, { kind: "mark-missing" });

  expect(read(marked)).toBe("缺");
  expect(marked.wish).toEqual({ kind: "reason" });
});

test("handing in takes over what is being typed first", () => {
  const handed = perform(typed(empty, "5"), { kind: "submit" });

  expect(read(handed)).toBe("5");
  expect(handed.wish).toEqual({ kind: "submit" });
});

test("a form that is not open can be walked through and copied only", () => {
  const closed = { ...world, isOpen: false };

  for (const kind of ["clear", "fill", "undo", "mark-missing", "edit", "submit"] as const) {
    expect(performAct(empty, { kind }, closed)).toBe(empty);
  }
  expect(performAct(empty, { kind: "type", text: "5" }, closed)).toBe(empty);
});

test("nothing is typed over two values that wait for a choice", () => {
  const sent = startSending(perform(typed(empty, "5"), down).queue, 10);
  const theirs = { ...place, content: null, unread: null, version: 3, changedAt: null, changedBy: null };
  const base = { state: "value", value: 4, reason: null, comment: null, followUp: false } as const;
  const sending = new Map([...sent.sending].map(([key, change]) => [key, { ...change, base }]));
  const answer = { saved: [], conflicts: [{ place, theirs }], savedAt: "", by: "" };
  const session = { ...empty, queue: settleSending({ ...sent, sending }, answer) };

  expect(session.queue.conflicts.size).toBe(1);
  expect(perform(session, { kind: "type", text: "9" }).editing).toBeNull();
  expect(perform(session, { kind: "edit" }).editing).toBeNull();
});

test("a value is shown in groups, missing and not applicable have their signs", () => {
  const show = (state: "value" | "missing" | "not-applicable", value: number | null) =>
    showContent({ content: { state, value, reason: null, comment: null, followUp: false }, unread: null }, 1);

  expect(show("value", 12_994.5).zh).toBe("12,994.5");
  expect(show("value", 0).zh).toBe("0");
  expect(show("missing", null)).toEqual({ zh: "缺", en: "n.r." });
  expect(show("not-applicable", null).zh).toBe("—");
  expect(showContent({ content: null, unread: "2，6" }, 0).zh).toBe("2，6");
});
