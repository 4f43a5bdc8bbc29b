-- How a target was handed down: each time the whole of an area's parts, kept as it was when a later one replaces it.
create table stats.allocations (
  tk integer not null,
  plan text not null,
  target text not null,
  -- The area whose part is split.
  area text not null,
  number integer not null,
  -- [{area, unit, value, weight}]; the newest number stands, an empty list takes the allocation back.
  parts jsonb not null,
  note text not null,
  at timestamptz not null,
  by text not null,
  constraint allocations_pk primary key (tk, plan, target, area, number)
);
