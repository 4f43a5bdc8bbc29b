// The looks of cells, as numbers that cells refer to; each combination is written once.
import type { CellStyle } from "../../kernel/sheet.ts";

export interface CellLook {
  readonly style: CellStyle;
  readonly locked: boolean;
  readonly decimals: number | undefined;
  readonly isNumber: boolean;
  /** The mark that tells a spreadsheet program to keep a text a text, also after it was edited. */
  readonly isQuoted: boolean;
}

export interface StyleSheet {
  readonly find: (look: CellLook) => number;
  readonly print: () => string;
}

/** 0 none, 1 thin; fonts and fills by their place in the lists below. */
const styles: Readonly<
  Record<CellStyle, { font: number; fill: number; border: number; horizontal?: string; wrap: boolean }>
> = {
  plain: { font: 0, fill: 0, border: 0, wrap: false },
  title: { font: 1, fill: 0, border: 0, horizontal: "center", wrap: true },
  head: { font: 2, fill: 2, border: 1, horizontal: "center", wrap: true },
  label: { font: 0, fill: 0, border: 1, horizontal: "left", wrap: true },
  entry: { font: 0, fill: 3, border: 1, wrap: false },
  total: { font: 2, fill: 2, border: 1, wrap: false },
  note: { font: 3, fill: 0, border: 0, horizontal: "left", wrap: true },
};

const toFont = (size: number, extra = "", color = "FF000000"): string =>
  `<font>${extra}<sz val="${size}"/><color rgb="${color}"/><name val="宋体"/><charset val="134"/></font>`;
const fonts = [toFont(11), toFont(16, "<b/>"), toFont(11, "<b/>"), toFont(10, "", "FF595959")];

const toFill = (color: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor indexed="64"/></patternFill></fill>`;
/** The first two are fixed by the format. */
const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  toFill("FFE7EFEA"),
  toFill("FFFFFBE6"),
];

const toSide = (side: string): string => `<${side} style="thin"><color rgb="FFA6A6A6"/></${side}>`;
const borders = [
  "<border><left/><right/><top/><bottom/><diagonal/></border>",
  `<border>${["left", "right", "top", "bottom"].map(toSide).join("")}<diagonal/></border>`,
];

const namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const firstOwnFormat = 164;
const textFormat = 49;

export const createStyleSheet = (): StyleSheet => {
  const cells = new Map<string, number>();
  const formats = new Map<string, number>();

  const findFormat = ({ decimals, isQuoted }: CellLook): number => {
    if (isQuoted) return textFormat;
    if (decimals === undefined) return 0;
    const code = decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
    const id = formats.get(code) ?? firstOwnFormat + formats.size;
    formats.set(code, id);
    return id;
  };
  const printLook = (look: CellLook): string => {
    const { font, fill, border, horizontal, wrap } = styles[look.style];
    const side = horizontal ?? (look.isNumber ? "right" : undefined);
    const alignment = `${side ? ` horizontal="${side}"` : ""} vertical="center"${wrap ? ' wrapText="1"' : ""}`;
    return (
      `<xf numFmtId="${findFormat(look)}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"` +
      `${look.isQuoted ? ' quotePrefix="1"' : ""} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"` +
      ` applyAlignment="1" applyProtection="1"><alignment${alignment}/>` +
      `<protection locked="${look.locked ? 1 : 0}"/></xf>`
    );
  };
  const find = (look: CellLook): number => {
    const text = printLook(look);
    const index = cells.get(text) ?? cells.size + 1;
    cells.set(text, index);
    return index;
  };
  const print = (): string => {
    const codes = [...formats].map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`);
    const nothing = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"';
    return (
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet ${namespace}>` +
      (codes.length > 0 ? printList("numFmts", codes) : "") +
      printList("fonts", fonts) +
      printList("fills", fills) +
      printList("borders", borders) +
      printList("cellStyleXfs", [`${nothing}/>`]) +
      printList("cellXfs", [`${nothing} xfId="0"/>`, ...cells.keys()]) +
      printList("cellStyles", ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
      "</styleSheet>"
    );
  };
  return { find, print };
};

const printList = (name: string, items: readonly string[]): string =>
  `<${name} count="${items.length}">${items.join("")}</${name}>`;
