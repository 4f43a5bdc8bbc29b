import type { Day, PeriodCode } from "../../kernel/period.ts";
import type { Read } from "../../platform/database/transaction.ts";

/** How many copies of a form are expected for a period, and how many were not handed in after their day. */
export interface CopyCount {
  readonly form: string;
  readonly period: PeriodCode;
  readonly agency: string;
  readonly expected: number;
  readonly late: number;
  readonly firstDue: Day | null;
}

export const countCopies = (
  tx: Read,
  { tk, areas, today }: { readonly tk: number; readonly areas: readonly string[]; readonly today: Day },
): Promise<readonly CopyCount[]> =>
  tx.query<CopyCount>(
    `select form, period, min(agency) as agency, count(*)::int as expected,
       (count(*) filter (where ${isLate}))::int as late, min(due) filter (where ${isLate}) as "firstDue"
     from reporting.submissions where tk = $1 and area = any($2::text[]) group by form, period order by form, period`,
    [tk, areas, today],
  );

const isLate = "state in ('draft', 'returned') and due < $3";
