import fc from "fast-check";
import { expect, test } from "vitest";
import { listMarks, parseTextRuns, printPlain } from "./text-spans.ts";

test("marked words are runs of their own, in the order of the text", () => {
  expect(parseTextRuns("近视率降到[38%]{health.g9.t2}以下，[档案]{sys.001}齐全")).toEqual([
    { text: "近视率降到" },
    { text: "38%", mark: "health.g9.t2" },
    { text: "以下，" },
    { text: "档案", mark: "sys.001" },
    { text: "齐全" },
  ]);
});

test.each([
  ["no mark", "没有标记", []],
  ["an empty text", "", []],
  ["two marks side by side", "[a]{x}[b]{y}", ["x", "y"]],
  ["one mark twice", "[a]{x}和[b]{x}", ["x", "x"]],
  ["a mark over a line break", "[two\nlines]{x}", ["x"]],
  ["a mark without words", "[]{x}", ["x"]],
  ["brackets without a mark", "[说明] {注}", []],
  ["a mark that is not closed", "[a]{x", []],
  ["brackets in brackets mark the inner words", "[a [b]{x}", ["x"]],
])("%s", (_, text, marks) => {
  expect(listMarks(text)).toEqual(marks);
});

test("the plain text has the words and none of the marks", () => {
  expect(printPlain("近视率降到[38%]{health.g9.t2}以下")).toBe("近视率降到38%以下");
});

test("the runs put together are the plain text", () => {
  const piece = fc.constantFrom("[", "]", "{", "}", "[a]{x}", "文", " ");
  fc.assert(
    fc.property(fc.string({ unit: piece }), (text) => {
      expect(
        parseTextRuns(text)
          .map((run) => run.text)
          .join(""),
      ).toBe(printPlain(text));
    }),
    { seed: 38 },
  );
});
