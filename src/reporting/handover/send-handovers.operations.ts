// Sends what waits, one file after the other. A try is counted and the next one set before anything is sent: a process
// that dies on the way leaves a second try behind, never a lost handover. A server of DHIS2 takes the same file twice.
import type { Transactions } from "../../platform/database/transaction.ts";
import type { Messenger } from "../../platform/message/messenger.ts";
import { findPause } from "../delivery/send-time.ts";
import { toHost } from "./handover.ts";
import type { Outcome, TakenHandover } from "./handover.store.ts";
import { loadReadyHandovers, saveOutcome, takeHandover } from "./handover.store.ts";
import { judgeAnswer } from "./judge-answer.ts";

/** What opens the door of the upper level, and for which host alone it is meant. */
export interface Credential {
  readonly host: string;
  /** The whole header Authorization. */
  readonly authorization: string;
}

export interface HandoverSending {
  readonly transactions: Transactions;
  readonly messenger: Messenger;
  /** From the environment; it is never written into the database. */
  readonly credential: Credential | undefined;
  readonly clock: () => Date;
}

/** Answers how many were sent. */
export const sendHandovers = async (world: HandoverSending): Promise<number> => {
  const { transactions, clock } = world;
  const now = (): string => clock().toISOString();
  let sent = 0;
  for (const key of await transactions.read((tx) => loadReadyHandovers(tx, now()))) {
    const retryAt = new Date(clock().getTime() + findPause(key.attempts + 1)).toISOString();
    const taken = await transactions.write((tx) => takeHandover(tx, key, retryAt));
    if (!taken) continue;
    const outcome = { ...(await send(taken, world)), answeredAt: now() };
    const isOver = outcome.state === "sent" || taken.attempts >= mostTries;
    await transactions.write((tx) => saveOutcome(tx, taken, outcome, isOver));
    if (outcome.state === "sent") sent += 1;
  }
  return sent;
};

/** [D] With the pauses between them a good day; after it somebody has to look. */
const mostTries = 6;

/** [D] A large round takes the other side a while. */
const seconds = 120;

const send = async (
  { address, content, mediaType, format }: TakenHandover,
  { messenger, credential }: HandoverSending,
): Promise<Omit<Outcome, "answeredAt">> => {
  const authorization = credential?.host === toHost(address) ? credential.authorization : undefined;
  const reply = await messenger.sendParcel(address, { body: content, mediaType, authorization, seconds });
  if ("fault" in reply) return { state: "failed", status: null, answer: null, importCount: null, fault: reply.fault };
  const { isTaken, ...answer } = judgeAnswer(reply, format);
  return { state: isTaken ? "sent" : "failed", fault: null, ...answer };
};
