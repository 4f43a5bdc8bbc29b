import type { Label } from "../../kernel/label.ts";

/** What became of one message; the fault is for the person who chose the channel. */
export type SendResult = { readonly isSent: true } | { readonly isSent: false; readonly fault: Label };

export const failed = (zh: string, en: string): SendResult => ({ isSent: false, fault: { zh, en } });
