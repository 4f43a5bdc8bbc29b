// Notices as an inbox shows them: by the day of Beijing on which they were written.
import { daysBetween, toDayInBeijing } from "../../kernel/day.ts";
import type { Label } from "../../kernel/label.ts";
import type { Day } from "../../kernel/period.ts";
import { printDay } from "./write-notice.ts";

interface Dated {
  /** ISO instant. */
  readonly at: string;
}

export interface DayGroup<Notice> {
  readonly day: Day;
  readonly notices: readonly Notice[];
}

/** In the order in which they come. */
export const groupByDay = <Notice extends Dated>(notices: readonly Notice[]): readonly DayGroup<Notice>[] => {
  const days = [...new Set(notices.map(({ at }) => toDayInBeijing(at)))];
  return days.map((day) => ({ day, notices: notices.filter(({ at }) => toDayInBeijing(at) === day) }));
};

export const labelDay = (day: Day, today: Day): Label => {
  const gone = daysBetween(day, today);
  if (gone === 0) return { zh: "今天", en: "Today" };
  if (gone === 1) return { zh: "昨天", en: "Yesterday" };
  const { zh, en } = printDay(day);
  const year = day.slice(0, 4);
  return year === today.slice(0, 4) ? { zh, en } : { zh: `${year}年${zh}`, en: `${en} ${year}` };
};
