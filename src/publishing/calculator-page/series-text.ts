// A series as a reader types or pastes it: one year a line, `2020 68.4 684 1000`, and back.

interface TextPoint {
  readonly year: unknown;
  readonly value: unknown;
  readonly numerator?: unknown;
  readonly denominator?: unknown;
  readonly break?: true;
}

/** What is no number stays as it was typed, so that the calculator names it. */
export const parseSeriesText = (text: string): readonly TextPoint[] =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [year = "", value = "", numerator, denominator] = splitLine(line);
      const isBreak = year.endsWith("*");
      return {
        year: toNumber(year.replace(/年?\*?$/, "")),
        value: toNumber(value),
        ...(numerator === undefined || numerator === "" ? {} : { numerator: toNumber(numerator) }),
        ...(denominator === undefined || denominator === "" ? {} : { denominator: toNumber(denominator) }),
        ...(isBreak ? { break: true } : {}),
      };
    });

export const printSeriesText = (series: unknown): string =>
  (Array.isArray(series) ? series : []).map((point: unknown) => printPoint(toRecord(point))).join("\n");

export const parseNumbersText = (text: string): readonly unknown[] =>
  text
    .split(/[\s,，;；、]+/)
    .filter((word) => word !== "")
    .map(toNumber);

/** A line of a sheet is apart by tabs, and its numbers may have commas of their own. */
const splitLine = (line: string): readonly string[] =>
  line.includes("\t")
    ? line.split("\t").map((cell) => cell.trim().replaceAll(",", ""))
    : line.trim().split(/[\s,，;；]+/);

const noFigure = new Set(["", "-", "–", "—", "−", "缺", "n.r.", "null"]);

export const toNumber = (word: string): unknown => {
  if (noFigure.has(word)) return null;
  const number = Number(word.replace("−", "-").replace(/[%‰]$/, ""));
  return Number.isFinite(number) ? number : word;
};

const printPoint = ({ year, value, break: isBreak, ...parts }: Readonly<Record<string, unknown>>): string =>
  [`${printWord(year)}${isBreak === true ? "*" : ""}`, printWord(value), parts["numerator"], parts["denominator"]]
    .filter((word) => word !== undefined && word !== null)
    .map(printWord)
    .join(" ");

const printWord = (word: unknown): string =>
  typeof word === "number" || typeof word === "string" ? String(word) : "-";

export const toRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
