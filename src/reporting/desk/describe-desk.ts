// What waits for one person, as the sentence on top of their desk: how much to fill in and by when, what is late,
// what came back, what waits to be checked.
import { daysBetween, toDayInBeijing } from "../../kernel/day.ts";
import type { Label } from "../../kernel/label.ts";
import type { Day } from "../../kernel/period.ts";
import { printNumber } from "../../kernel/quantity.ts";
import type { LedePart } from "../progress/describe-round.ts";
import { isLate, printCount, printDayOf } from "../progress/due-words.ts";
import type { DeskView } from "../round/round.contract.ts";

/** 还有3张表要填，最近的7月4日到期；1张被退回。 */
export const describeDesk = ({ toFill, toCheck }: DeskView, today: Day): readonly LedePart[] => {
  const filling = toFill.length > 0 ? describeFilling(toFill, today) : [];
  const checking = toCheck.length > 0 ? describeChecking(toCheck, today) : [];
  const space: readonly LedePart[] = filling.length > 0 && checking.length > 0 ? [{ text: { zh: "", en: " " } }] : [];
  return filling.length + checking.length > 0
    ? [...filling, ...space, ...checking]
    : [{ text: { zh: "这里没有要处理的事。", en: "Nothing needs you here." } }];
};

const describeFilling = (toFill: DeskView["toFill"], today: Day): readonly LedePart[] => {
  const count = toFill.length;
  const late = toFill.filter(isLate);
  const returned = toFill.filter(({ state }) => state === "returned").length;
  const longest = Math.max(...late.map(({ daysLate }) => daysLate));
  const days = toFill.map(({ due }) => due as Day).toSorted();
  return [
    { text: { zh: `还有${printNumber(count, 0)}张表要填，`, en: `${printCount(count, "form")} to fill in, ` } },
    late.length > 0
      ? { text: nameLate(late.length, count, longest), tone: "bad" }
      : { text: nameNext(days[0] ?? today, today) },
    ...(returned > 0
      ? [
          { text: { zh: "；", en: "; " } },
          {
            text: { zh: `${returned}张被退回`, en: `${returned} ${returned === 1 ? "was" : "were"} returned` },
            tone: "mid",
          } as const,
        ]
      : []),
    { text: { zh: "。", en: "." } },
  ];
};

const nameLate = (late: number, count: number, longest: number): Label => ({
  zh: `${late === count ? "都已" : `${printNumber(late, 0)}张`}逾期，${late === 1 ? "" : "最久的"}逾期${longest}天`,
  en: `${late === count ? "all" : printNumber(late, 0)} late, ${late === 1 ? "by" : "the longest by"} ${printCount(longest, "day")}`,
});

const nameNext = (due: Day, today: Day): Label => {
  if (due === today) return { zh: "最近的今天到期", en: "the first due today" };
  const { zh, en } = printDayOf(due, today);
  return { zh: `最近的${zh}到期`, en: `the first due ${en}` };
};

const describeChecking = (toCheck: DeskView["toCheck"], today: Day): readonly LedePart[] => {
  const count = toCheck.length;
  const longest = Math.max(...toCheck.map(({ waitingSince }) => countDaysWaiting(waitingSince, today)));
  return [
    {
      text: {
        zh: `${printNumber(count, 0)}份等你审核${longest === 0 ? "，都是今天交的" : `，最久的等了${longest}天`}。`,
        en: `${printNumber(count, 0)} ${count === 1 ? "waits" : "wait"} for your check, ${
          longest === 0 ? "all since today" : `the oldest for ${printCount(longest, "day")}`
        }.`,
      },
    },
  ];
};

export const countDaysWaiting = (since: string, today: Day): number =>
  Math.max(0, daysBetween(toDayInBeijing(since), today));

/** 等了3天 */
export const nameWait = (since: string, today: Day): Label => {
  const days = countDaysWaiting(since, today);
  return days === 0 ? { zh: "今天交的", en: "since today" } : { zh: `等了${days}天`, en: printCount(days, "day") };
};
