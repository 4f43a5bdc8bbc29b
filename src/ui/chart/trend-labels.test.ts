import * as fc from "fast-check";
import { expect, test } from "vitest";
import { breakText, lineHeight, measureRightRoom, measureText, stackLabels } from "./trend-labels.ts";

test.each([
  ["达标可能性约12%", 84, ["达标可能性", "约12%"]],
  ["almost certain to be met (over 99%)", 100, ["almost", "certain to be", "met (over", "99%)"]],
  ["目标≤38%", 200, ["目标≤38%"]],
])("%s breaks at %d", (text, width, lines) => {
  expect(breakText(text, width)).toEqual(lines);
});

test("no letter is lost where a label breaks", () => {
  fc.assert(
    fc.property(fc.integer({ min: 40, max: 300 }), (width) => {
      for (const text of ["预测38.5%，90%区间37.8–39.2", "about 12% likely to be met"])
        expect(breakText(text, width).join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
    }),
    { seed: 20210101 },
  );
});

test("the room at the right fits the longest label until that is too much", () => {
  const target = { year: 2025, value: 38, opens: "down" as const, text: "Target at most 38%" };
  const room = measureRightRoom({ lines: [], target }, 400);

  expect(room).toBeGreaterThan(measureText(target.text));
  expect(measureRightRoom({ lines: [], target }, 90)).toBe(90);
});

test("a label of three lines pushes the next one down, their order kept", () => {
  const line = { text: "", isNote: false };
  const [forecast = 0, target = 0] = stackLabels(
    [
      { at: 100, lines: [line, line, line] },
      { at: 110, lines: [line] },
    ],
    0,
    400,
  );

  expect(target - forecast).toBeCloseTo(3 * lineHeight, 0);
});
