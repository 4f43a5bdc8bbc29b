// All forms as one checked whole: forms and desks by id, the days on which is worked. What the catalogue says of
// an element its form must say too, and every element is asked for once.
import type { Finding } from "../../kernel/finding.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import { checkForms } from "./check-forms.ts";
import type { Desk, DeskId } from "./desk.ts";
import type { Form, FormId } from "./form.ts";
import type { WorkdayYear, Workdays } from "./workdays.ts";
import { readWorkdays } from "./workdays.ts";

export interface FormBookParts {
  readonly forms: readonly Form[];
  readonly desks: readonly Desk[];
  readonly workdays: readonly WorkdayYear[];
}

export interface FormBook {
  /** In the order of the content. */
  readonly forms: ReadonlyMap<FormId, Form>;
  readonly desks: ReadonlyMap<DeskId, Desk>;
  readonly workdays: Workdays;
}

export const readFormBook = (
  { forms, desks, workdays }: FormBookParts,
  catalogue: Catalogue,
): { readonly book: FormBook; readonly findings: readonly Finding[] } => ({
  book: {
    forms: new Map(forms.map((form) => [form.id, form])),
    desks: new Map(desks.map((desk) => [desk.id, desk])),
    workdays: readWorkdays(workdays),
  },
  findings: checkForms(forms, desks, catalogue),
});
