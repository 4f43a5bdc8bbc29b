// The hidden marks by which a workbook that comes back is known again: whose copy of which form it is, and which
// cell is meant. What is shown may be renamed, moved and sorted; the marks say what it was.
import type { EntryPlace } from "../submission/entry.ts";
import { toEntryPlace } from "../submission/entry.ts";

/** [D] Counts up when the layout changes so that older workbooks cannot be read any more. */
const layout = "miaopu-form/1";

export const marks = {
  /** In the column of the marks: the rows that say which columns and which headings these are. */
  keys: "keys",
  heads: "heads",
  cells: "cells",
  /** In the row of the marks: a column that only shows what was there before. */
  former: "former",
} as const;

/** The number of the sheet that keeps what stood in the form when the workbook was made. */
export const stateSheet = -1;

export interface WorkbookIdentity {
  readonly form: string;
  readonly version: number;
  readonly period: string;
  /** The unit whose copy it is. */
  readonly area: string;
}

export const printIdentity = ({ form, version, period, area }: WorkbookIdentity, sheet: number): string =>
  [layout, form, version, period, area, sheet].join("|");

export interface ReadIdentity extends WorkbookIdentity {
  readonly sheet: number;
}

/** Undefined for any other text. */
export const parseIdentity = (text: string): ReadIdentity | undefined => {
  const [mark, form, version, period, area, sheet] = text.trim().split("|");
  if (mark !== layout || form === undefined || period === undefined || area === undefined) return undefined;
  return { form, version: Number(version), period, area, sheet: Number(sheet) };
};

/** A row's mark is an area, or an area and an element; a column's an element and a cell, or a cell alone. */
export const toRowMark = (area: string, element = ""): string => (element === "" ? area : `${area}|${element}`);
export const toColumnMark = (element: string, cell: string): string => `${element}|${cell}`;

export const toMarkedPlace = (rowMark: string, columnMark: string): EntryPlace => {
  const [area = "", ofRow = ""] = rowMark.split("|");
  const [ofColumn = "", cell = ""] = columnMark.split("|");
  return toEntryPlace({ area, element: ofRow === "" ? ofColumn : ofRow, cell });
};
