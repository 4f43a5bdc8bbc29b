// Where a person's notices go besides the inbox: by mail, by an office messenger, how often and in which language.
import type { Label, Language } from "../../kernel/label.ts";
import type { NoticeKind } from "../notice/notice.ts";

export const digestChoices = ["at-once", "daily", "weekly"] as const;
export type DigestChoice = (typeof digestChoices)[number];

export const messengerKinds = ["wecom", "dingtalk", "feishu", "plain"] as const;
export type MessengerKind = (typeof messengerKinds)[number];

/** Choices stand under the tenant of the person's own area, 0 for one who covers every area. */
export interface PersonKey {
  readonly tk: number;
  readonly actor: string;
}

export interface Preferences {
  readonly language: Language;
  readonly digest: DigestChoice;
  /** Kinds that are not sent. */
  readonly muted: readonly NoticeKind[];
}

/** [D] Once a day, so that a round that opens is one message. */
export const defaultPreferences: Preferences = { language: "zh", digest: "daily", muted: [] };

export interface Channel extends PersonKey {
  readonly channel: "mail" | "webhook";
  readonly address: string;
  /** The messenger behind a webhook. */
  readonly messenger: MessengerKind | null;
  /** Older notices are not sent there. */
  readonly since: string;
  /** Tries since the last success. */
  readonly attempts: number;
  readonly retryAt: string | null;
  readonly fault: Label | null;
  readonly sentAt: string | null;
}

/** What a person chooses of a channel. */
export type ChannelChoice = Pick<Channel, "channel" | "address" | "messenger">;
