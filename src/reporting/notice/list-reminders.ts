// Which open forms are to be reminded of today: those that have reached one of the reminder days (content/reminders.ts)
// since they came to lie where they lie. Of several days reached while nobody looked only the last one counts.
import type { Day } from "../../kernel/period.ts";
import { countWorkingDays } from "../form/due-day.ts";
import type { Workdays } from "../form/workdays.ts";
import { isWorkday } from "../form/workdays.ts";

export interface OpenForm {
  readonly due: Day;
  /** The day on which it was opened or returned. */
  readonly since: Day;
}

export interface Calendar {
  readonly today: Day;
  readonly workdays: Workdays;
  /** Working days around the due day, negative before it. */
  readonly reminderDays: readonly number[];
}

export interface Reminder<Item> {
  readonly item: Item;
  /** Which of the reminder days was reached. */
  readonly reminderDay: number;
  readonly kind: "due-soon" | "overdue";
  /** Left until the due day or gone since. */
  readonly workingDays: number;
}

/** None on a day off: what falls on one is written on the next working day. */
export const listReminders = <Item extends OpenForm>(
  items: readonly Item[],
  calendar: Calendar,
): readonly Reminder<Item>[] => {
  const { today, workdays, reminderDays } = calendar;
  if (!isWorkday(today, workdays)) return [];
  return items.flatMap((item) => {
    const now = measure(today, item.due, workdays);
    const before = measure(item.since, item.due, workdays);
    const reached = reminderDays.filter((each) => before < each && each <= now);
    if (reached.length === 0) return [];
    const kind = now > 0 ? "overdue" : "due-soon";
    return { item, reminderDay: Math.max(...reached), kind, workingDays: Math.abs(now) };
  });
};

/** Working days from the due day to a day, negative before it. */
const measure = (day: Day, due: Day, workdays: Workdays): number =>
  day <= due ? -countWorkingDays(day, due, workdays) : countWorkingDays(due, day, workdays);
