import fc from "fast-check";
import { expect, test } from "vitest";
import type { PeriodCode } from "./period.ts";
import {
  fromPeriodNumber,
  isDay,
  labelPeriod,
  listParts,
  parsePeriod,
  periodKinds,
  toPeriod,
  toPeriodNumber,
} from "./period.ts";

// Five clocks (indicator-rules §0.1): the health year starts on 1 October of the year before.
test.each([
  ["2024", "year", 2024, "2024-01-01", "2024-12-31", 202400],
  ["HY2024", "health-year", 2024, "2023-10-01", "2024-09-30", 202401],
  ["SY2024", "school-year", 2024, "2024-09-01", "2025-08-31", 202402],
  ["2024Q1", "quarter", 2024, "2024-01-01", "2024-03-31", 202411],
  ["2024Q3", "quarter", 2024, "2024-07-01", "2024-09-30", 202413],
  ["2024Q4", "quarter", 2024, "2024-10-01", "2024-12-31", 202414],
  ["2024-01", "month", 2024, "2024-01-01", "2024-01-31", 202421],
  ["2024-04", "month", 2024, "2024-04-01", "2024-04-30", 202424],
  ["2024-12", "month", 2024, "2024-12-01", "2024-12-31", 202432],
  ["2023-02", "month", 2023, "2023-02-01", "2023-02-28", 202322],
  ["2024-02", "month", 2024, "2024-02-01", "2024-02-29", 202422],
  ["2000-02", "month", 2000, "2000-02-01", "2000-02-29", 200022],
  ["1900-02", "month", 1900, "1900-02-01", "1900-02-28", 190022],
] as const)("%s is a %s from %s", (code, kind, year, start, end, number) => {
  expect(parsePeriod(code)).toEqual({ code, kind, year, start, end });
  expect(toPeriodNumber(code as PeriodCode)).toBe(number);
});

test.each([
  "",
  "24",
  "202",
  "20245",
  "0024",
  "0000",
  "2024Q0",
  "2024Q5",
  "2024-00",
  "2024-13",
  "2024-1",
  "HY24",
  "HY",
  "SY",
  "hy2024",
  "2024 ",
  " 2024",
  "2024年",
  "2024-06-01",
  "２０２４",
  "HY2024Q1",
  "-2024",
  "2024q1",
])("%j is no period", (code) => {
  expect(parsePeriod(code)).toBeUndefined();
});

test("every period has one number and every number gives its period back", () => {
  const period = fc
    .tuple(fc.constantFrom(...periodKinds), fc.integer({ min: 1900, max: 2099 }), fc.integer({ min: 1, max: 12 }))
    .map(([kind, year, part]) => toPeriod(kind, year, kind === "quarter" ? Math.ceil(part / 3) : part));
  fc.assert(
    fc.property(period, (one) => {
      expect(fromPeriodNumber(toPeriodNumber(one.code))).toEqual(one);
      expect(parsePeriod(one.code)).toEqual(one);
      expect(Math.floor(toPeriodNumber(one.code) / 100)).toBe(one.year);
    }),
    { seed: 1949 },
  );
});

test("a code that is none has no number", () => {
  expect(() => toPeriodNumber("2024Q5" as PeriodCode)).toThrow(RangeError);
});

test.each([
  [toPeriod("year", 2024), "quarter", ["2024Q1", "2024Q2", "2024Q3", "2024Q4"]],
  [toPeriod("quarter", 2024, 2), "month", ["2024-04", "2024-05", "2024-06"]],
  [toPeriod("health-year", 2024), "quarter", ["2023Q4", "2024Q1", "2024Q2", "2024Q3"]],
  [toPeriod("month", 2024, 5), "month", ["2024-05"]],
  [toPeriod("month", 2024, 5), "quarter", []],
] as const)("$0.code is made up of each $1 within it", (whole, kind, parts) => {
  expect(listParts(whole, kind).map(({ code }) => code)).toEqual(parts);
});

test("a school year has the twelve months from September to August", () => {
  const months = listParts(toPeriod("school-year", 2024), "month").map(({ code }) => code);

  expect(months).toHaveLength(12);
  expect([months[0], months.at(-1)]).toEqual(["2024-09", "2025-08"]);
});

test.each([
  ["2024", "2024年", "2024"],
  ["HY2024", "2024年度（2023-10至2024-09）", "health year 2024 (2023-10 – 2024-09)"],
  ["SY2024", "2024学年秋季", "school year 2024/25"],
  ["SY1999", "1999学年秋季", "school year 1999/00"],
  ["2024Q3", "2024年第3季度", "2024 Q3"],
  ["2024-06", "2024年6月", "2024-06"],
])("%s is called %s", (code, zh, en) => {
  const period = parsePeriod(code);

  expect(period && labelPeriod(period)).toEqual({ zh, en });
});

test.each(["2024-02-29", "2023-02-28", "2024-12-31", "2000-02-29"])("%s is a day", (day) => {
  expect(isDay(day)).toBe(true);
});

test.each([
  "2023-02-29",
  "2024-04-31",
  "2024-00-10",
  "2024-13-01",
  "2024-01-00",
  "2024-1-1",
  "2024-01",
  "",
  "1900-02-29",
])("%j is no day", (day) => {
  expect(isDay(day)).toBe(false);
});
