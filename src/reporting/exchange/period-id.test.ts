import { expect, test } from "vitest";
import type { PeriodCode } from "../../kernel/period.ts";
import { periodKinds, toPeriod } from "../../kernel/period.ts";
import { periodExamples, printPeriodId, readPeriodId } from "./period-id.ts";

test.each([
  ["2024", "2024"],
  ["2024Q3", "2024Q3"],
  ["202406", "2024-06"],
  ["2023Oct", "HY2024"],
  ["2024Sep", "SY2024"],
])("%s is %s, in both directions", (id, code) => {
  expect(readPeriodId(id)?.code).toBe(code);
  expect(printPeriodId(code as PeriodCode)).toBe(id);
});

test("the identifier of a year's clock names the month in which it begins", () => {
  expect(readPeriodId("2023Oct")).toMatchObject({ start: "2023-10-01", end: "2024-09-30" });
  expect(readPeriodId("2024Sep")).toMatchObject({ start: "2024-09-01", end: "2025-08-31" });
});

test.each(["HY2024", "SY2024", "2024-06"])("our own %s is understood as it is", (code) => {
  expect(readPeriodId(code)?.code).toBe(code);
});

test.each(["202413", "2024April", "2024W5", "20240101", "2024S1", "", "9999"])("“%s” is no period of ours", (id) => {
  expect(readPeriodId(id)).toBeUndefined();
});

test("every period of every clock comes back from its identifier", () => {
  const codes = periodKinds.flatMap((kind) => [1951, 2024, 2099].map((year) => toPeriod(kind, year, 2).code));

  expect(codes.map((code) => readPeriodId(printPeriodId(code))?.code)).toEqual(codes);
  expect(periodExamples).toEqual(["2024", "2024Q1", "202401", "2023Oct", "2024Sep"]);
});
