// A digest in the form that an office messenger's group robot accepts: WeCom 企业微信 (markdown, at most 4,096 bytes),
// DingTalk 钉钉 (markdown with a title), Feishu 飞书 (text), or plain for a server of one's own.
import type { Label } from "../../kernel/label.ts";
import type { MessengerKind } from "./channel.ts";
import type { Digest, DigestLine } from "./write-digest.ts";
import { printDigest } from "./write-digest.ts";

export const messengerNames: Readonly<Record<MessengerKind, Label>> = {
  wecom: { zh: "企业微信", en: "WeCom" },
  dingtalk: { zh: "钉钉", en: "DingTalk" },
  feishu: { zh: "飞书", en: "Feishu" },
  plain: { zh: "其他（JSON）", en: "Other (JSON)" },
};

/** WeCom refuses more than 4,096 bytes; DingTalk and Feishu take about 20,000. */
const longest: Readonly<Record<MessengerKind, number>> = {
  wecom: 4096,
  dingtalk: 18_000,
  feishu: 18_000,
  plain: 60_000,
};

export const writeWebhook = (digest: Digest, kind: MessengerKind): object => {
  const { subject } = digest;
  switch (kind) {
    case "wecom":
      return { msgtype: "markdown", markdown: { content: fit(digest, longest.wecom, printMarkdown) } };
    case "dingtalk":
      return { msgtype: "markdown", markdown: { title: subject, text: fit(digest, longest.dingtalk, printMarkdown) } };
    case "feishu":
      return { msg_type: "text", content: { text: fit(digest, longest.feishu, printText) } };
    case "plain":
      return { title: subject, text: fit(digest, longest.plain, printText) };
  }
};

/** Takes lines away from the longest group until the message fits; headings and counts stay. */
const fit = (digest: Digest, most: number, print: (digest: Digest) => string): string => {
  const text = print(digest);
  const size = Math.max(0, ...digest.groups.map(({ lines }) => lines.length));
  if (countBytes(text) <= most || size === 0) return text;
  const long = digest.groups.findIndex(({ lines }) => lines.length === size);
  const groups = digest.groups.map((group, index) =>
    index === long ? { ...group, lines: group.lines.slice(0, -1) } : group,
  );
  return fit({ ...digest, groups }, most, print);
};

/** The name of the program stands in every message: a robot may be set to take only those that contain a keyword. */
const printText = (digest: Digest): string => `${digest.subject}\n\n${printDigest(digest)}`;

const printMarkdown = ({ subject, opening, groups, closing }: Digest): string =>
  [
    `**${escape(subject)}**`,
    escape(opening),
    ...groups.map(({ heading, lines }) =>
      [`**${escape(heading)}**`, ...lines.map((line) => `- ${printMarkdownLine(line)}`)].join("\n"),
    ),
    closing.map(printMarkdownLine).join(" · "),
  ].join("\n\n");

const printMarkdownLine = ({ text, url }: DigestLine): string =>
  url === undefined ? escape(text) : `[${escape(text)}](${url})`;

/** Titles may be anybody's: their brackets and asterisks make no links and no marks. */
const escape = (text: string): string => text.replace(/[[\]()<>*_`]/g, (sign) => fullWidth[sign] ?? " ");

const fullWidth: Readonly<Record<string, string>> = {
  "[": "［",
  "]": "］",
  "(": "（",
  ")": "）",
  "<": "＜",
  ">": "＞",
};

/** In UTF-8. */
const countBytes = (text: string): number =>
  Array.from(text, (sign) => sizeOf(sign.codePointAt(0) ?? 0)).reduce((sum, size) => sum + size, 0);

const sizeOf = (point: number): number => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);
