// When notices go out: at once, or gathered until nine in the morning of Beijing, daily or on Mondays; and how long
// a channel that failed is left alone. Instants are milliseconds since 1970.
import type { DigestChoice } from "./channel.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const beijing = 8 * hour;

/** [D] Reminders are written at eight, so that a digest at nine carries them. */
const remindingHour = 8;
const digestHour = 9;

/** Notices written until this instant are sent now. */
export const findDigestCut = (choice: DigestChoice, now: number): number => {
  if (choice === "at-once") return now;
  const today = Math.floor((now + beijing) / day);
  const nine = (date: number): number => date * day + digestHour * hour - beijing;
  const lastNine = nine(today) <= now ? today : today - 1;
  if (choice === "daily") return nine(lastNine);
  // Day 0 was a Thursday.
  const sinceMonday = (lastNine + 3) % 7;
  return nine(lastNine - sinceMonday);
};

export const isRemindingTime = (now: number): boolean => (now + beijing) % day >= remindingHour * hour;

/** [D] Minutes after the first failed try, the second …; the last one holds from then on. */
const pauses = [5, 15, 60, 240, 1440] as const;

/** How long after its `attempts`-th try in a row a channel may be tried again. */
export const findPause = (attempts: number): number => (pauses[attempts - 1] ?? 1440) * minute;

/** [D] What could not be sent for so long is no news any more; the inbox keeps it. */
export const longestWait = 30 * day;
