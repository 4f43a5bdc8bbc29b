// What an intervention says of itself in a line: which step comes next, how many are done, its money, what it is
// expected to change, when it ends.
import type { Day } from "../../kernel/period.ts";
import type { Label } from "../../kernel/label.ts";
import { printChange, printNumber } from "../../kernel/quantity.ts";
import type { IndicatorHead } from "../../stats/indicator/figure.ts";
import { printCount } from "../../stats/gap/count-word.ts";
import { findPointSuffix } from "../../stats/standing/print-difference.ts";
import type { Intervention } from "../intervention/intervention.contract.ts";

export type Step = Intervention["steps"][number];

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** 7月5日 within the year that is spoken of, 2027年7月5日 outside it. */
export const printDay = (day: string, today: Day): Label => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const isOwn = day.slice(0, 4) === today.slice(0, 4);
  return {
    zh: `${isOwn ? "" : `${year}年`}${month}月${date}日`,
    en: `${date} ${months[month - 1] ?? ""}${isOwn ? "" : ` ${year}`}`,
  };
};

/** By due day; of the same day in their order. */
export const listOpenSteps = ({ steps }: Pick<Intervention, "steps">): readonly Step[] =>
  steps
    .filter(({ doneOn }) => doneOn === null)
    .toSorted((one, other) => one.due.localeCompare(other.due) || one.number - other.number);

export const findNextStep = (intervention: Pick<Intervention, "steps">): Step | undefined =>
  listOpenSteps(intervention)[0];

/** The last due day; undefined without steps. */
export const findEnd = ({ steps }: Pick<Intervention, "steps">): string | undefined =>
  steps
    .map(({ due }) => due)
    .toSorted()
    .at(-1);

export const printNextStep = (step: Step, today: Day): Label => {
  const day = printDay(step.due, today);
  if (step.daysLate > 0)
    return {
      zh: `第${step.number}步已逾期${step.daysLate}天`,
      en: `Step ${step.number} is ${step.daysLate} ${step.daysLate === 1 ? "day" : "days"} late`,
    };
  return { zh: `下一步：${step.title}，${day.zh}`, en: `Next: ${step.title}, ${day.en}` };
};

export const printStepsDone = ({ steps }: Pick<Intervention, "steps">): Label => {
  const done = steps.filter(({ doneOn }) => doneOn !== null).length;
  return { zh: `共${steps.length}步，完成${done}步`, en: `${done} of ${steps.length} steps done` };
};

export type StepSign = "done" | "late" | "current" | "ahead";

/** How each step stands, for the strip and the chart: the first open one is worked on. */
export const signSteps = (intervention: Pick<Intervention, "steps">): readonly StepSign[] => {
  const current = findNextStep(intervention)?.number;
  return intervention.steps.map(({ number, doneOn, daysLate }) => {
    if (doneOn !== null) return "done";
    if (daysLate > 0) return "late";
    return number === current ? "current" : "ahead";
  });
};

/** Plain figures as people write money, without zeros behind the point. */
const printMoney = (value: number): string => printNumber(value, Number.isInteger(value) ? 0 : 1);

export const printResources = ({ planned, arrived }: Intervention["resources"]): Label => {
  const hasArrived = arrived === null ? { zh: "", en: "" } : toArrived(arrived);
  if (planned === null)
    return arrived === null
      ? { zh: "没有写", en: "not given" }
      : { zh: `已到${printMoney(arrived)}万元`, en: `${printMoney(arrived)} × CNY 10,000 arrived` };
  return {
    zh: `${printMoney(planned)}万元${hasArrived.zh}`,
    en: `${printMoney(planned)} × CNY 10,000${hasArrived.en}`,
  };
};

const toArrived = (arrived: number): Label => ({
  zh: arrived === 0 ? "，还没有到" : `，已到${printMoney(arrived)}`,
  en: arrived === 0 ? ", none arrived" : `, ${printMoney(arrived)} arrived`,
});

type Writing = Pick<IndicatorHead, "decimals" | "suffix">;

/** −1.2个百分点 */
export const printSignedChange = (change: number, { decimals, suffix }: Writing): Label => {
  const { zh, en } = findPointSuffix(suffix);
  const number = printChange(change, decimals);
  return { zh: `${number}${zh}`, en: `${number}${en}` };
};

export const printExpected = ({ effect, indicator }: Pick<Intervention, "effect" | "indicator">): Label => {
  if (!effect || !indicator) return { zh: "没有写", en: "not given" };
  const change = printSignedChange(effect.change, indicator);
  return { zh: `${effect.year}年${change.zh}`, en: `${change.en} in ${effect.year}` };
};

/** 需再减少412名, 差6名; nothing where the target is reached. */
export const printShortfall = (people: Intervention["evidence"]["people"], indicator: IndicatorHead | null): Label => {
  if (!people || people.count <= 0) return { zh: "", en: "" };
  const { zh, en } = printCount(printNumber(people.count, 0), people.word);
  return indicator?.better === "lower"
    ? { zh: `需再减少${zh}`, en: `${en} too many` }
    : { zh: `差${zh}`, en: `${en} short` };
};
