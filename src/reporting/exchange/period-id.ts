// Periods under the names that DHIS2 gives them (ISO ids of its developer guide, chapter periods): 2024, 2024Q3,
// 202406, and the yearly clocks by the month they begin in. The health year 2024 runs from October 2023, so it is
// `2023Oct` (FinancialOct); the school year 2024 runs from September 2024, so it is `2024Sep` (FinancialSep, from 2.43).
import type { Period, PeriodCode, PeriodKind } from "../../kernel/period.ts";
import { parsePeriod, toPeriod } from "../../kernel/period.ts";

/** Our own codes are understood too. */
export const readPeriodId = (text: string): Period | undefined => {
  const month = /^(\d{4})(\d{2})$/.exec(text);
  if (month) return parsePeriod(`${month[1]}-${month[2]}`);
  const financial = /^(\d{4})(Oct|Sep)$/.exec(text);
  if (!financial) return parsePeriod(text);
  const start = Number(financial[1]);
  return parsePeriod(financial[2] === "Oct" ? `HY${start + 1}` : `SY${start}`);
};

export const printPeriodId = (code: PeriodCode): string => {
  const period = parsePeriod(code);
  switch (period?.kind) {
    case "health-year":
      return `${period.year - 1}Oct`;
    case "school-year":
      return `${period.year}Sep`;
    case "month":
      return code.replace("-", "");
    case "year":
    case "quarter":
    case undefined:
      return code;
  }
};

export const periodTypes: Readonly<Record<PeriodKind, string>> = {
  year: "Yearly",
  "health-year": "FinancialOct",
  "school-year": "FinancialSep",
  quarter: "Quarterly",
  month: "Monthly",
};

/** An example of each clock, for whoever has to be told how a period is written. */
export const periodExamples: readonly string[] = (
  ["year", "quarter", "month", "health-year", "school-year"] as const
).map((kind) => printPeriodId(toPeriod(kind, 2024).code));
