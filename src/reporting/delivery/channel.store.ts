import type { Label } from "../../kernel/label.ts";
import type { Read, Write } from "../../platform/database/transaction.ts";
import type { Notice } from "../notice/notice.ts";
import type { Channel, ChannelChoice, PersonKey, Preferences } from "./channel.ts";

export const findPreferences = async (tx: Read, { tk, actor }: PersonKey): Promise<Preferences | undefined> =>
  (
    await tx.query<Preferences>(
      "select language, digest, muted from reporting.notice_settings where tk = $1 and actor = $2",
      [tk, actor],
    )
  )[0];

export const savePreferences = async (
  tx: Write,
  { tk, actor }: PersonKey,
  { language, digest, muted }: Preferences,
): Promise<void> => {
  await tx.query(
    `insert into reporting.notice_settings (tk, actor, language, digest, muted) values ($1, $2, $3, $4, $5)
     on conflict (tk, actor) do update set language = excluded.language, digest = excluded.digest, muted = excluded.muted`,
    [tk, actor, language, digest, muted],
  );
};

/** Whether a test may be sent now; if so, the next one has to wait. */
export const takeTest = async (
  tx: Write,
  { tk, actor }: PersonKey,
  { at, notSince }: { readonly at: string; readonly notSince: string },
): Promise<boolean> => {
  const rows = await tx.query(
    `update reporting.notice_settings set tested_at = $3
     where tk = $1 and actor = $2 and (tested_at is null or tested_at <= $4) returning 1`,
    [tk, actor, at, notSince],
  );
  return rows.length > 0;
};

const columns = `tk, actor, channel, address, messenger, since, attempts, retry_at as "retryAt", fault, sent_at as "sentAt"`;

export const loadChannels = (tx: Read, { tk, actor }: PersonKey): Promise<readonly Channel[]> =>
  tx.query<Channel>(`select ${columns} from reporting.notice_channels where tk = $1 and actor = $2`, [tk, actor]);

/** Channels that do not wait for a later try, the longest unserved first. */
export const loadReadyChannels = (tx: Read, at: string): Promise<readonly Channel[]> =>
  tx.query<Channel>(
    `select ${columns} from reporting.notice_channels where retry_at is null or retry_at <= $1
     order by sent_at nulls first, tk, actor, channel`,
    [at],
  );

/** An address that is kept keeps its condition; a new one starts afresh and gets no older notices. */
export const saveChannels = async (
  tx: Write,
  { tk, actor }: PersonKey,
  at: string,
  choices: readonly ChannelChoice[],
): Promise<void> => {
  await tx.query(
    "delete from reporting.notice_channels where tk = $1 and actor = $2 and not channel = any($3::text[])",
    [tk, actor, choices.map(({ channel }) => channel)],
  );
  await tx.query(
    `insert into reporting.notice_channels as c (tk, actor, channel, address, messenger, since, attempts)
     select $1, $2, channel, address, messenger, $3, 0
     from jsonb_to_recordset($4::jsonb) as given(channel text, address text, messenger text)
     on conflict (tk, actor, channel) do update set address = excluded.address, messenger = excluded.messenger,
       since = excluded.since, attempts = 0, retry_at = null, fault = null, sent_at = null
     where (c.address, c.messenger) is distinct from (excluded.address, excluded.messenger)`,
    [tk, actor, at, JSON.stringify(choices)],
  );
};

/** One process at a time takes a channel; false when another is just at it. */
export const takeTurn = async (tx: Write): Promise<boolean> =>
  (await tx.query<{ taken: boolean }>("select pg_try_advisory_xact_lock(7203010) as taken"))[0]?.taken === true;

/** Counts a try before it is made; false when the channel was changed or taken meanwhile. */
export const saveTry = async (
  tx: Write,
  { tk, actor, channel, address, attempts }: Channel,
  retryAt: string,
): Promise<boolean> => {
  const rows = await tx.query(
    `update reporting.notice_channels set attempts = attempts + 1, retry_at = $6
     where tk = $1 and actor = $2 and channel = $3 and address = $4 and attempts = $5 returning 1`,
    [tk, actor, channel, address, attempts, retryAt],
  );
  return rows.length > 0;
};

export const saveFault = async (tx: Write, { tk, actor, channel, address }: Channel, fault: Label): Promise<void> => {
  await tx.query(
    `update reporting.notice_channels set fault = $5 where tk = $1 and actor = $2 and channel = $3 and address = $4`,
    [tk, actor, channel, address, JSON.stringify(fault)],
  );
};

export const saveSuccess = async (tx: Write, { tk, actor, channel, address }: Channel, at: string): Promise<void> => {
  await tx.query(
    `update reporting.notice_channels set attempts = 0, retry_at = null, fault = null, sent_at = $5
     where tk = $1 and actor = $2 and channel = $3 and address = $4`,
    [tk, actor, channel, address, at],
  );
};

/** These notices are done with on this channel. */
export const saveDeliveries = async (
  tx: Write,
  { actor, channel }: Channel,
  at: string,
  notices: readonly Pick<Notice, "tk" | "id">[],
): Promise<void> => {
  await tx.query(
    `insert into reporting.notice_deliveries (tk, actor, channel, notice, at)
     select tk, $1, $2, notice, $3 from unnest($4::int[], $5::bigint[]) as given(tk, notice) on conflict do nothing`,
    [actor, channel, at, notices.map(({ tk }) => tk), notices.map(({ id }) => id)],
  );
};
