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
