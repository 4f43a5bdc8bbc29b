import fc from "fast-check";
import { expect, test } from "vitest";
import { parseBlock, placeBlock } from "./parse-block.ts";
import { printBlock } from "./print-block.ts";

test("a block from Excel has tabs between cells and a line end after each row", () => {
  expect(parseBlock("1\t2\r\n3\t4\r\n")).toEqual([
    ["1", "2"],
    ["3", "4"],
  ]);
});

test("a cell in quotes keeps its line ends, tabs and doubled quotes", () => {
  expect(parseBlock('"第一行\n第二行"\t"说""好"""\n"a\tb"\t5')).toEqual([
    ["第一行\n第二行", '说"好"'],
    ["a\tb", "5"],
  ]);
});

test("a quote inside a cell is a quote, and empty cells keep their place", () => {
  expect(parseBlock('5"\t\t7')).toEqual([['5"', "", "7"]]);
});

test("what is copied is pasted as it was", () => {
  const text = fc.string({ unit: fc.constantFrom(...Array.from('0129,，\t\n\r"缺 ')), maxLength: 5 });
  const blocks = fc
    .integer({ min: 1, max: 4 })
    .chain((columns) =>
      fc.array(fc.array(text, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 4 }),
    );
  fc.assert(
    fc.property(blocks, (block) => {
      expect(parseBlock(printBlock(block))).toEqual(block);
    }),
  );
});

const size = { rows: 3, columns: 3 };

test("a block lands from its corner; what falls outside is counted, empty cells apart", () => {
  const from = { row: 2, column: 1 };
  const placed = placeBlock(
    [
      ["1", "2", "3"],
      ["4", " ", "6"],
    ],
    from,
    from,
    size,
  );

  expect(placed.cells).toEqual([
    { row: 2, column: 1, text: "1" },
    { row: 2, column: 2, text: "2" },
  ]);
  expect(placed.outside).toBe(3);
});

test("one cell fills the whole selection", () => {
  const { cells, outside } = placeBlock([["7"]], { row: 0, column: 0 }, { row: 1, column: 2 }, size);

  expect(cells.map(({ text }) => text)).toEqual(Array.from({ length: 6 }, () => "7"));
  expect(outside).toBe(0);
});
