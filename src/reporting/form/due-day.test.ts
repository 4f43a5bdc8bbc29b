// Deadlines counted by hand on the calendars of the notices.
import fc from "fast-check";
import { expect, test } from "vitest";
import { workdays as years } from "../../../content/workdays.ts";
import { addDays, getWeekday } from "../../kernel/day.ts";
import type { Day } from "../../kernel/period.ts";
import { parsePeriod } from "../../kernel/period.ts";
import { computeDueDay, countWorkingDays } from "./due-day.ts";
import { isWorkday, readWorkdays } from "./workdays.ts";

const workdays = readWorkdays(years);
const due = (code: string, from: "start" | "end", workingDays: number) => {
  const period = parsePeriod(code);
  if (!period) throw new RangeError(code);
  return computeDueDay({ from, workingDays }, period, workdays);
};

test.each([
  ["the national holiday of 2025 lies in between, 11 October is worked", "HY2025", "end", 15, "2025-10-28"],
  ["the national holiday of 2026 lies in between, 10 October is worked", "HY2026", "end", 15, "2026-10-27"],
  ["the Spring Festival of 2025 lies in between, 26 January is worked", "2024", "end", 20, "2025-02-05"],
  ["the same with 8 February worked", "2024", "end", 30, "2025-02-18"],
  ["the New Year of 2026 lies in between, Sunday 4 January is worked", "2025", "end", 20, "2026-01-29"],
  ["the school year of 2025 counts from 2 September", "SY2025", "start", 40, "2025-10-31"],
  ["the first quarter of 2025 ends before Qingming", "2025Q1", "end", 5, "2025-04-08"],
] as const)("%s", (_what, period, from, days, day) => {
  expect(due(period, from, days)).toEqual({ due: day, isCertain: true });
});

test("a year without its notice counts Monday to Friday and says that the day may move", () => {
  expect(due("2026", "end", 20)).toEqual({ due: "2027-01-28", isCertain: false });
});

test("a deadline has as many working days as it says", () => {
  const days = fc.integer({ min: 0, max: 1400 }).map((offset) => addDays("2023-01-01" as Day, offset));
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 60 }), (end, workingDays) => {
      const day = computeDueDay({ from: "end", workingDays }, { start: end, end }, workdays).due;

      expect(countWorkingDays(end, day, workdays)).toBe(workingDays);
      expect(isWorkday(day, workdays)).toBe(true);
    }),
  );
});

test("between a day and an earlier one no day is worked", () => {
  expect(countWorkingDays("2025-10-09" as Day, "2025-10-08" as Day, workdays)).toBe(0);
});

// 11 days a year by the rule of 2013; 13 since 2025, with New Year's Eve and 2 May (Regulations on public holidays).
test.each([
  [2023, 11],
  [2024, 11],
  [2025, 13],
  [2026, 13],
])("the holidays of %i give %i weekdays off, net of the weekend days worked", (year, expected) => {
  const notice = years.find((each) => each.year === year);
  const off = (notice?.holidays ?? [])
    .flatMap(([from, to]) => listDays(from, to))
    .filter((day) => getWeekday(day) <= 5);

  expect(notice?.workdays.filter((day) => getWeekday(day) <= 5)).toEqual([]);
  expect(off.length - (notice?.workdays.length ?? 0)).toBe(expected);
});

const listDays = (from: Day, to: Day): readonly Day[] => (from > to ? [] : [from, ...listDays(addDays(from, 1), to)]);
