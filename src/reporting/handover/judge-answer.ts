// Whether the other side took a file, by what it answered. A server of DHIS2 counts what it took; older ones say ERROR
// with status 200 (developer guide, chapter data).
import type { HandoverFormat, ImportCount } from "./handover.ts";

export interface JudgedAnswer {
  readonly isTaken: boolean;
  readonly status: number;
  readonly answer: string;
  readonly importCount: ImportCount | null;
}

/** [D] So much of an answer is kept on the receipt. */
const keptLength = 500;

export const judgeAnswer = (
  { status, text }: { readonly status: number; readonly text: string },
  format: HandoverFormat,
): JudgedAnswer => {
  const isWelcome = status >= 200 && status <= 299;
  const isRefused = format === "dvs" && /"status"\s*:\s*"ERROR"/.test(text);
  return {
    isTaken: isWelcome && !isRefused,
    status,
    answer: text.replaceAll("\0", "").slice(0, keptLength),
    importCount: format === "dvs" ? findImportCount(text) : null,
  };
};

/** Newer servers wrap the summary, and a long answer is cut off: so the counts are looked for, not parsed. */
const findImportCount = (text: string): ImportCount | null => {
  const [, inner] = /"importCount"\s*:\s*\{([^{}]*)\}/.exec(text) ?? [];
  if (inner === undefined) return null;
  const read = (name: string): number => Number(new RegExp(`"${name}"\\s*:\\s*(\\d{1,9})\\b`).exec(inner)?.[1] ?? 0);
  return { imported: read("imported"), updated: read("updated"), ignored: read("ignored"), deleted: read("deleted") };
};
