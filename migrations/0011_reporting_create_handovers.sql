-- Handovers of accepted rounds to the upper level: the receipt of each, and when rounds are handed over by themselves.
create table reporting.handovers (
  tk integer not null,
  number integer not null,
  round text not null,
  format text not null constraint handovers_format check (format in ('csv', 'xlsx', 'dvs')),
  at timestamptz not null,
  by text not null,
  -- When the schedule was set that made it: a schedule makes one for a round.
  schedule timestamptz,
  forms integer not null,
  submissions integer not null,
  outstanding integer not null,
  facts integer not null,
  missing integer not null,
  synthetic integer not null,
  file text not null,
  media_type text not null,
  bytes integer not null,
  sha256 text not null,
  -- Address and content stand only as long as something is still to be sent.
  address text,
  content bytea,
  -- null: a person took the file along.
  host text,
  state text not null constraint handovers_state check (state in ('fetched', 'waiting', 'sent', 'failed')),
  -- Counted before sending: a process that dies on the way is followed by a new try.
  attempts integer not null,
  retry_at timestamptz,
  answered_at timestamptz,
  status integer,
  answer text,
  import_count jsonb,
  fault jsonb,
  constraint handovers_pk primary key (tk, number),
  constraint handovers_once unique (tk, round, schedule)
);

create table reporting.handover_schedules (
  tk integer not null,
  -- '' stands for every yearly round.
  round text not null,
  format text not null constraint handover_schedules_format check (format in ('csv', 'xlsx', 'dvs')),
  -- YYYY-MM-DD, of every yearly round MM-DD; null: when all forms are accepted.
  day text,
  -- Without the credential: that stands in the server's environment.
  address text not null,
  set_at timestamptz not null,
  set_by text not null,
  constraint handover_schedules_pk primary key (tk, round)
);
