import { expect, test } from "vitest";
import type { PeriodCode } from "../../kernel/period.ts";
import { listFormerPeriods } from "./former-periods.ts";

test.each([
  ["2025", ["2024", "2023", "2022"]],
  ["HY2025", ["HY2024", "HY2023", "HY2022"]],
  ["SY2025", ["SY2024", "SY2023", "SY2022"]],
  ["2025Q2", ["2025Q1", "2024Q4", "2024Q3"]],
  ["2025-02", ["2025-01", "2024-12", "2024-11"]],
])("before %s come %j, the nearest first", (period, expected) => {
  expect(listFormerPeriods(period as PeriodCode, 3)).toEqual(expected);
});
