// A formula as a reader says it: element names for their codes, ÷ and × for the signs of DHIS2's grammar
// (expression.ts); what it does not know stays as it is.
import type { Label, Language } from "../../kernel/label.ts";

interface FormulaElement {
  readonly reference: string;
  readonly name: Label;
  readonly cellName: Label | null;
}

const signs: Readonly<Record<string, string>> = { "*": " × ", "/": " ÷ ", "-": " − ", "+": " + " };

export const printFormula = (expression: string, elements: readonly FormulaElement[], language: Language): string => {
  const names = new Map(elements.map((element) => [element.reference, printElement(element)[language]]));
  return expression
    .split(/(#\{[^}]*\}|N\{[^}]*\})/)
    .map((part) => {
      const reference = /^#\{([^}]*)\}$/.exec(part)?.[1];
      if (reference !== undefined) return names.get(reference) ?? reference;
      return part.startsWith("N{")
        ? part.slice(2, -1)
        : part.replace(/\s*([*/+-])\s*/g, (_, sign: string) => signs[sign] ?? sign);
    })
    .join("")
    .trim();
};

/** 筛查人数（小学） */
export const printElement = ({ name, cellName }: Pick<FormulaElement, "name" | "cellName">): Label =>
  cellName === null ? name : { zh: `${name.zh} · ${cellName.zh}`, en: `${name.en} · ${cellName.en}` };

/** Factors other than 1 are said: ×100, ×100,000. */
export const printFactor = (factor: number): string =>
  factor === 1 ? "" : `× ${String(factor).replace(/\B(?=(\d{3})+(?!\d))/g, ",")}`;
