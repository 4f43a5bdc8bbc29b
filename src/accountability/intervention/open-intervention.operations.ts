// Opening: the wording is checked, the evidence frozen, a number taken; row and event are written together.
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { loadAgencies } from "../../access/agency/agency.store.ts";
import { loadTenants } from "../../access/area/area.store.ts";
import type { Area } from "../../kernel/area.ts";
import { toDayInBeijing } from "../../kernel/day.ts";
import type { Day } from "../../kernel/period.ts";
import type { Read, Write } from "../../platform/database/transaction.ts";
import type { Plan } from "../../plan/plan.ts";
import { loadPlanFrame } from "../../stats/standing/standing.operations.ts";
import { loadWarnings } from "../warning/load-warnings.operations.ts";
import type { WarningContent } from "../warning/load-world.operations.ts";
import { refusal } from "./change-intervention.ts";
import { checkWording } from "./check-intervention.ts";
import { freezeEvidence, withWarning } from "./freeze-evidence.operations.ts";
import type { InterventionRow, Wording } from "./intervention-row.ts";
import type { openIntervention } from "./intervention.contract.ts";
import { saveIntervention, takeNumber } from "./intervention.store.ts";

export type Opening = z.output<typeof openIntervention.input>;

export interface Occasion {
  readonly content: WarningContent;
  readonly actor: Actor;
  /** In whose name. */
  readonly by: string;
  /** ISO instant at which it counts as opened. */
  readonly at: string;
  readonly today: Day;
}

export const saveOpening = async (tx: Write, input: Opening, occasion: Occasion): Promise<InterventionRow> => {
  const { content, by, at, today } = occasion;
  const frame = await loadPlanFrame(tx, {
    area: input.area,
    ...(input.year === undefined ? {} : { year: input.year }),
  });
  const { area, version } = frame;
  const { target, indicator, warning } = input;
  const asked = { catalogue: content.catalogue, frame, area, target, indicator, now: at };
  const subject = withWarning(await freezeEvidence(tx, asked), await findWarning(tx, input, occasion));
  const wording = toWording(input);
  const { value, year } = subject.evidence;
  await refuseUnfit(tx, wording, { plan: version.plan, evidenceYear: value === null ? null : year, today });
  const tk = await getTenant(tx, area);
  const idYear = Number(toDayInBeijing(at).slice(0, 4));
  const row: InterventionRow = {
    ...wording,
    ...subject,
    tk,
    id: { year: idYear, number: await takeNumber(tx, tk, idYear) },
    plan: version.planId,
    area: area.code,
    warning,
    state: wording.startedOn <= today ? "active" : "planned",
    stateReason: "",
    closed: null,
    createdBy: by,
    createdAt: at,
    version: 1,
  };
  await saveIntervention(tx, row, { kind: "opened", text: "", by, at, content: listContent(wording) });
  return row;
};

/** One that no longer stands has nothing to say; its key is kept all the same. */
const findWarning = async (tx: Read, { warning, area, year }: Opening, { content, actor, today }: Occasion) =>
  warning === null
    ? undefined
    : (await loadWarnings(tx, content, { area, year, actor, today })).warnings.find(({ key }) => key === warning);

/** Each partner once, and never the agency that is responsible. */
export const toWording = (input: Omit<Opening, "area" | "target" | "indicator" | "warning" | "year">): Wording => ({
  title: input.title,
  problem: input.problem,
  bottleneck: input.bottleneck,
  cause: input.cause,
  measure: input.measure,
  agency: input.agency,
  partners: [...new Set(input.partners)].filter((id) => id !== input.agency),
  resources: { ...input.resources },
  effect: input.effect,
  startedOn: input.startedOn as Day,
  steps: input.steps.map(({ title, due, doneOn, note }) => ({
    title,
    due: due as Day,
    doneOn: doneOn as Day | null,
    note,
  })),
});

const listContent = (wording: Wording) =>
  Object.entries(wording).map(([field, after]: readonly [string, unknown]) => ({ field, before: null, after }));

interface Grounds {
  readonly plan: Plan;
  readonly evidenceYear: number | null;
  readonly today: Day;
}

export const refuseUnfit = async (tx: Read, wording: Wording, { plan, ...grounds }: Grounds): Promise<void> => {
  const agencies = new Set((await loadAgencies(tx)).map(({ id }) => id));
  const measures = new Set(plan.domains.flatMap((domain) => domain.measures.map(({ id }) => id)));
  const faults = checkWording(wording, { agencies, measures, ...grounds });
  if (faults.length > 0) throw refusal("accountability/unfit-intervention", faults);
};

const getTenant = async (tx: Read, { code }: Area): Promise<number> => (await loadTenants(tx, [code])).get(code) ?? 0;
