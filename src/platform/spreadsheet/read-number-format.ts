// What a number format makes of a number: a date or not, and the text as shown (ECMA-376 part 1, 18.8.30 and 31).
// Dates are shown in ISO form and fractions and scientific forms as plain numbers, whatever their format says.
import { SpreadsheetRefusal } from "./spreadsheet-fault.ts";
import { scanXml } from "./xml.ts";

export interface NumberFormat {
  readonly isDate: boolean;
  readonly print: (value: number) => string;
}

/** Numbers of the formats that no file spells out; those of dates follow below. */
const builtIn: Readonly<Record<number, string | undefined>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  37: "#,##0",
  38: "#,##0",
  39: "#,##0.00",
  40: "#,##0.00",
};

const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** The formats by the number that a cell carries as its style. */
export const readNumberFormats = async (
  pieces: AsyncIterable<Uint8Array>,
  most: number,
): Promise<readonly NumberFormat[]> => {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let isInCells = false;
  await scanXml(pieces, {
    open: (name, { numFmtId, formatCode }) => {
      if (name === "numFmt") codes.set(Number(numFmtId), formatCode ?? "");
      if (name === "cellXfs") isInCells = true;
      if (name === "xf" && isInCells) ids.push(Number(numFmtId ?? 0));
      if (ids.length + codes.size > most) throw new SpreadsheetRefusal("too-many-cells");
    },
    close: (name) => {
      if (name === "cellXfs") isInCells = false;
    },
  });
  const formats = new Map<number, NumberFormat>();
  const toFormat = (id: number): NumberFormat => {
    const code = codes.get(id) ?? builtIn[id] ?? "General";
    const format =
      !codes.has(id) && isBuiltInDate(id) ? { isDate: true, print: printGeneral } : parseNumberFormat(code);
    formats.set(id, format);
    return format;
  };
  return ids.map((id) => formats.get(id) ?? toFormat(id));
};

export const parseNumberFormat = (code: string): NumberFormat => {
  const plain = code
    .slice(0, 255)
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[(h+|m+|s+)\]/gi, "$1")
    .replace(/\[[^\]]*\]/g, "");
  if (/^(general|standard|g\/)/i.test(plain)) return { isDate: false, print: printGeneral };
  return { isDate: /[ymdhs]|aaa/i.test(plain), print: toPrinter(code.slice(0, 255)) };
};

/** Fifteen digits are what a spreadsheet keeps; more only shows the binary rest. */
export const printGeneral = (value: number): string => String(Number(value.toPrecision(15)));

const mostDecimals = 30;

const toPrinter = (code: string): ((value: number) => string) => {
  const section = (/^(?:"[^"]*"|\\.|[^;"\\])*/.exec(code)?.[0] ?? "").replace(/\[[^\]]*\]|_.|\*./g, "");
  const [, before = "", digits = "", after = ""] =
    /^((?:"[^"]*"|\\.|[^#0?"\\])*)([#0?,]+(?:\.[#0?]*)?)((?:"[^"]*"|\\.|[^#0?"\\])*)$/.exec(section) ?? [];
  if (digits === "" || /e[+-]|\//i.test(after)) return printGeneral;
  const [whole = "", fraction = ""] = digits.split(".");
  const isPercent = `${before}${after}`.replace(/"[^"]*"|\\./g, "").includes("%");
  const fixed = fraction.replaceAll("#", "").length;
  return (value) => {
    const rounded = Math.abs(isPercent ? value * 100 : value).toFixed(Math.min(fraction.length, mostDecimals));
    const [head = "", tail = ""] = rounded.split(".");
    const kept = tail.slice(0, fixed) + tail.slice(fixed).replace(/0+$/, "");
    const grouped = whole.includes(",") ? head.replace(/\B(?=(\d{3})+$)/g, ",") : head;
    const number = grouped.padStart(whole.replace(/[#,?]/g, "").length, "0") + (kept === "" ? "" : `.${kept}`);
    const sign = value < 0 && Number(rounded) !== 0 ? "-" : "";
    return sign + toLiteral(before) + number + toLiteral(after);
  };
};

const toLiteral = (text: string): string => text.replace(/"([^"]*)"|\\(.)/g, "$1$2");

const dayLength = 86_400_000;

/** The day of a serial number; none for a time alone and for 29 February 1900, which only spreadsheets know. */
export const toDay = (serial: number, startsIn1904: boolean): string | undefined => {
  const days = Math.floor(serial);
  if (startsIn1904 ? days < 0 : days < 1 || days === 60) return undefined;
  const start = startsIn1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const date = new Date(start + days * dayLength);
  const isInRange = days < 2_958_466;
  return isInRange ? date.toISOString().slice(0, 10) : undefined;
};

export const printDate = (serial: number, startsIn1904: boolean): string => {
  const day = toDay(serial, startsIn1904);
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  const time = minutes === 0 || minutes === 1440 ? undefined : new Date(minutes * 60_000).toISOString().slice(11, 16);
  const parts = [day, time].filter((part) => part !== undefined);
  return parts.length === 0 ? printGeneral(serial) : parts.join(" ");
};
