// A small .xlsx file from XML by hand, for what our own writer never produces.
import { writeArchive } from "../src/platform/spreadsheet/archive.ts";

const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const toRelations = (...rows: readonly (readonly [id: string, type: string, target: string, mode?: string])[]) =>
  `<Relationships>${rows
    .map(
      ([id, type, target, mode]) =>
        `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ""}/>`,
    )
    .join("")}</Relationships>`;

export const toTypes = (...types: readonly string[]): string =>
  `<Types>${["sheet.main+xml", ...types].map((type) => `<Override PartName="/x" ContentType="${sheetType}.${type}"/>`).join("")}</Types>`;

export const toSheet = (rows: string, after = ""): string =>
  `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`;

/** A workbook of one sheet, with further parts or with parts replaced; a part without content is left out. */
export const toWorkbookFile = (
  sheet: string | Uint8Array,
  parts: Readonly<Record<string, string | Uint8Array | undefined>> = {},
): Promise<Uint8Array> => {
  const all: Readonly<Record<string, string | Uint8Array | undefined>> = {
    "[Content_Types].xml": toTypes(),
    "_rels/.rels": toRelations(["r1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": '<workbook xmlns:r="r"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": toRelations(
      ["r1", "worksheet", "worksheets/sheet1.xml"],
      ["r2", "sharedStrings", "/xl/sharedStrings.xml"],
      ["r3", "styles", "styles.xml"],
    ),
    "xl/sharedStrings.xml": "<sst/>",
    "xl/styles.xml": "<styleSheet/>",
    "xl/worksheets/sheet1.xml": sheet,
    ...parts,
  };
  return writeArchive(
    Object.entries(all).flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }])),
  );
};
