// How a cell's content is written: for the eye, and as plain text for editing and for the clipboard.
import type { Label } from "../../kernel/label.ts";
import type { EntryContent } from "../submission/entry.ts";
import { printPlain } from "./run-totals.ts";
import type { Written } from "../entry-queue/entry-queue.ts";

const signs: Readonly<Record<Exclude<EntryContent["state"], "value">, Label>> = {
  missing: { zh: "缺", en: "n.r." },
  "not-applicable": { zh: "—", en: "—" },
};

/** As it can be typed again. */
export const printContent = ({ content, unread }: Written): string => {
  if (unread !== null) return unread;
  if (content === null) return "";
  return content.state === "value" ? String(content.value ?? "") : signs[content.state].zh;
};

export const showContent = ({ content, unread }: Written, decimals: number): Label => {
  if (unread !== null) return { zh: unread, en: unread };
  if (content === null) return { zh: "", en: "" };
  if (content.state !== "value") return signs[content.state];
  const number = content.value === null ? "" : printPlain(content.value, decimals);
  return { zh: number, en: number };
};
