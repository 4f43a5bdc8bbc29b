// What stands between this form and handing it in, in the order in which it is led through: texts that are no
// numbers, values of two people, errors, missing without a reason, blank cells, warnings without an explanation.
import type { Label } from "../../kernel/label.ts";
import type { EntryFinding } from "../check/check-world.ts";
import type { FormWords } from "../entry-grid/grid-layout.ts";
import { parseNumber, tellUnreadable } from "../entry-grid/parse-number.ts";
import type { EntryConflict, EntryQueue } from "../entry-queue/entry-queue.ts";
import { findWritten } from "../entry-queue/entry-queue.ts";
import type { EntryPlace } from "../submission/entry.ts";
import { toEntryKey } from "../submission/entry.ts";
import type { EntryFindingView } from "../submission/submission.contract.ts";

export type FindingAnswer = NonNullable<EntryFindingView["answer"]>;

export type Task =
  | { readonly kind: "unread"; readonly place: EntryPlace; readonly message: Label; readonly offer: number | null }
  | { readonly kind: "conflict"; readonly place: EntryPlace; readonly conflict: EntryConflict }
  | { readonly kind: "error"; readonly finding: EntryFinding }
  /** Missing; open while it lacks its reason. */
  | { readonly kind: "missing"; readonly places: readonly EntryPlace[]; readonly reason: string | null }
  | { readonly kind: "blank"; readonly places: readonly EntryPlace[] }
  | { readonly kind: "warning"; readonly finding: EntryFinding; readonly answer: FindingAnswer | null };

export interface TaskWorld {
  readonly queue: EntryQueue;
  /** Every cell of the form, area by area. */
  readonly places: readonly EntryPlace[];
  readonly words: FormWords;
  readonly findings: readonly EntryFinding[];
  readonly findAnswer: (finding: EntryFinding) => FindingAnswer | null;
}

export const listTasks = ({ queue, places, words, findings, findAnswer }: TaskWorld): readonly Task[] => {
  const unread: Task[] = [];
  const blank: EntryPlace[] = [];
  const missing = new Map<string | null, EntryPlace[]>();
  for (const place of places) {
    const { content, unread: text } = findWritten(queue, toEntryKey(place));
    if (text !== null) unread.push(toUnread(place, text, words));
    else if (content === null) blank.push(place);
    else if (content.state === "missing") {
      missing.set(content.reason, [...(missing.get(content.reason) ?? []), place]);
    }
  }
  return [
    ...unread,
    ...[...queue.conflicts.values()].map((conflict): Task => ({ kind: "conflict", place: conflict, conflict })),
    ...findings.filter(({ severity }) => severity === "error").map((finding): Task => ({ kind: "error", finding })),
    ...[...missing]
      .sort(([one], [other]) => Number(one !== null) - Number(other !== null))
      .map(([reason, at]): Task => ({ kind: "missing", places: at, reason })),
    ...(blank.length > 0 ? [{ kind: "blank" as const, places: blank }] : []),
    ...findings
      .filter(({ severity }) => severity === "warning")
      .map((finding): Task => ({ kind: "warning", finding, answer: findAnswer(finding) }))
      .sort((one, other) => Number(!isOpenTask(one)) - Number(!isOpenTask(other))),
  ];
};

const toUnread = (place: EntryPlace, text: string, words: FormWords): Task => {
  const element = words.findElement(place);
  const reading = element && parseNumber(text, element);
  if (reading?.kind !== "unreadable") return { kind: "unread", place, message: words.namePlace(place), offer: null };
  return {
    kind: "unread",
    place,
    message: tellUnreadable(words.namePlace(place), text, reading),
    offer: reading.offer,
  };
};

/** An open task keeps the form back. */
export const isOpenTask = (task: Task): boolean => {
  switch (task.kind) {
    case "missing":
      return task.reason === null;
    case "warning":
      return task.answer === null;
    case "unread":
    case "conflict":
    case "error":
    case "blank":
      return true;
  }
};

/** Where a task is looked at. */
export const findTaskPlace = (task: Task): EntryPlace | undefined => {
  switch (task.kind) {
    case "unread":
    case "conflict":
      return task.place;
    case "error":
    case "warning":
      return task.finding.cells[0];
    case "missing":
    case "blank":
      return task.places[0];
  }
};

const parts: readonly (readonly [kind: Task["kind"], zh: string, en: string, many: string])[] = [
  ["unread", "处不是数", "cell is no number", "cells are no numbers"],
  ["conflict", "处未选", "choice open", "choices open"],
  ["error", "处错误", "error", "errors"],
  ["missing", "种缺报没写原因", "gap without a reason", "gaps without a reason"],
  ["blank", "格没填", "blank cell", "blank cells"],
  ["warning", "处未说明", "warning without an explanation", "warnings without an explanation"],
];

/** `还有1处错误、1处未选、1处未说明。` */
export const tellOpenTasks = (tasks: readonly Task[]): Label | null => {
  const open = tasks.filter(isOpenTask);
  if (open.length === 0) return null;
  const counted = parts.flatMap(([kind, zh, one, many]) => {
    const count = open
      .filter((task) => task.kind === kind)
      .reduce((sum, task) => sum + (task.kind === "blank" ? task.places.length : 1), 0);
    return count === 0 ? [] : [{ zh: `${count}${zh}`, en: `${count} ${count === 1 ? one : many}` }];
  });
  return {
    zh: `还有${counted.map(({ zh }) => zh).join("、")}。`,
    en: `Still open: ${counted.map(({ en }) => en).join(", ")}.`,
  };
};
