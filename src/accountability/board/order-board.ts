// Which column and group a warning or an intervention stands in, and in which order: severity first, then the order
// of the answer (goals' targets, people, age); work by its next due day.
import type { Label } from "../../kernel/label.ts";
import type { ListedIntervention } from "../intervention/intervention.contract.ts";
import { findNextStep, listOpenSteps } from "../intervention-page/print-steps.ts";
import type { Warning } from "../warning/warning.contract.ts";
import { severities } from "../warning/warning.ts";

export interface BoardColumns {
  readonly fresh: readonly Warning[];
  readonly acknowledged: readonly Warning[];
  readonly muted: readonly Warning[];
  readonly doing: readonly ListedIntervention[];
  readonly reviewing: readonly ListedIntervention[];
  readonly closed: readonly ListedIntervention[];
}

const orderWarnings = (warnings: readonly Warning[]): readonly Warning[] =>
  warnings.toSorted((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity));

/** What is blocked keeps its place by its due day; without an open step it comes last. */
const orderWork = (work: readonly ListedIntervention[]): readonly ListedIntervention[] => {
  const dayOf = (one: ListedIntervention): string => findNextStep(one)?.due ?? "9999";
  return work.toSorted((one, other) => dayOf(one).localeCompare(dayOf(other)) || one.id.localeCompare(other.id));
};

export const orderBoard = (warnings: readonly Warning[], work: readonly ListedIntervention[]): BoardColumns => {
  const ordered = orderWarnings(warnings);
  const inState = (state: Warning["state"]): readonly Warning[] => ordered.filter((one) => one.state === state);
  return {
    fresh: inState("new"),
    acknowledged: inState("acknowledged"),
    muted: inState("muted"),
    doing: orderWork(work.filter(({ state }) => state === "planned" || state === "active" || state === "blocked")),
    reviewing: work.filter(({ state }) => state === "reviewing"),
    closed: work
      .filter(({ state }) => state === "closed")
      .toSorted((one, other) => (other.closed?.at ?? "").localeCompare(one.closed?.at ?? "")),
  };
};

export interface BoardFilter {
  readonly agency?: string;
  readonly kind?: Warning["kind"];
}

/** Work belongs to its responsible and its co-operating agencies; it has no kind, so a kind leaves it alone. */
export const filterBoard = (
  { warnings, work }: { readonly warnings: readonly Warning[]; readonly work: readonly ListedIntervention[] },
  { agency, kind }: BoardFilter,
) => ({
  warnings: warnings.filter(
    (one) => (agency === undefined || one.owner?.id === agency) && (kind === undefined || one.kind === kind),
  ),
  work: work.filter(
    (one) => agency === undefined || one.agency.id === agency || one.partners.some(({ id }) => id === agency),
  ),
});

export interface BoardGroup {
  readonly id: string;
  readonly name: Label;
  readonly warnings: readonly Warning[];
  readonly work: readonly ListedIntervention[];
}

const nobody = { id: "", name: { zh: "没有主责单位", en: "No agency in charge" } };

interface Place {
  readonly id: string;
  readonly name: Label;
}

const groupBy = (
  { fresh, acknowledged, doing, reviewing }: BoardColumns,
  placeOf: { readonly warning: (one: Warning) => Place; readonly work: (one: ListedIntervention) => Place },
): readonly BoardGroup[] => {
  const warnings = [...fresh, ...acknowledged];
  const work = [...doing, ...reviewing];
  const places = new Map(
    [...warnings.map(placeOf.warning), ...work.map(placeOf.work)].map((place) => [place.id, place] as const),
  );
  return [...places.values()]
    .map(({ id, name }) => ({
      id,
      name,
      warnings: warnings.filter((one) => placeOf.warning(one).id === id),
      work: work.filter((one) => placeOf.work(one).id === id),
    }))
    .toSorted((one, other) => other.warnings.length - one.warnings.length || other.work.length - one.work.length);
};

export const groupByAgency = (columns: BoardColumns): readonly BoardGroup[] =>
  groupBy(columns, { warning: ({ owner }) => owner ?? nobody, work: ({ agency }) => agency });

/** Parts of the area that is looked at; what concerns the whole of it comes last. */
export const groupByArea = (columns: BoardColumns, whole: string): readonly BoardGroup[] => {
  const placeOf = ({ area }: { readonly area: { readonly code: string; readonly name: Label } }): Place => ({
    id: area.code,
    name: area.name,
  });
  const groups = groupBy(columns, { warning: placeOf, work: placeOf });
  return [...groups.filter(({ id }) => id !== whole), ...groups.filter(({ id }) => id === whole)];
};

/** The open steps of all work, by due day. */
export const listDueSteps = (work: readonly ListedIntervention[]) =>
  work
    .filter(({ state }) => state !== "closed")
    .flatMap((intervention) => listOpenSteps(intervention).map((step) => ({ intervention, step })))
    .toSorted(
      (one, other) =>
        one.step.due.localeCompare(other.step.due) || one.intervention.id.localeCompare(other.intervention.id),
    );
