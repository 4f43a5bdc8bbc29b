import { expect, test } from "vitest";
import { parseCsv } from "./csv.ts";

test("quotes keep commas, quotes and line breaks (RFC 4180)", () => {
  expect(parseCsv('id,name\n1,"a, ""b""\nc"\n')).toEqual({
    header: ["id", "name"],
    rows: [{ line: 2, cells: { id: "1", name: 'a, "b"\nc' } }],
  });
});

test("a byte order mark, Windows line ends and blank space around cells do not matter", () => {
  expect(parseCsv("\uFEFFid, name\r\n1 , 甲\r\n")).toEqual({
    header: ["id", "name"],
    rows: [{ line: 2, cells: { id: "1", name: "甲" } }],
  });
});

test.each([
  ["blank lines above it", "a,b\n\n\n1,2\n", [4]],
  ["a line break within a row above it", 'a,b\n1,"x\ny"\n2,z\n', [2, 4]],
  ["a Windows line break within a row above it", 'a,b\r\n1,"x\r\ny"\r\n2,z\r\n', [2, 4]],
  ["rows of empty cells above it, as spreadsheets leave them", "a,b\n,\n , \n1,2\n", [4]],
])("a row knows the line it starts on: %s", (_, text, lines) => {
  expect(parseCsv(text)).toMatchObject({ rows: lines.map((line) => ({ line })) });
});

test.each([
  ["a row with a cell too few", "a,b\n1,2\n3\n", 3],
  ["a row with a cell too many", "a,b\n1,2,3\n", 2],
  ["a quote that never closes", 'a,b\n1,"x\n', 2],
])("%s is a fault with its line, not an exception", (_, text, line) => {
  expect(parseCsv(text)).toMatchObject({ line, fault: expect.any(String) as string });
});

test("an empty text is a table without columns", () => {
  expect(parseCsv("")).toEqual({ header: [], rows: [] });
});
