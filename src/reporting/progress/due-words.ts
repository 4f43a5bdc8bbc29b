// How a submission stands to its due day, in words: 还有4天, 今天到期, 逾期3天; once handed in, 按时 or 晚交3天.
import { daysBetween } from "../../kernel/day.ts";
import type { Label } from "../../kernel/label.ts";
import type { Day } from "../../kernel/period.ts";
import { printNumber } from "../../kernel/quantity.ts";
import { printDay } from "../notice/write-notice.ts";
import type { SubmissionHead } from "../round/round.contract.ts";

export interface DueWords {
  readonly label: Label;
  /** Late is only what still has to be handed in. */
  readonly isLate: boolean;
}

export const isOpen = ({ state }: Pick<SubmissionHead, "state">): boolean => state === "draft" || state === "returned";

export const isLate = (head: Pick<SubmissionHead, "state" | "daysLate">): boolean => isOpen(head) && head.daysLate > 0;

export const describeDue = (head: Pick<SubmissionHead, "state" | "due" | "daysLate">, today: Day): DueWords => {
  if (isLate(head)) return { label: nameDelay(head.daysLate), isLate: true };
  return { label: isOpen(head) ? nameTimeLeft(head.due as Day, today) : nameHandIn(head.daysLate), isLate: false };
};

const nameDelay = (days: number): Label => ({ zh: `逾期${days}天`, en: `${printCount(days, "day")} late` });

const nameTimeLeft = (due: Day, today: Day): Label => {
  const left = daysBetween(today, due);
  return left <= 0
    ? { zh: "今天到期", en: "due today" }
    : { zh: `还有${left}天`, en: `${printCount(left, "day")} left` };
};

const nameHandIn = (daysLate: number): Label =>
  daysLate === 0
    ? { zh: "按时", en: "in time" }
    : { zh: `晚交${daysLate}天`, en: `handed in ${printCount(daysLate, "day")} late` };

/** 7月4日; with its year when it is not this one. */
export const printDayOf = (day: Day, today: Day): Label => {
  const { zh, en } = printDay(day);
  const year = day.slice(0, 4);
  return year === today.slice(0, 4) ? { zh, en } : { zh: `${year}年${zh}`, en: `${en} ${year}` };
};

export const printCount = (count: number, noun: string): string =>
  `${printNumber(count, 0)} ${noun}${count === 1 ? "" : "s"}`;
