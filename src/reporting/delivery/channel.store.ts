import type { Read, Write } from "../../platform/database/transaction.ts";
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

/** As SQL. */
export const channelColumns = `tk, actor, channel, address, messenger, since, attempts, retry_at as "retryAt", fault, sent_at as "sentAt"`;

export const loadChannels = (tx: Read, { tk, actor }: PersonKey): Promise<readonly Channel[]> =>
  tx.query<Channel>(`select ${channelColumns} from reporting.notice_channels where tk = $1 and actor = $2`, [
    tk,
    actor,
  ]);

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
