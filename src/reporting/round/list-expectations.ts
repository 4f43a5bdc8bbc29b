// What a round writes down when it is opened: a copy of each form for each unit, and the facts in all of them.
import type { Area, AreaCode } from "../../kernel/area.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import type { ExpectedFacts } from "../../stats/expectation/expected-facts.ts";
import { computeDueDay } from "../form/due-day.ts";
import type { FormBook } from "../form/form-book.ts";
import type { Form } from "../form/form.ts";
import { listFormElements } from "../form/form.ts";
import { listElementCells, listFormSlots } from "../form/list-form-slots.ts";
import type { Submission } from "../submission/submission.ts";
import { findFormPeriod, listExpected } from "./list-expected.ts";

export type Expectation = Pick<Submission, "form" | "period" | "area" | "round" | "formVersion" | "due"> & {
  readonly agency: string;
  readonly reporting: readonly AreaCode[];
  readonly cells: number;
};

export const listExpectations = (
  forms: readonly Form[],
  areas: readonly Area[],
  { period: round, area }: { readonly period: string; readonly area: string },
  { book, catalogue }: { readonly book: FormBook; readonly catalogue: Catalogue },
): readonly Expectation[] =>
  forms.flatMap((form) => {
    const period = findFormPeriod(form, round);
    if (!period) return [];
    const { due } = computeDueDay(form.deadline, period, book.workdays);
    return listExpected(form, areas, area as AreaCode, period.end).map((unit) => ({
      form: form.id,
      period: period.code,
      area: unit.area,
      round,
      formVersion: form.version,
      agency: form.agency,
      due,
      reporting: unit.reporting,
      cells: listFormSlots(form, unit.reporting, catalogue).length,
    }));
  });

/** Each element of the copies' forms; an element stands in one form. */
export const listExpectedFacts = (
  expectations: readonly Pick<Expectation, "form" | "period" | "reporting">[],
  { forms }: Pick<FormBook, "forms">,
  catalogue: Catalogue,
): readonly ExpectedFacts[] =>
  [...forms.values()].flatMap((form) => {
    const copies = expectations.filter((each) => each.form === form.id);
    const [copy] = copies;
    if (!copy) return [];
    const areas = copies.flatMap(({ reporting }) => reporting);
    return listFormElements(form).map((element) => ({
      element,
      period: copy.period,
      areas,
      cellsPerArea: listElementCells(element, catalogue).length,
    }));
  });
