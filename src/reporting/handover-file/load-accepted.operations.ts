// Gathers what was accepted of a round: the facts as they stand, cell by cell of each form in the version that its
// copies were opened with.
import { loadAreas } from "../../access/area/area.store.ts";
import type { Area, AreaCode } from "../../kernel/area.ts";
import { listAreasOn } from "../../kernel/area.ts";
import type { CellKey } from "../../kernel/cell.ts";
import type { Label } from "../../kernel/label.ts";
import { parsePeriod } from "../../kernel/period.ts";
import type { Read } from "../../platform/database/transaction.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import { loadFacts } from "../../stats/fact/fact-list.store.ts";
import type { FormBook } from "../form/form-book.ts";
import { listFormElements } from "../form/form.ts";
import { listFormSlots } from "../form/list-form-slots.ts";
import { findForm } from "../submission/open-submission.operations.ts";
import type { SubmissionRow } from "../submission/submission.ts";
import { loadSubmissions } from "../submission/submission.store.ts";
import type { AcceptedForm, AcceptedRound } from "./accepted-round.ts";
import { nameCell } from "./accepted-round.ts";

export interface HandoverContent {
  readonly book: FormBook;
  readonly catalogue: Catalogue;
}

export interface RoundQuestion {
  readonly tks: readonly number[];
  readonly round: string;
  readonly forms?: readonly string[] | undefined;
  readonly agency?: string | undefined;
}

export const loadAccepted = async (
  tx: Read,
  { tks, round, forms, agency }: RoundQuestion,
  content: HandoverContent,
): Promise<AcceptedRound> => {
  const asked = (await loadSubmissions(tx, { tks, round })).filter(
    (row) => (forms?.includes(row.form) ?? true) && (agency === undefined || row.agency === agency),
  );
  const accepted = asked.filter(({ state }) => state === "accepted" || state === "locked");
  const areas = await loadAreas(tx);
  const found: AcceptedForm[] = [];
  for (const rows of groupCopies(accepted, content.book)) found.push(...(await loadForm(tx, rows, areas, content)));
  return { round, forms: found, submissions: accepted.length, outstanding: asked.length - accepted.length };
};

/** Copies of one form in one version for one period of one district; forms in the order of the content. */
const groupCopies = (rows: readonly SubmissionRow[], { forms }: FormBook): readonly (readonly SubmissionRow[])[] => {
  const groups = new Map<string, SubmissionRow[]>();
  for (const row of rows) {
    const key = [row.tk, row.form, row.period, row.formVersion].join(" ");
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const order = [...forms.keys()];
  const rank = ([first]: readonly SubmissionRow[]): number => (first ? order.indexOf(first.form) : -1);
  return [...groups.values()].toSorted((one, other) => rank(one) - rank(other));
};

const loadForm = async (
  tx: Read,
  rows: readonly SubmissionRow[],
  versions: readonly Area[],
  { book, catalogue }: HandoverContent,
): Promise<readonly AcceptedForm[]> => {
  const [first] = rows;
  const form = first && (await findForm(tx, first, book));
  if (!first || !form) return [];
  const areas = rows.flatMap(({ reporting }) => reporting).toSorted();
  const facts = await loadFacts(tx, {
    tks: [first.tk],
    areas,
    elements: listFormElements(form),
    periods: [first.period],
  });
  const byPlace = new Map(facts.map((fact) => [[fact.area, fact.element, fact.cell].join("|"), fact]));
  const nameArea = openAreaNames(versions, first);
  const nameCells = new Map<CellKey, Label>();
  return [
    {
      form,
      facts: listFormSlots(form, areas, catalogue).flatMap(({ area, element, cell }) => {
        const fact = byPlace.get([area, element, cell].join("|"));
        if (!fact) return [];
        const cellName = nameCells.get(cell) ?? nameCell(cell, catalogue.dimensions);
        nameCells.set(cell, cellName);
        const elementName = catalogue.elements.get(element)?.name ?? { zh: element, en: element };
        return [{ ...fact, areaName: nameArea(area), elementName, cellName }];
      }),
    },
  ];
};

/** As they stood at the period's end. */
const openAreaNames = (versions: readonly Area[], { period }: SubmissionRow): ((area: AreaCode) => Label) => {
  const end = parsePeriod(period)?.end;
  const standing = end === undefined ? [] : listAreasOn(versions, end);
  const names = new Map([...versions, ...standing].map(({ code, name }) => [code, name]));
  return (area) => names.get(area) ?? { zh: area, en: area };
};
