import fc from "fast-check";
import { expect, test } from "vitest";
import type { EntryContent } from "../submission/entry.ts";
import { toEntryKey, toEntryPlace } from "../submission/entry.ts";
import type { EntryQueue, HeldEntry, Written } from "./entry-queue.ts";
import { chooseValue, countUnsaved, findWritten, openQueue, queueChange, refreshHeld } from "./entry-queue.ts";
import type { SaveAnswer } from "./send-queue.ts";
import { failSending, settleSending, startSending } from "./send-queue.ts";

const place = toEntryPlace({ area: "1", element: "examined", cell: "" });
const other = toEntryPlace({ area: "2", element: "examined", cell: "" });
const key = toEntryKey(place);

const content = (value: number): EntryContent => ({
  state: "value",
  value,
  reason: null,
  comment: null,
  followUp: false,
});
const written = (value: number | null): Written => ({ content: value === null ? null : content(value), unread: null });
const held = (value: number | null, version: number, by = "desk-two"): HeldEntry => ({
  ...place,
  content: value === null ? null : content(value),
  unread: null,
  version,
  changedAt: "2025-07-01T06:29:00Z",
  changedBy: by,
});
const answer = (parts: Partial<SaveAnswer>): SaveAnswer => ({
  saved: [],
  conflicts: [],
  savedAt: "2025-07-01T06:32:08Z",
  by: "desk-one",
  ...parts,
});
const shown = (queue: EntryQueue): number | null | undefined => findWritten(queue, key).content?.value;

test("a change shows at once, is sent once and is confirmed with its version", () => {
  const typed = queueChange(openQueue([]), place, written(5));
  const sent = startSending(typed, 100);
  const done = settleSending(sent, answer({ saved: [{ ...place, version: 1 }] }));

  expect(shown(typed)).toBe(5);
  expect([...sent.sending.values()]).toMatchObject([{ baseVersion: 0, content: { value: 5 } }]);
  expect(startSending(sent, 100)).toBe(sent);
  expect(countUnsaved(done).due).toBe(0);
  expect(done.held.get(key)).toMatchObject({ version: 1, changedBy: "desk-one" });
});

test("a change made while another is on its way goes out on the new version", () => {
  const sent = startSending(queueChange(openQueue([held(4, 3)]), place, written(5)), 100);
  const again = queueChange(sent, place, written(6));
  const done = settleSending(again, answer({ saved: [{ ...place, version: 4 }] }));

  expect(shown(done)).toBe(6);
  expect([...startSending(done, 100).sending.values()]).toMatchObject([{ baseVersion: 4, content: { value: 6 } }]);
});

test("without an answer nothing is lost, and what was typed meanwhile stays on top", () => {
  const sent = startSending(queueChange(queueChange(openQueue([]), place, written(5)), other, written(7)), 100);
  const failed = failSending(queueChange(sent, place, written(6)));

  expect(shown(failed)).toBe(6);
  expect(countUnsaved(failed).due).toBe(2);
  expect([...startSending(failed, 100).sending.values()].map(({ content: one }) => one?.value)).toEqual([6, 7]);
});

test("two people in one cell: both values are kept until the writer chooses", () => {
  const sent = startSending(queueChange(openQueue([held(2700, 1)]), place, written(2777)), 100);
  const conflict = settleSending(sent, answer({ conflicts: [{ place, theirs: held(2785, 2) }] }));

  expect(conflict.conflicts.get(key)).toMatchObject({
    yours: { content: { value: 2777 } },
    theirs: { content: { value: 2785 } },
  });
  expect(queueChange(conflict, place, written(1))).toBe(conflict);

  const mine = startSending(chooseValue(conflict, key, "yours"), 100);
  expect([...mine.sending.values()]).toMatchObject([{ baseVersion: 2, content: { value: 2777 } }]);

  const theirs = chooseValue(conflict, key, "theirs");
  expect(shown(theirs)).toBe(2785);
  expect(countUnsaved(theirs).due).toBe(0);
});

test("a cell that somebody filled and emptied again before us is free", () => {
  const sent = startSending(queueChange(openQueue([]), place, written(5)), 100);
  const free = settleSending(sent, answer({ conflicts: [{ place, theirs: held(null, 2) }] }));

  expect(free.conflicts.size).toBe(0);
  expect([...startSending(free, 100).sending.values()]).toMatchObject([{ baseVersion: 2, content: { value: 5 } }]);
});

test("a value that somebody emptied while we changed it is a conflict", () => {
  const sent = startSending(queueChange(openQueue([held(4, 1)]), place, written(5)), 100);

  expect(settleSending(sent, answer({ conflicts: [{ place, theirs: held(null, 2) }] })).conflicts.size).toBe(1);
});

test("a text that cannot be read stays on the device and over the old value", () => {
  const typed = queueChange(openQueue([held(4, 1)]), place, { content: content(4), unread: "2，606" });

  expect(findWritten(typed, key).unread).toBe("2，606");
  expect(startSending(typed, 100).sending.size).toBe(0);
  expect(countUnsaved(typed)).toEqual({ due: 0, unread: 1 });
});

test("a cell changed back to what the server holds owes it nothing", () => {
  const there = queueChange(openQueue([held(4, 1)]), place, written(5));

  expect(countUnsaved(queueChange(there, place, written(4))).due).toBe(0);
});

test("another person's change appears, except over a local one; an older answer changes nothing", () => {
  const local = queueChange(openQueue([held(4, 2)]), place, written(5));

  expect(shown(refreshHeld(local, [held(9, 3)]))).toBe(5);
  expect(shown(refreshHeld(openQueue([held(4, 2)]), [held(9, 3)]))).toBe(9);
  expect(shown(refreshHeld(openQueue([held(4, 2)]), [held(1, 1)]))).toBe(4);
  expect(shown(refreshHeld(openQueue([held(4, 2)]), []))).toBeUndefined();
});

test("whatever happens on the way, the last value typed is shown and reaches the server", () => {
  const step = fc.oneof(
    fc.integer({ min: 0, max: 50 }).map((value) => ({ kind: "type" as const, value })),
    fc.constantFrom({ kind: "send" as const }, { kind: "fail" as const }, { kind: "answer" as const }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let queue = openQueue([]);
      let version = 0;
      let last: number | undefined;
      const confirm = (): void => {
        if (queue.sending.size === 0) return;
        version += 1;
        queue = settleSending(queue, answer({ saved: [{ ...place, version }] }));
      };
      for (const one of steps) {
        if (one.kind === "type") {
          last = one.value;
          queue = queueChange(queue, place, written(one.value));
        } else if (one.kind === "send") queue = startSending(queue, 100);
        else if (one.kind === "fail") queue = failSending(queue);
        else confirm();
        expect(shown(queue)).toBe(last);
      }
      for (let round = 0; round < 2; round += 1) {
        queue = startSending(queue, 100);
        confirm();
      }
      expect(queue.held.get(key)?.content?.value).toBe(last);
      expect(countUnsaved(queue).due).toBe(0);
    }),
  );
});
