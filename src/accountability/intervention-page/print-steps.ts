// What the steps of an intervention say in a line: which comes next, how many are done, what is late, when all ends.
import type { Label } from "../../kernel/label.ts";
import type { Day } from "../../kernel/period.ts";
import type { Intervention } from "../intervention/intervention.contract.ts";

type Step = Intervention["steps"][number];

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
