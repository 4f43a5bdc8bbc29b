// A submission held against the rules, as it stands: the same check as on the open page.
import type { Read } from "../../platform/database/transaction.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import { checkEntries, findBlanks } from "../check/check-entries.ts";
import type { CheckWorld, EntryFinding } from "../check/check-world.ts";
import { selectRules } from "../check/list-rule-elements.ts";
import type { Rule } from "../check/rule.ts";
import type { RuleBook } from "../check/rule-book.ts";
import type { FormView } from "../form/form.contract.ts";
import type { FormBook } from "../form/form-book.ts";
import { listFormElements } from "../form/form.ts";
import { presentForm } from "../form/present-form.ts";
import type { StoredEntry } from "./entry.ts";
import { toEntryKey } from "./entry.ts";
import { isFilled, loadEntryRows } from "./entry.store.ts";
import type { OpenSubmission } from "./open-submission.operations.ts";
import type { FormerValues } from "./read-submission.operations.ts";
import { loadFormerValues, nameArea } from "./read-submission.operations.ts";

export interface ReportingContent {
  readonly book: FormBook;
  readonly rules: RuleBook;
  readonly catalogue: Catalogue;
}

export interface CheckedSubmission {
  readonly form: FormView;
  readonly rules: readonly Rule[];
  readonly entries: readonly StoredEntry[];
  readonly former: FormerValues;
  readonly findings: readonly EntryFinding[];
  /** Cells with nothing at all: they keep a form from being handed in. */
  readonly blanks: readonly EntryFinding[];
}

/** As it stands or, with entries that are not saved yet, as it would stand. */
export const checkSubmission = async (
  tx: Read,
  opened: OpenSubmission,
  { book, rules, catalogue }: ReportingContent,
  planned?: readonly StoredEntry[],
): Promise<CheckedSubmission> => {
  const { row, areas } = opened;
  const form = presentForm(opened.form, book, catalogue);
  const entries = planned ?? (await loadEntryRows(tx, row)).filter(isFilled);
  const former = await loadFormerValues(tx, opened);
  const own = selectRules(rules, listFormElements(opened.form));
  const byKey = new Map(entries.map((entry) => [toEntryKey(entry), entry]));
  const previous = new Map(former.previous.map((each) => [`${each.area}|${each.element}|${each.cell}`, each.value]));
  const history = new Map(former.history.map((each) => [`${each.area}|${each.element}|${each.cell}`, each.values]));
  const world: CheckWorld = {
    sections: form.sections,
    areas: row.reporting.map((code) => ({ code, name: nameArea(areas, code) })),
    period: row.period,
    rules: own,
    find: (place) => byKey.get(toEntryKey(place)),
    previous: (place) => previous.get(toEntryKey(place)),
    history: (place) => history.get(toEntryKey(place)) ?? [],
  };
  return { form, rules: own, entries, former, findings: checkEntries(world), blanks: findBlanks(world) };
};
