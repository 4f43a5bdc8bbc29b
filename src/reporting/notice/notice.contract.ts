// A person's inbox, and the reminders that are due.
import { z } from "zod";
import { action, labelSchema, query } from "../../kernel/contract.ts";
import { noticeKinds } from "./notice.ts";

const noticeSchema = z.object({
  id: z.number().int(),
  kind: z.enum(noticeKinds),
  title: labelSchema,
  body: labelSchema,
  path: z.string(),
  at: z.string(),
  isRead: z.boolean(),
});

export type NoticeView = z.output<typeof noticeSchema>;

export const listNotices = query("reporting.listNotices", {
  summary: { zh: "我的通知", en: "My notices" },
  permission: "notices.read",
  input: z.object({
    limit: z.coerce.number().int().min(0).max(200).default(50),
    offset: z.coerce.number().int().min(0).default(0),
  }),
  output: z.object({
    /** Unread ones first, of each the newest first. */
    notices: z.array(noticeSchema),
    unread: z.number().int(),
    total: z.number().int(),
  }),
});

export const readNotices = action("reporting.readNotices", {
  summary: { zh: "把通知标为已读", en: "Mark notices as read" },
  permission: "notices.read",
  /** All of one's own when none is named. */
  input: z.object({ ids: z.array(z.number().int().positive()).max(500).optional() }),
  output: z.object({ read: z.number().int() }),
});

export const runReminders = action("reporting.runReminders", {
  summary: { zh: "写出今天该发的到期提醒", en: "Write today’s reminders" },
  permission: "rounds.manage",
  input: z.object({}),
  output: z.object({
    /** New notices; 0 when today’s are written already. */
    written: z.number().int(),
    /** Open forms that were looked at. */
    submissions: z.number().int(),
  }),
});
