// A goal or measure as the plan page shows it: text, links, systems with what serves them, standings.
import type { Label } from "../../kernel/label.ts";
import type { StatusClass } from "../../kernel/status-class.ts";
import type { Domain, DutyItem, Goal, Measure, NamedSystem, Plan } from "../../plan/plan.ts";
import type { TargetStanding } from "../../stats/standing/standing.contract.ts";
import type { PlanContents, PlanItem } from "./plan-document.contract.ts";

/** A part of the product that can serve a named system. */
export interface Capability {
  readonly id: string;
  readonly name: Label;
  readonly state: "available" | "planned";
  readonly path: string | null;
}

export type SystemState = "served" | "partly" | "planned";

/** Served when every capability behind it stands, partly when some do. */
export const toSystemState = ({ servedBy }: NamedSystem, capabilities: readonly Capability[]): SystemState => {
  const standing = servedBy.filter((id) => capabilities.some((each) => each.id === id && each.state === "available"));
  if (standing.length === 0) return "planned";
  return standing.length === servedBy.length ? "served" : "partly";
};

export interface ItemSources {
  readonly plan: Plan;
  readonly standings: readonly TargetStanding[];
  readonly agencies: ReadonlyMap<string, Label>;
  readonly capabilities: readonly Capability[];
}

export const presentGoal = (goal: Goal, domain: Domain, sources: ItemSources): PlanItem =>
  presentItem(
    goal,
    domain.measures.filter(({ serves }) => serves.includes(goal.id)),
    sources,
  );

export const presentMeasure = (measure: Measure, domain: Domain, sources: ItemSources): PlanItem =>
  presentItem(
    measure,
    domain.goals.filter(({ id }) => measure.serves.includes(id)),
    sources,
  );

const presentItem = (item: Goal | Measure, linked: readonly (Goal | Measure)[], sources: ItemSources): PlanItem => ({
  id: item.id,
  order: item.order,
  title: item.title,
  text: item.text,
  kind: item.kind,
  lead: item.lead.map((id) => ({ id, name: sources.agencies.get(id) ?? { zh: id, en: id } })),
  linked: linked.map(({ id, order, title }) => ({ id, order, title })),
  systems: presentSystems(item.systems, sources),
  standings: sources.standings.filter((standing) => standing.item === item.id),
});

export const presentDuty = (item: DutyItem, sources: ItemSources) => ({
  id: item.id,
  order: item.order,
  title: item.title,
  text: item.text,
  requirements: item.requirements,
  systems: presentSystems(item.systems, sources),
});

const presentSystems = (ids: readonly string[], { plan, capabilities }: ItemSources) =>
  plan.systems
    .filter(({ id }) => ids.includes(id))
    .map((system) => ({ id: system.id, name: system.name, state: toSystemState(system, capabilities) }));

export const presentContents = (plan: Plan, standings: readonly TargetStanding[]): PlanContents =>
  plan.domains.map((domain) => ({
    id: domain.id,
    order: domain.order,
    title: domain.title,
    counts: countClasses(standings.filter((standing) => standing.domain === domain.id && standing.kind === "target")),
    items: [...domain.goals, ...domain.measures].map(({ id, order, title }) => ({
      id,
      order,
      title,
      worst: findWorst(standings.filter((standing) => standing.item === id)),
    })),
  }));

export const countClasses = (standings: readonly TargetStanding[]): Record<StatusClass, number> => {
  const counts: Record<StatusClass, number> = {
    met: 0,
    onTrack: 0,
    atRisk: 0,
    offTrack: 0,
    noData: 0,
    notAssessable: 0,
  };
  for (const { status } of standings) counts[status.class] += 1;
  return counts;
};

/** Trouble first; an item without judged figures shows that it has none. */
const severity: readonly StatusClass[] = ["offTrack", "atRisk", "onTrack", "met", "noData", "notAssessable"];

export const findWorst = (standings: readonly TargetStanding[]): StatusClass | null =>
  findWorstOf(standings.map(({ status }) => status.class));

export const findWorstOf = (classes: readonly (StatusClass | null)[]): StatusClass | null =>
  severity.find((each) => classes.includes(each)) ?? null;
