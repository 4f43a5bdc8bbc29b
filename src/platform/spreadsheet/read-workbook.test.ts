import { expect, test } from "vitest";
import { toRelations, toSheet, toWorkbookFile } from "../../../test/workbook-parts.ts";
import type { ReadSheet } from "../../kernel/sheet.ts";
import { readWorkbook } from "./read-workbook.ts";

const readSheets = async (file: Promise<Uint8Array>): Promise<readonly ReadSheet[]> => {
  const read = await readWorkbook(await file);
  if ("fault" in read) throw new Error(read.fault.code);
  return read.sheets;
};

const readCells = async (row: string, parts: Readonly<Record<string, string>> = {}) =>
  (await readSheets(toWorkbookFile(toSheet(row), parts)))[0]?.rows.flat() ?? [];

const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.0%"/></numFmts>
  <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf/></cellXfs></styleSheet>`;

test("a date is its serial number and its day", async () => {
  const [cell] = await readCells('<row r="1"><c r="C1" s="1"><v>45292</v></c></row>', { "xl/styles.xml": styles });

  expect(cell).toEqual({
    row: 1,
    column: 3,
    address: "C1",
    kind: "date",
    value: 45292,
    text: "2024-01-01",
    day: "2024-01-01",
  });
});

test("in a workbook that counts from 1904 the same number is another day", async () => {
  const [cell] = await readCells('<row r="1"><c r="A1" s="1"><v>43830</v></c></row>', {
    "xl/styles.xml": styles,
    "xl/workbook.xml":
      '<workbook><workbookPr date1904="1"/><sheets><sheet name="表" sheetId="1" id="r1"/></sheets></workbook>',
  });

  expect(cell).toMatchObject({ kind: "date", value: 43830, day: "2024-01-01" });
});

test("a percentage keeps its number and shows its sign", async () => {
  const [cell] = await readCells('<row r="1"><c r="A1" s="2"><v>0.385</v></c></row>', { "xl/styles.xml": styles });

  expect(cell).toMatchObject({ kind: "number", value: 0.385, text: "38.5%" });
});

test("a formula comes with the result kept in the file, or with none", async () => {
  const cells = await readCells(
    `<row r="1"><c r="A1"><f>SUM(B1:C1)</f><v>42</v></c><c r="B1" t="str"><f>"甲"&amp;"|"</f><v>甲|</v></c>
     <c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1"><f t="shared" si="0"/></c>
     <c r="E1" s="1"><f>TODAY()</f><v>45292</v></c></row>`,
    { "xl/styles.xml": styles },
  );

  expect(cells).toMatchObject([
    { kind: "formula", formula: "SUM(B1:C1)", result: "number", value: 42, text: "42" },
    { kind: "formula", formula: '"甲"&"|"', result: "text", value: "甲|" },
    { kind: "formula", result: "error", value: "#DIV/0!" },
    { kind: "formula", formula: "", value: null, text: "" },
    { kind: "formula", result: "date", value: 45292, day: "2024-01-01" },
  ]);
});

test("rich text becomes plain, reading aids are left out", async () => {
  const cells = await readCells(
    `<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><r><t>内</t></r><r><t>联</t></r></is></c></row>`,
    {
      "xl/sharedStrings.xml":
        "<sst><si><t/></si><si><r><t>富</t></r><r><rPr><b/></rPr><t xml:space='preserve'> 文本</t></r><rPh sb='0' eb='1'><t>fù</t></rPh></si></sst>",
    },
  );

  expect(cells.map(({ value }) => value)).toEqual(["富 文本", "内联"]);
});

test("prefixes, missing references and dimensions, empty styled cells and truth values are no hindrance", async () => {
  const file = toWorkbookFile(
    `<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c s="3"/>
     <x:c t="b"><x:v>1</x:v></x:c></x:row><x:row r="5"><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    {
      "xl/sharedStrings.xml": undefined,
      "xl/styles.xml": undefined,
      "xl/_rels/workbook.xml.rels": toRelations(["r1", "worksheet", "worksheets/sheet1.xml"]),
    },
  );

  expect((await readSheets(file))[0]?.rows.flat().map(({ address, text }) => [address, text])).toEqual([
    ["A1", "甲"],
    ["C1", "TRUE"],
    ["A5", "7"],
  ]);
});

test("merged ranges and hidden sheets are told, sheets that are charts are not", async () => {
  const [first, second, third] = await readSheets(
    toWorkbookFile(toSheet("", '<mergeCells><mergeCell ref="B2:C4"/></mergeCells>'), {
      "xl/workbook.xml": `<workbook><sheets><sheet name="甲" id="r1"/><sheet name="图" id="r4"/>
        <sheet name="乙" state="veryHidden" id="r5"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": toRelations(
        ["r1", "worksheet", "worksheets/sheet1.xml"],
        ["r4", "chartsheet", "chartsheets/sheet1.xml"],
        ["r5", "worksheet", "worksheets/Sheet2.xml"],
      ),
      "xl/worksheets/sheet2.xml": toSheet(""),
    }),
  );

  expect(first).toEqual({ name: "甲", hidden: false, rows: [], merges: [{ top: 2, left: 2, bottom: 4, right: 3 }] });
  expect(second).toMatchObject({ name: "乙", hidden: true });
  expect(third).toBeUndefined();
});

test("UTF-16, comments, CDATA and character references are read", async () => {
  const xml = toSheet(
    '<row r="1"><c r="A1" t="inlineStr"><is><t><!-- > --><![CDATA[<甲>]]>&#x4e59;&amp;</t></is></c></row>',
  );
  const file = toWorkbookFile(Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${xml}`, "utf16le"));

  expect((await readSheets(file))[0]?.rows[0]?.[0]?.text).toBe("<甲>乙&");
});

test("a text that spans many pieces is put together, no character or reference torn", async () => {
  const text = "甲&amp;乙".repeat(4000);
  const cells = await readCells(
    Array.from(
      { length: 10 },
      (_, row) => `<row r="${row + 1}"><c t="inlineStr"><is><t>${text}</t></is></c></row>`,
    ).join(""),
  );

  expect(cells.map(({ text: read }) => read)).toEqual(Array.from({ length: 10 }, () => "甲&乙".repeat(4000)));
});
