// What one entry cell of a workbook that came back says, whatever a spreadsheet may hold: numbers and texts, dates,
// formulas, errors. A doubtful cell is never guessed at: it is named with what to do.
import type { ReadCell, ValueKind } from "../../../kernel/sheet.ts";
import { roundHalfUp } from "../../../kernel/quantity.ts";
import { parseNumber } from "../../entry-grid/parse-number.ts";
import type { FormElement } from "../plan-sheets.ts";
import type { Fault } from "./report-row.ts";
import { error, warning } from "./report-row.ts";
import type { TypedContent } from "../typed-content.ts";
import { parseWord } from "../typed-content.ts";

export interface CellReading {
  /** Null: blank. Undefined: it cannot be taken. */
  readonly content: TypedContent | null | undefined;
  readonly faults: readonly Fault[];
}

const blank: CellReading = { content: null, faults: [] };

export const readEntryCell = (cell: ReadCell | undefined, element: FormElement): CellReading => {
  if (!cell) return blank;
  if (cell.kind !== "formula") return readKind(cell, cell.kind, element);
  if (cell.value === null || cell.result === undefined) return refuse(faults.formulaWithoutResult);
  const read = readKind(cell, cell.result, element);
  return read.content === undefined ? read : { ...read, faults: [...read.faults, faults.formula(cell.text)] };
};

const readKind = (cell: ReadCell, kind: ValueKind, element: FormElement): CellReading => {
  switch (kind) {
    case "text":
      return readText(cell.text, element);
    case "number":
      return readNumber(cell, element);
    case "date":
      return refuse(faults.date(cell.day ?? cell.text, cell.value));
    case "boolean":
      return refuse(faults.boolean);
    case "error":
      return refuse(faults.error(cell.text));
  }
};

const readText = (text: string, element: FormElement): CellReading => {
  const word = parseWord(text.trim());
  if (word) return word.reason === "" ? refuse(faults.reasonWanted) : take(word);
  const read = parseNumber(text, element);
  switch (read.kind) {
    case "blank":
      return blank;
    case "missing":
      return refuse(faults.reasonWanted);
    case "not-applicable":
      return take({ state: "not-applicable", value: null, reason: null });
    case "value":
      return take(toValue(read.value));
    case "unreadable":
      return refuse(faults.notTaken(read.reason, read.offer));
  }
};

/** A cell shown as a share holds a hundredth of what is meant. */
const readNumber = ({ value, text }: ReadCell, element: FormElement): CellReading => {
  const isShare = text.trim().endsWith("%");
  if (isShare && element.suffix.zh !== "%") return refuse(faults.percent);
  const number = roundHalfUp(Number(value) * (isShare ? 100 : 1), finest);
  const read = parseNumber(String(number), element);
  if (read.kind === "value") return { content: toValue(read.value), faults: isShare ? [faults.share(read.value)] : [] };
  return refuse(read.kind === "unreadable" ? faults.notTaken(read.reason, read.offer) : faults.error(text));
};

/** Beyond it stands what binary fractions make of decimal ones. */
const finest = 10;

const toValue = (value: number): TypedContent => ({ state: "value", value, reason: null });
const take = (content: TypedContent): CellReading => ({ content, faults: [] });
const refuse = (fault: Fault): CellReading => ({ content: undefined, faults: [fault] });

const faults = {
  notTaken: ({ zh, en }: { readonly zh: string; readonly en: string }, offer: number | null): Fault =>
    error(
      "not-a-number",
      `这一格${zh}，没有读入。${offer === null ? "改成数字，或写“缺：原因”“不适用”。" : `如果是${offer}，请直接填${offer}。`}`,
      `This cell ${en} and was not read. ${offer === null ? "Enter a number, “Missing: why” or “Not applicable”." : `If ${offer} is meant, enter ${offer}.`}`,
    ),
  reasonWanted: error(
    "reason-wanted",
    "只写了缺，没有原因。写成“缺：尚未统计”这样，右边下拉里有常用原因。",
    "It says missing without a reason. Write for example “Missing: Not counted yet”; the drop-down list has reasons.",
  ),
  percent: error(
    "percent-cell",
    "这一格是百分比，这里要填数。把格式改为数值，填原来的数。",
    "This cell is a percentage and a number is wanted. Format it as a number and enter the figure itself.",
  ),
  share: (value: number): Fault =>
    warning(
      "percent-cell",
      `这一格设成了百分比格式，按${value}%读入。`,
      `The cell is formatted as a percentage; read as ${value}%.`,
    ),
  date: (day: string, serial: ReadCell["value"]): Fault =>
    error(
      "date-cell",
      `这一格是日期${day}，不是数（把格式改为数值会显示${serial}）。请改成要报的数。`,
      `This cell is the date ${day}, not a figure (formatted as a number it shows ${serial}). Enter the figure.`,
    ),
  boolean: error(
    "boolean-cell",
    "这一格是逻辑值。要报有无的，有填1，没有填0。",
    "This cell is TRUE or FALSE. Where yes or no is asked, enter 1 or 0.",
  ),
  error: (text: string): Fault =>
    error(
      "error-cell",
      `这一格是公式错误${text}。改正公式，或直接填数。`,
      `This cell shows the error ${text}. Mend the formula, or enter the figure.`,
    ),
  formula: (text: string): Fault =>
    warning(
      "formula-cell",
      `这一格是公式，按算好的结果${text}读入。`,
      `This cell is a formula; its result ${text} was read.`,
    ),
  formulaWithoutResult: error(
    "formula-without-result",
    "这一格的公式没有存下结果。用Excel或WPS打开、重新保存，或直接填数。",
    "The formula of this cell was saved without its result. Open and save it in Excel or WPS, or enter the figure.",
  ),
};
