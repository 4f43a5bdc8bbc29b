// Many notices as one message: counted, the earliest due day first, grouped by kind with the pressing kinds on top.
import type { Label, Language } from "../../kernel/label.ts";
import type { Day } from "../../kernel/period.ts";
import type { Notice, NoticeKind } from "../notice/notice.ts";
import { noticeKindNames, noticeKinds } from "../notice/notice.ts";
import { printDay } from "../notice/write-notice.ts";

export type DigestNotice = Pick<Notice, "kind" | "title" | "body" | "path" | "due">;

/** One line of a message; `url` where there is something to open. */
export interface DigestLine {
  readonly text: string;
  readonly url?: string;
}

export interface Digest {
  readonly subject: string;
  readonly opening: string;
  readonly groups: readonly { readonly heading: string; readonly lines: readonly DigestLine[] }[];
  readonly closing: readonly DigestLine[];
}

interface Wording {
  readonly language: Language;
  /** Where the program is reached, e.g. `https://example.org`; without it a message has no links. */
  readonly publicUrl: string | undefined;
}

/** [D] Further ones of a kind are counted only. */
const longestGroup = 10;

export const writeDigest = (notices: readonly DigestNotice[], { language, publicUrl }: Wording): Digest => {
  const t = (label: Label): string => label[language];
  const toLine = (text: Label, path: string): DigestLine =>
    publicUrl === undefined ? { text: t(text) } : { text: t(text), url: publicUrl + path };
  const kinds = noticeKinds.filter((kind) => notices.some((notice) => notice.kind === kind));
  const groups = kinds.map((kind) => {
    const own = notices.filter((notice) => notice.kind === kind).toSorted(byDue);
    const lines = own.slice(0, longestGroup).map(({ title, body, path }) => toLine(join(title, body), path));
    const rest = own.length - lines.length;
    const more = { zh: `还有${rest}条，登录后看。`, en: `${rest} more; sign in to see them.` };
    return { heading: t(printHeading(kind, own.length)), lines: rest > 0 ? [...lines, { text: t(more) }] : lines };
  });
  const summary = summarise(notices);
  const [first] = notices;
  const subject = first && notices.length === 1 ? first.title : summary;
  return {
    subject: t({ zh: `苗圃：${subject.zh}`, en: `Miaopu: ${subject.en}` }),
    opening: t({ zh: `${summary.zh}。`, en: `${summary.en}.` }),
    groups,
    closing: [
      toLine({ zh: "全部通知", en: "All notices" }, "/inbox"),
      toLine({ zh: "改发送方式", en: "Change how they are sent" }, "/inbox/settings"),
    ],
  };
};

/** The message that tells whether a channel works. */
export const writeTest = ({ language, publicUrl }: Wording): Digest => {
  const words = {
    zh: { subject: "苗圃：测试消息", opening: "收到这条，说明通知发得到这里。" },
    en: { subject: "Miaopu: test message", opening: "If you can read this, notices reach you here." },
  }[language];
  return { ...words, groups: [], closing: writeDigest([], { language, publicUrl }).closing };
};

/** As plain text: mail. */
export const printDigest = ({ opening, groups, closing }: Digest): string =>
  [
    opening,
    ...groups.map(({ heading, lines }) => [heading, ...lines.map(printLine)].join("\n")),
    closing.map(({ text, url }) => (url === undefined ? text : `${text}：${url}`)).join("\n"),
  ].join("\n\n");

const printLine = ({ text, url }: DigestLine): string => (url === undefined ? `· ${text}` : `· ${text}\n  ${url}`);

const summarise = (notices: readonly DigestNotice[]): Label => {
  const due = findEarliestDue(notices);
  const day = due && printDay(due);
  return {
    zh: `${notices.length}条通知${day ? `，最早${day.zh}到期` : ""}`,
    en: `${notices.length} notice${notices.length === 1 ? "" : "s"}${day ? `, the first due ${day.en}` : ""}`,
  };
};

/** Of what is still to be done. */
const findEarliestDue = (notices: readonly DigestNotice[]): Day | undefined =>
  notices
    .filter(({ kind }) => !settled.includes(kind))
    .flatMap(({ due }) => due ?? [])
    .toSorted()[0];

const settled: readonly NoticeKind[] = ["submitted", "accepted", "released", "finding-assigned"];

const byDue = (one: DigestNotice, other: DigestNotice): number => (one.due ?? "").localeCompare(other.due ?? "");

const printHeading = (kind: NoticeKind, size: number): Label => ({
  zh: `${noticeKindNames[kind].zh}（${size}条）`,
  en: `${noticeKindNames[kind].en} (${size})`,
});

const join = (title: Label, body: Label): Label => ({
  zh: `${title.zh}。${body.zh}`,
  en: `${title.en}. ${body.en}`,
});
