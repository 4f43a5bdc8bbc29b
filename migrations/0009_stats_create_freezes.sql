-- Instants that a release has frozen: no fact may be dated at or before one of its tenant's, so that a writer who
-- waited for the release comes after it.
create table stats.freezes (
  tk integer not null,
  at timestamptz not null,
  constraint freezes_pk primary key (tk, at)
);
