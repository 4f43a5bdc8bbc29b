// Writes a workbook as .xlsx (ECMA-376, transitional), for Excel, WPS and LibreOffice alike.
import type { Sheet, Workbook } from "../../kernel/sheet.ts";
import { escapeXml } from "./xml.ts";
import type { ArchivePart } from "./archive.ts";
import { writeArchive } from "./archive.ts";
import { listNotes, printNoteDrawing, printNotes } from "./write-notes.ts";
import { printSharedTexts, printSheet } from "./write-sheet.ts";
import { createStyleSheet } from "./write-styles.ts";
import type { ChoiceLists } from "./write-validation.ts";
import { choiceSheetName, createChoiceLists } from "./write-validation.ts";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
const spreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A workbook without a visible sheet and a name that no spreadsheet program takes are faults of the caller. */
export const printWorkbook = async (workbook: Workbook): Promise<Uint8Array> => {
  checkNames(workbook.sheets);
  const lists = createChoiceLists();
  const styles = createStyleSheet();
  const texts = new Map<string, number>();
  const findText = (text: string): number => {
    const place = texts.get(text) ?? texts.size;
    texts.set(text, place);
    return place;
  };
  const parts = { styles, lists, findText };
  const printed = workbook.sheets.map((sheet, index) => printSheetParts(sheet, index + 1, parts));
  const choices = lists.lists.length > 0 ? [toChoiceSheet(lists)] : [];
  printed.push(...choices.map((sheet) => printSheetParts(sheet, printed.length + 1, parts)));
  const sheets = [...workbook.sheets, ...choices];
  return writeArchive([
    { name: "[Content_Types].xml", content: printTypes(sheets) },
    { name: "_rels/.rels", content: printRelations(packageRelations) },
    { name: "docProps/core.xml", content: printProperties(workbook.title) },
    { name: "xl/workbook.xml", content: printOutline(sheets) },
    { name: "xl/_rels/workbook.xml.rels", content: printRelations(toWorkbookRelations(sheets.length)) },
    { name: "xl/styles.xml", content: styles.print() },
    { name: "xl/sharedStrings.xml", content: printSharedTexts([...texts.keys()]) },
    ...printed.flat(),
  ]);
};

const checkNames = (sheets: readonly Sheet[]): void => {
  if (!sheets.some(({ hidden }) => !hidden)) throw new RangeError("a workbook needs a visible sheet");
  const names = [choiceSheetName, ...sheets.map(({ name }) => name)];
  const poor = names.filter((name) => !/^[^[\]:*?/\\]{1,31}$/u.test(name) || /^'|'$/.test(name) || name.length > 31);
  if (poor.length > 0) throw new RangeError(`no name for a sheet: ${poor.join(", ")}`);
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length)
    throw new RangeError(`two sheets have one name among: ${names.join(", ")}`);
};

const printSheetParts = (
  sheet: Sheet,
  number: number,
  parts: Parameters<typeof printSheet>[1],
): readonly ArchivePart[] => {
  const notes = listNotes(sheet);
  const part = { name: `xl/worksheets/sheet${number}.xml`, content: printSheet(sheet, parts, notes[0] && "rId1") };
  if (notes.length === 0) return [part];
  const relations: readonly Relation[] = [
    { id: "rId1", type: `${relationTypes}/vmlDrawing`, target: `../drawings/vmlDrawing${number}.vml` },
    { id: "rId2", type: `${relationTypes}/comments`, target: `../comments${number}.xml` },
  ];
  return [
    part,
    { name: `xl/worksheets/_rels/sheet${number}.xml.rels`, content: printRelations(relations) },
    { name: `xl/comments${number}.xml`, content: printNotes(notes) },
    { name: `xl/drawings/vmlDrawing${number}.vml`, content: printNoteDrawing(notes) },
  ];
};

const toChoiceSheet = ({ lists }: ChoiceLists): Sheet => {
  const height = Math.max(...lists.map(({ length }) => length));
  const rows = Array.from({ length: height }, (_, row) => lists.map((list) => ({ value: list[row] ?? null })));
  return { name: choiceSheetName, rows, columnWidths: lists.map(() => 30), hidden: true, protected: true };
};

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

const packageRelations: readonly Relation[] = [
  { id: "rId1", type: `${relationTypes}/officeDocument`, target: "xl/workbook.xml" },
  { id: "rId2", type: `${packageNamespace}/relationships/metadata/core-properties`, target: "docProps/core.xml" },
];

const toWorkbookRelations = (sheets: number): readonly Relation[] => [
  ...Array.from({ length: sheets }, (_, index) => ({
    id: `rId${index + 1}`,
    type: `${relationTypes}/worksheet`,
    target: `worksheets/sheet${index + 1}.xml`,
  })),
  { id: `rId${sheets + 1}`, type: `${relationTypes}/styles`, target: "styles.xml" },
  { id: `rId${sheets + 2}`, type: `${relationTypes}/sharedStrings`, target: "sharedStrings.xml" },
];

const printRelations = (relations: readonly Relation[]): string => {
  const items = relations.map(({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `${declaration}<Relationships xmlns="${packageNamespace}/relationships">${items.join("")}</Relationships>`;
};

const printTypes = (sheets: readonly Sheet[]): string => {
  const toOverride = (part: string, type: string): string => `<Override PartName="${part}" ContentType="${type}"/>`;
  const perSheet = sheets.map((sheet, index) => {
    const notes = toOverride(`/xl/comments${index + 1}.xml`, `${spreadsheetType}.comments+xml`);
    const own = toOverride(`/xl/worksheets/sheet${index + 1}.xml`, `${spreadsheetType}.worksheet+xml`);
    return listNotes(sheet).length > 0 ? own + notes : own;
  });
  return (
    `${declaration}<Types xmlns="${packageNamespace}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    toOverride("/xl/workbook.xml", `${spreadsheetType}.sheet.main+xml`) +
    toOverride("/xl/styles.xml", `${spreadsheetType}.styles+xml`) +
    toOverride("/xl/sharedStrings.xml", `${spreadsheetType}.sharedStrings+xml`) +
    toOverride("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") +
    `${perSheet.join("")}</Types>`
  );
};

const printProperties = (title: string): string =>
  `${declaration}<cp:coreProperties xmlns:cp="${packageNamespace}/metadata/core-properties" ` +
  'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
  `<dc:title>${escapeXml(title)}</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>`;

const printOutline = (sheets: readonly Sheet[]): string => {
  const items = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ""} r:id="rId${index + 1}"/>`,
  );
  const titles = sheets.flatMap(({ name, print }, index) => {
    const rows = print?.repeatedRows ?? 0;
    const range = `'${name.replaceAll("'", "''")}'!$1:$${rows}`;
    const opening = `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">`;
    return rows > 0 ? [`${opening}${escapeXml(range)}</definedName>`] : [];
  });
  const first = sheets.findIndex(({ hidden }) => !hidden);
  return (
    `${declaration}<workbook xmlns="${main}" xmlns:r="${relationTypes}">` +
    `<bookViews><workbookView activeTab="${first}" firstSheet="${first}"/></bookViews>` +
    `<sheets>${items.join("")}</sheets>` +
    (titles.length > 0 ? `<definedNames>${titles.join("")}</definedNames>` : "") +
    "</workbook>"
  );
};
