import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, daysBetween } from "../../kernel/day.ts";
import type { Day } from "../../kernel/period.ts";
import { listStepReminders } from "./list-step-reminders.ts";

const due = "2026-12-01" as Day;
const given = (doneOn: Day | null = null) => ({
  state: "active" as const,
  steps: [{ title: "a", due, doneOn, note: "" }],
});

test.each([
  ["2026-11-23", []],
  ["2026-11-24", [-7]],
  ["2026-12-01", [0]],
  ["2026-12-02", [1]],
])("on %s a step that is due on 1 December calls for %j", (today, late) => {
  expect(listStepReminders(given(), today as Day).map(({ daysLate }) => daysLate)).toEqual(late);
});

test("a step that is done, or of a closed intervention, is not reminded of", () => {
  expect(listStepReminders(given(due), "2026-12-09" as Day)).toEqual([]);
  expect(listStepReminders({ ...given(), state: "closed" }, "2026-12-09" as Day)).toEqual([]);
});

test("day by day there is one reminder before the due day and then one a week", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), (days) => {
      const walk = Array.from({ length: days + 10 }, (_, index) => addDays(due, index - 10));
      const calls = new Set(walk.flatMap((today) => listStepReminders(given(), today).map(({ once }) => once)));
      const late = Math.max(0, daysBetween(due, walk.at(-1) ?? due));

      expect(calls.size).toBe(1 + Math.ceil(late / 7));
    }),
    { seed: 15 },
  );
});
