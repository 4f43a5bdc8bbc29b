// What every step on a submission starts from: the row, the form in its version, the unit's place, who sits where.
import type { Actor } from "../../access/actor.ts";
import { loadAreas, loadTenants } from "../../access/area/area.store.ts";
import type { Area, AreaCode } from "../../kernel/area.ts";
import { listAncestors, listAreasOn } from "../../kernel/area.ts";
import type { Label } from "../../kernel/label.ts";
import type { Period, PeriodCode } from "../../kernel/period.ts";
import { parsePeriod } from "../../kernel/period.ts";
import { Problem } from "../../kernel/problem.ts";
import type { Read, Write } from "../../platform/database/transaction.ts";
import type { Desk, UnitPlace } from "../form/desk.ts";
import type { FormBook } from "../form/form-book.ts";
import type { Form, FormId } from "../form/form.ts";
import { loadFormVersion } from "../form/form.store.ts";
import type { Powers } from "./find-seats.ts";
import { findSeats, listPowers, mayOpen, notYourDesk, notYourForm } from "./find-seats.ts";
import type { SubmissionKey, SubmissionRow } from "./submission.ts";

import { findSubmission, lockSubmission } from "./submission.store.ts";

export interface OpenSubmission {
  readonly row: SubmissionRow;
  readonly form: Form;
  readonly period: Period;
  /** Areas as they stood at the period's end or, where it lies ahead, stand last. */
  readonly areas: ReadonlyMap<AreaCode, Area>;
  readonly unit: UnitPlace;
  /** Along the route. */
  readonly desks: readonly Desk[];
  readonly powers: Powers;
  readonly mayOpen: boolean;
}

export interface Asking {
  readonly book: FormBook;
  readonly actor: Actor;
}

type RawKey = { readonly form: string; readonly period: string; readonly area: string };

const toKey = ({ form, period, area }: RawKey): SubmissionKey => ({
  form: form as FormId,
  period: period as PeriodCode,
  area: area as AreaCode,
});

export const openSubmission = async (tx: Read, key: RawKey, asking: Asking): Promise<OpenSubmission> =>
  describe(tx, await findSubmission(tx, await loadTenant(tx, key.area), toKey(key)), key, asking);

/** The same, closed to other writers until the transaction ends. */
export const holdSubmission = async (tx: Write, key: RawKey, asking: Asking): Promise<OpenSubmission> =>
  describe(tx, await lockSubmission(tx, await loadTenant(tx, key.area), toKey(key)), key, asking);

/** For the gate: whether the actor sits where the step is taken. */
export const refuseUnless =
  (book: FormBook, power: keyof Powers | "open") =>
  async (tx: Read, { actor }: { readonly actor: Actor }, key: RawKey): Promise<Label | undefined> => {
    const { row, desks, powers, ...opened } = await openSubmission(tx, key, { book, actor });
    if (power === "open") return opened.mayOpen ? undefined : notYourForm(actor);
    if (powers[power]) return undefined;
    const sitsThere = findSeats({ actor, agency: row.agency, unit: opened.unit, desks }).length > 0;
    // Whoever sits at the route but comes at the wrong moment is told the state, by the step itself.
    return sitsThere && !isOthersTurn(power, row) ? undefined : notYourDesk(actor, desks[row.desk]);
  };

/** An open form belongs to the desk where it lies, a submitted one to the desk where it waits. */
const isOthersTurn = (power: keyof Powers, { state }: SubmissionRow): boolean => {
  const isOpen = state === "draft" || state === "returned";
  if (power === "edit" || power === "submit") return isOpen;
  if (power === "reopen") return state === "accepted" || state === "locked";
  return state === "submitted";
};

const loadTenant = async (tx: Read, area: string): Promise<number> =>
  (await loadTenants(tx, [area as AreaCode])).get(area as AreaCode) ?? -1;

const describe = async (
  tx: Read,
  row: SubmissionRow | undefined,
  key: RawKey,
  { book, actor }: Asking,
): Promise<OpenSubmission> => {
  const period = parsePeriod(key.period);
  const form = row && (await findForm(tx, row, book));
  if (!row || !form || !period) throw notExpected(key);
  const versions = await loadAreas(tx);
  const areas = new Map([...versions, ...listAreasOn(versions, period.end)].map((area) => [area.code, area]));
  const own = areas.get(row.area);
  const unit = { code: row.area, lineage: own ? [own, ...listAncestors(areas, own.code)] : [] };
  const desks = form.route.flatMap((id) => book.desks.get(id) ?? []);
  const seats = findSeats({ actor, agency: row.agency, unit, desks });
  return {
    row,
    form,
    period,
    areas,
    unit,
    desks,
    powers: listPowers(row, seats, desks.length - 1),
    mayOpen: mayOpen({ actor, agency: row.agency, unit, desks }, seats),
  };
};

/** In the version it was opened with. */
export const findForm = async (
  tx: Read,
  { tk, form, formVersion }: SubmissionRow,
  book: FormBook,
): Promise<Form | undefined> => {
  const current = book.forms.get(form);
  return current?.version === formVersion ? current : loadFormVersion(tx, tk, form, formVersion);
};

const notExpected = ({ form, period, area }: RawKey): Problem =>
  new Problem("reporting/not-expected", 404, {
    zh: `没有要求${area}报${period}的“${form}”。先由统计局开启这一期，或查看报表目录。`,
    en: `Nobody asked ${area} for “${form}” of ${period}. The statistics bureau opens the round first; see the list of forms.`,
  });
