// Drop-down lists and bounds of numbers. Cells with the same rule share one entry, in runs down a column.
import type { SheetCell } from "../../kernel/sheet.ts";
import { toColumnName } from "../../kernel/sheet.ts";
import { printRange } from "./cell-address.ts";
import { escapeXml } from "./xml.ts";

/** Keeps long lists on a sheet of their own, one column each. */
export interface ChoiceLists {
  readonly lists: readonly (readonly string[])[];
  /** The range that holds the list, as a reference. */
  readonly keep: (choices: readonly string[]) => string;
}

export const choiceSheetName = "选项 choices";
const longestInlineList = 255;

export const createChoiceLists = (): ChoiceLists => {
  const lists: (readonly string[])[] = [];
  const references = new Map<string, string>();
  return {
    lists,
    keep: (choices) => {
      const key = choices.join("\n");
      const column = toColumnName(lists.length + 1);
      const known = references.get(key);
      const reference = known ?? `'${choiceSheetName}'!$${column}$1:$${column}$${choices.length}`;
      if (known === undefined) lists.push(choices);
      references.set(key, reference);
      return reference;
    },
  };
};

/** A rule as XML whose place is still open, or undefined when the cell has none. */
const printRule = (cell: SheetCell, lists: ChoiceLists): string | undefined => {
  if (cell.choices && cell.choices.length > 0) {
    const message = toMessage("请从列表中选择。Choose from the list.");
    return `type="list" errorStyle="stop" ${message}|<formula1>${escapeXml(toListSource(cell.choices, lists))}</formula1>`;
  }
  if (cell.suggestions && cell.suggestions.length > 0)
    return `type="list" allowBlank="1"|<formula1>${escapeXml(toListSource(cell.suggestions, lists))}</formula1>`;
  const { minimum, maximum } = cell;
  if (minimum !== undefined && maximum !== undefined) {
    const message = toMessage(
      `应在 ${minimum} 至 ${maximum} 之间，请核对。Expected from ${minimum} to ${maximum}; check.`,
    );
    return `${bounds} operator="between" ${message}|<formula1>${minimum}</formula1><formula2>${maximum}</formula2>`;
  }
  if (minimum !== undefined) {
    const message = toMessage(`不应小于 ${minimum}，请核对。Expected at least ${minimum}; check.`);
    return `${bounds} operator="greaterThanOrEqual" ${message}|<formula1>${minimum}</formula1>`;
  }
  if (maximum === undefined) return undefined;
  const message = toMessage(`不应大于 ${maximum}，请核对。Expected at most ${maximum}; check.`);
  return `${bounds} operator="lessThanOrEqual" ${message}|<formula1>${maximum}</formula1>`;
};

const bounds = 'type="decimal" errorStyle="warning"';

const toMessage = (text: string): string =>
  `allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="核对 Check" error="${escapeXml(text)}"`;

/** Within the cell's rule a comma separates choices and the edges are trimmed; choices with either go to the sheet. */
const toListSource = (choices: readonly string[], lists: ChoiceLists): string => {
  const joined = choices.join(",");
  const isPlain = choices.every((choice) => choice !== "" && choice === choice.trim() && !/[,"\r\n]/.test(choice));
  return isPlain && joined.length <= longestInlineList ? `"${joined}"` : lists.keep(choices);
};

export const printValidations = (rows: readonly (readonly (SheetCell | null)[])[], lists: ChoiceLists): string => {
  const runs = new Map<string, { readonly column: number; readonly top: number; bottom: number }[]>();
  const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
  for (let column = 1; column <= width; column += 1) {
    rows.forEach((cells, index) => {
      const cell = cells[column - 1];
      const rule = cell ? printRule(cell, lists) : undefined;
      if (rule === undefined) return;
      const known = runs.get(rule) ?? [];
      const last = known.at(-1);
      if (last?.column === column && last.bottom === index) last.bottom = index + 1;
      else known.push({ column, top: index + 1, bottom: index + 1 });
      runs.set(rule, known);
    });
  }
  if (runs.size === 0) return "";
  const entries = [...runs].map(([rule, places]) => {
    const [head = "", body = ""] = splitOnce(rule);
    const ranges = places.map(({ column, top, bottom }) => printRange({ left: column, right: column, top, bottom }));
    return `<dataValidation ${head} sqref="${ranges.join(" ")}">${body}</dataValidation>`;
  });
  return `<dataValidations count="${entries.length}">${entries.join("")}</dataValidations>`;
};

const splitOnce = (rule: string): readonly string[] => {
  const at = rule.indexOf("|<formula1>");
  return [rule.slice(0, at), rule.slice(at + 1)];
};
