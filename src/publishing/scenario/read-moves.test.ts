import fc from "fast-check";
import { expect, test } from "vitest";
import { printMoves, putMove, readMoves, readPace } from "./read-moves.ts";

test("moves are read from the address and what is no move is left out", () => {
  expect(readMoves("650502103:92.5,650502104:88")).toEqual([
    { area: "650502103", value: 92.5 },
    { area: "650502104", value: 88 },
  ]);
  expect(readMoves("650502103:,:4,x,650502104:nine,650502105:Infinity")).toEqual([]);
  expect(readMoves(undefined)).toEqual([]);
  expect(printMoves([])).toBeUndefined();
});

test("a move replaces the one before; back at its figure it is none", () => {
  const moves = putMove([{ area: "a", value: 1 }], { area: "a", value: 2 }, 5);

  expect(moves).toEqual([{ area: "a", value: 2 }]);
  expect(putMove(moves, { area: "a", value: 5 }, 5)).toEqual([]);
});

test.each([
  ["1.5", 1.5],
  ["0", 0],
  ["4", 1],
  ["-1", 1],
  ["fast", 1],
  ["", 1],
  [undefined, 1],
])("a pace of %s is read as %d", (text, pace) => {
  expect(readPace(text)).toBe(pace);
});

test("what is written is read again", () => {
  const moves = fc.uniqueArray(
    fc.record({ area: fc.stringMatching(/^\d{9}$/), value: fc.integer({ min: 0, max: 100 }) }),
    {
      selector: ({ area }) => area,
    },
  );
  fc.assert(
    fc.property(moves, (given) => {
      expect(readMoves(printMoves(given))).toEqual(given);
    }),
    { seed: 4 },
  );
});
