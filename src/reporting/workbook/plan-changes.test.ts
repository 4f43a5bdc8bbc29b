import { expect, test } from "vitest";
import { toEntryKey, toEntryPlace } from "../submission/entry.ts";
import { planChanges } from "./plan-changes.ts";
import type { TypedContent } from "./typed-content.ts";

const place = toEntryPlace({ area: "990100001", element: "pupils", cell: "" });
const value = (number: number | null): TypedContent | null =>
  number === null ? null : { state: "value", value: number, reason: null };

const plan = (
  [before, typed, now]: readonly [before: number | null, typed: number | null, now: number | null],
  { changedBy = "other", decided = 0, comment = null as string | null } = {},
) => {
  const former = new Map([[toEntryKey(place), { version: 2, content: value(before) }]]);
  const cell = { place, sheet: "1", address: "C6", text: "", content: value(typed) };
  const content = value(now) ?? { value: null, reason: null };
  const held = [{ state: null, ...place, ...content, comment, followUp: true, version: 5, changedBy }];
  return [
    ...planChanges({ cells: [cell], former }, held, {
      by: "me",
      decided: new Map([[toEntryKey(place), decided]]),
    }).values(),
  ][0]?.change;
};

test.each<[string, number | null, number | null, number | null]>([
  ["an untouched cell", 4, 4, 4],
  ["an untouched cell that somebody changed since", 4, 4, 9],
  ["a blank cell that was blank, filled by somebody since", null, null, 9],
  ["a cell that now says what stands there", 4, 9, 9],
])("%s is no change", (_what, before, typed, now) => {
  expect(plan([before, typed, now])).toBeUndefined();
});

test("a changed cell is based on what stands there when nobody changed its figure, comments aside", () => {
  expect(plan([4, 5, 4], { comment: "核过" })).toMatchObject({
    value: 5,
    baseVersion: 5,
    cleared: false,
    comment: "核过",
    followUp: true,
  });
});

test("a cell that was emptied is cleared", () => {
  expect(plan([4, null, 4])).toMatchObject({ cleared: true, baseVersion: 5 });
});

test("a cell that somebody else changed since keeps the version of the workbook", () => {
  expect(plan([4, 5, 9])).toMatchObject({ baseVersion: 2 });
  expect(plan([4, null, 9])).toMatchObject({ baseVersion: 2, cleared: true });
});

test("one's own later change, or a choice, lets the workbook stand", () => {
  expect(plan([4, 5, 9], { changedBy: "me" })).toMatchObject({ baseVersion: 5 });
  expect(plan([4, 5, 9], { decided: 5 })).toMatchObject({ baseVersion: 5 });
});

test("a choice holds against the version that was seen, not against a later one", () => {
  expect(plan([4, 5, 9], { decided: 4 })).toMatchObject({ baseVersion: 2 });
});
