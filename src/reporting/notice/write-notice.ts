// The words of a notice, by kind: a title that says what happened and a body that says where and what to do.
// Nothing but its subject goes in, so that no name and no reason can come out.
import type { Label } from "../../kernel/label.ts";
import type { Day } from "../../kernel/period.ts";
import { labelPeriod, parsePeriod } from "../../kernel/period.ts";
import type { NoticeDraft, NoticeSubject } from "./notice.ts";
import type { SeatKey } from "./seat.ts";

/** What happened to one copy of a form. */
export type FormEvent =
  | { readonly kind: "due-soon" | "overdue"; readonly subject: NoticeSubject; readonly workingDays: number }
  | {
      readonly kind: "submitted" | "returned" | "accepted" | "reopened" | "reminded" | "finding-assigned";
      readonly subject: NoticeSubject;
    };

/** What has to be looked at or done about a target; an intervention is named by its number, never by its words. */
export type ActionEvent =
  | { readonly kind: "warning"; readonly area: string; readonly areaName: Label; readonly warnings: number }
  | { readonly kind: "intervention"; readonly area: string; readonly intervention: string }
  | {
      readonly kind: "step-due";
      readonly area: string;
      readonly intervention: string;
      readonly step: number;
      readonly due: Day;
      /** Negative before the due day. */
      readonly daysLate: number;
    };

export type NoticeEvent =
  | FormEvent
  | ActionEvent
  | { readonly kind: "round-opened"; readonly round: string; readonly forms: number; readonly firstDue: Day }
  | {
      readonly kind: "released";
      /** Null when it locks no form and only corrects. */
      readonly round: string | null;
      readonly release: number;
    };

interface Addressing {
  readonly seat: SeatKey;
  /** Tells this event from others of its kind on the same form: the step's number, the instant, the day. */
  readonly once: string;
}

/**
 * The notice of an event for one seat.
 * @example writeNotice({ kind: "returned", subject }, { seat: "agency:edu", once: step.at })
 */
export const writeNotice = (event: NoticeEvent, { seat, once }: Addressing): NoticeDraft => {
  const { kind } = event;
  if (kind === "round-opened" || kind === "released") {
    const { round } = event;
    const none = { form: null, period: null, area: null };
    const due = kind === "round-opened" ? event.firstDue : null;
    return { seat, kind, occasion: `${kind} ${round} ${once}`, round, ...none, due, ...toRoundWords(event) };
  }
  if (kind === "warning" || kind === "intervention" || kind === "step-due") return writeAction(event, { seat, once });
  const { round, form, period, area, due } = event.subject;
  const occasion = `${kind} ${form} ${period} ${area} ${once}`;
  const path = kind === "finding-assigned" ? "/findings" : `/forms/${form}/${period}/${area}`;
  return { seat, kind, occasion, round, form, period, area, due, ...toFormWords(event), path };
};

const toRoundWords = (
  event: Extract<NoticeEvent, { readonly round: string | null }>,
): Pick<NoticeDraft, "title" | "body" | "path"> => {
  switch (event.kind) {
    case "round-opened": {
      const period = printPeriod(event.round);
      const due = printDay(event.firstDue);
      return {
        title: { zh: `${period.zh}开始报送`, en: `The round of ${period.en} is open` },
        body: {
          zh: `你有${event.forms}张表要报，最早${due.zh}到期。`,
          en: `You have ${count(event.forms, "form")} to fill in; the first is due ${due.en}.`,
        },
        path: "/reporting",
      };
    }
    case "released": {
      const period = event.round === null ? undefined : printPeriod(event.round);
      return {
        title: { zh: `第${event.release}号发布`, en: `Release ${event.release}` },
        body: period
          ? {
              zh: `${period.zh}的数据已经发布，报表已锁定。`,
              en: `The figures of ${period.en} are published and their forms locked.`,
            }
          : { zh: "更正后的数据已经发布。", en: "Corrected figures are published." },
        path: "/releases",
      };
    }
  }
};

const writeAction = (event: ActionEvent, { seat, once }: Addressing): NoticeDraft => {
  const { kind, area } = event;
  const none = { round: null, form: null, period: null, area };
  const due = kind === "step-due" ? event.due : null;
  const about = kind === "warning" ? "" : ` ${event.intervention}`;
  const step = kind === "step-due" ? ` ${event.step}` : "";
  const path = kind === "warning" ? "/warnings" : `/interventions/${event.intervention}`;
  const occasion = `${kind} ${area}${about}${step} ${once}`;
  return { seat, kind, occasion, ...none, due, ...toActionWords(event), path };
};

const toActionWords = (event: ActionEvent): Pick<NoticeDraft, "title" | "body"> => {
  switch (event.kind) {
    case "warning":
      return {
        title: { zh: `${event.warnings}条新预警`, en: count(event.warnings, "new warning") },
        body: {
          zh: `${event.areaName.zh}。打开看原因，认领、转办或静音。`,
          en: `${event.areaName.en}. Open to see why; acknowledge, pass on or mute.`,
        },
      };
    case "intervention":
      return {
        title: { zh: `干预${event.intervention}有变动`, en: `Intervention ${event.intervention} has news` },
        body: { zh: "打开看要你单位做什么。", en: "Open to see what your agency has to do." },
      };
    case "step-due":
      return {
        title: {
          zh: `干预${event.intervention}第${event.step}步${printStepDue(event).zh}`,
          en: `Step ${event.step} of intervention ${event.intervention} ${printStepDue(event).en}`,
        },
        body: {
          zh: `到期日是${printDay(event.due).zh}。做完请更新进展。`,
          en: `The due day is ${printDay(event.due).en}. Report progress when it is done.`,
        },
      };
  }
};

const printStepDue = ({ daysLate }: Extract<ActionEvent, { readonly kind: "step-due" }>): Label => {
  if (daysLate > 0) return { zh: `已逾期${daysLate}天`, en: `is ${count(daysLate, "day")} overdue` };
  return daysLate === 0
    ? { zh: "今天到期", en: "is due today" }
    : { zh: `还有${-daysLate}天到期`, en: `is due in ${count(-daysLate, "day")}` };
};

const toFormWords = (event: FormEvent): Pick<NoticeDraft, "title" | "body"> => {
  const { formTitle, areaName, period: code, due: day } = event.subject;
  const form = { zh: `“${formTitle.zh}”`, en: `“${formTitle.en}”` };
  const period = printPeriod(code);
  const due = printDay(day);
  const say = (title: Label, rest: Label): Pick<NoticeDraft, "title" | "body"> => ({
    title: { zh: title.zh.replace("…", () => form.zh), en: title.en.replace("…", () => form.en) },
    body: { zh: `${areaName.zh}，${period.zh}。${rest.zh}`, en: `${areaName.en}, ${period.en}. ${rest.en}` },
  });
  const open = { zh: `${due.zh}到期，还没有提交。`, en: `Due ${due.en}, not handed in yet.` };
  switch (event.kind) {
    case "due-soon":
      return say(printDueSoon(event.workingDays), open);
    case "overdue":
      return say(
        {
          zh: `…已逾期${event.workingDays}个工作日`,
          en: `… is ${count(event.workingDays, "working day")} overdue`,
        },
        { zh: `到期日是${due.zh}，还没有提交。`, en: `It was due ${due.en} and has not been handed in.` },
      );
    case "submitted":
      return say(
        { zh: "…已提交，等你审核", en: "… is waiting for your check" },
        { zh: "打开表格核对。", en: "Open it to check." },
      );
    case "returned":
      return say(
        { zh: "…被退回", en: "… was returned" },
        { zh: "原因写在表里，改好后重新提交。", en: "The reason stands in the form; correct it and hand it in again." },
      );
    case "accepted":
      return say({ zh: "…已验收", en: "… is accepted" }, { zh: "不用再做什么。", en: "Nothing more to do." });
    case "reopened":
      return say(
        { zh: "…已重开", en: "… was reopened" },
        { zh: "原因写在表里，改好后重新提交。", en: "The reason stands in the form; correct it and hand it in again." },
      );
    case "reminded":
      return say({ zh: "催报：…", en: "Reminder: …" }, open);
    case "finding-assigned":
      return say(
        { zh: "…有数据问题要答复", en: "… has a finding to answer" },
        { zh: "改正数字，或者说明情况。", en: "Correct the figure or explain it." },
      );
  }
};

const printDueSoon = (workingDays: number): Label =>
  workingDays === 0
    ? { zh: "…今天到期", en: "… is due today" }
    : { zh: `…还有${workingDays}个工作日到期`, en: `… is due in ${count(workingDays, "working day")}` };

const printPeriod = (code: string): Label => {
  const period = parsePeriod(code);
  return period ? labelPeriod(period) : { zh: code, en: code };
};

const months = "January February March April May June July August September October November December".split(" ");

export const printDay = (day: Day): Label => {
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  return { zh: `${month}月${date}日`, en: `${date} ${months[month - 1] ?? ""}` };
};

const count = (value: number, noun: string): string => `${value} ${noun}${value === 1 ? "" : "s"}`;
