import fc from "fast-check";
import { expect, test } from "vitest";
import { toRelations, toSheet, toTypes, toWorkbookFile } from "../../../test/workbook-parts.ts";
import type { SpreadsheetLimits } from "./inspect-archive.ts";
import { writeArchive } from "./archive.ts";
import { readWorkbook } from "./read-workbook.ts";

const refuse = async (file: Uint8Array | Promise<Uint8Array>, reason: string, limits?: Partial<SpreadsheetLimits>) => {
  const read = await readWorkbook(await file, limits);
  expect(read).toMatchObject({ fault: { code: `spreadsheet/${reason}` } });
  if (!("fault" in read)) return;
  expect(read.fault.message.zh).toMatch(/请/);
  expect(read.fault.message.en).toMatch(/ (and|then|or) |Remove|Break/);
};

const sheet = toSheet('<row r="1"><c r="A1"><v>1</v></c></row>');
const ole = Buffer.from("d0cf11e0a1b11ae1", "hex");
const withSheet = (xml: string): Promise<Uint8Array> => toWorkbookFile(xml);
const withPart = (name: string, content = "<x/>"): Promise<Uint8Array> => toWorkbookFile(sheet, { [name]: content });

/** Changes four bytes of every entry of the central directory. */
const tamper = (bytes: Uint8Array, at: number, change: (old: number) => number): Buffer => {
  const file = Buffer.from(bytes);
  for (
    let position = file.indexOf("PK\u0001\u0002");
    position >= 0;
    position = file.indexOf("PK\u0001\u0002", position + 4)
  )
    file.writeUInt32LE(change(file.readUInt32LE(position + at)), position + at);
  return file;
};

test("the plain file that the refusals vary is accepted", async () => {
  expect(await readWorkbook(await withSheet(sheet))).toMatchObject({ sheets: [{ rows: [[{ value: 1 }]] }] });
});

test.each([
  ["a text", Buffer.from("地区,1")],
  ["nothing", Buffer.alloc(0)],
  ["a page", Buffer.from("<html><table></table></html>")],
])("%s is no workbook", async (_, bytes) => {
  await refuse(bytes, "not-a-workbook");
});

test("an archive of something else is no workbook", async () => {
  await refuse(writeArchive([{ name: "a.txt", content: "a" }]), "not-a-workbook");
  await refuse(
    toWorkbookFile(sheet, { "[Content_Types].xml": '<Types><Override ContentType="a/wordprocessingml"/></Types>' }),
    "not-a-workbook",
  );
});

test("an old file, a binary one and one with a password are told apart", async () => {
  await refuse(Buffer.concat([ole, Buffer.alloc(600)]), "old-format");
  await refuse(
    toWorkbookFile(sheet, {
      "[Content_Types].xml": '<Types><Override ContentType="application/vnd.ms-excel.sheet.binary.main"/></Types>',
    }),
    "old-format",
  );
  await refuse(
    Buffer.concat([ole, Buffer.alloc(600), Buffer.from("EncryptedPackage", "utf16le")]),
    "password-protected",
  );
  await refuse(
    tamper(await withSheet(sheet), 8, (flags) => flags | 1),
    "password-protected",
  );
});

test("macros are refused wherever they show", async () => {
  await refuse(withPart("xl/vbaProject.bin"), "macros");
  await refuse(withPart("XL/VBAPROJECT.BIN"), "macros");
  await refuse(withPart("xl/macrosheets/sheet1.xml"), "macros");
  const types = toTypes().replace("openxmlformats-officedocument.spreadsheetml.sheet", "ms-excel.sheet.macroEnabled");
  await refuse(toWorkbookFile(sheet, { "[Content_Types].xml": types }), "macros");
  await refuse(
    withPart("xl/worksheets/_rels/sheet1.xml.rels", toRelations(["r1", "vbaProject", "hidden.dat"])),
    "macros",
  );
});

test("links to other files, data connections and calls to programs are refused", async () => {
  await refuse(withPart("xl/externalLinks/externalLink1.xml"), "external-links");
  await refuse(withPart("xl/connections.xml"), "external-links");
  await refuse(withPart("xl/queryTables/queryTable1.xml"), "external-links");
  await refuse(toWorkbookFile(sheet, { "[Content_Types].xml": toTypes("externalLink+xml") }), "external-links");
  const image = toRelations(["r1", "image", "https://example.org/a.png", "External"]);
  await refuse(withPart("xl/drawings/_rels/drawing1.xml.rels", image), "external-links");
  await refuse(
    withSheet(toSheet('<row r="1"><c r="A1"><f>cmd|\'/c calc\'!A1</f><v>0</v></c></row>')),
    "external-links",
  );
});

test("a hyperlink is no external link", async () => {
  const link = toRelations(["r1", "hyperlink", "https://example.org/", "External"]);

  expect(await readWorkbook(await withPart("xl/worksheets/_rels/sheet1.xml.rels", link))).toHaveProperty("sheets");
});

test("a part packed suspiciously tightly is refused before it is unpacked", async () => {
  await refuse(withPart("xl/media/image1.png", "\0".repeat(5_000_000)), "unpacks-too-large");
});

test("a part that unpacks to more than it says is refused while it unpacks", async () => {
  const bomb = await withPart("xl/media/image1.png", "\0".repeat(5_000_000));

  await refuse(
    tamper(bomb, 24, (size) => Math.min(size, 900_000)),
    "unpacks-too-large",
  );
});

test("many parts that are too large together, too many parts and too large a file are refused", async () => {
  const noise = Array.from({ length: 400 }, (_, index) => Math.sin(index)).join("");
  await refuse(withPart("xl/media/a", noise), "unpacks-too-large", { unpackedBytes: 5000 });
  await refuse(withSheet(sheet), "too-many-parts", { parts: 6 });
  await refuse(withSheet(sheet), "file-too-large", { fileBytes: 500 });
});

test("a file cut off anywhere is incomplete or damaged", async () => {
  const whole = await withSheet(sheet);
  await refuse(whole.subarray(0, whole.length - 1), "truncated");
  await refuse(whole.subarray(0, whole.length / 2), "truncated");
  await refuse(whole.subarray(0, 4), "truncated");
});

test("wrong checksums, sizes, places and doubled names are damage", async () => {
  const whole = await withSheet(sheet);
  await refuse(
    tamper(whole, 16, (checksum) => (checksum ^ 1) >>> 0),
    "damaged",
  );
  await refuse(
    tamper(whole, 24, (size) => size + 1),
    "damaged",
  );
  await refuse(
    tamper(whole, 42, (offset) => offset + 1),
    "damaged",
  );
  await refuse(
    tamper(whole, 42, () => 0xfffffffe),
    "damaged",
  );
  await refuse(
    tamper(whole, 20, () => 0x7fffffff),
    "truncated",
  );
  await refuse(withPart("XL/workbook.xml"), "damaged");
});

test.each([
  ["a document type", '<!DOCTYPE a [<!ENTITY b "c">]>'],
  ["an entity without one", '<!ENTITY b "c">'],
])("%s is refused in every part, in UTF-16 too", async (_, declaration) => {
  await refuse(withSheet(declaration + sheet), "document-type");
  await refuse(withPart("docProps/custom.xml", `${" ".repeat(65_530)}${declaration}<x/>`), "document-type");
  const wide = Buffer.from(`\ufeff${declaration}${sheet}`, "utf16le");
  await refuse(toWorkbookFile(sheet, { "docProps/core.xml": wide }), "document-type");
});

test.each([
  ["an unknown entity", '<row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row>'],
  ["rows out of order", '<row r="2"/><row r="1"/>'],
  ["one cell twice", '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
  ["a cell in another row", '<row r="1"><c r="A2"><v>1</v></c></row>'],
  ["a cell beyond the last column", '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
  ["a text that is not there", '<row r="1"><c r="A1" t="s"><v>7</v></c></row>'],
  ["a number that is none", '<row r="1"><c r="A1"><v>1,5</v></c></row>'],
  ["an element left open", '<row r="1"><c r="A1">'],
  ["elements nested without end", "<a>".repeat(300)],
  ["a tag without end", `<row a="${"b".repeat(1_200_000)}`],
])("%s is damage", async (_, rows) => {
  await refuse(toWorkbookFile(toSheet(rows)), "damaged", { ratio: 1e9 });
});

test("one sheet under two names is damage, since it would multiply the work", async () => {
  const outline = '<workbook><sheets><sheet name="甲" id="r1"/><sheet name="乙" id="r1"/></sheets></workbook>';
  await refuse(toWorkbookFile(sheet, { "xl/workbook.xml": outline }), "damaged");
});

test("more cells, texts or merged ranges than allowed are refused", async () => {
  const row = `<row>${"<c><v>1</v></c>".repeat(20)}</row>`;
  const strings = `<sst>${"<si/>".repeat(20)}</sst>`;
  const merges = `<mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(20)}</mergeCells>`;
  await refuse(withSheet(toSheet(row)), "too-many-cells", { cells: 19 });
  await refuse(toWorkbookFile(sheet, { "xl/sharedStrings.xml": strings }), "too-many-cells", { cells: 19 });
  await refuse(withSheet(toSheet("", merges)), "too-many-cells", { cells: 19 });
});

test("hostile text is refused or read in a moment", async () => {
  const start = performance.now();
  const formula = `<row r="1"><c r="A1"><f>${"a".repeat(99_000)}|</f></c></row>`;
  await refuse(toWorkbookFile(toSheet(formula)), "external-links");
  await refuse(withSheet(toSheet(`<row ${"a".repeat(900_000)}/>`)), "damaged", { ratio: 1e9 });
  await refuse(withSheet(toSheet(`<row r="1"><c r="A1"><v>${"&amp;".repeat(150_000)}</v></c></row>`)), "damaged");

  expect(performance.now() - start).toBeLessThan(3000);
});

test("whatever is changed in a file, it is read or refused, never more", async () => {
  const whole = await toWorkbookFile(sheet);
  const change = fc.record({ at: fc.nat(whole.length - 1), to: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const file = Uint8Array.from(whole);
      for (const { at, to } of changes) file[at] = to;

      expect(Object.keys(await readWorkbook(file))).toHaveLength(1);
    }),
    { seed: 29500, numRuns: 300 },
  );
});
