import { expect, test } from "vitest";
import { isDifference, readPrintedChange } from "./printed-change.ts";

// indicator-rules §0.15: 4.08 with "+0.7" gives 3.38, within half a unit of each last digit.
test.each<[string, string, string, boolean]>([
  ["4.08", "3.38", "+0.7", true],
  ["4.08", "3.48", "+0.7", false],
  ["4.08", "3.44", "+0.7", true],
  ["4.08", "3.45", "+0.7", false],
  ["4.1", "3.5", "+0.7", true],
  ["4.1", "3.5", "+0.8", false],
  ["90", "92", "-2", true],
  ["90", "92", "+2", false],
  ["0.3", "0.1", "+0.2", true],
])("%s after %s with %s: %s", (value, previous, change, expected) => {
  expect(isDifference({ value, previous, change })).toBe(expected);
});

test.each<[string, string | undefined]>([
  ["比上年提高0.7个百分点", "+0.7"],
  ["比上年下降了1.25个千分点", "-1.25"],
  ["比上年增长3.5%", undefined],
  ["公布为1.55万人", undefined],
])("the note %s tells the change %s", (note, change) => {
  expect(readPrintedChange(note)).toBe(change);
});
