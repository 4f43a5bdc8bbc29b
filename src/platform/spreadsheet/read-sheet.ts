// One sheet, read piece by piece: cells that hold something, and merged ranges.
import type { CellRange, CellValue, ReadCell, ReadSheet, ValueKind } from "../../kernel/sheet.ts";
import { toAddress } from "../../kernel/sheet.ts";
import { SpreadsheetRefusal } from "./spreadsheet-fault.ts";
import type { Attributes } from "./xml.ts";
import { scanXml } from "./xml.ts";
import { lastColumn, lastRow, parseAddress, parseRange } from "./cell-address.ts";
import type { NumberFormat } from "./read-number-format.ts";
import { printDate, printGeneral, toDay } from "./read-number-format.ts";

/** What the sheets of a workbook share. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly startsIn1904: boolean;
  /** Counts what is kept and throws a refusal beyond the limit. */
  readonly take: () => void;
}

/** A cell holds at most 32,767 characters; escapes and formulas may be a little longer. */
const longestText = 100_000;

/** A call to another program, as in cmd|'/c calc'!A1: outside of quotes the bar has no other meaning. */
const callsProgram = (formula: string): boolean =>
  formula.includes("|") && formula.replace(/"[^"]*"|'[^']*'/g, "").includes("|");

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  inline: string;
  formula: string | undefined;
}

/** Text of a shared or inline string: the runs of rich text in order, without reading aids (rPh). */
export const createTextCollector = () => {
  let text = "";
  let isInText = false;
  let aids = 0;
  return {
    open: (name: string): void => {
      if (name === "rPh") aids += 1;
      if (name === "t") isInText = aids === 0;
    },
    close: (name: string): void => {
      if (name === "rPh") aids -= 1;
      if (name === "t") isInText = false;
    },
    text: (piece: string): void => {
      if (isInText) text = append(text, piece);
    },
    take: (): string => {
      const taken = text;
      text = "";
      return decodeEscapes(taken);
    },
  };
};

/** Characters that XML cannot carry are written _xHHHH_ (ECMA-376 part 1, 22.9.2.19). */
const decodeEscapes = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

const append = (text: string, piece: string): string => {
  if (text.length + piece.length > longestText) throw new SpreadsheetRefusal("damaged");
  return text + piece;
};

export const readSheet = async (
  pieces: AsyncIterable<Uint8Array>,
  context: SheetContext,
): Promise<Pick<ReadSheet, "rows" | "merges">> => {
  const rows: ReadCell[][] = [];
  const merges: CellRange[] = [];
  const collector = createTextCollector();
  let row = 0;
  let column = 0;
  let cells: ReadCell[] = [];
  let cell: OpenCell | undefined;
  let inside: "v" | "f" | undefined;

  const openRow = ({ r }: Attributes): void => {
    row = follow(row, r === undefined ? row + 1 : Number(r), lastRow);
    column = 0;
    cells = [];
  };
  const openCell = ({ r, t = "n", s = "0" }: Attributes): void => {
    const place = r === undefined ? { row, column: column + 1 } : parseAddress(r);
    if (place?.row !== row) throw new SpreadsheetRefusal("damaged");
    column = follow(column, place.column, lastColumn);
    cell = { row, column, type: t, style: Number(s), value: "", inline: "", formula: undefined };
  };
  const closeCell = (): void => {
    if (cell) cell.inline = collector.take();
    const read = cell && toReadCell(cell, context);
    cell = undefined;
    if (!read) return;
    context.take();
    if (cells.length === 0) rows.push(cells);
    cells.push(read);
  };

  await scanXml(pieces, {
    open: (name, attributes) => {
      if (name === "row") openRow(attributes);
      else if (name === "c") openCell(attributes);
      else if (name === "mergeCell") merges.push(toMerge(attributes, context));
      else if (cell && (name === "v" || name === "f")) inside = name;
      else if (cell) collector.open(name);
      if (cell && name === "f") cell.formula ??= "";
    },
    close: (name) => {
      if (name === "c") closeCell();
      else if (name === inside) inside = undefined;
      else if (cell) collector.close(name);
    },
    text: (piece) => {
      if (!cell) return;
      if (inside === "v") cell.value = append(cell.value, piece);
      else if (inside === "f") cell.formula = append(cell.formula ?? "", piece);
      else collector.text(piece);
    },
  });
  return { rows, merges };
};

const toMerge = ({ ref = "" }: Attributes, { take }: SheetContext): CellRange => {
  const range = parseRange(ref);
  if (!range) throw new SpreadsheetRefusal("damaged");
  take();
  return range;
};

/** Rows and cells stand in order; a file in which they do not is repaired by Excel, not by us. */
const follow = (previous: number, next: number, last: number): number => {
  if (!Number.isInteger(next) || next <= previous || next > last) throw new SpreadsheetRefusal("damaged");
  return next;
};

const toReadCell = (cell: OpenCell, context: SheetContext): ReadCell | undefined => {
  const { row, column, formula } = cell;
  const result = toResult(cell, context);
  if (formula === undefined) return result && { row, column, address: toAddress(row, column), ...result };
  if (callsProgram(formula)) throw new SpreadsheetRefusal("external-links");
  const { kind, ...rest } = result ?? { kind: undefined, value: null, text: "" };
  const known = kind === undefined ? {} : { result: kind };
  return { row, column, address: toAddress(row, column), kind: "formula", ...rest, formula, ...known };
};

interface Result {
  readonly kind: ValueKind;
  readonly value: CellValue;
  readonly text: string;
  readonly day?: string;
}

const toResult = ({ type, style, value, inline }: OpenCell, context: SheetContext): Result | undefined => {
  switch (type) {
    case "s":
      return value === "" ? undefined : toText(context.strings[Number(value)]);
    case "inlineStr":
      return toText(inline);
    case "str":
      return toText(decodeEscapes(value));
    case "b":
      return { kind: "boolean", value: value === "1", text: value === "1" ? "TRUE" : "FALSE" };
    case "e":
      return { kind: "error", value, text: value };
    case "d":
      return toNumber(toSerial(value, context.startsIn1904), { isDate: true, print: printGeneral }, context);
    default:
      return value.trim() === "" ? undefined : toNumber(Number(value), context.formats[style], context);
  }
};

const toText = (text: string | undefined): Result | undefined => {
  if (text === undefined) throw new SpreadsheetRefusal("damaged");
  return text === "" ? undefined : { kind: "text", value: text, text };
};

const toNumber = (value: number, format: NumberFormat | undefined, { startsIn1904 }: SheetContext): Result => {
  if (!Number.isFinite(value)) throw new SpreadsheetRefusal("damaged");
  if (!format?.isDate) return { kind: "number", value, text: (format?.print ?? printGeneral)(value) };
  const day = toDay(value, startsIn1904);
  return { kind: "date", value, text: printDate(value, startsIn1904), ...(day === undefined ? {} : { day }) };
};

/** Dates in ISO form, which some programs write, as the serial number they stand for. */
const toSerial = (text: string, startsIn1904: boolean): number => {
  const time = Date.parse(/[T ]/.test(text) && !/(Z|[+-]\d\d:?\d\d)$/.test(text) ? `${text}Z` : text);
  return (time - (startsIn1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30))) / 86_400_000;
};
