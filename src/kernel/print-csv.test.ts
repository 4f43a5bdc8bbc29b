import fc from "fast-check";
import { expect, test } from "vitest";
import { parseCsv } from "./csv.ts";
import { printCsv } from "./print-csv.ts";

test.each(["=1+1", "+86 902 223", "-2+3", "@cmd", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠a"])(
  "%j is written so that no spreadsheet takes it for a formula",
  (cell) => {
    expect(printCsv([[cell]])).toMatch(/^"?'/);
  },
);

test.each([
  [-1.5, "-1.5"],
  ["-1.5", "-1.5"],
  ["-12", "-12"],
  [0, "0"],
  [null, ""],
  ["a-b", "a-b"],
  ["a=b", "a=b"],
])("%j is written as %s", (cell, text) => {
  expect(printCsv([[cell]])).toBe(`${text}\r\n`);
});

test("what is written is read again", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "1", "甲", ",", '"', " ", "\n") }).map((text) => `x${text}x`);
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      expect(parseCsv(printCsv([["a", "b"], ...rows]))).toMatchObject({
        rows: rows.map(([a, b]) => ({ cells: { a, b } })),
      });
    }),
    { seed: 4180 },
  );
});
