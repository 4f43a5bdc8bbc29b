// A submission (报送): one unit's copy of a form for a period, and its way from desk to desk: draft → submitted →
// (returned → …) → accepted → locked by a release. Every step leaves a trace.
import type { AreaCode } from "../../kernel/area.ts";
import type { Day, PeriodCode } from "../../kernel/period.ts";
import type { Label } from "../../kernel/label.ts";
import type { FormId } from "../form/form.ts";

export const submissionStates = ["draft", "submitted", "returned", "accepted", "locked"] as const;
export type SubmissionState = (typeof submissionStates)[number];

export interface SubmissionKey {
  readonly form: FormId;
  /** The form's own period, e.g. HY2025 in the round of 2025. */
  readonly period: PeriodCode;
  /** The unit: the area whose copy it is. */
  readonly area: AreaCode;
}

export interface Submission extends SubmissionKey {
  readonly round: string;
  readonly formVersion: number;
  readonly due: Day;
  readonly state: SubmissionState;
  /** Position on the form's route where it lies now. */
  readonly desk: number;
  readonly submittedAt: string | null;
  readonly acceptedAt: string | null;
  readonly changedAt: string;
  /** The release that locked it. */
  readonly release: number | null;
}

/** With what the database alone knows of it. */
export interface SubmissionRow extends Submission {
  readonly tk: number;
  readonly agency: string;
  /** Areas whose figures are asked, as they stood when the round was opened. */
  readonly reporting: readonly AreaCode[];
  readonly cells: number;
}

export interface FilledSubmission extends SubmissionRow {
  /** Cells with something in them. */
  readonly filled: number;
}

export const stepActions = ["submit", "pass", "accept", "return", "reopen", "lock"] as const;
export type StepAction = (typeof stepActions)[number];

export interface Step {
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly role: string;
  readonly action: StepAction;
  readonly fromDesk: number;
  readonly toDesk: number;
  readonly reason: string | null;
}

export const stateNames: Readonly<Record<SubmissionState, Label>> = {
  draft: { zh: "未提交", en: "Draft" },
  submitted: { zh: "已提交", en: "Submitted" },
  returned: { zh: "已退回", en: "Returned" },
  accepted: { zh: "已验收", en: "Accepted" },
  locked: { zh: "已发布锁定", en: "Locked by a release" },
};

export interface Move {
  readonly state: SubmissionState;
  readonly desk: number;
}

/** What an action makes of a submission, or why it cannot be done. `last` is the position of the accepting desk. */
export const moveSubmission = (
  { state, desk }: Move,
  action: StepAction,
  { last, to = 0 }: { readonly last: number; readonly to?: number },
): Move | { readonly refusal: Label } => {
  switch (action) {
    case "submit":
      if (state !== "draft" && state !== "returned") return refuse(state, "提交", "submitted");
      return last === desk ? { state: "accepted", desk } : { state: "submitted", desk: desk + 1 };
    case "pass":
      return state === "submitted" && desk < last ? { state, desk: desk + 1 } : refuse(state, "审核通过", "passed on");
    case "accept":
      return state === "submitted" && desk === last ? { state: "accepted", desk } : refuse(state, "验收", "accepted");
    case "return":
      if (state !== "submitted" || to >= desk) return refuse(state, "退回", "returned");
      return { state: "returned", desk: to };
    case "reopen":
      return state === "accepted" || state === "locked"
        ? { state: "returned", desk: 0 }
        : refuse(state, "重开", "reopened");
    case "lock":
      return state === "accepted" ? { state: "locked", desk } : refuse(state, "锁定", "locked");
  }
};

const refuse = (state: SubmissionState, zh: string, en: string): { readonly refusal: Label } => ({
  refusal: {
    zh: `这张表现在是“${stateNames[state].zh}”，不能${zh}。刷新页面看最新状态。`,
    en: `This form is “${stateNames[state].en.toLowerCase()}” now and cannot be ${en}. Reload to see where it stands.`,
  },
});
