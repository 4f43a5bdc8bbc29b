import { expect, test } from "vitest";
import type { Sheet, Workbook } from "../../kernel/sheet.ts";
import { readDirectory, unpackEntry } from "./archive.ts";
import { readWorkbook } from "./read-workbook.ts";
import { printWorkbook } from "./write-workbook.ts";

const manyChoices = Array.from({ length: 60 }, (_, index) => `第 ${index} 个乡镇`);

const form: Sheet = {
  name: "填报表",
  columnWidths: [24, 12, 8],
  rowHeights: [30],
  hiddenColumns: [3],
  hiddenRows: [7],
  frozen: { rows: 2, columns: 1 },
  merges: [{ top: 1, left: 1, bottom: 1, right: 3 }],
  protected: true,
  print: { landscape: true, repeatedRows: 2 },
  rows: [
    [{ value: "儿童发展规划统计表", style: "title" }],
    [
      { value: "指标", style: "head", note: "见规划\n第二行 <甲&乙>" },
      { value: "数值", style: "head" },
      { value: "代码", style: "head" },
    ],
    [{ value: "入园率", style: "label" }, entry(93.5), { value: "a" }],
    [{ value: "升学率", style: "label" }, entry(null), { value: "b" }],
    [{ value: "有无", style: "label" }, { value: "有", style: "entry", locked: false, choices: ["有", "无"] }, null],
    [
      { value: "乡镇", style: "label" },
      { value: null, style: "entry", locked: false, choices: manyChoices },
    ],
    [
      { value: "合计", style: "total" },
      { value: -3, style: "total", decimals: 0 },
    ],
  ],
};

function entry(value: number | null) {
  return { value, style: "entry", locked: false, decimals: 1, minimum: 0, maximum: 100 } as const;
}

const workbook: Workbook = {
  title: "统计表 <2025>",
  sheets: [form, { name: "说明", columnWidths: [], hidden: true, rows: [[{ value: "内部" }]] }],
};

const unpack = async (bytes: Uint8Array): Promise<Readonly<Record<string, string>>> => {
  const buffer = Buffer.from(bytes);
  const parts: Record<string, string> = {};
  for (const one of readDirectory(buffer, 100)) {
    const pieces: Uint8Array[] = [];
    for await (const piece of unpackEntry(buffer, one)) pieces.push(piece);
    parts[one.name] = Buffer.concat(pieces).toString("utf8");
  }
  return parts;
};

const readSheets = async (book: Workbook) => {
  const read = await readWorkbook(await printWorkbook(book));
  if ("fault" in read) throw new Error(read.fault.code);
  return read.sheets;
};

test("what is written is read again", async () => {
  const sheets = await readSheets(workbook);

  expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ["填报表", false],
    ["说明", true],
    ["选项 choices", true],
  ]);
  expect(sheets[0]?.merges).toEqual(form.merges);
  expect(sheets[0]?.rows.map((cells) => cells.map(({ value }) => value))).toEqual(
    form.rows.map((cells) => cells.flatMap((cell) => (cell && cell.value !== null ? [cell.value] : []))),
  );
  expect(sheets[0]?.rows[2]?.[1]).toEqual({
    row: 3,
    column: 2,
    address: "B3",
    kind: "number",
    value: 93.5,
    text: "93.5",
  });
});

test("the form guides the person who fills it in", async () => {
  const parts = await unpack(await printWorkbook(workbook));
  const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";

  expect(sheet).toContain('<sheetProtection sheet="1"');
  expect(sheet).toContain('<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/>');
  expect(sheet).toContain('<col min="3" max="3" width="8" hidden="1"');
  expect(sheet).toContain('<row r="1" ht="30" customHeight="1">');
  expect(sheet).toContain('<row r="7" hidden="1">');
  expect(sheet).toContain('<mergeCell ref="A1:C1"/>');
  expect(sheet).toMatch(/<dataValidation type="decimal" errorStyle="warning" operator="between" [^>]* sqref="B3:B4">/);
  expect(sheet).toContain("<formula1>&quot;有,无&quot;</formula1>");
  expect(sheet).toContain("<formula1>'选项 choices'!$A$1:$A$60</formula1>");
  expect(sheet).toContain('orientation="landscape"');
  expect(parts["xl/workbook.xml"]).toContain('name="说明" sheetId="2" state="hidden"');
  expect(parts["xl/workbook.xml"]).toContain("'填报表'!$1:$2</definedName>");
  expect(parts["xl/comments1.xml"]).toContain("见规划\n第二行 &lt;甲&amp;乙&gt;");
  expect(parts["xl/drawings/vmlDrawing1.vml"]).toContain("<x:Row>1</x:Row><x:Column>0</x:Column>");
  expect(parts["xl/styles.xml"]).toContain('<protection locked="0"/>');
  expect(parts["xl/styles.xml"]).toContain('formatCode="0.0"');
  expect(parts["docProps/core.xml"]).toContain("统计表 &lt;2025&gt;</dc:title><dc:language>zh-CN</dc:language>");
});

test.each(["=1+1", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1", "=cmd|'/c calc'!A1"])(
  "%j is a text with the mark of a text, never a formula",
  async (value) => {
    const book = { title: "", sheets: [{ name: "表", columnWidths: [], rows: [[{ value }]] }] };
    const parts = await unpack(await printWorkbook(book));
    const [sheet] = await readSheets(book);

    expect(parts["xl/worksheets/sheet1.xml"]).toContain('<c r="A1" s="1" t="s"><v>0</v></c>');
    expect(parts["xl/worksheets/sheet1.xml"]).not.toContain("<f");
    expect(parts["xl/styles.xml"]).toMatch(/<xf numFmtId="49" [^>]*quotePrefix="1"/);
    expect(sheet?.rows[0]?.[0]).toMatchObject({ kind: "text", value });
  },
);

test("any text survives, controls and what looks like an escape included", async () => {
  const texts = ["_x0041_", "a\u0001b", "两\r\n行", " edge ", "<&>\"'", "𠀀", "-3.5", "000123"];
  const [sheet] = await readSheets({
    title: "",
    sheets: [{ name: "表", columnWidths: [], rows: [texts.map((value) => ({ value }))] }],
  });

  expect(sheet?.rows[0]?.map(({ value }) => value)).toEqual(texts);
  expect(sheet?.rows[0]?.every(({ kind }) => kind === "text")).toBe(true);
});

test("choices with a comma or an edge of blanks go to the list sheet, equal lists once", async () => {
  const choices = ["甲, 乙", " 丙"];
  const rows = [
    [
      { value: null, choices },
      { value: null, choices: [...choices] },
    ],
  ];
  const parts = await unpack(await printWorkbook({ title: "", sheets: [{ name: "表", columnWidths: [], rows }] }));

  expect(parts["xl/worksheets/sheet1.xml"]).toContain("sqref=\"A1 B1\"><formula1>'选项 choices'!$A$1:$A$2<");
  expect(parts["xl/worksheets/sheet2.xml"]).not.toContain('r="B1"');
});

test.each([
  ["no visible sheet", [{ name: "表", columnWidths: [], rows: [], hidden: true }]],
  ["a name with a slash", [{ name: "a/b", columnWidths: [], rows: [] }]],
  ["a name of 32 characters", [{ name: "表".repeat(32), columnWidths: [], rows: [] }]],
  ["one name twice", ["A", "a"].map((name) => ({ name, columnWidths: [], rows: [] }))],
  ["a value that is no number", [{ name: "表", columnWidths: [], rows: [[{ value: Number.NaN }]] }]],
  ["a text too long for a cell", [{ name: "表", columnWidths: [], rows: [[{ value: "a".repeat(32_768) }]] }]],
])("%s is a fault of the caller", async (_, sheets: readonly Sheet[]) => {
  await expect(printWorkbook({ title: "", sheets })).rejects.toThrow(RangeError);
});

test("beside suggestions anything else may be typed", async () => {
  const rows = [[{ value: 3, decimals: 0, minimum: 0, suggestions: ["缺：尚未统计", "不适用"] }]];
  const parts = await unpack(await printWorkbook({ title: "", sheets: [{ name: "表", columnWidths: [], rows }] }));
  const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";

  expect(sheet).toContain(
    '<dataValidation type="list" allowBlank="1" sqref="A1"><formula1>&quot;缺：尚未统计,不适用&quot;</formula1></dataValidation>',
  );
  expect(sheet).toContain("<v>3</v>");
});

test("the same workbook gives the same bytes", async () => {
  expect(await printWorkbook(workbook)).toEqual(await printWorkbook(workbook));
});

test("five thousand cells are written and read in a moment", async () => {
  const rows = Array.from({ length: 500 }, (_, row) =>
    Array.from({ length: 10 }, (__, column) => (column === 0 ? { value: `第 ${row} 行` } : entry(row + column / 10))),
  );
  const start = performance.now();

  const [sheet] = await readSheets({ title: "", sheets: [{ name: "表", columnWidths: [], rows }] });

  expect(sheet?.rows.flat()).toHaveLength(5000);
  expect(performance.now() - start).toBeLessThan(3000);
});
