import { loadAgencies } from "../../access/agency/agency.store.ts";
import { loadAreas } from "../../access/area/area.store.ts";
import { loadTenantsUnder } from "../../access/area/tenant.store.ts";
import type { Context } from "../../access/gate.operations.ts";
import type { Area, AreaCode } from "../../kernel/area.ts";
import { Problem } from "../../kernel/problem.ts";
import type { Read, Write } from "../../platform/database/transaction.ts";
import { loadPlanVersion } from "../../plan/plan.store.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import type { InterventionId, InterventionRow } from "./intervention-row.ts";
import { parseId, printId } from "./intervention-row.ts";
import { loadInterventions, loadLastWords, lockIntervention } from "./intervention.store.ts";
import type { Directory } from "./present-intervention.ts";
import { isVisible } from "./present-intervention.ts";

export interface OwnInterventions {
  readonly tree: readonly Area[];
  readonly areas: ReadonlyMap<AreaCode, Area>;
  readonly tks: readonly number[];
  /** Everything in the tenants of whoever asks. */
  readonly all: readonly InterventionRow[];
  /** Of these, what whoever asks may see. */
  readonly visible: readonly InterventionRow[];
}

export const loadOwnInterventions = async (tx: Read, { actor }: Context): Promise<OwnInterventions> => {
  const tree = await loadAreas(tx);
  const areas = new Map(tree.map((area) => [area.code, area]));
  const tks = (await loadTenantsUnder(tx, actor.area)).map(({ tk }) => tk);
  const all = await loadInterventions(tx, { tks });
  return { tree, areas, tks, all, visible: all.filter(({ area }) => isVisible(actor, areas, area)) };
};

/** Names for these rows, as whoever asks sees them. */
export const loadDirectory = async (
  tx: Read,
  catalogue: Catalogue,
  { actor, today }: Context,
  { areas, tks, visible }: OwnInterventions,
): Promise<Directory> => {
  const plans = new Map<string, Plan>();
  for (const id of new Set(visible.map(({ plan }) => plan))) {
    const version = await loadPlanVersion(tx, id);
    if (version) plans.set(id, version.plan);
  }
  const words = new Map((await loadLastWords(tx, tks)).map((word) => [toKey(word.tk, word), word]));
  return {
    catalogue,
    areas,
    agencies: new Map((await loadAgencies(tx)).map(({ id, name }) => [id, name])),
    plans,
    actor,
    today,
    lastWordOf: ({ tk, id }) => {
      const word = words.get(toKey(tk, id));
      return word ? { text: word.text, by: word.by, at: word.at } : null;
    },
  };
};

const toKey = (tk: number, id: InterventionId): string => `${tk}~${printId(id)}`;

/** The one that whoever asks means; the same answer for one that is not there and one of elsewhere. */
export const getOwnIntervention = async (tx: Read, { actor }: Context, id: string): Promise<InterventionRow> => {
  const tks = (await loadTenantsUnder(tx, actor.area)).map(({ tk }) => tk);
  const [row] = await loadInterventions(tx, { tks, id: parseId(id) });
  if (!row) throw unknownIntervention(id);
  return row;
};

/** The same, held until the transaction ends: a second change waits for the first. */
export const holdIntervention = async (tx: Write, context: Context, id: string): Promise<InterventionRow> => {
  await lockIntervention(tx, await getOwnIntervention(tx, context, id));
  return getOwnIntervention(tx, context, id);
};

export const unknownIntervention = (id: string): Problem =>
  new Problem("accountability/unknown-intervention", 404, {
    zh: `没有编号为${id}的干预。`,
    en: `There is no intervention ${id}.`,
  });
