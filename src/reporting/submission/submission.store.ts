import type { PeriodCode } from "../../kernel/period.ts";
import type { Read, Write } from "../../platform/database/transaction.ts";
import type { FilledSubmission, Move, Step, Submission, SubmissionKey, SubmissionRow } from "./submission.ts";

const columns = `s.tk, s.form, s.period, s.area, s.round, s.form_version as "formVersion", s.agency, s.due, s.reporting, s.cells, s.state,
  s.desk, s.submitted_at as "submittedAt", s.accepted_at as "acceptedAt", s.changed_at as "changedAt", s.release`;

export const findSubmission = async (
  tx: Read,
  tk: number,
  { form, period, area }: SubmissionKey,
): Promise<SubmissionRow | undefined> =>
  (
    await tx.query<SubmissionRow>(
      `select ${columns} from reporting.submissions s where s.tk = $1 and s.form = $2 and s.period = $3 and s.area = $4`,
      [tk, form, period, area],
    )
  )[0];

/** The same, closed to other writers until the transaction ends. */
export const lockSubmission = async (
  tx: Write,
  tk: number,
  { form, period, area }: SubmissionKey,
): Promise<SubmissionRow | undefined> =>
  (
    await tx.query<SubmissionRow>(
      `select ${columns} from reporting.submissions s where s.tk = $1 and s.form = $2 and s.period = $3 and s.area = $4 for update`,
      [tk, form, period, area],
    )
  )[0];

export interface SubmissionQuestion {
  readonly tks: readonly number[];
  readonly round?: string;
  /** Left out: every state. */
  readonly states?: readonly Submission["state"][];
}

/** By due day. */
export const loadSubmissions = (tx: Read, question: SubmissionQuestion): Promise<readonly SubmissionRow[]> =>
  tx.query<SubmissionRow>(`select ${columns} ${asked}`, toValues(question));

/** The same with how far each is filled in, which costs a look at its entries. */
export const loadFilledSubmissions = (tx: Read, question: SubmissionQuestion): Promise<readonly FilledSubmission[]> =>
  tx.query<FilledSubmission>(
    `select ${columns}, (select count(*) from reporting.entries e where e.tk = s.tk and e.form = s.form
       and e.period = s.period and e.unit = s.area and e.state is not null) as filled ${asked}`,
    toValues(question),
  );

const asked = `from reporting.submissions s
  where s.tk = any($1::int[]) and ($2::text is null or s.round = $2) and ($3::text[] is null or s.state = any($3))
  order by s.due, s.form, s.area`;

const toValues = ({ tks, round, states }: SubmissionQuestion): readonly unknown[] => [
  tks,
  round ?? null,
  states ?? null,
];

/** Moves it and writes the step down. */
export const saveMove = async (
  tx: Write,
  row: SubmissionRow,
  { state, desk }: Move,
  step: Omit<Step, "number" | "fromDesk" | "toDesk">,
): Promise<void> => {
  const key = [row.tk, row.form, row.period, row.area];
  await tx.query(
    `update reporting.submissions set state = $5, desk = $6, changed_at = $7,
       submitted_at = case when $8 = 'submit' then coalesce(submitted_at, $7) else submitted_at end,
       accepted_at = case when $5 = 'accepted' then $7 when $5 = 'locked' then accepted_at end,
       release = case when $5 = 'locked' then release end
     where tk = $1 and form = $2 and period = $3 and area = $4`,
    [...key, state, desk, step.at, step.action],
  );
  await tx.query(
    `insert into reporting.steps (tk, form, period, area, number, at, by, role, action, from_desk, to_desk, reason)
     select $1, $2, $3, $4, coalesce(max(number), 0) + 1, $5, $6, $7, $8, $9, $10, $11 from reporting.steps
     where tk = $1 and form = $2 and period = $3 and area = $4`,
    [...key, step.at, step.by, step.role, step.action, row.desk, desk, step.reason],
  );
};

export const loadSteps = (tx: Read, { tk, form, period, area }: SubmissionRow): Promise<readonly Step[]> =>
  tx.query<Step>(
    `select number, at, by, role, action, from_desk as "fromDesk", to_desk as "toDesk", reason from reporting.steps
     where tk = $1 and form = $2 and period = $3 and area = $4 order by number`,
    [tk, form, period, area],
  );

/** The last step of each submission that carries a reason or moved it to another desk. */
export const loadLastSteps = (
  tx: Read,
  tks: readonly number[],
): Promise<readonly (SubmissionKey & Pick<Step, "at" | "by" | "action" | "reason">)[]> =>
  tx.query(
    `select distinct on (tk, form, period, area) form, period, area, at, by, action, reason from reporting.steps
     where tk = any($1::int[]) order by tk, form, period, area, number desc`,
    [tks],
  );

/** Findings of each copy that are not gone. */
export const countFindings = (
  tx: Read,
  tks: readonly number[],
): Promise<readonly (SubmissionKey & { readonly count: number })[]> =>
  tx.query(
    `select form, period, unit as area, count(*) as count from reporting.findings
     where tk = any($1::int[]) and state <> 'gone' and form is not null group by 1, 2, 3`,
    [tks],
  );

export interface FormerPeriod extends SubmissionKey {
  readonly tk: number;
  readonly before: PeriodCode;
}

/** Cells of each submission that differ from the period before by more than a share and a least amount. */
export const countChanges = (
  tx: Read,
  asked: readonly FormerPeriod[],
  { share, least }: { readonly share: number; readonly least: number },
): Promise<readonly (SubmissionKey & { readonly count: number })[]> =>
  tx.query(
    `select n.form, n.period, n.area, count(*) as count
     from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[]) as n(tk, form, period, area, before)
     join reporting.entries e on e.tk = n.tk and e.form = n.form and e.period = n.period and e.unit = n.area
     join access.areas a on a.code = e.area
     join stats.periods p on p.code = n.before
     join stats.elements el on el.code = e.element
     join stats.cells c on c.key = e.cell
     join stats.facts f on f.tk = n.tk and f.area_id = a.id and f.period = p.id and f.element_id = el.id and f.cell_id = c.id
     where abs(e.value - f.value) >= $7::numeric and abs(e.value - f.value) > abs(f.value) * $6::numeric
     group by 1, 2, 3`,
    [
      asked.map(({ tk }) => tk),
      asked.map(({ form }) => form),
      asked.map(({ period }) => period),
      asked.map(({ area }) => area),
      asked.map(({ before }) => before),
      share,
      least,
    ],
  );
