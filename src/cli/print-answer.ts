// An answer for people: lists of records as tables, the rest as indented lines. Machines ask for --json.
import type { Language } from "../kernel/label.ts";

type Row = Readonly<Record<string, unknown>>;

const widestCell = 48;
const mostRows = 40;

export const printAnswer = (answer: unknown, language: Language, indent = ""): string => {
  if (isLabel(answer)) return answer[language];
  if (!isRecord(answer)) return Array.isArray(answer) ? printList(answer, language, indent) : String(answer ?? "—");
  return Object.entries(answer)
    .map(([name, value]) => {
      if (Array.isArray(value) && value.length > 0)
        return `${indent}${name} (${value.length})\n${printList(value, language, `${indent}  `)}`;
      if (isRecord(value) && !isLabel(value)) return `${indent}${name}\n${printAnswer(value, language, `${indent}  `)}`;
      return `${indent}${name.padEnd(16)} ${printCell(value, language)}`;
    })
    .join("\n");
};

const printList = (values: readonly unknown[], language: Language, indent: string): string => {
  const rest = values.length > mostRows ? `\n${indent}… ${values.length - mostRows} more (--json gives all)` : "";
  const shown = values.slice(0, mostRows);
  if (!shown.every(isRecord)) return shown.map((value) => `${indent}${printCell(value, language)}`).join("\n") + rest;
  const rows = shown.map((row) => flatten(row));
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const table = [columns, ...rows.map((row) => columns.map((name) => printCell(row[name], language)))];
  const widths = columns.map((_, index) => Math.max(...table.map((row) => measureWidth(row[index] ?? ""))));
  const lines = table.map((row) => row.map((cell, index) => pad(cell, widths[index] ?? 0)).join("  "));
  return lines.map((line) => `${indent}${line.trimEnd()}`).join("\n") + rest;
};

/** Records inside a row become columns of their own, `area.code`; a list says how long it is. */
const flatten = (row: Row, prefix = ""): Row =>
  Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => {
      if (isRecord(value) && !isLabel(value)) return Object.entries(flatten(value, `${prefix}${name}.`));
      return [[`${prefix}${name}`, Array.isArray(value) ? printLength(value) : value]];
    }),
  );

const printLength = (values: readonly unknown[]): string =>
  values.every((value) => typeof value === "string") ? values.join("; ") : `(${values.length})`;

const printCell = (value: unknown, language: Language): string => {
  if (value === null || value === undefined) return "—";
  const text = isLabel(value) ? value[language] : typeof value === "object" ? JSON.stringify(value) : String(value);
  return cutToWidth(text.replaceAll(/\s+/g, " "));
};

const cutToWidth = (line: string): string => {
  if (measureWidth(line) <= widestCell) return line;
  let cut = "";
  for (const character of line) {
    if (measureWidth(cut + character) >= widestCell) break;
    cut += character;
  }
  return `${cut}…`;
};

const isRecord = (value: unknown): value is Row => typeof value === "object" && value !== null && !Array.isArray(value);
const isLabel = (value: unknown): value is Record<Language, string> =>
  isRecord(value) && typeof value["zh"] === "string" && typeof value["en"] === "string";

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Chinese characters and full-width signs take two columns of a terminal. */
const measureWidth = (text: string): number =>
  Array.from(text, (character) => (wide.test(character) ? 2 : 1)).reduce<number>((sum, width) => sum + width, 0);

const pad = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - measureWidth(text)));
