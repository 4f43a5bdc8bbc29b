-- The audit trail says what was touched, from where and why, and can be proved whole: seals chain its rows one to the next.
alter table access.audit
  add column actor_area text,
  add column object_kind text,
  add column object_id text,
  add column areas text[] not null default '{}',
  add column purpose text,
  add column door text constraint audit_door check (door in ('web', 'cli', 'open', 'dhis2', 'job')),
  add column address text,
  add column request text,
  add column code text;

create index audit_by_time on access.audit (tk, at, id);
create index audit_by_actor on access.audit (tk, actor, at, id);
create index audit_by_object on access.audit (tk, object_kind, object_id, at, id) where object_kind is not null;

-- One seal per row, in the order of sealing; the hash covers the row, the seal's number and instant, and the hash before.
create table access.audit_seals (
  tk integer not null,
  number bigint not null,
  audit_id bigint not null,
  sealed_at timestamptz not null,
  hash text not null,
  constraint audit_seals_pk primary key (tk, number),
  constraint audit_seals_row unique (tk, audit_id)
);

-- How far the seals reach, kept apart from them: a last seal that is taken away is missed.
create table access.audit_heads (
  tk integer not null,
  number bigint not null,
  hash text not null,
  constraint audit_heads_pk primary key (tk)
);

-- Up to the seal of this number, with this hash, rows and seals were removed on purpose.
create table access.audit_trims (
  tk integer not null,
  number bigint not null,
  hash text not null,
  removed integer not null,
  removed_at timestamptz not null,
  removed_by text not null,
  constraint audit_trims_pk primary key (tk, number)
);
