import { coversArea } from "../../access/actor.ts";
import { loadAgencies } from "../../access/agency/agency.store.ts";
import { loadAncestorCodes } from "../../access/area/area.store.ts";
import type { Context, Guards, Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import type { AreaCode } from "../../kernel/area.ts";
import { printMinute } from "../../kernel/day.ts";
import type { Label } from "../../kernel/label.ts";
import { Problem } from "../../kernel/problem.ts";
import type { Read, Write } from "../../platform/database/transaction.ts";
import { getPlanVersion } from "../../plan/plan.operations.ts";
import { getArea } from "../../stats/standing/standing.operations.ts";
import { loadEffects, toEffectKey } from "../effect/load-effects.operations.ts";
import type { WarningContent } from "../warning/load-world.operations.ts";
import type { Changed, Moment } from "./change-intervention.ts";
import { close, moveTo, refuseClosed, reportOn, toChanged } from "./change-intervention.ts";
import { refuseManaging, refuseReporting } from "./check-intervention.ts";
import type { InterventionRow } from "./intervention-row.ts";
import { printId } from "./intervention-row.ts";
import {
  closeIntervention,
  editIntervention,
  getIntervention,
  listInterventions,
  moveIntervention,
  openIntervention,
  reportProgress,
} from "./intervention.contract.ts";
import type { InterventionResult, InterventionState } from "./intervention.ts";
import { loadEvents, saveIntervention } from "./intervention.store.ts";
import { listChanges, printChanges } from "./list-changes.ts";
import {
  getOwnIntervention,
  holdIntervention,
  loadDirectory,
  loadOwnInterventions,
  unknownIntervention,
} from "./load-interventions.operations.ts";
import { refuseUnfit, saveOpening, toWording } from "./open-intervention.operations.ts";
import { listLineage, orderByDue, presentIntervention } from "./present-intervention.ts";

export const interventionOperations = (
  book: WarningContent,
  nameActor: (id: string) => Label,
): readonly Operation[] => {
  const { catalogue } = book;
  return [
    implement(listInterventions, async (tx, context, { area: code, agency, state, target }) => {
      const own = await loadOwnInterventions(tx, context);
      const area = getArea(own.tree, code ?? (await getPlanVersion(tx)).plan.area);
      const here = own.visible.filter((row) => listLineage(own.areas, row.area).includes(area.code));
      const rows = here.filter(
        (row) =>
          (agency === undefined || row.agency === agency || row.partners.includes(agency)) &&
          (state === undefined || row.state === state) &&
          (target === undefined || row.target === target),
      );
      const effects = await loadEffects(tx, { catalogue, ...own, rows, lastYear: toYear(context) });
      const directory = await loadDirectory(tx, catalogue, context, own);
      const responsible = new Set(here.map((row) => row.agency));
      return {
        area: { code: area.code, name: area.name },
        interventions: orderByDue(rows).map((row) => ({
          ...presentIntervention(row, directory),
          measured: effects.get(toEffectKey(row)) ?? null,
        })),
        counts: { states: countStates(here), results: countResults(here) },
        agencies: (await loadAgencies(tx))
          .filter(({ id }) => responsible.has(id))
          .map(({ id, name }) => ({ id, name })),
      };
    }),

    implement(getIntervention, async (tx, context, { id }) => {
      const own = await loadOwnInterventions(tx, context);
      const row = own.visible.find((each) => printId(each.id) === id);
      if (!row) throw unknownIntervention(id);
      const effects = await loadEffects(tx, { catalogue, ...own, rows: [row], lastYear: toYear(context) });
      const directory = await loadDirectory(tx, catalogue, context, own);
      return {
        intervention: presentIntervention(row, directory),
        measured: effects.get(toEffectKey(row)) ?? null,
        events: (await loadEvents(tx, row)).map(({ at, by, kind, text, content }) => ({
          at,
          by,
          kind,
          text,
          changes: kind === "opened" ? [] : [...printChanges(content)],
        })),
      };
    }),

    implement(
      openIntervention,
      async (tx, { actor, now, today }, input) => {
        const row = await saveOpening(tx, input, { content: book, actor, by: actor.id, at: now, today });
        return { id: printId(row.id), version: row.version };
      },
      { findRefusal: async (_tx, { actor }, { agency, partners }) => refuseManaging(actor, { agency, partners }) },
    ),

    implement(
      editIntervention,
      async (tx, context, { id, version, ...input }) => {
        const row = await holdIntervention(tx, context, id);
        if (row.version !== version) throw await changedMeanwhile(tx, row, nameActor);
        refuseClosed(row);
        const wording = toWording(input);
        const { plan } = await getPlanVersion(tx, row.plan);
        const evidenceYear = row.evidence.value === null ? null : row.evidence.year;
        await refuseUnfit(tx, wording, { plan, evidenceYear, today: context.today });
        const content = listChanges(row, wording);
        if (content.length === 0) return { version };
        const kind = content.every(({ field }) => field === "steps") ? "stepsChanged" : "edited";
        return save(tx, toChanged({ ...row, ...wording }, { kind, text: "", content }, toMoment(context)));
      },
      // An agency does not give its interventions to another one.
      guardOwn(
        ({ actor }, row, { agency, partners }) =>
          refuseManaging(actor, row) ?? refuseManaging(actor, { agency, partners }),
      ),
    ),

    implement(
      reportProgress,
      async (tx, context, { id, ...progress }) =>
        save(tx, reportOn(await holdIntervention(tx, context, id), progress, toMoment(context))),
      guardOwn(({ actor }, row) => refuseReporting(actor, row)),
    ),

    implement(
      moveIntervention,
      async (tx, context, { id, ...move }) =>
        save(tx, moveTo(await holdIntervention(tx, context, id), move, toMoment(context))),
      // To reopen is to decide anew, which whoever may close it may do.
      guardOwn(({ actor }, row) => (row.state === "closed" ? refuseManaging : refuseReporting)(actor, row)),
    ),

    implement(
      closeIntervention,
      async (tx, context, { id, ...conclusion }) =>
        save(tx, close(await holdIntervention(tx, context, id), conclusion, toMoment(context))),
      guardOwn(({ actor }, row) => refuseManaging(actor, row)),
    ),
  ];
};

/** Who may do it to this one: its area lies in the actor's, and the agency is concerned. */
const guardOwn = <Input extends { readonly id: string }>(
  refuse: (context: Context, row: InterventionRow, input: Input) => Label | undefined,
): Guards<Input> => ({
  findRefusal: async (tx, context, input) => {
    const row = await getOwnIntervention(tx, context, input.id);
    const code = row.area as AreaCode;
    const ancestors = (await loadAncestorCodes(tx, [code])).get(code) ?? [];
    return coversArea(context.actor, code, ancestors) ? refuse(context, row, input) : outside;
  },
});

const outside: Label = {
  zh: "这项干预的地区不在你的管辖范围。",
  en: "The area of this intervention lies outside your jurisdiction.",
};

const save = async (tx: Write, { row, event }: Changed): Promise<{ readonly version: number }> => {
  await saveIntervention(tx, row, event);
  return { version: row.version };
};

const toMoment = ({ actor, now, today }: Context): Moment => ({ by: actor.id, at: now, today });

const toYear = ({ today }: Context): number => Number(today.slice(0, 4));

const countStates = (rows: readonly InterventionRow[]): Record<InterventionState, number> => {
  const count = (state: InterventionState): number => rows.filter((row) => row.state === state).length;
  return {
    planned: count("planned"),
    active: count("active"),
    blocked: count("blocked"),
    reviewing: count("reviewing"),
    closed: count("closed"),
  };
};

const countResults = (rows: readonly InterventionRow[]): Record<InterventionResult, number> => {
  const count = (result: InterventionResult): number => rows.filter(({ closed: end }) => end?.result === result).length;
  return { worked: count("worked"), unclear: count("unclear"), stopped: count("stopped") };
};

/** Names who was faster, so that the two can talk. */
const changedMeanwhile = async (tx: Read, row: InterventionRow, nameActor: (id: string) => Label): Promise<Problem> => {
  const [last] = await loadEvents(tx, row);
  const [by, at] = [nameActor(last?.by ?? row.createdBy), printMinute(last?.at ?? row.createdAt)];
  return new Problem("accountability/changed-meanwhile", 409, {
    zh: `这项干预已由${by.zh}在${at}改过。刷新后看新内容，再改一次。`,
    en: `${by.en} changed this intervention at ${at}. Reload, look at it and change it again.`,
  });
};
