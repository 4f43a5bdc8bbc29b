// A notice (通知): what happened to a form, a round, a warning or an intervention, for one seat. It names forms, periods, areas and days, never a
// person and never the reason of a return: it may leave the program by mail or messenger.
import type { AreaCode } from "../../kernel/area.ts";
import type { Label } from "../../kernel/label.ts";
import type { Day, PeriodCode } from "../../kernel/period.ts";
import type { FormId } from "../form/form.ts";
import type { SeatKey } from "./seat.ts";

export const noticeKinds = [
  "overdue",
  "returned",
  "reopened",
  "due-soon",
  "reminded",
  "round-opened",
  "submitted",
  "finding-assigned",
  "warning",
  "intervention",
  "step-due",
  "accepted",
  "released",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export const noticeKindNames: Readonly<Record<NoticeKind, Label>> = {
  overdue: { zh: "已逾期", en: "Overdue" },
  returned: { zh: "被退回", en: "Returned" },
  reopened: { zh: "已重开", en: "Reopened" },
  "due-soon": { zh: "快到期", en: "Due soon" },
  reminded: { zh: "催报", en: "Reminders" },
  "round-opened": { zh: "开始报送", en: "Round opened" },
  submitted: { zh: "待审核", en: "To be checked" },
  "finding-assigned": { zh: "待答复的数据问题", en: "Findings to answer" },
  warning: { zh: "预警", en: "Warnings" },
  intervention: { zh: "干预", en: "Interventions" },
  "step-due": { zh: "干预步骤到期", en: "Steps that fall due" },
  accepted: { zh: "已验收", en: "Accepted" },
  released: { zh: "已发布", en: "Released" },
};

/** The copy of a form that a notice speaks of, in words that may leave the program. */
export interface NoticeSubject {
  readonly round: string;
  readonly form: FormId;
  readonly formTitle: Label;
  readonly period: PeriodCode;
  readonly area: AreaCode;
  readonly areaName: Label;
  readonly due: Day;
}

export interface NoticeDraft {
  readonly seat: SeatKey;
  readonly kind: NoticeKind;
  /** What happened, as a text: written twice for a seat, it is kept once. */
  readonly occasion: string;
  readonly round: string | null;
  readonly form: string | null;
  readonly period: string | null;
  readonly area: string | null;
  readonly due: Day | null;
  readonly title: Label;
  readonly body: Label;
  /** Where in the program it is dealt with. */
  readonly path: string;
}

export interface Notice extends NoticeDraft {
  readonly tk: number;
  readonly id: number;
  /** ISO instant. */
  readonly at: string;
  readonly isRead: boolean;
}
