import { expect, test } from "vitest";
import type { Day } from "../../kernel/period.ts";
import { defineWorkdayYear, readWorkdays } from "../form/workdays.ts";
import { listReminders } from "./list-reminders.ts";

// Friday 2025-09-26; Sunday 28 September is worked, 1 to 8 October is off, Saturday 11 October is worked.
const workdays = readWorkdays([
  defineWorkdayYear(2025, {
    source: "test",
    holidays: [["2025-10-01", "2025-10-08"]],
    workdays: ["2025-09-28", "2025-10-11"],
  }),
]);

const remind = (due: string, today: string, since = "2025-08-01"): string => {
  const [reminder] = listReminders([{ due: due as Day, since: since as Day }], {
    today: today as Day,
    workdays,
    reminderDays: [-5, -1, 1, 5, 10],
  });
  return reminder ? `${reminder.reminderDay} ${reminder.kind} ${reminder.workingDays}` : "";
};

test.each([
  ["2025-09-19", "2025-09-11", "", "six working days before: not yet"],
  ["2025-09-19", "2025-09-12", "-5 due-soon 5", "five before, over one weekend"],
  ["2025-09-19", "2025-09-13", "", "a Saturday: nobody is there to read it"],
  ["2025-09-19", "2025-09-15", "-5 due-soon 4", "four before: the same reminder, missed on Friday"],
  ["2025-09-19", "2025-09-18", "-1 due-soon 1", "the day before"],
  ["2025-09-19", "2025-09-19", "-1 due-soon 0", "the day itself, missed the day before"],
  ["2025-09-19", "2025-09-22", "1 overdue 1", "the Monday after"],
  ["2025-09-19", "2025-09-25", "1 overdue 4", "four after"],
  ["2025-09-19", "2025-09-26", "5 overdue 5", "five after"],
  ["2025-09-29", "2025-09-28", "-1 due-soon 1", "the day before is a Sunday that is worked"],
  ["2025-09-30", "2025-10-08", "", "eight days of holiday after it: none"],
  ["2025-09-30", "2025-10-09", "1 overdue 1", "the first working day after the holiday"],
  ["2025-10-10", "2025-10-11", "1 overdue 1", "a Saturday that is worked"],
  ["2025-10-09", "2025-09-25", "-5 due-soon 5", "five before: 26, 28, 29, 30 September, 9 October"],
])("due %s, on %s: %j (%s)", (due, today, expected) => {
  expect(remind(due, today)).toBe(expected);
});

test("a form opened after a reminder day is not reminded of that day", () => {
  expect(remind("2025-09-19", "2025-09-17", "2025-09-16")).toBe("");
  expect(remind("2025-09-19", "2025-09-18", "2025-09-16")).toBe("-1 due-soon 1");
});

test("a form returned long after its due day is reminded of at the next day only", () => {
  expect(remind("2025-09-05", "2025-09-17", "2025-09-16")).toBe("");
  expect(remind("2025-09-05", "2025-09-19", "2025-09-16")).toBe("10 overdue 10");
});
