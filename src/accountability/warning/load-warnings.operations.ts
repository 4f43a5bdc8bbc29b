// The warnings of an area as everybody sees them: derived on the spot, with what people did about them beside.
import type { Actor } from "../../access/actor.ts";
import { coversArea, may } from "../../access/actor.ts";
import { loadTenants } from "../../access/area/area.store.ts";
import type { AreaCode } from "../../kernel/area.ts";
import { listAncestors } from "../../kernel/area.ts";
import { daysBetween, toDayInBeijing } from "../../kernel/day.ts";
import type { Day } from "../../kernel/period.ts";
import type { Read } from "../../platform/database/transaction.ts";
import type { PlanFrame } from "../../stats/standing/standing.operations.ts";
import { loadPlanFrame } from "../../stats/standing/standing.operations.ts";
import type { WarningContent } from "./load-world.operations.ts";
import { loadWarningWorld } from "./load-world.operations.ts";
import type { Attention, Sighting } from "./mark-state.ts";
import { toAttention } from "./mark-state.ts";
import type { DerivedWarning } from "./rule/derive-warnings.ts";
import { deriveWarnings } from "./rule/derive-warnings.ts";
import { rankSubject } from "./rule/draft.ts";
import { explainWarning } from "./rule/explain.ts";
import type { WarningWorld } from "./rule/warning-world.ts";
import type { Warning } from "./warning.contract.ts";
import { loadInterventionsOf, loadMarks, loadSightings } from "./warning.store.ts";

export interface WarningRequest {
  readonly plan?: string | undefined;
  readonly area?: string | undefined;
  readonly year?: number | undefined;
  readonly actor: Actor;
  readonly today: Day;
}

export interface LoadedWarnings {
  readonly frame: PlanFrame;
  readonly tk: number;
  readonly world: WarningWorld;
  /** The most severe first, then goals' targets, then the most people, then the oldest. */
  readonly warnings: readonly Warning[];
  readonly sightings: ReadonlyMap<string, Sighting>;
}

/** For other rooms: `warnings` is what they show. */
export const loadWarnings = async (
  tx: Read,
  content: WarningContent,
  { actor, today, ...request }: WarningRequest,
): Promise<LoadedWarnings> => {
  const frame = await loadPlanFrame(tx, request);
  const tk = (await loadTenants(tx, [frame.area.code])).get(frame.area.code) ?? -1;
  const world = await loadWarningWorld(tx, content, { frame, tk, today });
  const derived = deriveWarnings(world);
  const keys = derived.map(({ key }) => key);
  const marks = await loadMarks(tx, tk, keys);
  const sightings = new Map((await loadSightings(tx, tk, keys)).map((each) => [each.key, each]));
  const interventions = await loadInterventionsOf(tx, tk, keys);
  const mayMarkHere = may(actor, "warnings.mark") && coversArea(actor, frame.area.code, listAbove(frame));
  const warnings = derived.map((each): Warning => {
    const sighting = sightings.get(each.key);
    const intervention = interventions.get(each.key) ?? null;
    const { severity } = each;
    const attention = toAttention({
      marks: marks.filter(({ key }) => key === each.key),
      severity,
      today,
      sighting,
      intervention,
    });
    const owner = attention.passedTo ?? each.lead.owner;
    return {
      ...presentDerived(each, world),
      ...presentAttention(attention, sighting, today),
      owner: owner === null ? null : { id: owner, name: frame.agencies.get(owner) ?? { zh: owner, en: owner } },
      intervention,
      mayMark: mayMarkHere && isOwn(actor, owner),
    };
  });
  return { frame, tk, world, sightings, warnings: warnings.toSorted(compareWarnings) };
};

/** An agency answers for its own warnings only. */
export const isOwn = (actor: Actor, owner: string | null): boolean =>
  actor.role !== "agency" || (owner !== null && owner === actor.agency);

const listAbove = ({ tree, area }: PlanFrame): readonly AreaCode[] =>
  listAncestors(new Map(tree.map((each) => [each.code, each])), area.code).map(({ code }) => code);

const presentDerived = (derived: DerivedWarning, world: WarningWorld) => {
  const { key, lead, gravest, severity, related } = derived;
  const { standing } = lead;
  return {
    key,
    kind: lead.kind,
    severity,
    status: lead.status,
    target: standing && { id: standing.id, item: standing.item, kind: standing.kind },
    indicator: lead.indicator,
    area: world.area,
    headline: lead.headline,
    sentence: lead.sentence,
    people: lead.people,
    periods: Math.max(lead.periods, gravest.periods),
    explanation: explainWarning(derived),
    related: related.map(({ kind, sentence }) => ({ kind, sentence })),
    series: standing ? standing.series.map(({ year, value }) => ({ year, value })) : [],
    path: standing ? standing.path : [],
    link: lead.link,
    synthetic: standing?.synthetic ?? false,
  };
};

const presentAttention = ({ state, mark }: Attention, sighting: Sighting | undefined, today: Day) => {
  const since = sighting && sighting.goneAt === null ? toDayInBeijing(sighting.firstSeen) : null;
  return {
    state,
    mark: mark && { kind: mark.mark, by: mark.by, at: mark.at, note: mark.note, until: mark.until },
    since,
    daysOpen: since === null ? 0 : Math.max(0, daysBetween(since, today)),
  };
};

const ranks = { urgent: 0, act: 1, watch: 2 } as const;

const compareWarnings = (one: Warning, other: Warning): number =>
  ranks[one.severity] - ranks[other.severity] ||
  rankSubject(one.target?.kind) - rankSubject(other.target?.kind) ||
  (other.people?.count ?? 0) - (one.people?.count ?? 0) ||
  other.daysOpen - one.daysOpen;
