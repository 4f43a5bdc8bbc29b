import type { Write } from "../../platform/database/transaction.ts";
import type { FactKey } from "../../stats/fact/fact.ts";

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

interface Slot {
  readonly form: string;
  readonly unit: string;
  readonly area: string;
  readonly element: string;
  readonly cell: string;
}

/**
 * Cells that no synthetic fact stands in. Of an element that others gave they are not applicable where the area gave
 * other cells or no fact ever stood there; else they are missing. Answers those that are not applicable.
 */
export const fillRest = (tx: Write, tk: number, round: string, slots: readonly Slot[]): Promise<readonly FactKey[]> =>
  tx.query<FactKey>(
    `with ever as (
       select distinct a.code as area, e.code as element, c.key as cell
       from stats.facts f join access.areas a on a.id = f.area_id join stats.elements e on e.id = f.element_id
       join stats.cells c on c.id = f.cell_id
       where f.tk = $1),
     given as (
       select distinct a.code as area, e.code as element, p.code as period
       from stats.facts f join access.areas a on a.id = f.area_id join stats.elements e on e.id = f.element_id
       join stats.periods p on p.id = f.period
       where f.tk = $1),
     filled as (
       insert into reporting.entries (tk, form, period, unit, area, element, cell, state, value, reason, comment, follow_up,
         version, changed_at, changed_by)
       select s.tk, s.form, s.period, s.area, g.area, g.element, g.cell, rest.state, null,
         case rest.state when 'missing' then '演示数据没有这一项' end, null, false, 1, s.changed_at, 'synthetic'
       from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[]) as g(form, unit, area, element, cell)
       join reporting.submissions s on s.tk = $1 and s.round = $2 and s.form = g.form and s.area = g.unit and s.state = 'draft'
       left join ever on ever.area = g.area and ever.element = g.element and ever.cell = g.cell
       left join given on given.area = g.area and given.element = g.element and given.period = s.period
       cross join lateral (select case when (ever.area is null or given.area is not null)
         and (g.element, s.period) in (select element, period from given)
         then 'not-applicable' else 'missing' end as state) rest
       on conflict do nothing
       returning element, period, area, cell, state)
     select element, period, area, cell from filled where state = 'not-applicable'`,
    [
      tk,
      round,
      slots.map(({ form }) => form),
      slots.map(({ unit }) => unit),
      slots.map(({ area }) => area),
      slots.map(({ element }) => element),
      slots.map(({ cell }) => cell),
    ],
  );

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
