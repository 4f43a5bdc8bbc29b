import type { Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import { loadAgencies } from "../../access/agency/agency.store.ts";
import { loadAreasOn } from "../../access/area/area.store.ts";
import type { Day } from "../../kernel/period.ts";
import type { Read } from "../../platform/database/transaction.ts";
import { getPlanVersion } from "../../plan/plan.operations.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import type { SearchEntry } from "./search-index.ts";
import { searchEntries, toEntry } from "./search-index.ts";
import { search } from "./search.contract.ts";
import { loadSearchStamp } from "./search.store.ts";

/** The index is built on the first search and again when plan, areas or agencies have changed. */
export const searchOperations = (catalogue: Catalogue): readonly Operation[] => {
  let index: { readonly stamp: string; readonly entries: readonly SearchEntry[] } | undefined;
  return [
    implement(search, async (tx, { today }, { text, limit }) => {
      const stamp = `${today} ${await loadSearchStamp(tx)}`;
      if (index?.stamp !== stamp) index = { stamp, entries: await loadEntries(tx, catalogue, today) };
      return { hits: [...searchEntries(index.entries, text, limit)] };
    }),
  ];
};

const loadEntries = async (tx: Read, catalogue: Catalogue, today: Day): Promise<readonly SearchEntry[]> => {
  const { plan } = await getPlanVersion(tx);
  const areas = await loadAreasOn(tx, today);
  const names = new Map(areas.map(({ code, name }) => [code, name]));
  const groups = new Map(catalogue.groups.map(({ id, name }) => [id, name]));
  const nothing = { zh: "", en: "" };
  return [
    ...[...catalogue.indicators.values()].map(({ id, name, group }) =>
      toEntry({ kind: "indicator", id, title: name, hint: groups.get(group) ?? nothing, path: `/indicators/${id}` }),
    ),
    ...plan.domains.flatMap((domain) => [
      ...domain.goals.map(({ id, title }) =>
        toEntry({ kind: "goal", id, title, hint: domain.title, path: `/plan/goals/${id}` }),
      ),
      ...domain.measures.map(({ id, title }) =>
        toEntry({ kind: "measure", id, title, hint: domain.title, path: `/plan/measures/${id}` }),
      ),
    ]),
    ...plan.systems.map(({ id, name, software }) =>
      toEntry({ kind: "system", id, title: name, hint: software, path: `/plan/systems#${id}` }),
    ),
    ...areas.map(({ code, name, parent }) =>
      toEntry({
        kind: "area",
        id: code,
        title: name,
        hint: (parent && names.get(parent)) || nothing,
        path: `/areas/${code}`,
      }),
    ),
    ...(await loadAgencies(tx)).map(({ id, name, duties }) =>
      toEntry({ kind: "agency", id, title: name, hint: duties, path: `/indicators?owner=${id}` }),
    ),
  ];
};
