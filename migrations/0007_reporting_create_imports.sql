-- Imports of long tables: the file as it came, how far it is, and what was found in it.
create table reporting.imports (
  -- the tenant of whoever imports; 0 for somebody who works for every area
  tk integer not null,
  id bigint generated always as identity,
  file text not null,
  -- null as soon as nothing can be done with it any more
  content text,
  source text not null,
  mode text not null constraint imports_mode check (mode in ('check', 'load')),
  parts boolean not null,
  -- The actor as they stood when they asked: what they may report is judged row by row, in their name.
  actor jsonb not null,
  by text not null,
  asked_at timestamptz not null,
  asked_on date not null,
  changed_at timestamptz not null,
  state text not null constraint imports_state
    check (state in ('waiting', 'running', 'checked', 'refused', 'done', 'cancelled', 'interrupted', 'failed')),
  phase text constraint imports_phase check (phase in ('checking', 'saving')),
  -- asked to stop while running
  is_stopping boolean not null default false,
  rows_total integer not null default 0,
  rows_done integer not null default 0,
  errors integer not null default 0,
  faulty_rows integer not null default 0,
  -- the first findings; all are counted
  findings jsonb not null default '[]',
  -- every faulty row as CSV, with its reasons
  faults text not null default '',
  -- with parts: the last line of the last part that is stored
  stored_through integer not null default 0,
  added integer not null default 0,
  corrected integer not null default 0,
  unchanged integer not null default 0,
  constraint imports_pk primary key (tk, id)
);
create index imports_by_state on reporting.imports (state) where state in ('waiting', 'running');
