import type { Label } from "../../kernel/label.ts";
import type { Read, Write } from "../../platform/database/transaction.ts";
import type { Notice } from "../notice/notice.ts";
import type { Channel } from "./channel.ts";
import { channelColumns } from "./channel.store.ts";

/** Channels that do not wait for a later try, the longest unserved first. */
export const loadReadyChannels = (tx: Read, at: string): Promise<readonly Channel[]> =>
  tx.query<Channel>(
    `select ${channelColumns} from reporting.notice_channels where retry_at is null or retry_at <= $1
     order by sent_at nulls first, tk, actor, channel`,
    [at],
  );

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
