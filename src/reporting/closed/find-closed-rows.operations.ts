// For every door that takes facts past the forms. The statistics bureau accepts forms and may correct what it accepted:
// its corrections keep their revisions and stand among the changes since the release.
import type { Actor } from "../../access/actor.ts";
import { loadTenants } from "../../access/area/area.store.ts";
import type { AreaCode } from "../../kernel/area.ts";
import type { Finding } from "../../kernel/finding.ts";
import type { PeriodCode } from "../../kernel/period.ts";
import type { Read } from "../../platform/database/transaction.ts";
import type { Element, ElementId } from "../../stats/element/element.ts";
import type { FactSource } from "../../stats/fact/fact.ts";
import { loadFacts } from "../../stats/fact/fact-list.store.ts";
import type { RawFact } from "../../stats/fact/parse-fact-rows.ts";
import { loadClosedPlaces } from "./closed.store.ts";
import { findClosedChanges } from "./find-closed-changes.ts";

interface Handing {
  readonly actor: Pick<Actor, "role">;
  readonly source: FactSource;
  readonly elements: ReadonlyMap<ElementId, Element>;
}

export const findClosedRows = async (
  tx: Read,
  rows: readonly RawFact[],
  { actor, source, elements }: Handing,
): Promise<readonly Finding[]> => {
  if (actor.role === "statistics" || actor.role === "administrator") return [];
  const asked = {
    areas: listDistinct(rows.map(({ area }) => area)),
    periods: listDistinct(rows.map(({ period }) => period)),
    elements: listDistinct(rows.map(({ element }) => element)),
  };
  const closed = await loadClosedPlaces(tx, asked);
  if (closed.length === 0) return [];
  const areas = listDistinct(closed.map(({ area }) => area)) as readonly AreaCode[];
  const facts = await loadFacts(tx, {
    tks: listDistinct((await loadTenants(tx, areas)).values()),
    areas,
    elements: listDistinct(closed.map(({ element }) => element)) as readonly ElementId[],
    periods: listDistinct(closed.map(({ period }) => period)) as readonly PeriodCode[],
  });
  return findClosedChanges(rows, { closed, facts, elements, source });
};

const listDistinct = <Value>(values: Iterable<Value>): readonly Value[] => [...new Set(values)];
