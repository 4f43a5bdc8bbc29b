-- When this database was last backed up, so that a backup that stopped being made is noticed.
create schema if not exists platform;

-- Says what was done with this database; it is therefore in no backup.
create table platform.backups (
  tk integer not null,
  id bigint generated always as identity,
  at timestamptz not null,
  reason text not null constraint backups_reason check (reason in ('asked', 'upgrade')),
  file text not null,
  is_encrypted boolean not null,
  bytes bigint not null,
  rows bigint not null,
  constraint backups_pk primary key (tk, id)
);
create index backups_by_at on platform.backups (tk, at);
