// What reporting, moving and closing make of an intervention: the next row and the event that led there, or a refusal.
import type { Label } from "../../kernel/label.ts";
import type { Day } from "../../kernel/period.ts";
import { Problem } from "../../kernel/problem.ts";
import { checkClosing, checkMove } from "./check-intervention.ts";
import type { InterventionRow, NewEvent } from "./intervention-row.ts";
import type { InterventionResult, InterventionState } from "./intervention.ts";

export interface Moment {
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  readonly today: Day;
}

export interface Changed {
  readonly row: InterventionRow;
  readonly event: NewEvent;
}

export interface Progress {
  readonly text: string;
  /** The step that is done with it. */
  readonly step?: number | undefined;
  readonly doneOn?: string | undefined;
}

export const reportOn = (row: InterventionRow, { text, step: number, doneOn }: Progress, moment: Moment): Changed => {
  refuseClosed(row);
  if (number === undefined) return toChanged(row, { kind: "progress", text, content: [] }, moment);
  const step = row.steps[number - 1];
  if (!step) throw refusal("accountability/unknown-step", [unknownStep(number, row)]);
  const day = (doneOn ?? moment.today) as Day;
  if (day > moment.today) throw refusal("accountability/unfit-intervention", [notYet(day)]);
  const steps = row.steps.map((each) => (each === step ? { ...step, doneOn: day } : each));
  const content = [{ field: `steps.${number}.doneOn`, before: step.doneOn, after: day }];
  return toChanged({ ...row, steps }, { kind: "stepDone", text, content }, moment);
};

interface Move {
  readonly to: InterventionState;
  readonly reason: string;
}

export const moveTo = (row: InterventionRow, { to, reason }: Move, moment: Moment): Changed => {
  const fault = checkMove(row.state, to);
  if (fault) throw refusal("accountability/no-such-move", [fault]);
  const content = [
    { field: "state", before: row.state, after: to },
    ...(row.closed ? [{ field: "closed", before: row.closed, after: null }] : []),
  ];
  const kind = row.state === "closed" ? "reopened" : "moved";
  return toChanged({ ...row, state: to, stateReason: reason, closed: null }, { kind, text: reason, content }, moment);
};

interface Conclusion {
  readonly result: InterventionResult;
  readonly conclusion: string;
  readonly evidence: string;
}

export const close = (row: InterventionRow, { result, conclusion, evidence }: Conclusion, moment: Moment): Changed => {
  const fault = checkClosing(row, result);
  if (fault) throw refusal("accountability/not-to-be-closed", [fault]);
  const closed = { by: moment.by, at: moment.at, result, conclusion, evidence };
  const content = [
    { field: "state", before: row.state, after: "closed" },
    { field: "closed", before: null, after: closed },
  ];
  const event = { kind: "closed" as const, text: conclusion, content };
  return toChanged({ ...row, state: "closed", stateReason: "", closed }, event, moment);
};

/** Every change has one event, whose number is the version that it made. */
export const toChanged = (
  row: InterventionRow,
  event: Pick<NewEvent, "kind" | "text" | "content">,
  { by, at }: Pick<Moment, "by" | "at">,
): Changed => ({ row: { ...row, version: row.version + 1 }, event: { ...event, by, at } });

export const refuseClosed = ({ state }: InterventionRow): void => {
  if (state !== "closed") return;
  throw refusal("accountability/closed-intervention", [
    { zh: "这项干预已经关闭。先重开，再改。", en: "This intervention is closed. Reopen it first." },
  ]);
};

export const refusal = (code: `${string}/${string}`, faults: readonly Label[]): Problem =>
  new Problem(code, 422, {
    zh: faults.map(({ zh }) => zh).join(""),
    en: faults.map(({ en }) => en).join(" "),
  });

const unknownStep = (number: number, { steps }: InterventionRow): Label => ({
  zh: `没有第${number}步，一共${steps.length}步。`,
  en: `There is no step ${number}; it has ${steps.length}.`,
});

const notYet = (day: string): Label => ({
  zh: `完成日${day}还没到。`,
  en: `It cannot be done on ${day}: that day has not come.`,
});
