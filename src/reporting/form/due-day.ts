// By which day a form is due: the Nth working day after its period ends or, for the counts of an autumn,
// after it begins.
import { addDays } from "../../kernel/day.ts";
import type { Day, Period } from "../../kernel/period.ts";
import type { Deadline } from "./form.ts";
import type { Workdays } from "./workdays.ts";
import { isKnownDay, isWorkday } from "./workdays.ts";

export interface DueDay {
  readonly due: Day;
  /** False when a year's holidays are not known yet, so that the day may still move. */
  readonly isCertain: boolean;
}

export const computeDueDay = (
  { from, workingDays }: Deadline,
  period: Pick<Period, "start" | "end">,
  workdays: Workdays,
): DueDay => {
  let due = from === "start" ? period.start : period.end;
  let isCertain = true;
  for (let left = workingDays; left > 0;) {
    due = addDays(due, 1);
    isCertain &&= isKnownDay(due, workdays);
    if (isWorkday(due, workdays)) left -= 1;
  }
  return { due, isCertain };
};

/** Working days after the first day up to and including the last; 0 when the last does not lie after it. */
export const countWorkingDays = (from: Day, to: Day, workdays: Workdays): number => {
  let count = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (isWorkday(day, workdays)) count += 1;
  }
  return count;
};
