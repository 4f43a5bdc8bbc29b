// One submission as it is shown: form, entries, what the period before says, findings, trace.
import { loadTenants } from "../../access/area/area.store.ts";
import type { Area, AreaCode } from "../../kernel/area.ts";
import { daysBetween } from "../../kernel/day.ts";
import type { Day, PeriodCode } from "../../kernel/period.ts";
import { labelPeriod, toPeriodNumber } from "../../kernel/period.ts";
import type { Read } from "../../platform/database/transaction.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import type { ElementId } from "../../stats/element/element.ts";
import type { Fact } from "../../stats/fact/fact.ts";
import { loadFacts } from "../../stats/fact/fact-list.store.ts";
import { listFormElements } from "../form/form.ts";
import type { EntryPlace } from "./entry.ts";
import { toEntryKey } from "./entry.ts";
import { listFormerPeriods } from "./former-periods.ts";
import type { OpenSubmission } from "./open-submission.operations.ts";
import type { SubmissionView } from "./submission.contract.ts";

/** How far back a series is looked at for outliers. */
const formerPeriods = 6;

export interface FormerValues {
  readonly previousPeriod: PeriodCode;
  readonly previous: SubmissionView["previous"];
  readonly history: SubmissionView["history"];
}

export const loadFormerValues = async (tx: Read, { row, form, period }: OpenSubmission): Promise<FormerValues> => {
  const periods = listFormerPeriods(period.code, formerPeriods);
  const facts = await loadFacts(tx, {
    tks: [row.tk],
    areas: row.reporting,
    elements: listFormElements(form),
    periods,
  });
  const bySlot = new Map<string, { place: EntryPlace; values: Map<PeriodCode, number> }>();
  for (const { area, element, cell, period: when, value } of facts) {
    if (value === null) continue;
    const place = { area, element, cell };
    const slot = bySlot.get(toEntryKey(place)) ?? { place, values: new Map<PeriodCode, number>() };
    slot.values.set(when, value);
    bySlot.set(toEntryKey(place), slot);
  }
  const [last = period.code] = periods;
  const oldestFirst = [...periods].reverse();
  const slots = [...bySlot.values()];
  return {
    previousPeriod: last,
    previous: slots.flatMap(({ place, values }) => {
      const value = values.get(last);
      return value === undefined ? [] : [{ ...place, value }];
    }),
    history: slots.map(({ place, values }) => ({
      ...place,
      values: oldestFirst.map((when) => values.get(when) ?? null),
    })),
  };
};

/** The latest published figure of each indicator that takes up an element of the form, at the unit or its district. */
export const loadPublished = async (
  tx: Read,
  { row, form, period, unit, areas }: OpenSubmission,
  catalogue: Catalogue,
): Promise<SubmissionView["published"]> => {
  const takers = listFormElements(form).flatMap((element) =>
    [...catalogue.formulas]
      .filter(([, { references }]) => references.some((reference) => reference.element === element))
      .map(([indicator]) => ({ element, indicator: indicator as string as ElementId })),
  );
  const places = unit.lineage.filter(({ level }) => level === form.unit || level === catalogue.tenantLevel);
  const tenants = await loadTenants(
    tx,
    places.map(({ code }) => code),
  );
  const facts = await loadFacts(tx, {
    tks: [...new Set([row.tk, ...tenants.values()])],
    areas: places.map(({ code }) => code),
    elements: [...new Set(takers.map(({ indicator }) => indicator))],
  });
  const known = facts.filter(
    (fact) =>
      fact.source === "published" && fact.value !== null && toPeriodNumber(fact.period) <= toPeriodNumber(period.code),
  );
  return takers.flatMap(({ element, indicator }) => {
    const latest = known
      .filter((fact) => fact.element === indicator)
      .toSorted((one, other) => toPeriodNumber(other.period) - toPeriodNumber(one.period))[0];
    return latest ? [toPublished(latest, element, catalogue, areas)] : [];
  });
};

const toPublished = (
  { element: indicator, value, period, area, document }: Fact,
  element: ElementId,
  catalogue: Catalogue,
  areas: ReadonlyMap<AreaCode, Area>,
): SubmissionView["published"][number] => {
  const definition = catalogue.elements.get(indicator);
  return {
    element,
    indicator,
    name: definition?.name ?? { zh: indicator, en: indicator },
    value: value ?? 0,
    suffix: catalogue.units.get(definition?.unit ?? "")?.suffix ?? { zh: "", en: "" },
    period,
    area: areas.get(area)?.name ?? { zh: area, en: area },
    source: document?.title ?? "",
    url: document?.url ?? "",
  };
};

export const presentHead = ({ row, period, areas, powers }: OpenSubmission, today: Day) => ({
  form: row.form,
  period: row.period,
  area: row.area,
  round: row.round,
  areaName: nameArea(areas, row.area),
  periodLabel: labelPeriod(period),
  areas: row.reporting.map((code) => ({ code, name: nameArea(areas, code) })),
  state: row.state,
  desk: row.desk,
  due: row.due,
  daysLeft: daysBetween(today, row.due),
  submittedAt: row.submittedAt,
  release: row.release,
  may: powers,
});

export const nameArea = (areas: ReadonlyMap<AreaCode, Area>, code: AreaCode) =>
  areas.get(code)?.name ?? { zh: code, en: code };
