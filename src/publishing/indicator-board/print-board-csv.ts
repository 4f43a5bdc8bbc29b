// The board as a table to take away: exactly the rows shown, with a column that says which figures are synthetic.
import { printCsv } from "../../kernel/print-csv.ts";
import type { Language } from "../../kernel/label.ts";
import { roundHalfUp } from "../../kernel/quantity.ts";
import type { Board, BoardRow } from "./filter-board.ts";
import { availabilityLabels } from "./filter-board.ts";

const heads: Readonly<Record<Language, readonly string[]>> = {
  zh: ["编号", "指标", "分组", "可得情况", "代用", "最新值", "单位", "年", "数据性质", "周期", "责任单位", "规划用到"],
  en: [
    "id",
    "indicator",
    "group",
    "availability",
    "proxy",
    "latest",
    "unit",
    "year",
    "nature",
    "frequency",
    "owners",
    "used by",
  ],
};

const natures = {
  zh: { synthetic: "演示数据", published: "公开发布", derived: "推算", reported: "填报" },
  en: { synthetic: "synthetic", published: "published", derived: "derived", reported: "reported" },
} as const;

const byteOrderMark = "\uFEFF";

export const printBoardCsv = (rows: readonly BoardRow[], groups: Board["groups"], language: Language): string => {
  const names = new Map(groups.map(({ id, name }) => [id, name[language]]));
  const toCells = (row: BoardRow): readonly (string | number | null)[] => {
    const { latest } = row;
    const nature = latest?.source ? natures[language][latest.source] : "";
    return [
      row.id,
      row.name[language],
      names.get(row.group) ?? row.group,
      availabilityLabels[row.availability][language],
      row.proxy ? (language === "zh" ? "是" : "yes") : "",
      latest?.value == null ? null : roundHalfUp(latest.value, row.decimals),
      row.unit,
      latest?.year ?? null,
      nature,
      row.frequency[language],
      row.owners.map(({ name }) => name[language]).join(language === "zh" ? "、" : ", "),
      row.usedBy.join(" "),
    ];
  };
  return byteOrderMark + printCsv([heads[language], ...rows.map(toCells)]);
};
