// A submission as lists show it: title, unit, township, desk by name, days late.
import type { Area, AreaCode } from "../../kernel/area.ts";
import { listAncestors } from "../../kernel/area.ts";
import type { Label } from "../../kernel/label.ts";
import { toDayInBeijing } from "../../kernel/day.ts";
import type { Day } from "../../kernel/period.ts";
import type { UnitPlace } from "../form/desk.ts";
import type { FormBook } from "../form/form-book.ts";
import type { FilledSubmission } from "../submission/submission.ts";
import type { SubmissionHead } from "./round.contract.ts";
import { countDaysLate } from "./tally.ts";

export interface Directory {
  readonly book: FormBook;
  readonly nameOf: (area: AreaCode) => Label;
  readonly placeOf: (area: AreaCode) => UnitPlace;
}

/** By the areas as they stand last. */
export const openDirectory = (book: FormBook, versions: readonly Area[]): Directory => {
  const areas = new Map(versions.map((area) => [area.code, area]));
  return {
    book,
    nameOf: (code) => areas.get(code)?.name ?? { zh: code, en: code },
    placeOf: (code) => {
      const own = areas.get(code);
      return { code, lineage: own ? [own, ...listAncestors(areas, code)] : [] };
    },
  };
};

export const presentSubmission = (
  submission: FilledSubmission,
  { book, nameOf, placeOf }: Directory,
  today: Day,
): SubmissionHead => {
  const form = book.forms.get(submission.form);
  const desk = book.desks.get(form?.route[submission.desk] ?? "");
  const township = placeOf(submission.area).lineage.find(({ level }) => level === gatheringLevel);
  const submittedOn = submission.submittedAt === null ? null : toDayInBeijing(submission.submittedAt);
  return {
    form: submission.form,
    title: form?.title ?? { zh: submission.form, en: submission.form },
    agency: submission.agency,
    period: submission.period,
    area: submission.area,
    areaName: nameOf(submission.area),
    township: township?.code ?? null,
    state: submission.state,
    desk: submission.desk,
    deskName: desk?.name ?? { zh: "", en: "" },
    due: submission.due,
    daysLate: countDaysLate({ ...submission, submittedOn }, today),
    submittedAt: submission.submittedAt,
    acceptedAt: submission.acceptedAt,
    filled: submission.filled,
    cells: submission.cells,
  };
};

/** The level by which progress is gathered beside the agencies. */
const gatheringLevel = "township";
