// An accepted round as a workbook to read and to compute with: a sheet that says what it is, then one for each form
// with a row for each area, element and cell. It is not the workbook to fill in (reporting/workbook).
import type { Label, Language } from "../../kernel/label.ts";
import type { Sheet, SheetCell, Workbook } from "../../kernel/sheet.ts";
import { nameRound } from "../round/present-round.ts";
import type { AcceptedFact, AcceptedForm, AcceptedRound } from "./accepted-round.ts";
import { countRound, factSourceNames } from "./accepted-round.ts";

export const layoutRoundWorkbook = (round: AcceptedRound, language: Language): Workbook => {
  const name = nameRound(round.round);
  const title = { zh: `${name.zh}已验收数据`, en: `${name.en}: accepted figures` }[language];
  const taken = new Set<string>();
  return {
    title,
    sheets: [
      layoutGuide(round, title, language),
      ...round.forms.map((each) => layoutForm(each, takeName(each.form.title[language], taken), language)),
    ],
  };
};

const layoutGuide = (round: AcceptedRound, title: string, language: Language): Sheet => {
  const { forms, submissions, outstanding, facts, missing, synthetic } = countRound(round, "xlsx");
  const lines: readonly (readonly [Label, number])[] = [
    [{ zh: "报表（种）", en: "Forms" }, forms],
    [{ zh: "已验收（张）", en: "Accepted copies" }, submissions],
    [{ zh: "未验收，不在内（张）", en: "Copies not accepted, left out" }, outstanding],
    [{ zh: "数据（个）", en: "Facts" }, facts],
    [{ zh: "其中缺数（个）", en: "of them missing" }, missing],
    [{ zh: "其中演示数据，合成（个）", en: "of them synthetic demonstration data" }, synthetic],
  ];
  return {
    name: { zh: "说明", en: "About" }[language],
    rows: [
      [{ value: title, style: "title" }],
      ...lines.map(([label, count]): readonly SheetCell[] => [
        { value: label[language], style: "label" },
        { value: count },
      ]),
      ...(synthetic === 0 ? [] : [[], [{ value: warning[language], style: "note" } satisfies SheetCell]]),
    ],
    columnWidths: [40, 14],
  };
};

const warning: Label = {
  zh: "含演示数据：“来源”一列写着“演示数据，合成”的不代表任何实际情况。",
  en: "Contains demonstration data: what the column “Source” calls synthetic describes no real place.",
};

const layoutForm = ({ facts }: AcceptedForm, name: string, language: Language): Sheet => ({
  name,
  rows: [
    columns.map(({ head }) => ({ value: head[language], style: "head" })),
    ...facts.map((fact) => columns.map(({ cell }) => ({ value: cell(fact, language) }))),
  ],
  columnWidths: columns.map(({ width }) => width),
  frozen: { rows: 1, columns: 0 },
  print: { landscape: true, repeatedRows: 1 },
});

interface Column {
  readonly head: Label;
  readonly width: number;
  readonly cell: (fact: AcceptedFact, language: Language) => string | number | null;
}

const columns: readonly Column[] = [
  { head: { zh: "时期", en: "Period" }, width: 10, cell: ({ period }) => period },
  { head: { zh: "地区代码", en: "Area code" }, width: 15, cell: ({ area }) => area },
  { head: { zh: "地区", en: "Area" }, width: 18, cell: ({ areaName }, language) => areaName[language] },
  { head: { zh: "数据元代码", en: "Element code" }, width: 26, cell: ({ element }) => element },
  { head: { zh: "数据元", en: "Element" }, width: 34, cell: ({ elementName }, language) => elementName[language] },
  { head: { zh: "分组代码", en: "Cell code" }, width: 18, cell: ({ cell }) => cell },
  { head: { zh: "分组", en: "Cell" }, width: 18, cell: ({ cellName }, language) => cellName[language] },
  { head: { zh: "数值", en: "Value" }, width: 12, cell: ({ value }) => value },
  { head: { zh: "没有数值", en: "No value" }, width: 14, cell: ({ state }, language) => stateNames[state][language] },
  { head: { zh: "原因或说明", en: "Reason" }, width: 24, cell: ({ reason }) => reason },
  { head: { zh: "质量", en: "Quality" }, width: 14, cell: ({ quality }) => quality },
  { head: { zh: "来源", en: "Source" }, width: 18, cell: ({ source }, language) => factSourceNames[source][language] },
];

const stateNames: Readonly<Record<AcceptedFact["state"], Label>> = {
  value: { zh: "", en: "" },
  missing: { zh: "缺数", en: "missing" },
  "not-applicable": { zh: "不适用", en: "not applicable" },
};

/** Sheets are told apart by their first 31 characters, whatever their case. */
const takeName = (title: string, taken: Set<string>): string => {
  const plain = title.replaceAll(/[[\]:*?/\\']/g, " ").trim();
  for (let turn = 1; ; turn += 1) {
    const suffix = turn === 1 ? "" : ` ${turn}`;
    const name = plain.slice(0, 31 - suffix.length) + suffix;
    if (!taken.has(name.toLowerCase())) {
      taken.add(name.toLowerCase());
      return name;
    }
  }
};
