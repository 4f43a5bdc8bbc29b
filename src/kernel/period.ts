// Which span of time a figure describes. Five clocks run side by side: the calendar year, the health
// year (1 October of the year before to 30 September; maternal and child health annual forms), the
// school year (1 September to 31 August), the quarter and the month.
import type { Label } from "./label.ts";

export type PeriodKind = "year" | "health-year" | "school-year" | "quarter" | "month";

/** `2024` · `HY2024` · `SY2024` · `2024Q3` · `2024-06` */
export type PeriodCode = string & { readonly __brand: "PeriodCode" };

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string & { readonly __brand: "Day" };

export interface Period {
  readonly code: PeriodCode;
  readonly kind: PeriodKind;
  /** The year that the plan's targets speak of: a health year is named by its September. */
  readonly year: number;
  readonly start: Day;
  readonly end: Day;
}

export const periodKinds: readonly PeriodKind[] = ["year", "health-year", "school-year", "quarter", "month"];

const patterns: readonly (readonly [PeriodKind, RegExp])[] = [
  ["year", /^((?:19|20)\d\d)$/],
  ["health-year", /^HY((?:19|20)\d\d)$/],
  ["school-year", /^SY((?:19|20)\d\d)$/],
  ["quarter", /^((?:19|20)\d\d)Q([1-4])$/],
  ["month", /^((?:19|20)\d\d)-(0[1-9]|1[0-2])$/],
];

/** Reads a period code; undefined when it is none, e.g. `2024Q5`. */
export const parsePeriod = (text: string): Period | undefined => parsed.get(text) ?? rememberParsed(text);

/** A few hundred periods are asked for a hundred thousand times by one page. */
const parsed = new Map<string, Period>();
const formed = new Map<number, Period>();

const rememberParsed = (text: string): Period | undefined => {
  const read = readPeriod(text);
  if (read) parsed.set(text, read);
  return read;
};

const readPeriod = (text: string): Period | undefined => {
  for (const [kind, pattern] of patterns) {
    const match = pattern.exec(text);
    if (match) return toPeriod(kind, Number(match[1]), Number(match[2] ?? 1));
  }
  return undefined;
};

/** The period of a kind in a year; `part` counts quarters or months from 1. */
export const toPeriod = (kind: PeriodKind, year: number, part = 1): Period => {
  const number = (year * 100 + part) * periodKinds.length + periodKinds.indexOf(kind);
  const known = formed.get(number);
  if (known) return known;
  const fresh = formPeriod(kind, year, part);
  formed.set(number, fresh);
  return fresh;
};

const formPeriod = (kind: PeriodKind, year: number, part: number): Period => {
  switch (kind) {
    case "year":
      return period({ kind, year }, String(year), [year, 1], [year, 12]);
    case "health-year":
      return period({ kind, year }, `HY${year}`, [year - 1, 10], [year, 9]);
    case "school-year":
      return period({ kind, year }, `SY${year}`, [year, 9], [year + 1, 8]);
    case "quarter":
      return period({ kind, year }, `${year}Q${part}`, [year, part * 3 - 2], [year, part * 3]);
    case "month":
      return period({ kind, year }, `${year}-${pad(part)}`, [year, part], [year, part]);
  }
};

/** One integer per period for storage: year × 100 + clock, e.g. 2024 → 202400, HY2024 → 202401, 2024-06 → 202426. */
export const toPeriodNumber = (code: PeriodCode): number => {
  const known = numbered.get(code);
  if (known !== undefined) return known;
  const { kind, year, start } = toKnownPeriod(code);
  const month = Number(start.slice(5, 7));
  const clock = { year: 0, "health-year": 1, "school-year": 2, quarter: 10 + (month + 2) / 3, month: 20 + month }[kind];
  numbered.set(code, year * 100 + clock);
  return year * 100 + clock;
};

const numbered = new Map<PeriodCode, number>();

/** The inverse of `toPeriodNumber`. */
export const fromPeriodNumber = (value: number): Period => {
  const [year, clock] = [Math.floor(value / 100), value % 100];
  if (clock > 20) return toPeriod("month", year, clock - 20);
  if (clock > 10) return toPeriod("quarter", year, clock - 10);
  return toPeriod(clock === 0 ? "year" : clock === 1 ? "health-year" : "school-year", year);
};

/** The months or quarters that lie within a longer period of any clock, in order. */
export const listParts = (whole: Period, kind: "quarter" | "month"): readonly Period[] => {
  const count = kind === "quarter" ? 4 : 12;
  return [whole.year - 1, whole.year, whole.year + 1]
    .flatMap((year) => Array.from({ length: count }, (_, index) => toPeriod(kind, year, index + 1)))
    .filter((part) => part.start >= whole.start && part.end <= whole.end);
};

/** A day that the calendar has, e.g. not `2023-02-29`. */
export const isDay = (text: string): text is Day => {
  const month = /^\d{4}-\d{2}-(0[1-9]|[12]\d|3[01])$/.test(text) ? parsePeriod(text.slice(0, 7)) : undefined;
  return month !== undefined && text <= month.end;
};

export const labelPeriod = ({ kind, year, code, start, end }: Period): Label => {
  const span = `${start.slice(0, 7)} – ${end.slice(0, 7)}`;
  switch (kind) {
    case "year":
      return { zh: `${year}年`, en: `${year}` };
    case "health-year":
      return { zh: `${year}年度（${start.slice(0, 7)}至${end.slice(0, 7)}）`, en: `health year ${year} (${span})` };
    case "school-year":
      return { zh: `${year}学年秋季`, en: `school year ${year}/${String(year + 1).slice(2)}` };
    case "quarter":
      return { zh: `${year}年第${code.slice(-1)}季度`, en: `${year} Q${code.slice(-1)}` };
    case "month":
      return { zh: `${year}年${Number(code.slice(5))}月`, en: code };
  }
};

const toKnownPeriod = (code: PeriodCode): Period => {
  const known = parsePeriod(code);
  if (!known) throw new RangeError(`not a period: ${code}`);
  return known;
};

const pad = (value: number): string => String(value).padStart(2, "0");

const lastDay = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const period = (
  { kind, year }: Pick<Period, "kind" | "year">,
  code: string,
  [startYear, startMonth]: readonly [number, number],
  [endYear, endMonth]: readonly [number, number],
): Period => ({
  code: code as PeriodCode,
  kind,
  year,
  start: `${startYear}-${pad(startMonth)}-01` as Day,
  end: `${endYear}-${pad(endMonth)}-${lastDay(endYear, endMonth)}` as Day,
});
