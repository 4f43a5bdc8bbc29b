-- Releases: numbered instants. What was known at one never changes, because facts are corrected by revisions.
create table reporting.releases (
  tk integer not null,
  number integer not null,
  known_at timestamptz not null,
  -- The public sees it from here on.
  public_from timestamptz not null,
  title_zh text not null,
  title_en text not null,
  note text not null,
  made_at timestamptz not null,
  made_by text not null,
  -- Facts known at the instant, and a digest over them: proof that the snapshot has not moved.
  facts integer not null,
  digest text not null,
  -- Submissions locked by it, and those that were expected but not accepted.
  accepted integer not null,
  outstanding integer not null,
  constraint releases_pk primary key (tk, number)
);
