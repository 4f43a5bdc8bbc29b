// How a finding reads: where, which figures with their numbers and units, what does not fit, what to do.
import type { Label } from "../../kernel/label.ts";
import { printNumber } from "../../kernel/quantity.ts";
import type { Expression } from "../../stats/expression/expression.ts";
import { listReferences } from "../../stats/expression/list-references.ts";
import { printExpression } from "../../stats/expression/print-expression.ts";
import type { CheckElement, EntryFinding } from "./check-world.ts";
import type { Operands } from "./operands.ts";
import type { CompareTest } from "./rule.ts";

export interface SideWords {
  readonly expression: Expression;
  readonly value: number | null;
}

/** How the left side stands to the right one when the rule is broken. */
const broken: Readonly<Record<CompareTest["operator"], Label>> = {
  "<=": { zh: "多于", en: "exceeds" },
  "<": { zh: "不少于", en: "is not below" },
  "==": { zh: "不等于", en: "differs from" },
  ">=": { zh: "少于", en: "is below" },
  ">": { zh: "不多于", en: "is not above" },
  "!=": { zh: "等于", en: "equals" },
};

const remedies: Readonly<Record<EntryFinding["severity"], Label>> = {
  error: { zh: "查原始资料，改正后再提交。", en: "Check the records and correct it before handing in." },
  warning: { zh: "查原始资料；没有错就写明原因。", en: "Check the records; if it is right, explain why." },
};

/** `某镇（女·小学）：…。查原始资料，……` */
export const tellWhere = (area: Label, cell: Label, what: Label, severity: EntryFinding["severity"]): Label => {
  const remedy = remedies[severity];
  return {
    zh: `${area.zh}${cell.zh === "" ? "" : `（${cell.zh}）`}：${what.zh}。${remedy.zh}`,
    en: `${area.en}${cell.en === "" ? "" : ` (${cell.en})`}: ${what.en}. ${remedy.en}`,
  };
};

export const tellComparison = (
  one: SideWords,
  other: SideWords,
  operator: CompareTest["operator"],
  operands: Operands,
): Label => {
  const [left, right] = [tellSide(one, operands), tellSide(other, operands)];
  return {
    zh: `${left.zh}${broken[operator].zh}${right.zh}`,
    en: `${left.en} ${broken[operator].en} ${right.en}`,
  };
};

export const tellWanted = (missing: SideWords, known: SideWords, operands: Operands): Label => {
  const [wanted, given] = [nameSide(missing.expression, operands), tellSide(known, operands)];
  return { zh: `有${given.zh}，但“${wanted.zh}”缺报`, en: `${given.en} stands without ${wanted.en}` };
};

export const tellAmount = (value: number, { suffix, decimals }: Pick<CheckElement, "suffix" | "decimals">): Label => {
  const number = printNumber(value, Number.isInteger(value) ? 0 : Math.max(decimals, 1));
  return { zh: `${number}${suffix.zh}`, en: `${number}${suffix.en}` };
};

/** `筛查性近视977人`; a bare number is its own name. */
const tellSide = ({ expression, value }: SideWords, operands: Operands): Label => {
  const amount = tellAmount(value ?? 0, toMeasure(expression, operands));
  if (listReferences(expression).length === 0) return amount;
  const name = nameSide(expression, operands);
  const link = expression.kind === "element" ? "" : "＝";
  return { zh: `${name.zh}${link}${amount.zh}`, en: `${name.en} (${amount.en})` };
};

const nameSide = (expression: Expression, operands: Operands): Label => {
  const print = (language: keyof Label): string =>
    printExpression(expression)
      .replace(/#\{([^}.]+)(?:\.([^}]+))?\}/g, (_, id: string, cell: string | undefined) => {
        const name = operands.find(id)?.name[language] ?? id;
        const part = cell === undefined ? "" : operands.nameCell(cell)[language];
        return part === "" ? name : language === "zh" ? `${name}（${part}）` : `${name} (${part})`;
      })
      .replaceAll(" * ", " × ")
      .replaceAll(" / ", " ÷ ");
  return { zh: print("zh"), en: print("en") };
};

/** A sum keeps the unit of its parts; what is divided or multiplied has none of its own. */
const toMeasure = (expression: Expression, operands: Operands): Pick<CheckElement, "suffix" | "decimals"> => {
  const elements = listReferences(expression).flatMap(({ element }) => operands.find(element) ?? []);
  const [first] = elements;
  const isSum = !/[*/^]/.test(printExpression(expression));
  const isOne = elements.every(({ suffix }) => suffix.zh === first?.suffix.zh);
  return {
    suffix: first && isSum && isOne ? first.suffix : { zh: "", en: "" },
    decimals: Math.max(0, ...elements.map(({ decimals }) => decimals)),
  };
};
