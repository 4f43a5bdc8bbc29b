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
  const rows = values.slice(0, mostRows);
  const rest = values.length > mostRows ? `\n${indent}… ${values.length - mostRows} more (--json gives all)` : "";
  if (!rows.every(isRecord)) return rows.map((value) => `${indent}${printCell(value, language)}`).join("\n") + rest;
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row).filter((name) => isSimple(row[name]))))];
  const table = [columns, ...rows.map((row) => columns.map((name) => printCell(row[name], language)))];
  const widths = columns.map((_, index) => Math.max(...table.map((row) => displayWidth(row[index] ?? ""))));
  return (
    table
      .map(
        (row) =>
          indent +
          row
            .map((cell, index) => pad(cell, widths[index] ?? 0))
            .join("  ")
            .trimEnd(),
      )
      .join("\n") + rest
  );
};

const printCell = (value: unknown, language: Language): string => {
  if (value === null || value === undefined) return "—";
  const text = isLabel(value) ? value[language] : typeof value === "object" ? JSON.stringify(value) : String(value);
  const line = text.replaceAll(/\s+/g, " ");
  return line.length > widestCell ? `${line.slice(0, widestCell - 1)}…` : line;
};

const isRecord = (value: unknown): value is Row => typeof value === "object" && value !== null && !Array.isArray(value);
const isLabel = (value: unknown): value is Record<Language, string> =>
  isRecord(value) && typeof value["zh"] === "string" && typeof value["en"] === "string";
const isSimple = (value: unknown): boolean => typeof value !== "object" || value === null || isLabel(value);

/** Chinese characters and full-width signs take two columns of a terminal. */
const displayWidth = (text: string): number =>
  Array.from(text).reduce(
    (width, character) =>
      width +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(character)
        ? 2
        : 1),
    0,
  );

const pad = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - displayWidth(text)));
