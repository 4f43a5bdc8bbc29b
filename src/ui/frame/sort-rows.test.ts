import { expect, test } from "vitest";
import { parseSorting, printSorting, sortRows } from "./sort-rows.ts";

test("empty cells stand last in either direction", () => {
  const rows = [2, null, 3, 1];

  expect(sortRows(rows, (row) => row, "asc")).toEqual([1, 2, 3, null]);
  expect(sortRows(rows, (row) => row, "desc")).toEqual([3, 2, 1, null]);
});

test("numbers inside texts are counted, not spelled", () => {
  expect(sortRows(["目标10", "目标9"], (row) => row, "asc")).toEqual(["目标9", "目标10"]);
});

test("a sorting names its table and is read by no other", () => {
  const text = printSorting("areas", { column: "value", order: "desc" });

  expect(parseSorting("areas", text)).toEqual({ column: "value", order: "desc" });
  expect(parseSorting("trend", text)).toBeUndefined();
});
