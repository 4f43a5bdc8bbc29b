// What waits for one person (我的任务): to fill in, soonest due first; to check, oldest first; done lately.
import type { Actor } from "../../access/actor.ts";
import type { Day } from "../../kernel/period.ts";
import { findSeats, mayOpen } from "../submission/find-seats.ts";
import type { Step, SubmissionKey } from "../submission/submission.ts";
import type { FilledSubmission } from "../submission/submission.ts";
import type { Directory } from "./present-submission.ts";
import { presentSubmission } from "./present-submission.ts";
import type { DeskView } from "./round.contract.ts";

export interface DeskMaterial {
  readonly actor: Actor;
  readonly today: Day;
  readonly directory: Directory;
  readonly submissions: readonly FilledSubmission[];
  /** The last step of each submission. */
  readonly steps: readonly (SubmissionKey & Pick<Step, "at" | "action" | "reason">)[];
  readonly findings: readonly (SubmissionKey & { readonly count: number })[];
  /** Cells far from the period before, of those that wait. */
  readonly changes: readonly (SubmissionKey & { readonly count: number })[];
}

const mostDone = 50;

export const toSubmissionText = ({ form, period, area }: SubmissionKey): string => `${form}|${period}|${area}`;

export const sortDesk = ({ actor, today, directory, ...material }: DeskMaterial): DeskView => {
  const lastSteps = new Map(material.steps.map((step) => [toSubmissionText(step), step]));
  const findings = new Map(material.findings.map((each) => [toSubmissionText(each), each.count]));
  const changes = new Map(material.changes.map((each) => [toSubmissionText(each), each.count]));
  const seated = listSeated(material.submissions, actor, directory);
  const here = seated.filter(({ submission, seats }) => seats.includes(submission.desk));
  const present = (submission: FilledSubmission) => presentSubmission(submission, directory, today);
  return {
    toFill: here
      .filter(({ submission }) => isOpen(submission))
      .map(({ submission }) => ({
        ...present(submission),
        returnReason:
          submission.state === "returned" ? (lastSteps.get(toSubmissionText(submission))?.reason ?? null) : null,
      }))
      .toSorted((one, other) => one.due.localeCompare(other.due)),
    toCheck: here
      .filter(({ submission }) => submission.state === "submitted")
      .map(({ submission }) => ({
        ...present(submission),
        waitingSince: lastSteps.get(toSubmissionText(submission))?.at ?? submission.changedAt,
        findings: findings.get(toSubmissionText(submission)) ?? 0,
        changes: changes.get(toSubmissionText(submission)) ?? 0,
      }))
      .toSorted((one, other) => one.waitingSince.localeCompare(other.waitingSince)),
    done: seated
      .filter(({ submission, seats }) => !isOpen(submission) && !seats.includes(submission.desk))
      .concat(here.filter(({ submission }) => submission.state === "accepted" || submission.state === "locked"))
      .map(({ submission }) => submission)
      .toSorted((one, other) => other.changedAt.localeCompare(one.changedAt))
      .slice(0, mostDone)
      .map(present),
  };
};

const isOpen = ({ state }: FilledSubmission): boolean => state === "draft" || state === "returned";

/** Submissions on whose route the actor sits at all, with the positions. */
export const listSeated = (submissions: readonly FilledSubmission[], actor: Actor, directory: Directory) =>
  submissions.flatMap((submission) => {
    const seats = findSeats(toSeating(submission, actor, directory));
    return seats.length > 0 ? [{ submission, seats }] : [];
  });

type Copy = Pick<FilledSubmission, "form" | "area" | "agency">;

/** Whether the actor may look into it: else a list names it without a link. */
export const isOpenTo = (submission: Copy, actor: Actor, directory: Directory): boolean => {
  const seating = toSeating(submission, actor, directory);
  return mayOpen(seating, findSeats(seating));
};

const toSeating = ({ form, area, agency }: Copy, actor: Actor, { book, placeOf }: Directory) => ({
  actor,
  agency,
  unit: placeOf(area),
  desks: book.forms.get(form)?.route.flatMap((id) => book.desks.get(id) ?? []) ?? [],
});
