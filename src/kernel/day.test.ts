import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, daysBetween, getWeekday, toDayInBeijing } from "./day.ts";
import type { Day } from "./period.ts";

const toDay = (date: Date): Day => date.toISOString().slice(0, 10) as Day;
const days = fc
  .date({ min: new Date("1600-01-01"), max: new Date("2399-12-31"), noInvalidDate: true })
  .map((date) => toDay(date));

test("a day moved forth and back is the same day, and the distance is what it was moved by", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -100_000, max: 100_000 }), (day, count) => {
      expect(addDays(addDays(day, count), -count)).toBe(day);
      expect(daysBetween(day, addDays(day, count))).toBe(count);
    }),
  );
});

test("the platform's own calendar agrees on every day and weekday", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -1000, max: 1000 }), (day, count) => {
      const date = new Date(`${day}T00:00:00Z`);
      expect(getWeekday(day)).toBe(((date.getUTCDay() + 6) % 7) + 1);
      date.setUTCDate(date.getUTCDate() + count);
      expect(addDays(day, count)).toBe(toDay(date));
    }),
  );
});

test.each([
  ["2024-02-28", 1, "2024-02-29"],
  ["2023-02-28", 1, "2023-03-01"],
  ["2024-12-31", 1, "2025-01-01"],
  ["2025-01-01", -1, "2024-12-31"],
])("%s and %i days is %s", (day, count, expected) => {
  expect(addDays(day as Day, count)).toBe(expected);
});

test("2025-01-29, the first day of the lunar year, was a Wednesday", () => {
  expect(getWeekday("2025-01-29" as Day)).toBe(3);
});

test.each([
  ["2025-12-31T15:59:59.999Z", "2025-12-31"],
  ["2025-12-31T16:00:00.000Z", "2026-01-01"],
  ["2026-01-01T00:00:00.000Z", "2026-01-01"],
])("at %s it is %s in Beijing", (moment, day) => {
  expect(toDayInBeijing(moment)).toBe(day);
});
