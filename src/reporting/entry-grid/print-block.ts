// Cells as a spreadsheet takes them from the clipboard: the inverse of parse-block.ts.
import type { TextBlock } from "./parse-block.ts";

export const printBlock = (block: TextBlock): string =>
  block.map((row) => `${row.map(printText).join("\t")}\r\n`).join("");

const printText = (text: string): string => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
