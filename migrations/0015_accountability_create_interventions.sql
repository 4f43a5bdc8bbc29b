-- Interventions: what is done about a shortfall, by whom and by when, from the evidence frozen at its opening to its conclusion.
create schema if not exists accountability;

create table accountability.interventions (
  tk integer not null,
  -- The year it was opened in and its number in that year: 2026-003.
  id_year integer not null,
  id_number integer not null,
  plan text not null,
  -- What it is about: an indicator, mostly by way of a target of the plan and the goal or measure that sets it.
  target text,
  item text,
  indicator text,
  area text not null,
  warning text,
  title text not null,
  problem text not null,
  bottleneck text not null,
  cause text not null,
  measure text,
  agency text not null,
  partners text[] not null,
  -- Ten thousand yuan.
  planned numeric,
  arrived numeric,
  resources_note text not null,
  effect_change numeric,
  effect_year integer,
  started_on date not null,
  state text not null constraint interventions_state check (state in ('planned', 'active', 'blocked', 'reviewing', 'closed')),
  state_reason text not null,
  -- What was known when it was opened; never written again.
  evidence jsonb not null,
  closed_by text,
  closed_at timestamptz,
  result text constraint interventions_result check (result in ('worked', 'unclear', 'stopped')),
  conclusion text,
  closing_evidence text,
  created_by text not null,
  created_at timestamptz not null,
  version integer not null,
  constraint interventions_pk primary key (tk, id_year, id_number),
  constraint interventions_closed check ((state = 'closed') = (result is not null))
);
create index interventions_by_warning on accountability.interventions (tk, warning);

create table accountability.intervention_steps (
  tk integer not null,
  id_year integer not null,
  id_number integer not null,
  number integer not null,
  title text not null,
  due date not null,
  -- null while it is not done.
  done_on date,
  note text not null,
  constraint intervention_steps_pk primary key (tk, id_year, id_number, number)
);

-- What was done to it and said about it; rows are only added.
create table accountability.intervention_events (
  tk integer not null,
  id_year integer not null,
  id_number integer not null,
  number integer not null,
  kind text not null,
  text text not null,
  by text not null,
  at timestamptz not null,
  -- What changed: field, before, after.
  content jsonb not null,
  constraint intervention_events_pk primary key (tk, id_year, id_number, number)
);
