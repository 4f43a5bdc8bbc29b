// Of which steps the responsible agency is reminded today: of those due within a week once, of overdue ones once a week.
import { daysBetween } from "../../kernel/day.ts";
import type { Day } from "../../kernel/period.ts";
import type { InterventionRow } from "./intervention-row.ts";

/** [D] A week ahead there is still time to act. */
const daysAhead = 7;
/** [D] */
const daysBetweenCalls = 7;

export interface StepReminder {
  readonly step: number;
  readonly due: Day;
  /** Negative before the due day. */
  readonly daysLate: number;
  /** Tells this reminder from others of the same step: a due day that was moved is reminded of anew. */
  readonly once: string;
}

export const listStepReminders = (
  { state, steps }: Pick<InterventionRow, "state" | "steps">,
  today: Day,
): readonly StepReminder[] =>
  state === "closed"
    ? []
    : steps.flatMap(({ due, doneOn }, index) => {
        const daysLate = daysBetween(due, today);
        if (doneOn !== null || daysLate < -daysAhead) return [];
        const call = daysLate <= 0 ? "ahead" : `late ${Math.floor((daysLate - 1) / daysBetweenCalls)}`;
        return [{ step: index + 1, due, daysLate, once: `${due} ${call}` }];
      });
