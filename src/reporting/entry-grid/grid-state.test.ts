import { expect, test } from "vitest";
import type { Editing, GridPress } from "./grid-state.ts";
import { isWithin, listPositions, moveSelection, readGridKey, toRange } from "./grid-state.ts";

const press = (text: string): GridPress => {
  const keys = text.split(" ");
  return {
    key: keys.at(-1) ?? "",
    hasShift: keys.includes("Shift"),
    hasControl: keys.includes("Ctrl"),
    hasAlt: keys.includes("Alt"),
  };
};

const size = { rows: 3, columns: 4 };
const at = (row: number, column: number) => ({ active: { row, column }, end: { row, column } });

const lead = (keys: string, [row, column]: readonly [number, number]): string => {
  const act = readGridKey(press(keys), null);
  if (act?.kind !== "move") return act?.kind ?? "nothing";
  const next = moveSelection(at(row, column), act, size);
  if (!next) return "out";
  const { from, to } = toRange(next);
  return from.row === to.row && from.column === to.column
    ? `${from.row},${from.column}`
    : `${from.row},${from.column}–${to.row},${to.column}`;
};

test.each([
  ["ArrowDown", [0, 0], "1,0"],
  ["ArrowUp", [0, 0], "0,0"],
  ["ArrowRight", [0, 3], "0,3"],
  ["Ctrl ArrowRight", [1, 1], "1,3"],
  ["Ctrl ArrowUp", [2, 1], "0,1"],
  ["Shift ArrowDown", [0, 1], "0,1–1,1"],
  ["Ctrl Shift ArrowLeft", [1, 2], "1,0–1,2"],
  ["Home", [1, 2], "1,0"],
  ["End", [1, 2], "1,3"],
  ["Ctrl Home", [1, 2], "0,0"],
  ["Ctrl End", [1, 2], "2,3"],
  ["Enter", [0, 1], "1,1"],
  ["Shift Enter", [1, 1], "0,1"],
  ["Enter", [2, 1], "0,2"],
  ["Tab", [0, 3], "1,0"],
  ["Shift Tab", [1, 0], "0,3"],
  ["Tab", [2, 3], "out"],
  ["Shift Tab", [0, 0], "out"],
  ["F2", [0, 0], "edit"],
  ["Delete", [0, 0], "clear"],
  ["Ctrl d", [0, 0], "fill"],
  ["Ctrl z", [0, 0], "undo"],
  ["Ctrl Shift Z", [0, 0], "redo"],
  ["Ctrl y", [0, 0], "redo"],
  ["Ctrl Enter", [0, 0], "submit"],
  ["Alt ArrowDown", [0, 0], "finding"],
  ["-", [0, 0], "mark-missing"],
  ["7", [0, 0], "type"],
  ["Ctrl c", [0, 0], "nothing"],
  ["Escape", [0, 0], "cancel"],
] as const)("%s at %j leads to %s", (keys, position, goal) => {
  expect(lead(keys, position)).toBe(goal);
});

test("arrows leave a cell that is typed over and move the caret in one that is edited", () => {
  const read = (way: Editing["way"]) => readGridKey(press("ArrowLeft"), { text: "12", way, where: "cell" });

  expect(read("type")).toMatchObject({ kind: "move" });
  expect(read("edit")).toBeUndefined();
});

test("letters, undo and minus belong to the text while something is typed", () => {
  for (const keys of ["5", "-", "Ctrl z", "Delete", "Home"]) {
    expect(readGridKey(press(keys), { text: "1", way: "type", where: "cell" })).toBeUndefined();
  }
  expect(readGridKey(press("Escape"), { text: "1", way: "type", where: "cell" })).toEqual({ kind: "cancel" });
});

test("a range is the same from whichever corner it was drawn", () => {
  const range = toRange({ active: { row: 2, column: 0 }, end: { row: 1, column: 1 } });

  expect(listPositions(range)).toHaveLength(4);
  expect(isWithin(range, { row: 1, column: 0 })).toBe(true);
  expect(isWithin(range, { row: 0, column: 0 })).toBe(false);
});
