// A long table in portions that can be read one after the other, each with the header; a cell may contain line
// breaks, so a portion ends only where no quote is open (RFC 4180).

export interface Portion {
  readonly text: string;
  /** To be added to a line of this text to have the line of the whole. */
  readonly linesAbove: number;
  /** The last line of the whole that belongs to it. */
  readonly lastLine: number;
  /** Rows that are not blank. */
  readonly rows: number;
}

export const splitTable = (text: string, size: number): readonly Portion[] => {
  const table = text.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n");
  const records = listRecords(table);
  const header = records.find(({ isBlank }) => !isBlank);
  if (!header) return [{ text: "", linesAbove: 0, lastLine: 1, rows: 0 }];
  const head = `${table.slice(header.start, header.end)}\n`;
  const headLines = header.lastLine - header.firstLine + 1;
  const rows = records.filter(({ isBlank, start }) => !isBlank && start > header.start);
  if (rows.length === 0) return [{ text: head, linesAbove: header.firstLine - 1, lastLine: header.lastLine, rows: 0 }];
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) => {
    const own = rows.slice(index * size, (index + 1) * size);
    const [first, last] = [own[0] ?? header, own.at(-1) ?? header];
    return {
      text: head + table.slice(first.start, last.end),
      linesAbove: first.firstLine - 1 - headLines,
      lastLine: last.lastLine,
      rows: own.length,
    };
  });
};

interface Span {
  readonly start: number;
  readonly end: number;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly isBlank: boolean;
}

const listRecords = (text: string): readonly Span[] => {
  const spans: Span[] = [];
  let [start, firstLine, line, isQuoted] = [0, 1, 0, false];
  let quote = findFrom(text, '"', 0);
  for (let from = 0; from <= text.length;) {
    const end = findFrom(text, "\n", from);
    for (; quote < end; quote = findFrom(text, '"', quote + 1)) isQuoted = !isQuoted;
    line += 1;
    if (!isQuoted || end === text.length) {
      spans.push({ start, end, firstLine, lastLine: line, isBlank: text.slice(start, end).trim() === "" });
      [start, firstLine] = [end + 1, line + 1];
    }
    from = end + 1;
  }
  return spans;
};

/** The end of the text where there is none. */
const findFrom = (text: string, sign: string, from: number): number => {
  const found = text.indexOf(sign, from);
  return found < 0 ? text.length : found;
};
