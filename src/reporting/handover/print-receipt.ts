// A receipt as a text to print or to file: which round, which file, where it went, what was answered.
import { printMinute } from "../../kernel/day.ts";
import type { Label, Language } from "../../kernel/label.ts";
import { nameRound } from "../round/present-round.ts";
import type { HandoverState, Receipt } from "./handover.ts";
import { handoverFormatNames } from "./handover.ts";

export const handoverStateNames: Readonly<Record<HandoverState, Label>> = {
  fetched: { zh: "已下载", en: "Downloaded" },
  waiting: { zh: "等待发送", en: "Waiting to be sent" },
  sent: { zh: "已送达", en: "Sent" },
  failed: { zh: "没有送达", en: "Not sent" },
};

type Line = readonly [name: Label, value: Label];

export const printReceipt = (receipt: Receipt, language: Language): string => {
  const title = { zh: `上报回执 第${receipt.number}号`, en: `Receipt of a handover, number ${receipt.number}` };
  const lines = listLines(receipt).map(
    ([name, value]) => `${name[language]}${{ zh: "：", en: ": " }[language]}${value[language]}`,
  );
  return [title[language], "", ...lines, ""].join("\r\n");
};

const listLines = (receipt: Receipt): readonly Line[] => {
  const { at, by, isScheduled, format, file, bytes, sha256 } = receipt;
  const name = nameRound(receipt.round);
  const kind = handoverFormatNames[format];
  return [
    [{ zh: "报送期", en: "Round" }, name],
    [
      { zh: "时间", en: "Time" },
      { zh: `${printMinute(at)}（北京时间）`, en: `${printMinute(at)} (Beijing time)` },
    ],
    [
      { zh: "经手", en: "By" },
      { zh: `${by}${isScheduled ? "（按计划）" : ""}`, en: `${by}${isScheduled ? " (on schedule)" : ""}` },
    ],
    [{ zh: "格式", en: "Format" }, kind],
    [
      { zh: "文件", en: "File" },
      { zh: `${file}，${bytes}字节`, en: `${file}, ${bytes} bytes` },
    ],
    [{ zh: "校验值SHA-256", en: "SHA-256" }, same(sha256)],
    [{ zh: "内容", en: "Content" }, describeCounts(receipt)],
    ...listOutcome(receipt),
  ];
};

export const describeCounts = ({ forms, submissions, outstanding, facts, missing, synthetic }: Receipt): Label => ({
  zh: [
    `${forms}种报表，${submissions}张已验收`,
    ...(outstanding === 0 ? [] : [`${outstanding}张没有验收、不在内`]),
    `${facts}个数据`,
    ...(missing === 0 ? [] : [`其中缺数${missing}个`]),
    ...(synthetic === 0 ? [] : [`其中演示数据${synthetic}个，合成`]),
  ].join("，"),
  en: [
    `${forms} forms, ${submissions} copies accepted`,
    ...(outstanding === 0 ? [] : [`${outstanding} not accepted and left out`]),
    `${facts} facts`,
    ...(missing === 0 ? [] : [`${missing} of them missing`]),
    ...(synthetic === 0 ? [] : [`${synthetic} of them synthetic demonstration data`]),
  ].join(", "),
});

const listOutcome = (receipt: Receipt): readonly Line[] => {
  const { state, host, attempts, answeredAt, status, importCount, answer, fault } = receipt;
  const result: Line = [{ zh: "结果", en: "Result" }, handoverStateNames[state]];
  if (host === null) return [result];
  return [
    [{ zh: "送往", en: "Sent to" }, same(host)],
    result,
    [{ zh: "发送次数", en: "Tries" }, same(String(attempts))],
    ...(answeredAt === null ? [] : [[{ zh: "回应时间", en: "Answered" }, same(printMinute(answeredAt))] as const]),
    ...(status === null ? [] : [[{ zh: "HTTP状态", en: "HTTP status" }, same(String(status))] as const]),
    ...(importCount === null ? [] : [[{ zh: "对方入库", en: "Taken in" }, describeImport(importCount)] as const]),
    ...(answer === null ? [] : [[{ zh: "对方回应", en: "Answer" }, same(answer.replaceAll(/\s+/g, " "))] as const]),
    ...(fault === null ? [] : [[{ zh: "没有送达的原因", en: "Why not" }, fault] as const]),
  ];
};

export const describeImport = ({
  imported,
  updated,
  ignored,
  deleted,
}: NonNullable<Receipt["importCount"]>): Label => ({
  zh: `新增${imported}，更新${updated}，忽略${ignored}，删除${deleted}`,
  en: `${imported} imported, ${updated} updated, ${ignored} ignored, ${deleted} deleted`,
});

const same = (text: string): Label => ({ zh: text, en: text });
