-- Notices: what whoever sits at a desk should know, who has read it, and where each person wants it sent.
create table reporting.notices (
  tk integer not null,
  id bigint generated always as identity,
  -- agency:<id>, area:<code> or role:<id>: a notice goes to a seat, not to a person.
  seat text not null,
  kind text not null,
  -- What happened, as a text: the same news is written once for a seat.
  occasion text not null,
  round text,
  form text,
  period text,
  area text,
  due date,
  title jsonb not null,
  body jsonb not null,
  path text not null,
  at timestamptz not null,
  constraint notices_pk primary key (tk, id),
  constraint notices_once unique (tk, seat, occasion)
);
create index notices_by_seat on reporting.notices (tk, seat, at);

create table reporting.notice_reads (
  tk integer not null,
  actor text not null,
  notice bigint not null,
  at timestamptz not null,
  constraint notice_reads_pk primary key (tk, actor, notice)
);

-- A person's choices stand under the tenant of the person's own area, 0 for one who covers every area.
create table reporting.notice_settings (
  tk integer not null,
  actor text not null,
  language text not null constraint notice_settings_language check (language in ('zh', 'en')),
  digest text not null constraint notice_settings_digest check (digest in ('at-once', 'daily', 'weekly')),
  -- Kinds that are not sent; the inbox shows them all the same.
  muted text[] not null,
  tested_at timestamptz,
  constraint notice_settings_pk primary key (tk, actor)
);

create table reporting.notice_channels (
  tk integer not null,
  actor text not null,
  channel text not null constraint notice_channels_channel check (channel in ('mail', 'webhook')),
  -- Mail address or https address; of a webhook also whose format it wants.
  address text not null,
  messenger text,
  -- Older notices are not sent there.
  since timestamptz not null,
  -- Tries since the last success. Counted before sending: a process that dies on the way is followed by a new try.
  attempts integer not null,
  retry_at timestamptz,
  fault jsonb,
  sent_at timestamptz,
  constraint notice_channels_pk primary key (tk, actor, channel)
);

-- Notices that went out over a channel or need not: read before, or of a kind that is muted.
create table reporting.notice_deliveries (
  tk integer not null,
  actor text not null,
  channel text not null,
  notice bigint not null,
  at timestamptz not null,
  constraint notice_deliveries_pk primary key (tk, actor, channel, notice)
);
