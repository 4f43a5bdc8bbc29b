// The texts in a calculator's form and the item that they stand for.
import type { FormField } from "./form-fields.ts";
import { parseNumbersText, parseSeriesText, printSeriesText, toNumber, toRecord } from "./series-text.ts";

export type FormTexts = Readonly<Record<string, string>>;

/** The fields that are asked for with the method chosen. */
export const listAsked = (fields: readonly FormField[], texts: FormTexts): readonly FormField[] =>
  fields.filter(({ methods }) => methods === undefined || methods.includes(texts["method"] ?? ""));

export const toTexts = (fields: readonly FormField[], item: Readonly<Record<string, unknown>>): FormTexts =>
  Object.fromEntries(fields.map((field) => [field.path, printField(field, findIn(item, field.path))]));

const findIn = (item: Readonly<Record<string, unknown>>, path: string): unknown =>
  path.split(".").reduce<unknown>((value, name) => toRecord(value)[name], item);

const printField = ({ kind }: FormField, value: unknown): string => {
  if (kind === "series") return printSeriesText(value);
  if (Array.isArray(value)) return value.map(String).join(" ");
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
};

/** Empty fields are left out; a part without its own value, such as a target without a number, goes with it. */
export const toItem = (fields: readonly FormField[], texts: FormTexts): Readonly<Record<string, unknown>> => {
  const asked = listAsked(fields, texts).filter(({ path }) => (texts[path] ?? "").trim() !== "");
  const item: Record<string, unknown> = {};
  for (const field of asked) {
    const [first = "", second] = field.path.split(".");
    const value = readField(field, texts[field.path] ?? "");
    item[first] = second === undefined ? value : { ...toRecord(item[first]), [second]: value };
  }
  return item;
};

const readField = ({ kind }: FormField, text: string): unknown => {
  if (kind === "series") return parseSeriesText(text);
  if (kind === "numbers") return parseNumbersText(text);
  return kind === "number" ? toNumber(text.trim()) : text;
};
