import fc from "fast-check";
import { expect, test } from "vitest";
import { parseFactRows } from "../../stats/fact/parse-fact-rows.ts";
import { splitTable } from "./split-table.ts";

const head = "element,area,period,cell,value,state,reason";
const toLine = (value: number): string => `pupils,1,2024,,${value},,`;
const table = (...lines: readonly string[]): string => [head, ...lines].join("\n");

/** The values with their lines, read portion by portion. */
const readAll = (text: string, size: number) =>
  splitTable(text, size).flatMap((portion) =>
    parseFactRows({ path: "f.csv", text: portion.text }).rows.map(({ place, value, reason }) => ({
      line: (place.line ?? 0) + portion.linesAbove,
      value,
      reason,
    })),
  );

test("every row comes once, with the line it has in the whole", () => {
  const text = table(toLine(1), toLine(2), "", toLine(3), toLine(4), toLine(5), "");

  expect(readAll(text, 2).map(({ line, value }) => `${line}: ${value}`)).toEqual([
    "2: 1",
    "3: 2",
    "5: 3",
    "6: 4",
    "7: 5",
  ]);
  expect(splitTable(text, 2).map(({ rows, lastLine }) => [rows, lastLine])).toEqual([
    [2, 3],
    [2, 6],
    [1, 7],
  ]);
});

test("a line break or a quote within a cell does not end a portion", () => {
  const text = table('pupils,1,2024,,,missing,"late,\nwith ""a"" note"', toLine(2), toLine(3));

  expect(readAll(text, 1)).toEqual([
    { line: 2, value: "", reason: 'late,\nwith "a" note' },
    { line: 4, value: "2", reason: "" },
    { line: 5, value: "3", reason: "" },
  ]);
});

test.each([
  ["a mark before the header", `\uFEFF${table(toLine(1))}`],
  ["line ends of Windows", table(toLine(1)).replaceAll("\n", "\r\n")],
  ["line ends of old Macs", table(toLine(1)).replaceAll("\n", "\r")],
])("%s makes no difference", (_what, text) => {
  expect(readAll(text, 10)).toEqual([{ line: 2, value: "1", reason: "" }]);
});

test("a blank line before the header is counted", () => {
  expect(readAll(`\n${table(toLine(1))}`, 10)).toEqual([{ line: 3, value: "1", reason: "" }]);
});

test("a table without rows is one portion without rows", () => {
  expect(splitTable(head, 10)).toMatchObject([{ text: `${head}\n`, rows: 0 }]);
  expect(splitTable("", 10)).toMatchObject([{ text: "", rows: 0 }]);
});

test("in portions of any size the same rows are read as in one piece", () => {
  const cell = fc.stringMatching(/^[a-z"\n, ]{0,6}$/).map((text) => `"${text.replaceAll('"', '""')}"`);
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 12 }), fc.integer({ min: 1, max: 5 }), (reasons, size) => {
      const text = table(...reasons.map((reason) => `pupils,1,2024,,,missing,${reason}`));
      expect(readAll(text, size)).toEqual(readAll(text, 1_000));
    }),
  );
});
