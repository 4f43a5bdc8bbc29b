// A person's own channels: what is chosen, how they are doing, a test.
import type { Actor } from "../../access/actor.ts";
import { loadTenants } from "../../access/area/area.store.ts";
import type { Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import type { Label } from "../../kernel/label.ts";
import { Problem } from "../../kernel/problem.ts";
import type { Read } from "../../platform/database/transaction.ts";
import type { Channel, ChannelChoice, PersonKey } from "./channel.ts";
import { defaultPreferences } from "./channel.ts";
import { findPreferences, loadChannels, saveChannels, savePreferences, takeTest } from "./channel.store.ts";
import type { NoticeChoices, TestOutcome } from "./delivery.contract.ts";
import { getNoticeSettings, setNoticeSettings, testNotice } from "./delivery.contract.ts";
import type { Sending } from "./send-digest.operations.ts";
import { sendDigest } from "./send-digest.operations.ts";
import { writeTest } from "./write-digest.ts";

export const deliveryOperations = (sending: Sending): readonly Operation[] => [
  implement(getNoticeSettings, async (tx, { actor }) => {
    const person = await findPerson(tx, actor);
    const { language, digest, muted } = (await findPreferences(tx, person)) ?? defaultPreferences;
    const channels = await loadChannels(tx, person);
    const mail = channels.find(({ channel }) => channel === "mail");
    const webhook = channels.find(({ channel }) => channel === "webhook");
    return {
      choices: {
        mail: mail?.address ?? null,
        webhook: webhook ? { messenger: webhook.messenger ?? "plain", url: webhook.address } : null,
        language,
        digest,
        muted: [...muted],
      },
      hasMail: sending.messenger.hasMail,
      mail: mail ? presentCondition(mail) : null,
      webhook: webhook ? presentCondition(webhook) : null,
    };
  }),

  implement(setNoticeSettings, async (tx, { actor, now }, choices) => {
    const fault = choices.webhook && sending.messenger.findFault(choices.webhook.url);
    if (fault) throw new Problem("reporting/webhook-refused", 422, fault);
    const person = await findPerson(tx, actor);
    await savePreferences(tx, person, choices);
    await saveChannels(tx, person, now, toChannels(choices));
    return {};
  }),

  // Sent before the transaction ends: it holds its connection for some seconds, and the person's row, so that
  // a second test waits and is then refused.
  implement(testNotice, async (tx, { actor, now }) => {
    const person = await findPerson(tx, actor);
    const channels = await loadChannels(tx, person);
    const notSince = new Date(Date.parse(now) - testPause).toISOString();
    if (channels.length > 0 && !(await takeTest(tx, person, { at: now, notSince }))) throw tooSoon();
    const { language } = (await findPreferences(tx, person)) ?? defaultPreferences;
    const digest = writeTest({ language, publicUrl: sending.publicUrl });
    const test = async (kind: Channel["channel"]): Promise<TestOutcome | null> => {
      const channel = channels.find((each) => each.channel === kind);
      if (!channel) return null;
      const result = await sendDigest(sending, channel, digest);
      return { isSent: result.isSent, fault: result.isSent ? null : result.fault };
    };
    const [mail, webhook] = await Promise.all([test("mail"), test("webhook")]);
    return { mail, webhook };
  }),
];

/** [D] Between two tests of one person. */
const testPause = 60_000;

const findPerson = async (tx: Read, { id, area }: Actor): Promise<PersonKey> => ({
  tk: area === null ? 0 : ((await loadTenants(tx, [area])).get(area) ?? 0),
  actor: id,
});

const toChannels = ({ mail, webhook }: NoticeChoices): readonly ChannelChoice[] => [
  ...(mail === null ? [] : [{ channel: "mail" as const, address: mail, messenger: null }]),
  ...(webhook === null ? [] : [{ channel: "webhook" as const, address: webhook.url, messenger: webhook.messenger }]),
];

const presentCondition = ({ sentAt, attempts, fault, retryAt }: Channel) => ({ sentAt, attempts, fault, retryAt });

const tooSoonWords: Label = {
  zh: "一分钟内只能测试一次，等一下再试。",
  en: "One test a minute; wait a little and try again.",
};

const tooSoon = (): Problem => new Problem("reporting/test-too-soon", 429, tooSoonWords);
