import fc from "fast-check";
import { expect, test } from "vitest";
import { givenDimensions } from "../../test/world/given-facts.ts";
import type { CellKey } from "./cell.ts";
import { listCategories, listGeneralCells, listGridCells, toCellKey, totalCell } from "./cell.ts";

test("a cell has one key, whatever the order of its categories", () => {
  expect(toCellKey(["rural", "female"])).toBe("female+rural");
  expect(toCellKey(["female", "rural"])).toBe("female+rural");
});

test("a category named twice is one category", () => {
  expect(toCellKey(["female", "female"])).toBe("female");
});

test("no category is the total", () => {
  expect(toCellKey([])).toBe(totalCell);
  expect(listCategories(totalCell)).toEqual([]);
});

test("a cell lies in itself, in each part of it and in the total", () => {
  expect([...listGeneralCells("female+rural" as CellKey)].sort()).toEqual(["", "female", "female+rural", "rural"]);
  expect(listGeneralCells(totalCell)).toEqual([totalCell]);
});

test("the grid has every full combination; without dimensions it is the total alone", () => {
  expect(listGridCells([...givenDimensions.values()])).toEqual([
    "female+rural",
    "female+urban",
    "male+rural",
    "male+urban",
  ]);
  expect(listGridCells([])).toEqual([totalCell]);
});

test("a cell of n categories has 2ⁿ general cells, each once and each canonical", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom("age_0", "female", "primary", "rural", "urban")), (codes) => {
      const cells = listGeneralCells(toCellKey(codes));

      expect(new Set(cells).size).toBe(2 ** codes.length);
      expect(cells.every((key) => toCellKey(listCategories(key)) === key)).toBe(true);
    }),
    { seed: 7 },
  );
});
