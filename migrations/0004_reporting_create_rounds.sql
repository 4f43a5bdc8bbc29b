-- Rounds of collection, who is expected to hand in what, entries while a form is filled in, and the trace.
-- Areas, periods, elements and cells stand as codes: these tables are read form by form, never summed.
create schema reporting;

-- Every version of a form that a submission was opened with.
create table reporting.form_versions (
  tk integer not null,
  form text not null,
  version integer not null,
  content jsonb not null,
  saved_at timestamptz not null,
  constraint form_versions_pk primary key (tk, form, version)
);

create table reporting.rounds (
  tk integer not null,
  id text not null,
  opened_at timestamptz not null,
  opened_by text not null,
  note text not null,
  constraint rounds_pk primary key (tk, id)
);

-- One row per expected copy, written when the round is opened: what is expected cannot change behind a count.
create table reporting.submissions (
  tk integer not null,
  form text not null,
  period text not null,
  area text not null,
  round text not null,
  form_version integer not null,
  agency text not null,
  due date not null,
  -- Areas below the unit, or the unit itself, whose figures are asked, and cells over all of them.
  reporting text[] not null,
  cells integer not null,
  state text not null constraint submissions_state check (state in ('draft', 'submitted', 'returned', 'accepted', 'locked')),
  desk integer not null,
  submitted_at timestamptz,
  accepted_at timestamptz,
  changed_at timestamptz not null,
  release integer,
  constraint submissions_pk primary key (tk, form, period, area)
);
create index submissions_by_round on reporting.submissions (tk, round, state);

create table reporting.entries (
  tk integer not null,
  form text not null,
  period text not null,
  unit text not null,
  area text not null,
  element text not null,
  cell text not null,
  -- null: the cell was emptied again; its version goes on counting
  state text constraint entries_state check (state in ('value', 'missing', 'not-applicable')),
  value numeric,
  reason text,
  comment text,
  follow_up boolean not null,
  version integer not null,
  changed_at timestamptz not null,
  changed_by text not null,
  constraint entries_pk primary key (tk, form, period, unit, area, element, cell),
  constraint entries_value check (coalesce(state = 'value', false) = (value is not null))
);

-- Append-only: every step from desk to desk, with its reason.
create table reporting.steps (
  tk integer not null,
  form text not null,
  period text not null,
  area text not null,
  number integer not null,
  at timestamptz not null,
  by text not null,
  role text not null,
  action text not null,
  from_desk integer not null,
  to_desk integer not null,
  reason text,
  constraint steps_pk primary key (tk, form, period, area, number)
);

create table reporting.attachments (
  tk integer not null,
  id bigint generated always as identity,
  form text not null,
  period text not null,
  unit text not null,
  area text,
  element text,
  cell text,
  name text not null,
  media_type text not null,
  bytes bytea not null,
  at timestamptz not null,
  by text not null,
  constraint attachments_pk primary key (tk, id)
);
create index attachments_by_submission on reporting.attachments (tk, form, period, unit);
