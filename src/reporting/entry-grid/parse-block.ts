// What a spreadsheet puts on the clipboard: cells divided by tabs, rows by line ends, a cell in quotes where it
// holds one of them (Excel, WPS and LibreOffice alike); and where such a block would land in a grid.
export type TextBlock = readonly (readonly string[])[];

export const parseBlock = (text: string): TextBlock => {
  const rows: string[][] = [[]];
  // One cell and what ends it; a quoted cell keeps its tabs and line ends.
  const cell = /("(?:[^"]|"")*"(?=\t|\r?\n|\r|$)|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/y;
  while (cell.lastIndex <= text.length) {
    const [, content = "", end = ""] = cell.exec(text) ?? [];
    rows.at(-1)?.push(unquote(content));
    if (end === "") break;
    if (end !== "\t") rows.push([]);
  }
  // A line end closes the last row; it opens no further one.
  return /[\r\n]$/.test(text) ? rows.slice(0, -1) : rows;
};

const unquote = (content: string): string =>
  /^"(?:[^"]|"")*"$/.test(content) ? content.slice(1, -1).replaceAll('""', '"') : content;

export interface Position {
  readonly row: number;
  readonly column: number;
}

export interface PlacedBlock {
  readonly cells: readonly (Position & { readonly text: string })[];
  /** Cells with something in them for which the grid has no place. */
  readonly outside: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/** From its upper left corner; a single text fills the whole selection. */
export const placeBlock = (
  block: TextBlock,
  from: Position,
  to: Position,
  { rows, columns }: GridSize,
): PlacedBlock => {
  const isSingle = block.length === 1 && block[0]?.length === 1;
  const shape = isSingle ? repeat(block[0]?.[0] ?? "", from, to) : block;
  const cells = shape.flatMap((texts, down) =>
    texts.map((text, right) => ({ row: from.row + down, column: from.column + right, text })),
  );
  const isInside = ({ row, column }: Position): boolean => row < rows && column < columns;
  return {
    cells: cells.filter(isInside),
    outside: cells.filter((one) => !isInside(one) && one.text.trim() !== "").length,
  };
};

const repeat = (text: string, from: Position, to: Position): TextBlock =>
  Array.from({ length: to.row - from.row + 1 }, () => Array.from({ length: to.column - from.column + 1 }, () => text));
