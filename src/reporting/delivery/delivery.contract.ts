// Where a person's notices are sent besides the inbox, and whether that works.
import { z } from "zod";
import { action, labelSchema, query } from "../../kernel/contract.ts";
import { noticeKinds } from "../notice/notice.ts";
import { digestChoices, messengerKinds } from "./channel.ts";

/** How a channel is doing: the fault is that of the last try, null when it went well. */
const conditionSchema = z.object({
  sentAt: z.string().nullable(),
  attempts: z.number().int(),
  fault: labelSchema.nullable(),
  retryAt: z.string().nullable(),
});

export type ChannelCondition = z.output<typeof conditionSchema>;

const choicesSchema = z.object({
  mail: z.email().max(200).nullable(),
  webhook: z.object({ messenger: z.enum(messengerKinds), url: z.url().max(1000) }).nullable(),
  digest: z.enum(digestChoices),
  language: z.enum(["zh", "en"]),
  /** Kinds that are not sent; the inbox shows them all the same. */
  muted: z.array(z.enum(noticeKinds)),
});

export type NoticeChoices = z.output<typeof choicesSchema>;

export const getNoticeSettings = query("reporting.getNoticeSettings", {
  summary: { zh: "我的通知设置", en: "How I am notified" },
  permission: "notices.read",
  input: z.object({}),
  output: z.object({
    choices: choicesSchema,
    /** False where no mail server is set: then no mail is sent. */
    hasMail: z.boolean(),
    mail: conditionSchema.nullable(),
    webhook: conditionSchema.nullable(),
  }),
});

export type NoticeSettings = z.output<typeof getNoticeSettings.output>;

export const setNoticeSettings = action("reporting.setNoticeSettings", {
  summary: { zh: "改我的通知设置", en: "Choose how I am notified" },
  permission: "notices.read",
  input: choicesSchema,
  output: z.object({}),
});

const outcomeSchema = z.object({ isSent: z.boolean(), fault: labelSchema.nullable() });

export type TestOutcome = z.output<typeof outcomeSchema>;

export const testNotice = action("reporting.testNotice", {
  summary: { zh: "给自己发一条测试消息", en: "Send a test message to myself" },
  permission: "notices.read",
  input: z.object({}),
  /** Null where the channel is not chosen. */
  output: z.object({ mail: outcomeSchema.nullable(), webhook: outcomeSchema.nullable() }),
});
