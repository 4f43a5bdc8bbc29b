// An intervention as pages see it: names beside codes, days late, what whoever asks may do with it; the order of a list.
import type { Actor } from "../../access/actor.ts";
import { coversArea } from "../../access/actor.ts";
import type { Area, AreaCode } from "../../kernel/area.ts";
import { listAncestors } from "../../kernel/area.ts";
import { daysBetween } from "../../kernel/day.ts";
import type { Label } from "../../kernel/label.ts";
import type { Day } from "../../kernel/period.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import type { IndicatorId } from "../../stats/indicator/indicator.ts";
import { toHead } from "../../stats/indicator/present-indicator.ts";
import { mayManage, mayReport } from "./check-intervention.ts";
import type { InterventionRow } from "./intervention-row.ts";
import { printId } from "./intervention-row.ts";
import type { Intervention } from "./intervention.contract.ts";

export interface Directory {
  readonly catalogue: Catalogue;
  readonly areas: ReadonlyMap<AreaCode, Area>;
  readonly agencies: ReadonlyMap<string, Label>;
  readonly plans: ReadonlyMap<string, Plan>;
  readonly actor: Actor;
  readonly today: Day;
  readonly lastWordOf: (row: InterventionRow) => Intervention["lastWord"];
}

export const presentIntervention = (row: InterventionRow, directory: Directory): Intervention => {
  const { catalogue, areas, agencies, plans, actor, today, lastWordOf } = directory;
  const { plan, target, item, stateReason, evidence, closed, createdBy, createdAt, version } = row;
  const indicator = catalogue.indicators.get(row.indicator as IndicatorId);
  const measure = plans
    .get(plan)
    ?.domains.flatMap(({ measures }) => measures)
    .find(({ id }) => id === row.measure);
  const toAgency = (id: string) => ({ id, name: agencies.get(id) ?? toLabel(id) });
  const covers = coversArea(actor, row.area as AreaCode, listLineage(areas, row.area).slice(1));
  return {
    id: printId(row.id),
    title: row.title,
    problem: row.problem,
    bottleneck: row.bottleneck,
    cause: row.cause,
    measure: row.measure === null ? null : { id: row.measure, title: measure?.title ?? toLabel(row.measure) },
    target: target === null ? null : { id: target, item: item ?? "", text: evidence.target ?? toLabel("") },
    indicator: indicator ? toHead(indicator, catalogue) : null,
    area: { code: row.area, name: areas.get(row.area as AreaCode)?.name ?? toLabel(row.area) },
    warning: row.warning,
    agency: toAgency(row.agency),
    partners: row.partners.map(toAgency),
    resources: row.resources,
    effect: row.effect,
    startedOn: row.startedOn,
    state: row.state,
    stateReason,
    steps: row.steps.map((step, index) => ({
      ...step,
      number: index + 1,
      daysLate: step.doneOn !== null || row.state === "closed" ? 0 : Math.max(0, daysBetween(step.due, today)),
    })),
    evidence,
    closed,
    createdBy,
    createdAt,
    version,
    lastWord: lastWordOf(row),
    may: { manage: covers && mayManage(actor, row), report: covers && mayReport(actor, row) },
  };
};

const toLabel = (text: string): Label => ({ zh: text, en: text });

/** The area itself, then those above it. */
export const listLineage = (areas: ReadonlyMap<AreaCode, Area>, code: string): readonly AreaCode[] => [
  code as AreaCode,
  ...listAncestors(areas, code as AreaCode).map((area) => area.code),
];

/** Whoever is bound to an area sees what lies in it, and what is done for the areas above it as well. */
export const isVisible = ({ area: home }: Actor, areas: ReadonlyMap<AreaCode, Area>, area: string): boolean =>
  home === null || listLineage(areas, area).includes(home) || listLineage(areas, home).includes(area as AreaCode);

/** By the next due day of an open step, then by id; those without one come last. */
export const orderByDue = (rows: readonly InterventionRow[]): readonly InterventionRow[] =>
  rows.toSorted((one, other) => compare(findNextDue(one), findNextDue(other)) || compare(toOrder(one), toOrder(other)));

const findNextDue = ({ state, steps }: InterventionRow): string => {
  const open = state === "closed" ? [] : steps.flatMap(({ due, doneOn }) => (doneOn === null ? [due as string] : []));
  return open.toSorted()[0] ?? "9999";
};

const toOrder = ({ id }: InterventionRow): string => `${id.year}-${String(id.number).padStart(9, "0")}`;

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
