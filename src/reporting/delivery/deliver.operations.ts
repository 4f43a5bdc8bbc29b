// Sends what waits, channel by channel. A try is counted and the next one set before anything is sent, and what was
// sent is written down after it: a process that dies on the way leaves a second try behind, never a lost notice.
import type { Actor } from "../../access/actor.ts";
import { may } from "../../access/actor.ts";
import type { Transactions, Write } from "../../platform/database/transaction.ts";
import type { SendResult } from "../../platform/message/send-result.ts";
import { findReader } from "../notice/find-reader.operations.ts";
import type { Notice } from "../notice/notice.ts";
import { loadWaiting } from "../notice/notice.store.ts";
import type { Channel } from "./channel.ts";
import { defaultPreferences } from "./channel.ts";
import { findPreferences } from "./channel.store.ts";
import { loadReadyChannels, saveDeliveries, saveFault, saveSuccess, saveTry, takeTurn } from "./delivery.store.ts";
import type { Sending } from "./send-digest.operations.ts";
import { sendDigest } from "./send-digest.operations.ts";
import { findDigestCut, findPause, longestWait } from "./send-time.ts";
import type { Digest } from "./write-digest.ts";
import { writeDigest } from "./write-digest.ts";

export interface Delivery extends Sending {
  readonly transactions: Transactions;
  readonly actors: readonly Actor[];
  readonly clock: () => Date;
}

/** Answers how many messages went out. */
export const deliverNotices = async (delivery: Delivery): Promise<number> => {
  const { transactions, actors, clock, messenger } = delivery;
  const channels = await transactions.read((tx) => loadReadyChannels(tx, clock().toISOString()));
  let sent = 0;
  for (const channel of channels) {
    const actor = actors.find(({ id }) => id === channel.actor);
    const isOpen = channel.channel === "webhook" || messenger.hasMail;
    if (!actor || !may(actor, "notices.read") || !isOpen) continue;
    const message = await transactions.write((tx) => takeMessage(tx, channel, actor, delivery));
    if (message === "another process is at it") return sent;
    if (message === undefined) continue;
    const result = await sendDigest(delivery, channel, message.digest);
    await transactions.write((tx) => settle(tx, message, result, clock().toISOString()));
    if (result.isSent) sent += 1;
  }
  return sent;
};

interface Message {
  readonly channel: Channel;
  readonly digest: Digest;
  /** All that is done with once it is sent. */
  readonly notices: readonly Notice[];
}

const takeMessage = async (
  tx: Write,
  channel: Channel,
  actor: Actor,
  { clock, publicUrl }: Delivery,
): Promise<Message | "another process is at it" | undefined> => {
  if (!(await takeTurn(tx))) return "another process is at it";
  const now = clock().getTime();
  const { language, digest: choice, muted } = (await findPreferences(tx, channel)) ?? defaultPreferences;
  const notices = await loadWaiting(tx, await findReader(tx, actor), {
    channel: channel.channel,
    from: toInstant(Math.max(Date.parse(channel.since), now - longestWait)),
    to: toInstant(findDigestCut(choice, now)),
  });
  const news = notices.filter(({ kind, isRead }) => !isRead && !muted.includes(kind));
  if (news.length === 0) {
    await saveDeliveries(tx, channel, toInstant(now), notices);
    return undefined;
  }
  const isTaken = await saveTry(tx, channel, toInstant(now + findPause(channel.attempts + 1)));
  return isTaken ? { channel, digest: writeDigest(news, { language, publicUrl }), notices } : undefined;
};

const settle = async (tx: Write, { channel, notices }: Message, result: SendResult, at: string): Promise<void> => {
  if (!result.isSent) return saveFault(tx, channel, result.fault);
  await saveDeliveries(tx, channel, at, notices);
  await saveSuccess(tx, channel, at);
};

const toInstant = (milliseconds: number): string => new Date(milliseconds).toISOString();
