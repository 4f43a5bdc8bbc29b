import type { AreaCode } from "../../kernel/area.ts";
import type { Read } from "../../platform/database/transaction.ts";

/** Figures that stand under an element's id, or under an indicator's as it was published. */
export const countFacts = async (tx: Read, tk: number, element: string): Promise<number> => {
  const [row] = await tx.query<{ count: number }>(
    `select count(*) as count from stats.facts f join stats.elements e on e.id = f.element_id where f.tk = $1 and e.code = $2`,
    [tk, element],
  );
  return row?.count ?? 0;
};

export interface OpenUse {
  readonly form: string;
  readonly period: string;
  readonly area: AreaCode;
}

/** Copies of a form, or of any form that asks for an element, that are still on their way. */
export const loadOpenUses = (
  tx: Read,
  tk: number,
  { form, element }: { readonly form?: string; readonly element?: string },
): Promise<readonly OpenUse[]> =>
  tx.query<OpenUse>(
    `select s.form, s.period, s.area from reporting.submissions s
     where s.tk = $1 and s.state in ('draft', 'submitted', 'returned') and ($2::text is null or s.form = $2)
       and ($3::text is null or exists (select from reporting.form_versions v where v.tk = s.tk and v.form = s.form
         and v.version = s.form_version
         and v.content -> 'sections' @> jsonb_build_array(jsonb_build_object('elements', jsonb_build_array($3::text)))))
     order by s.form, s.period, s.area`,
    [tk, form ?? null, element ?? null],
  );
