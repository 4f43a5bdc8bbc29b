// A form (报表): which elements one desk fills in for one unit and period, in which order, by when, and the
// desks it passes through. What is not said here follows from the elements: grid, unit, level, bounds.
import type { AreaKind, AreaLevel } from "../../kernel/area.ts";
import type { Label } from "../../kernel/label.ts";
import type { PeriodKind } from "../../kernel/period.ts";
import type { ElementId } from "../../stats/element/element.ts";
import type { DeskId } from "./desk.ts";

export type FormId = string & { readonly __brand: "FormId" };

export interface FormSection {
  readonly title: Label;
  /** Elements of one section share their breakdowns, so that a section is one table. */
  readonly elements: readonly ElementId[];
}

export interface Deadline {
  /** From the first day of the period (counts of an autumn) or from its last (what happened in it). */
  readonly from: "start" | "end";
  readonly workingDays: number;
}

export interface Form {
  readonly id: FormId;
  /** Counts up with every change; a submission keeps the version it was opened with. */
  readonly version: number;
  readonly title: Label;
  /** The agency that answers for it. */
  readonly agency: string;
  readonly periodKind: PeriodKind;
  /** One copy is expected of each area of this level. */
  readonly unit: AreaLevel;
  /** The level its figures stand at: the unit's own or one below it. */
  readonly reportedAt: AreaLevel;
  readonly sections: readonly FormSection[];
  readonly deadline: Deadline;
  /** From the desk that fills it in to the one that accepts it. */
  readonly route: readonly DeskId[];
  /** Kinds of area that report through another line. */
  readonly excludedKinds: readonly AreaKind[];
  /** What to know before filling it in; where the original form stands. */
  readonly note: Label | null;
}

type FormParts = Pick<Form, "title" | "agency"> &
  Partial<Omit<Form, "id" | "title" | "agency" | "sections">> & {
    readonly sections: readonly { readonly title: Label; readonly elements: readonly string[] }[];
  };

/**
 * Defines a form; what is not said: version 1, for the calendar year, one copy for the whole district with figures
 * by township, due 20 working days after the period, filled in by the agency and accepted by statistics.
 * @example defineForm("water-safety", { title: {zh: "农村供水年报", en: "Rural water, yearly"}, agency: "water", sections: [{ title, elements: ["rural_tap_people"] }] })
 */
export const defineForm = (id: string, { sections, ...parts }: FormParts): Form => ({
  version: 1,
  periodKind: "year",
  unit: "county",
  reportedAt: "township",
  deadline: { from: "end", workingDays: 20 },
  route: ["agency", "statistics"],
  excludedKinds: [],
  note: null,
  ...parts,
  id: id as FormId,
  sections: sections.map(({ title, elements }) => ({ title, elements: elements as readonly ElementId[] })),
});

export const listFormElements = ({ sections }: Pick<Form, "sections">): readonly ElementId[] =>
  sections.flatMap(({ elements }) => elements);
