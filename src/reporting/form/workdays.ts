// Which days are worked in China: Monday to Friday, less the public holidays, and the weekend days that are worked
// in their place (调休). Holidays are decided year by year in a notice of the State Council's general office.
import { getWeekday } from "../../kernel/day.ts";
import type { Day } from "../../kernel/period.ts";

/** One year as its notice publishes it; a holiday is a span from its first to its last day off. */
export interface WorkdayYear {
  readonly year: number;
  readonly source: string;
  readonly holidays: readonly (readonly [from: Day, to: Day])[];
  readonly workdays: readonly Day[];
}

interface YearParts {
  readonly source: string;
  readonly holidays: readonly (readonly [from: string, to: string])[];
  readonly workdays: readonly string[];
}

/** @example defineWorkdayYear(2025, { source: "notice", holidays: [["2025-10-01", "2025-10-08"]], workdays: ["2025-09-28", "2025-10-11"] }) */
export const defineWorkdayYear = (year: number, { source, holidays, workdays }: YearParts): WorkdayYear => ({
  year,
  source,
  holidays: holidays as WorkdayYear["holidays"],
  workdays: workdays as readonly Day[],
});

export interface Workdays {
  /** Years whose notice is known; in others Monday to Friday are counted. */
  readonly years: ReadonlySet<number>;
  readonly holidays: WorkdayYear["holidays"];
  readonly shifted: ReadonlySet<Day>;
}

export const readWorkdays = (years: readonly WorkdayYear[]): Workdays => ({
  years: new Set(years.map(({ year }) => year)),
  holidays: years.flatMap(({ holidays }) => holidays),
  shifted: new Set(years.flatMap(({ workdays }) => workdays)),
});

export const isWorkday = (day: Day, { holidays, shifted }: Workdays): boolean =>
  shifted.has(day) || (getWeekday(day) <= 5 && !holidays.some(([from, to]) => from <= day && day <= to));

/** Whether the notice for a day's year is known. */
export const isKnownDay = (day: Day, { years }: Workdays): boolean => years.has(Number(day.slice(0, 4)));
