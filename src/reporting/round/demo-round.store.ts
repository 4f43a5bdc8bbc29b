import type { Read, Write } from "../../platform/database/transaction.ts";
import type { GivenCell, RestCell } from "./judge-rest.ts";

interface FormElement {
  readonly form: string;
  readonly element: string;
}

/** Entries of a round's untouched submissions as the synthetic facts of their cells have them. */
export const fillFromSynthetic = async (
  tx: Write,
  tk: number,
  round: string,
  asked: readonly FormElement[],
): Promise<number> => {
  const [row] = await tx.query<{ filled: number }>(
    `with filled as (
       insert into reporting.entries (tk, form, period, unit, area, element, cell, state, value, reason, comment, follow_up,
         version, changed_at, changed_by)
       select s.tk, s.form, s.period, s.area, a.code, e.code, c.key,
         case f.state when 'v' then 'value' when 'm' then 'missing' else 'not-applicable' end, f.value, f.reason, null, false,
         1, f.changed_at, f.changed_by
       from reporting.submissions s
       join unnest($3::text[], $4::text[]) as asked(form, element) on asked.form = s.form
       join stats.elements e on e.code = asked.element
       join access.areas a on a.code = any(s.reporting)
       join stats.periods p on p.code = s.period
       join stats.facts f on f.tk = s.tk and f.area_id = a.id and f.period = p.id and f.element_id = e.id and f.source = 's'
       join stats.cells c on c.id = f.cell_id
       where s.tk = $1 and s.round = $2 and s.state = 'draft'
       on conflict do nothing returning 1)
     select count(*) as filled from filled`,
    [tk, round, asked.map(({ form }) => form), asked.map(({ element }) => element)],
  );
  return row?.filled ?? 0;
};

/** Where facts have ever stood, and in which periods. */
export const loadGivenCells = (tx: Read, tk: number): Promise<readonly GivenCell[]> =>
  tx.query<GivenCell>(
    `select a.code as area, e.code as element, c.key as cell, array_agg(p.code) as periods
     from stats.facts f join access.areas a on a.id = f.area_id join stats.elements e on e.id = f.element_id
     join stats.cells c on c.id = f.cell_id join stats.periods p on p.id = f.period
     where f.tk = $1 group by 1, 2, 3`,
    [tk],
  );

/** Cells that no synthetic fact stands in; those that are filled stay as they are. */
export const fillRest = async (tx: Write, tk: number, at: string, rest: readonly RestCell[]): Promise<void> => {
  await tx.query(
    `insert into reporting.entries (tk, form, period, unit, area, element, cell, state, value, reason, comment, follow_up,
       version, changed_at, changed_by)
     select $1, form, period, unit, area, element, cell, state, null,
       case state when 'missing' then '演示数据没有这一项' end, null, false, 1, $2, 'synthetic'
     from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[])
       as given(form, period, unit, area, element, cell, state)
     order by form, period, unit, area, element, cell
     on conflict do nothing`,
    [
      tk,
      at,
      rest.map(({ form }) => form),
      rest.map(({ period }) => period),
      rest.map(({ unit }) => unit),
      rest.map(({ area }) => area),
      rest.map(({ element }) => element),
      rest.map(({ cell }) => cell),
      rest.map(({ state }) => state),
    ],
  );
};

/** Every untouched submission whose cells are all filled counts as accepted on its due day. */
export const acceptFilled = async (tx: Write, tk: number, round: string): Promise<number> =>
  (
    await tx.query(
      `update reporting.submissions s set state = 'accepted', submitted_at = s.due, accepted_at = s.due, changed_at = s.due,
         desk = d.last
       from (select form, version, jsonb_array_length(content -> 'route') - 1 as last from reporting.form_versions where tk = $1) d
       where s.tk = $1 and s.round = $2 and s.state = 'draft' and s.form = d.form and s.form_version = d.version
         and s.cells = (select count(*) from reporting.entries e
           where e.tk = s.tk and e.form = s.form and e.period = s.period and e.unit = s.area and e.state is not null)
       returning s.form`,
      [tk, round],
    )
  ).length;
