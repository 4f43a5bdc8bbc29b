// The day of the past whose knowledge the reader looks at, from the URL; without one, what is known now.
import type { Day } from "../kernel/period.ts";
import { isDay } from "../kernel/period.ts";
import { useSearch } from "./navigation.tsx";

/** Undefined also for today, which is not over, for a day to come and for what is no day. */
export const useAsOf = (): Day | undefined => readAsOf(useSearch().asOf);

export const readAsOf = (text: string | undefined): Day | undefined =>
  text !== undefined && isDay(text) && text < readToday() ? text : undefined;

/** Today in Beijing, where the server's days end too. */
export const readToday = (): Day => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10) as Day;
