-- Plans as checked documents: one row per version, the old ones stay.
create schema plan;

create table plan.versions (
  tk integer not null,
  plan_id text not null,
  version integer not null,
  state text not null constraint versions_state check (state in ('draft', 'in-force', 'archived')),
  content jsonb not null,
  content_hash text not null,
  imported_at timestamptz not null,
  imported_by text not null,
  constraint versions_pk primary key (tk, plan_id, version)
);
