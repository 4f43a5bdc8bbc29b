-- What people did about warnings and since when each is seen: the warnings themselves are derived and never stored.
create schema if not exists accountability;

-- Rows are only added; the last one counts.
create table accountability.warning_marks (
  tk integer not null,
  key text not null,
  number integer not null,
  mark text not null constraint warning_marks_mark check (mark in ('acknowledged', 'passed', 'muted', 'cleared')),
  -- To whom it was passed.
  agency text,
  -- The last day it stays muted.
  until date,
  note text not null,
  -- As severe as it was when it was marked: grown worse, it is new again.
  severity text not null constraint warning_marks_severity check (severity in ('urgent', 'act', 'watch')),
  year integer not null,
  by text not null,
  at timestamptz not null,
  constraint warning_marks_pk primary key (tk, key, number),
  constraint warning_marks_parts check ((mark = 'passed') = (agency is not null) and (mark = 'muted') = (until is not null))
);

create table accountability.warning_sightings (
  tk integer not null,
  key text not null,
  -- The area it was derived for.
  area text not null,
  -- Since it stands without having gone in between.
  first_seen timestamptz not null,
  last_seen timestamptz not null,
  gone_at timestamptz,
  -- How severe it was when its owner was told.
  announced_severity text,
  constraint warning_sightings_pk primary key (tk, key)
);
create index warning_sightings_by_area on accountability.warning_sightings (tk, area);
