// Telling desks about a round: that it is open, and that somebody waits for their forms.
import type { Write } from "../../platform/database/transaction.ts";
import type { AreaCode } from "../../kernel/area.ts";
import type { Day } from "../../kernel/period.ts";
import { announce } from "../notice/announce.operations.ts";
import type { SeatKey } from "../notice/seat.ts";
import { findSeat } from "../notice/seat.ts";
import { writeNotice } from "../notice/write-notice.ts";
import type { FormId } from "../form/form.ts";
import type { SubmissionRow } from "../submission/submission.ts";
import type { Directory } from "./present-submission.ts";

interface Waiting {
  readonly form: FormId;
  readonly agency: string;
  readonly area: AreaCode;
  readonly desk: number;
  readonly due: Day;
}

interface Telling {
  readonly tk: number;
  readonly at: string;
  readonly directory: Directory;
}

/** One notice for each seat that has to fill something in: how many forms, the first due day. */
export const announceRound = async (
  tx: Write,
  round: string,
  expected: readonly Omit<Waiting, "desk">[],
  { tk, at, directory }: Telling,
): Promise<number> => {
  const bySeat = new Map<SeatKey, Day[]>();
  for (const each of expected) {
    const seat = findSeatOf({ ...each, desk: 0 }, directory);
    if (seat) bySeat.set(seat, [...(bySeat.get(seat) ?? []), each.due]);
  }
  const notices = [...bySeat].flatMap(([seat, days]) => {
    const [firstDue] = days.toSorted();
    return firstDue === undefined
      ? []
      : [writeNotice({ kind: "round-opened", round, forms: days.length, firstDue }, { seat, once: at })];
  });
  return announce(tx, { tk, at, notices });
};

/** Once a day for each form that still lies at a desk. */
export const announceReminders = async (
  tx: Write,
  rows: readonly SubmissionRow[],
  today: Day,
  { tk, at, directory }: Telling,
): Promise<number> =>
  announce(tx, {
    tk,
    at,
    notices: rows.flatMap((row) => {
      const seat = findSeatOf(row, directory);
      const form = directory.book.forms.get(row.form);
      if (!seat || !form) return [];
      const subject = { ...row, formTitle: form.title, areaName: directory.nameOf(row.area) };
      return [writeNotice({ kind: "reminded", subject }, { seat, once: today })];
    }),
  });

const findSeatOf = ({ form, agency, area, desk }: Waiting, { book, placeOf }: Directory): SeatKey | undefined => {
  const found = book.desks.get(book.forms.get(form)?.route[desk] ?? "");
  return found && findSeat(found, agency, placeOf(area));
};
