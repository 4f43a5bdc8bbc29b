// Arithmetic on calendar days without a clock: how far apart two days are, which weekday one is, which day it is
// in Beijing at a moment. The proleptic Gregorian calendar, with years counted from March (H. Hinnant,
// "chrono-compatible low-level date algorithms").
import type { Day } from "./period.ts";

/** Days since 1970-01-01, negative before it. */
const toDayNumber = (day: Day): number => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const fromMarch = month > 2 ? year : year - 1;
  const era = Math.floor(fromMarch / 400);
  const yearOfEra = fromMarch - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysOfEra + dayOfEra - daysToEpoch;
};

/** The inverse of `toDayNumber`. */
const fromDayNumber = (value: number): Day => {
  const shifted = value + daysToEpoch;
  const era = Math.floor(shifted / daysOfEra);
  const dayOfEra = shifted - era * daysOfEra;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month > 2 ? 0 : 1);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}` as Day;
};

const daysOfEra = 146097;
const daysToEpoch = 719468;
const pad = (value: number, width: number): string => String(value).padStart(width, "0");

export const addDays = (day: Day, count: number): Day => fromDayNumber(toDayNumber(day) + count);

/** 1 from one day to the next, negative backwards. */
export const daysBetween = (from: Day, to: Day): number => toDayNumber(to) - toDayNumber(from);

/** 1 is Monday, 7 Sunday. */
export const getWeekday = (day: Day): number => ((((toDayNumber(day) + 3) % 7) + 7) % 7) + 1;

/** Official time is Beijing time, eight hours ahead, everywhere in the country; the moment is ISO 8601 in UTC. */
export const toDayInBeijing = (moment: string): Day => {
  const day = moment.slice(0, 10) as Day;
  return Number(moment.slice(11, 13)) >= 16 ? addDays(day, 1) : day;
};

/** Hours and minutes in Beijing at a moment, `15:04`. */
export const printTime = (moment: string): string => {
  const hour = (Number(moment.slice(11, 13)) + 8) % 24;
  return `${pad(hour, 2)}:${moment.slice(14, 16)}`;
};

/** Day and time in Beijing at a moment, `2026-11-25 15:04`. */
export const printMinute = (moment: string): string => `${toDayInBeijing(moment)} ${printTime(moment)}`;
