-- What checks find and people answer: one work list. A row stays when its finding has gone, and its answer with it.
create table reporting.findings (
  tk integer not null,
  period text not null,
  -- rule, area, cell and, where the rule is about one, element
  key text not null,
  rule text not null,
  severity text not null constraint findings_severity check (severity in ('error', 'warning')),
  -- the form that asks for all of its figures and the unit whose copy has them; null across forms
  form text,
  unit text,
  area text not null,
  element text not null,
  cell text not null,
  fingerprint text not null,
  message jsonb not null,
  -- who answers for the figures, and the desk or person it was given to
  agency text not null,
  owner text,
  state text not null constraint findings_state check (state in ('open', 'answered', 'gone')),
  answer text,
  answered_by text,
  answered_at timestamptz,
  -- the values that the answer speaks of
  answered_fingerprint text,
  first_seen timestamptz not null,
  last_seen timestamptz not null,
  constraint findings_pk primary key (tk, period, key),
  constraint findings_answer check ((answer is null) = (answered_fingerprint is null))
);
create index findings_by_copy on reporting.findings (tk, form, period, unit);
create index findings_by_state on reporting.findings (tk, state, severity, period);
