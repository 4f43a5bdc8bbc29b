import type { PeriodCode } from "../../kernel/period.ts";
import type { Read } from "../../platform/database/transaction.ts";
import type { Step, SubmissionKey } from "../submission/submission.ts";

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
