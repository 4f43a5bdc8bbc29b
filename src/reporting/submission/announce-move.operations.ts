// Who has to hear of a step: the desk that a form comes to; after acceptance those who filled it in.
import type { Write } from "../../platform/database/transaction.ts";
import { announce } from "../notice/announce.operations.ts";
import type { FormEvent } from "../notice/write-notice.ts";
import { writeNotice } from "../notice/write-notice.ts";
import { findSeat } from "../notice/seat.ts";
import type { OpenSubmission } from "./open-submission.operations.ts";
import type { Move, StepAction } from "./submission.ts";

type Heard = Extract<FormEvent["kind"], "submitted" | "returned" | "reopened" | "accepted">;

const kinds: Readonly<Record<StepAction, Heard>> = {
  submit: "submitted",
  pass: "submitted",
  accept: "accepted",
  return: "returned",
  reopen: "reopened",
  lock: "accepted",
};

export const announceMove = async (
  tx: Write,
  { row, form, unit, desks, areas }: OpenSubmission,
  { state, desk }: Move,
  { action, at }: { readonly action: StepAction; readonly at: string },
): Promise<void> => {
  const kind = state === "accepted" ? "accepted" : kinds[action];
  const listener = desks[kind === "accepted" ? 0 : desk];
  const seat = listener && findSeat(listener, row.agency, unit);
  if (!seat) return;
  const subject = {
    ...row,
    formTitle: form.title,
    areaName: areas.get(row.area)?.name ?? { zh: row.area, en: row.area },
  };
  await announce(tx, { tk: row.tk, at, notices: [writeNotice({ kind, subject }, { seat, once: at })] });
};
