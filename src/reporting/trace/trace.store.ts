import type { AreaCode } from "../../kernel/area.ts";
import type { Read } from "../../platform/database/transaction.ts";
import type { Step, SubmissionKey, SubmissionRow } from "../submission/submission.ts";

interface TraceQuestion {
  readonly tk: number;
  readonly forms: readonly string[];
  readonly periods: readonly string[];
  /** The area and all below it. */
  readonly areas: readonly AreaCode[];
}

export const loadCopies = (
  tx: Read,
  { tk, forms, periods, areas }: TraceQuestion,
): Promise<readonly Pick<SubmissionRow, "form" | "period" | "area" | "state" | "release">[]> =>
  tx.query(
    `select form, period, area, state, release from reporting.submissions
     where tk = $1 and form = any($2::text[]) and period = any($3::text[]) and reporting && $4::text[] order by form, period, area`,
    [tk, forms, periods, areas],
  );

export const loadStepsOf = (
  tx: Read,
  tk: number,
  copies: readonly SubmissionKey[],
): Promise<readonly (SubmissionKey & Pick<Step, "action" | "role" | "by" | "at">)[]> =>
  tx.query(
    `select s.form, s.period, s.area, s.action, s.role, s.by, s.at from reporting.steps s
     join unnest($2::text[], $3::text[], $4::text[]) as asked(form, period, area)
       on asked.form = s.form and asked.period = s.period and asked.area = s.area
     where s.tk = $1 order by s.form, s.period, s.area, s.number`,
    [tk, copies.map(({ form }) => form), copies.map(({ period }) => period), copies.map(({ area }) => area)],
  );
