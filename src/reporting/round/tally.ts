// How far a round is: submissions counted by state. Late are those not handed in after their day, so that the
// counts by state add up to what was expected.
import type { Day } from "../../kernel/period.ts";
import { daysBetween } from "../../kernel/day.ts";
import type { Submission } from "../submission/submission.ts";
import type { Tally } from "./round.contract.ts";

/** Whole days past the due day: of one handed in, the day it was; else today. */
export const countDaysLate = (
  { state, due, submittedOn }: Pick<Submission, "state" | "due"> & { readonly submittedOn: Day | null },
  today: Day,
): number => {
  const isOpen = state === "draft" || state === "returned";
  const day = isOpen ? today : (submittedOn ?? today);
  return Math.max(0, daysBetween(due, day));
};

export const tallySubmissions = (submissions: readonly Pick<Submission, "state" | "due">[], today: Day): Tally => {
  const count = (state: Submission["state"]): number => submissions.filter((each) => each.state === state).length;
  const isOpen = ({ state }: Pick<Submission, "state">): boolean => state === "draft" || state === "returned";
  return {
    expected: submissions.length,
    draft: count("draft"),
    submitted: count("submitted"),
    returned: count("returned"),
    accepted: count("accepted"),
    locked: count("locked"),
    late: submissions.filter((each) => isOpen(each) && each.due < today).length,
  };
};
