-- Elements, indicators and forms that a district has added on screen, beside the content and checked like it.
create table stats.local_definitions (
  tk integer not null,
  kind text not null constraint local_definitions_kind check (kind in ('element', 'indicator', 'form')),
  id text not null,
  -- Append-only: the newest version stands, unless it withdraws the definition.
  version integer not null,
  -- Counts up over all definitions of a tenant: whoever knows the last one knows them all.
  revision integer not null,
  content jsonb not null,
  withdrawn boolean not null,
  -- Why it was withdrawn.
  reason text,
  saved_at timestamptz not null,
  saved_by text not null,
  constraint local_definitions_pk primary key (tk, kind, id, version)
);
create unique index local_definitions_by_revision on stats.local_definitions (tk, revision);
