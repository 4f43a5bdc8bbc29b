// Notes of cells: their texts, and the drawing without which Excel does not show them.
import type { Sheet } from "../../kernel/sheet.ts";
import { toAddress } from "../../kernel/sheet.ts";
import { escapeXml } from "./xml.ts";

export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export const listNotes = ({ rows }: Sheet): readonly Note[] =>
  rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (cell?.note ? [{ row: row + 1, column: column + 1, text: cell.note }] : [])),
  );

export const printNotes = (notes: readonly Note[]): string => {
  const items = notes.map(
    ({ row, column, text }) =>
      `<comment ref="${toAddress(row, column)}" authorId="0"><text><r><rPr><sz val="9"/></rPr>` +
      `<t xml:space="preserve">${escapeXml(text)}</t></r></text></comment>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author></author></authors>' +
    `<commentList>${items.join("")}</commentList></comments>`
  );
};

/** [D] About 22 Chinese characters stand in a line of a note. */
const charactersInLine = 22;

const printShape = ({ row, column, text }: Note, index: number): string => {
  const lines = text.split("\n").reduce((sum, { length }) => sum + 1 + Math.floor(length / charactersInLine), 0);
  const anchor = [column, 15, Math.max(0, row - 2), 10, column + 4, 15, row + Math.min(20, lines + 1), 4];
  return (
    `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" fillcolor="#ffffe1" o:insetmode="auto"` +
    ' style="position:absolute;margin-left:60pt;margin-top:2pt;width:200pt;height:60pt;z-index:1;visibility:hidden">' +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor.join(", ")}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
  );
};

export const printNoteDrawing = (notes: readonly Note[]): string =>
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>' +
  '</o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
  `${notes.map(printShape).join("")}</xml>`;
