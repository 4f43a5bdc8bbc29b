// A row of the audit trail in words: for the page, and for the table that is taken along.
import { printMinute } from "../../kernel/day.ts";
import type { Label, Language } from "../../kernel/label.ts";
import type { AuditRowView } from "./audit.contract.ts";

export const resultWords: Readonly<Record<AuditRowView["result"], Label>> = {
  done: { zh: "已办", en: "Done" },
  refused: { zh: "拒绝", en: "Refused" },
};

export const doorWords: Readonly<Record<NonNullable<AuditRowView["door"]>, Label>> = {
  web: { zh: "网页", en: "Web" },
  cli: { zh: "命令行", en: "Command line" },
  open: { zh: "开放数据", en: "Open data" },
  dhis2: { zh: "DHIS2接口", en: "DHIS2 door" },
  job: { zh: "系统自动", en: "By itself" },
};

const kindWords: Readonly<Record<string, Label>> = {
  plan: { zh: "规划", en: "Plan" },
  target: { zh: "目标", en: "Target" },
  indicator: { zh: "指标", en: "Indicator" },
  form: { zh: "报表", en: "Form" },
  round: { zh: "报送期", en: "Round" },
  release: { zh: "发布", en: "Release" },
  finding: { zh: "核对意见", en: "Finding" },
  import: { zh: "导入", en: "Import" },
  definition: { zh: "自定义", en: "Definition" },
  intervention: { zh: "干预", en: "Intervention" },
  warning: { zh: "预警", en: "Warning" },
};

export const nameKind = (kind: string): Label => kindWords[kind] ?? { zh: kind, en: kind };

const head: readonly Label[] = [
  { zh: "时间", en: "Time" },
  { zh: "谁", en: "Who" },
  { zh: "角色", en: "Role" },
  { zh: "做了什么", en: "What" },
  { zh: "操作", en: "Operation" },
  { zh: "结果", en: "Result" },
  { zh: "原因", en: "Reason" },
  { zh: "对象", en: "Object" },
  { zh: "地区", en: "Area" },
  { zh: "用途", en: "Purpose" },
  { zh: "入口", en: "Door" },
  { zh: "地址", en: "Address" },
  { zh: "请求号", en: "Request" },
  { zh: "编号", en: "Number" },
];

export const printAuditHead = (language: Language): readonly string[] => head.map((label) => label[language]);

export const printAuditRow = (row: AuditRowView, language: Language): readonly (string | number | null)[] => [
  printMinute(row.at),
  row.actor,
  row.roleName[language],
  row.summary?.[language] ?? null,
  row.operation,
  resultWords[row.result][language],
  row.code,
  printObject(row)?.[language] ?? null,
  row.areas.map(({ code, name }) => `${name[language]} ${code}`).join("; ") || null,
  row.purpose,
  row.door === null ? null : doorWords[row.door][language],
  row.address,
  row.request,
  row.id,
];

export const printObject = ({ object }: Pick<AuditRowView, "object">): Label | undefined =>
  object
    ? { zh: `${nameKind(object.kind).zh}${object.id}`, en: `${nameKind(object.kind).en} ${object.id}` }
    : undefined;
