-- How many facts rounds expect of each area, and how many of those that came say that the cell does not apply:
-- what is not applicable is not expected any more, so it is counted beside the other states.
create table stats.expectations (
  tk integer not null,
  area_id integer not null,
  period integer not null,
  element_id integer not null,
  -- Full cells asked of the area itself; full cells asked of it and of everything that adds up in it. The tenant
  -- has a row for whatever a round was opened for, with nothing in it where nothing reaches the tenant.
  own integer not null,
  facts integer not null,
  constraint expectations_pk primary key (tk, area_id, period, element_id)
);

alter table stats.rollup add column not_applicable integer not null default 0;

create or replace view stats.figures as
  select tk, area_id, cell_id, element_id, period, total, reported, missing, synthetic, not_applicable from stats.rollup
  union all
  select tk, area_id, cell_id, element_id, period, coalesce(value, 0), (state = 'v')::integer, (state = 'm')::integer, (source = 's')::integer,
    (state = 'n')::integer
  from stats.facts where cell_id <> 0;

with own as (
  select f.tk, f.area_id, f.period, f.element_id, k.general_id as cell_id, count(*) as facts,
    bool_and(k.general_id = f.cell_id and f.cell_id <> 0) as is_fact
  from stats.facts f join stats.cell_closure k on k.cell_id = f.cell_id
  where f.state = 'n'
  group by 1, 2, 3, 4, 5),
reached as (
  select tk, area_id, cell_id, element_id, period, facts from own where not is_fact
  union all
  select own.tk, c.ancestor_id, own.cell_id, own.element_id, own.period, own.facts
  from own
  join stats.elements e on e.id = own.element_id and e.across_areas = 'sum'
  join stats.periods p on p.id = own.period
  join access.area_closure c on c.descendant_id = own.area_id and c.ancestor_tenant_id = own.tk and c.depth > 0
    and c.valid_from <= p.ends and (c.valid_to is null or c.valid_to >= p.ends) and not c.crossed_kinds && e.excluded_kinds)
update stats.rollup r set not_applicable = sums.facts
from (select tk, area_id, cell_id, element_id, period, sum(facts) as facts from reached group by 1, 2, 3, 4, 5) sums
where (r.tk, r.area_id, r.cell_id, r.element_id, r.period) = (sums.tk, sums.area_id, sums.cell_id, sums.element_id, sums.period);
