import type { Read, Write } from "../../platform/database/transaction.ts";
import type { InterventionEvent, InterventionId, InterventionRow, NewEvent, Step } from "./intervention-row.ts";

/** Whoever opens an intervention in a tenant waits here, so that no number is given twice. */
const numberGivers = 7_204_001;

/** The next number of the year; held until the transaction ends. */
export const takeNumber = async (tx: Write, tk: number, year: number): Promise<number> => {
  await tx.query("select pg_advisory_xact_lock($1, $2)", [numberGivers, tk]);
  const [row] = await tx.query<{ next: number }>(
    `select coalesce(max(id_number), 0)::int + 1 as next from accountability.interventions where tk = $1 and id_year = $2`,
    [tk, year],
  );
  return row?.next ?? 1;
};

/** The current row with its steps, and the event that made it: both or neither. */
export const saveIntervention = async (tx: Write, row: InterventionRow, event: NewEvent): Promise<void> => {
  await saveRow(tx, row);
  await saveSteps(tx, row);
  await saveEvent(tx, row, event);
};

export interface Question {
  readonly tks: readonly number[];
  readonly id?: InterventionId;
  readonly indicators?: readonly string[];
}

/** In the order of their ids. */
export const loadInterventions = async (
  tx: Read,
  { tks, id, indicators }: Question,
): Promise<readonly InterventionRow[]> => {
  const rows = await tx.query<StoredRow>(
    `${selectRows} where i.tk = any($1::int[]) and ($2::int is null or (i.id_year = $2 and i.id_number = $3))
       and ($4::text[] is null or i.indicator = any($4))
     order by i.tk, i.id_year, i.id_number`,
    [tks, id?.year ?? null, id?.number ?? null, indicators ?? null],
  );
  return rows.map(toRow);
};

/** The same, held until the transaction ends: a second change waits and sees the first. */
export const lockIntervention = async (tx: Write, { tk, id }: Pick<InterventionRow, "tk" | "id">): Promise<void> => {
  await tx.query(
    "select 1 from accountability.interventions where tk = $1 and id_year = $2 and id_number = $3 for update",
    [tk, id.year, id.number],
  );
};

export const hasInterventions = async (tx: Read, tk: number): Promise<boolean> =>
  (await tx.query("select 1 from accountability.interventions where tk = $1 limit 1", [tk])).length > 0;

/** The latest first. */
export const loadEvents = (
  tx: Read,
  { tk, id }: Pick<InterventionRow, "tk" | "id">,
): Promise<readonly InterventionEvent[]> =>
  tx.query<InterventionEvent>(
    `select number, kind, text, by, at, content from accountability.intervention_events
     where tk = $1 and id_year = $2 and id_number = $3 order by number desc`,
    [tk, id.year, id.number],
  );

export interface Word extends InterventionId {
  readonly tk: number;
  readonly text: string;
  readonly by: string;
  readonly at: string;
}

/** The latest thing said about each. */
export const loadLastWords = (tx: Read, tks: readonly number[]): Promise<readonly Word[]> =>
  tx.query<Word>(
    `select distinct on (e.tk, e.id_year, e.id_number) e.tk, e.id_year as year, e.id_number as number, e.text, e.by, e.at
     from accountability.intervention_events e where e.tk = any($1::int[]) and e.text <> ''
     order by e.tk, e.id_year, e.id_number, e.number desc`,
    [tks],
  );

interface StoredRow extends Omit<InterventionRow, "id" | "resources" | "effect" | "closed" | "steps"> {
  readonly idYear: number;
  readonly idNumber: number;
  readonly planned: number | null;
  readonly arrived: number | null;
  readonly resourcesNote: string;
  readonly effectChange: number | null;
  readonly effectYear: number | null;
  readonly closedBy: string | null;
  readonly closedAt: string | null;
  readonly result: NonNullable<InterventionRow["closed"]>["result"] | null;
  readonly conclusion: string | null;
  readonly closingEvidence: string | null;
  readonly steps: readonly Step[] | null;
}

const selectRows = `select i.tk, i.id_year as "idYear", i.id_number as "idNumber", i.plan, i.target, i.item, i.indicator, i.area,
    i.warning, i.title, i.problem, i.bottleneck, i.cause, i.measure, i.agency, i.partners, i.planned, i.arrived,
    i.resources_note as "resourcesNote", i.effect_change as "effectChange", i.effect_year as "effectYear",
    i.started_on as "startedOn", i.state, i.state_reason as "stateReason", i.evidence, i.closed_by as "closedBy",
    i.closed_at as "closedAt", i.result, i.conclusion, i.closing_evidence as "closingEvidence",
    i.created_by as "createdBy", i.created_at as "createdAt", i.version,
    (select jsonb_agg(jsonb_build_object('title', s.title, 'due', s.due, 'doneOn', s.done_on, 'note', s.note) order by s.number)
     from accountability.intervention_steps s
     where s.tk = i.tk and s.id_year = i.id_year and s.id_number = i.id_number) as steps
  from accountability.interventions i`;

const toRow = (stored: StoredRow): InterventionRow => {
  const { idYear, idNumber, planned, arrived, resourcesNote, effectChange, effectYear, ...rest } = stored;
  const { closedBy, closedAt, result, conclusion, closingEvidence, steps, ...row } = rest;
  return {
    ...row,
    id: { year: idYear, number: idNumber },
    resources: { planned, arrived, note: resourcesNote },
    effect: effectChange === null || effectYear === null ? null : { change: effectChange, year: effectYear },
    steps: steps ?? [],
    closed:
      result === null
        ? null
        : {
            by: closedBy ?? "",
            at: closedAt ?? "",
            result,
            conclusion: conclusion ?? "",
            evidence: closingEvidence ?? "",
          },
  };
};

/** Evidence and what it is about are written once. */
const saveRow = async (tx: Write, row: InterventionRow): Promise<void> => {
  const { id, resources, effect, closed } = row;
  await tx.query(
    `insert into accountability.interventions as i (tk, id_year, id_number, plan, target, item, indicator, area, warning,
       title, problem, bottleneck, cause, measure, agency, partners, planned, arrived, resources_note, effect_change,
       effect_year, started_on, state, state_reason, evidence, closed_by, closed_at, result, conclusion,
       closing_evidence, created_by, created_at, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
       $24, $25, $26, $27, $28, $29, $30, $31, $32, $33)
     on conflict (tk, id_year, id_number) do update set title = excluded.title, problem = excluded.problem,
       bottleneck = excluded.bottleneck, cause = excluded.cause, measure = excluded.measure, agency = excluded.agency,
       partners = excluded.partners, planned = excluded.planned, arrived = excluded.arrived,
       resources_note = excluded.resources_note, effect_change = excluded.effect_change,
       effect_year = excluded.effect_year, started_on = excluded.started_on, state = excluded.state,
       state_reason = excluded.state_reason, closed_by = excluded.closed_by, closed_at = excluded.closed_at,
       result = excluded.result, conclusion = excluded.conclusion, closing_evidence = excluded.closing_evidence,
       version = excluded.version`,
    [
      row.tk,
      id.year,
      id.number,
      row.plan,
      row.target,
      row.item,
      row.indicator,
      row.area,
      row.warning,
      row.title,
      row.problem,
      row.bottleneck,
      row.cause,
      row.measure,
      row.agency,
      row.partners,
      resources.planned,
      resources.arrived,
      resources.note,
      effect?.change ?? null,
      effect?.year ?? null,
      row.startedOn,
      row.state,
      row.stateReason,
      JSON.stringify(row.evidence),
      closed?.by ?? null,
      closed?.at ?? null,
      closed?.result ?? null,
      closed?.conclusion ?? null,
      closed?.evidence ?? null,
      row.createdBy,
      row.createdAt,
      row.version,
    ],
  );
};

const saveSteps = async (tx: Write, { tk, id, steps }: InterventionRow): Promise<void> => {
  const numbered = steps.map((step, index) => ({ ...step, number: index + 1 }));
  await tx.query(
    "delete from accountability.intervention_steps where tk = $1 and id_year = $2 and id_number = $3 and number > $4",
    [tk, id.year, id.number, numbered.length],
  );
  await tx.query(
    `insert into accountability.intervention_steps (tk, id_year, id_number, number, title, due, done_on, note)
     select $1, $2, $3, number, title, due, "doneOn", note
     from jsonb_to_recordset($4::jsonb) as given(number int, title text, due date, "doneOn" date, note text)
     on conflict (tk, id_year, id_number, number) do update set title = excluded.title, due = excluded.due,
       done_on = excluded.done_on, note = excluded.note`,
    [tk, id.year, id.number, JSON.stringify(numbered)],
  );
};

const saveEvent = async (tx: Write, { tk, id, version }: InterventionRow, event: NewEvent): Promise<void> => {
  await tx.query(
    `insert into accountability.intervention_events (tk, id_year, id_number, number, kind, text, by, at, content)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [tk, id.year, id.number, version, event.kind, event.text, event.by, event.at, JSON.stringify(event.content)],
  );
};
