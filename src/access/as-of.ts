// As of which instant a question is asked: everything that is known, or what was known on a day of the past.
import { asOfSchema } from "../kernel/contract.ts";
import type { Day } from "../kernel/period.ts";
import { Problem } from "../kernel/problem.ts";

export interface Asked {
  /** The input without the day. */
  readonly input: unknown;
  /** ISO instant; null asks for what is known now. */
  readonly knownAt: string | null;
}

/** Before anything was known: what readers see while nothing has been released. */
export const beforeAnything = "1900-01-01T00:00:00.000Z";

/** Takes `asOf` out of a query's input. Today is not over, so it is the same as now. */
export const takeAsOf = (input: unknown, today: Day): Asked => {
  if (typeof input !== "object" || input === null || !Object.hasOwn(input, "asOf")) return { input, knownAt: null };
  const { asOf, ...rest } = input as Readonly<Record<string, unknown>>;
  const day = asOfSchema.safeParse(asOf).data;
  if (day === undefined) throw invalidAsOf(unreadable);
  if (day > today) {
    throw invalidAsOf({
      zh: `截至日期${day}还没有到，最晚是今天${today}。`,
      en: `The day ${day} of “as known on” has not come; today, ${today}, is the latest.`,
    });
  }
  return { input: rest, knownAt: day === today ? null : toEndOfDay(day) };
};

/** Readers who are shown released figures only see neither what came after the release nor after the day they ask of. */
export const toReleased = (knownAt: string | null, releasedAt: string | null): string => {
  const released = releasedAt ?? beforeAnything;
  return knownAt !== null && knownAt < released ? knownAt : released;
};

/** The last millisecond of the day in Beijing, eight hours ahead of the world's clock. */
const toEndOfDay = (day: string): string => `${day}T15:59:59.999Z`;

const unreadable = {
  zh: "截至日期asOf要写成年-月-日，例如2025-06-30。",
  en: "The day of “as known on”, asOf, is written year-month-day, e.g. 2025-06-30.",
};

const invalidAsOf = (message: { readonly zh: string; readonly en: string }): Problem =>
  new Problem("access/invalid-as-of", 400, message);
