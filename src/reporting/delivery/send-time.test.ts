import { expect, test } from "vitest";
import type { DigestChoice } from "./channel.ts";
import { findDigestCut, findPause, isRemindingTime } from "./send-time.ts";

/** Beijing time; 2025-12-01 is a Monday. */
const at = (text: string): number => Date.parse(`${text}:00+08:00`);

test.each<[DigestChoice, string, string]>([
  ["at-once", "2025-12-03T14:05", "2025-12-03T14:05"],
  ["daily", "2025-12-03T14:05", "2025-12-03T09:00"],
  ["daily", "2025-12-03T09:00", "2025-12-03T09:00"],
  ["daily", "2025-12-03T08:59", "2025-12-02T09:00"],
  ["daily", "2025-12-03T00:30", "2025-12-02T09:00"],
  ["weekly", "2025-12-03T14:05", "2025-12-01T09:00"],
  ["weekly", "2025-12-01T09:00", "2025-12-01T09:00"],
  ["weekly", "2025-12-01T08:59", "2025-11-24T09:00"],
  ["weekly", "2025-12-07T23:59", "2025-12-01T09:00"],
])("%s, at %s: notices until %s are sent", (choice, now, cut) => {
  expect(findDigestCut(choice, at(now))).toBe(at(cut));
});

test("reminders begin at eight in the morning of Beijing", () => {
  expect(["07:59", "08:00", "23:59", "00:00"].map((time) => isRemindingTime(at(`2025-12-03T${time}`)))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test("a channel that fails is tried after 5 minutes, then ever later, in the end once a day", () => {
  expect([1, 2, 3, 4, 5, 6, 40].map((attempts) => findPause(attempts) / 60_000)).toEqual([
    5, 15, 60, 240, 1440, 1440, 1440,
  ]);
});
