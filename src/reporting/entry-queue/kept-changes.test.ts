import { expect, test } from "vitest";
import type { Written } from "./entry-queue.ts";
import { findWritten, openQueue, queueChange } from "./entry-queue.ts";
import { parseKept, printKept, restoreQueue, toHeldEntry, toKeptName } from "./kept-changes.ts";
import { settleSending, startSending } from "./send-queue.ts";
import { toEntryKey, toEntryPlace } from "../submission/entry.ts";

const place = toEntryPlace({ area: "1", element: "examined", cell: "girl" });
const key = toEntryKey(place);
const content = { state: "value", value: 5, reason: null, comment: "核过", followUp: true } as const;
const written: Written = { content, unread: null };
const stored = toHeldEntry({
  ...place,
  ...content,
  value: 9,
  version: 2,
  changedAt: "2025-07-01T06:29:00Z",
  changedBy: "desk-two",
});

test("what is typed comes back after a reload as it was, on the version it was made on", () => {
  const typed = queueChange(openQueue([stored]), place, written);
  const back = restoreQueue([stored], parseKept(printKept(typed)));

  expect(findWritten(back, key)).toMatchObject(written);
  expect(back.waiting.get(key)?.baseVersion).toBe(2);
});

test("a text that is no number and an emptied cell come back too", () => {
  const unread = queueChange(openQueue([]), place, { content: null, unread: "3，1" });
  const emptied = queueChange(openQueue([stored]), place, { content: null, unread: null });

  expect(parseKept(printKept(unread))).toMatchObject([{ unread: "3，1" }]);
  expect(parseKept(printKept(emptied))).toMatchObject([{ content: null, unread: null, baseVersion: 2 }]);
});

test("what was on its way when the page closed is kept", () => {
  expect(parseKept(printKept(startSending(queueChange(openQueue([]), place, written), 10)))).toHaveLength(1);
});

test("an open conflict comes back as a change on the older version, so that the server asks again", () => {
  const sent = startSending(queueChange(openQueue([]), place, written), 10);
  const answer = { saved: [], conflicts: [{ place, theirs: stored }], savedAt: "", by: "" };
  const [kept] = parseKept(printKept(settleSending(sent, answer)));

  expect(kept).toMatchObject({ baseVersion: 1, content: { value: 5 } });
});

test("nothing is kept when the server has everything, and what cannot be read is nothing", () => {
  expect(printKept(openQueue([stored]))).toBeNull();
  expect(parseKept(null)).toEqual([]);
  expect(parseKept("{half")).toEqual([]);
  expect(parseKept('[{"area":1}]')).toEqual([]);
});

test("each person and each form has a place of its own", () => {
  expect(toKeptName("a", { form: "f", period: "2025", area: "1" })).not.toBe(
    toKeptName("b", { form: "f", period: "2025", area: "1" }),
  );
});
