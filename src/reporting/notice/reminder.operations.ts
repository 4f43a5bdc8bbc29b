// Today's reminders for every open form within the actor's area.
import { loadAreas } from "../../access/area/area.store.ts";
import { loadTenantsUnder } from "../../access/area/tenant.store.ts";
import type { Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import { toDayInBeijing } from "../../kernel/day.ts";
import type { FormBook } from "../form/form-book.ts";
import type { Directory } from "../round/present-submission.ts";
import { openDirectory } from "../round/present-submission.ts";
import type { SubmissionRow } from "../submission/submission.ts";
import { loadSubmissions } from "../submission/submission.store.ts";
import { announce } from "./announce.operations.ts";
import type { Reminder } from "./list-reminders.ts";
import { listReminders } from "./list-reminders.ts";
import type { NoticeDraft } from "./notice.ts";
import { runReminders } from "./notice.contract.ts";
import { findSeat } from "./seat.ts";
import { writeNotice } from "./write-notice.ts";

export const reminderOperations = (book: FormBook, reminderDays: readonly number[]): readonly Operation[] => [
  implement(runReminders, async (tx, { actor, now, today }) => {
    const tks = (await loadTenantsUnder(tx, actor.area)).map(({ tk }) => tk);
    const open = await loadSubmissions(tx, { tks, states: ["draft", "returned"] });
    const reminders = listReminders(
      open.map((row) => ({ ...row, since: toDayInBeijing(row.changedAt) })),
      { today, workdays: book.workdays, reminderDays },
    );
    const directory = openDirectory(book, await loadAreas(tx));
    let written = 0;
    for (const tk of new Set(reminders.map(({ item }) => item.tk))) {
      const own = reminders.filter(({ item }) => item.tk === tk);
      written += await announce(tx, { tk, at: now, notices: own.flatMap((each) => toNotice(each, directory)) });
    }
    return { written, submissions: open.length };
  }),
];

/** For the desk where the form lies; a due day that was moved is reminded of anew. */
const toNotice = (
  { item, reminderDay, kind, workingDays }: Reminder<SubmissionRow>,
  { book, nameOf, placeOf }: Directory,
): readonly NoticeDraft[] => {
  const form = book.forms.get(item.form);
  const desk = book.desks.get(form?.route[item.desk] ?? "");
  const seat = desk && findSeat(desk, item.agency, placeOf(item.area));
  if (!form || !seat) return [];
  const subject = { ...item, formTitle: form.title, areaName: nameOf(item.area) };
  return [writeNotice({ kind, subject, workingDays }, { seat, once: `${reminderDay} ${item.due}` })];
};
