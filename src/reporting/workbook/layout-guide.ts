// The first sheet of a form's workbook: whose copy it is, until when, and how it is filled in, in both languages.
import type { Label } from "../../kernel/label.ts";
import type { Sheet, SheetCell } from "../../kernel/sheet.ts";
import { missingReasons } from "../form/missing-reasons.ts";
import type { WorkbookSubject } from "./plan-sheets.ts";

const rules: readonly Label[] = [
  {
    zh: "只填黄色格。填数字就行，不用写单位；没有发生填0。",
    en: "Fill in the yellow cells only. A number is enough, without its unit; enter 0 if there was none.",
  },
  {
    zh: `查不到数的，写“缺：”加原因，格子右边的下拉箭头里有常用的原因（${missingReasons.map(({ zh }) => zh).join("、")}），也可以自己写。`,
    en: `Where the figure cannot be found, write “Missing: ” and why. The arrow beside the cell offers reasons (${missingReasons.map(({ en }) => en).join(", ")}); any other may be typed.`,
  },
  {
    zh: "本地没有这项业务的，写“不适用”。空着表示还没有填，不会当成0。",
    en: "Where it does not apply here, write “Not applicable”. A blank means not filled in yet; it is never taken for 0.",
  },
  {
    zh: "灰色字是上一期的数，只供对照，改了不会读入。",
    en: "Grey figures are those of the period before, to compare with; changes to them are not read.",
  },
  {
    zh: "清空原来有数的格，上传后这一格也会清空。",
    en: "Emptying a cell that held something empties it in the form too.",
  },
  {
    zh: "不要合并格子、增删行列，也不要改隐藏的行和列；表名和地区名照原样。",
    en: "Do not merge cells, insert or delete rows and columns, or change hidden ones; names of tables and areas stay as they are.",
  },
  {
    zh: "存为.xlsx，在这张表的填报页点“上传工作簿”。系统先检查、列出每一格的问题，没有问题再导入；改好的文件可以再次上传，只改动有变化的格。",
    en: "Save it as .xlsx and choose “Upload a workbook” on the page of this form. It is checked first, cell by cell, and loaded after that; a repaired file may be uploaded again and changes only what differs.",
  },
];

export const layoutGuide = ({ form, areaName, periodLabel, due, agencyName }: WorkbookSubject): Sheet => {
  const route = form.route.map(({ name, duty }) => ({ zh: `${name.zh}（${duty.zh}）`, en: `${name.en} (${duty.en})` }));
  const facts: readonly (readonly [Label, Label])[] = [
    [{ zh: "报送期", en: "Period" }, periodLabel],
    [{ zh: "填报单位", en: "Unit" }, areaName],
    [
      { zh: "截止日", en: "Due" },
      { zh: due, en: due },
    ],
    [{ zh: "主责单位（不清楚时问）", en: "Lead agency (ask here)" }, agencyName],
    [
      { zh: "经办环节", en: "Desks" },
      { zh: route.map(({ zh }) => zh).join(" → "), en: route.map(({ en }) => en).join(" → ") },
    ],
    ...(form.note ? [[{ zh: "填报说明", en: "Note" }, form.note] as const] : []),
  ];
  const write = (value: string): SheetCell => ({ value, style: "label" });
  return {
    name: "说明 Guide",
    columnWidths: [26, 60, 60],
    protected: true,
    print: { landscape: true },
    merges: [{ top: 1, left: 1, bottom: 1, right: 3 }],
    rows: [
      [{ value: `${form.title.zh}  ${form.title.en}`, style: "title" }],
      ...facts.map(([name, text]) => [write(`${name.zh} ${name.en}`), write(text.zh), write(text.en)]),
      [],
      ...rules.map(({ zh, en }, index) => [write(`填法 How to fill in ${index + 1}`), write(zh), write(en)]),
    ],
  };
};
