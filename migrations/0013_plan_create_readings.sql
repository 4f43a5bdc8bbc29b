-- Who confirmed how a target's wording is read. A reading holds for the words it was confirmed for: another
-- comparator, number or deadline in a later version asks anew.
create table plan.readings (
  tk integer not null,
  plan_id text not null,
  target text not null,
  -- What was read: comparator, value, unit, scope, deadline, base.
  reading text not null,
  note text not null,
  confirmed_at timestamptz not null,
  confirmed_by text not null,
  constraint readings_pk primary key (tk, plan_id, target, confirmed_at)
);
