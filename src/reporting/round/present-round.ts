// A round as lists show it: its name, its days, how far it is.
import type { Label } from "../../kernel/label.ts";
import type { Day } from "../../kernel/period.ts";
import { labelPeriod, parsePeriod } from "../../kernel/period.ts";
import type { Submission } from "../submission/submission.ts";
import type { RoundView } from "./round.contract.ts";
import { tallySubmissions } from "./tally.ts";

interface OpenedRound {
  readonly id: string;
  readonly openedAt: string;
  readonly openedBy: string;
  readonly note: string;
}

export const presentRound = (
  { id, openedAt, openedBy, note }: OpenedRound,
  submissions: readonly Pick<Submission, "state" | "due">[],
  today: Day,
): RoundView => {
  const days = submissions.map(({ due }) => due).toSorted();
  return {
    id,
    label: nameRound(id),
    openedAt,
    openedBy,
    note,
    firstDue: days[0] ?? "",
    lastDue: days.at(-1) ?? "",
    tally: tallySubmissions(submissions, today),
  };
};

/** A yearly round holds three clocks and so is named by its year alone. */
export const nameRound = (id: string): Label => {
  const period = parsePeriod(id);
  if (!period) return { zh: id, en: id };
  return period.kind === "year" ? { zh: `${id}年度`, en: `Year ${id}` } : labelPeriod(period);
};
