import { expect, test } from "vitest";
import { printAnswer } from "./print-answer.ts";

test("labels come in the language asked for, nothing is a dash", () => {
  const answer = { name: { zh: "伊州区", en: "Yizhou" }, value: null, count: 0, note: "", isDone: false };

  expect(printAnswer(answer, "zh")).toBe(
    [
      "name             伊州区",
      "value            —",
      "count            0",
      "note             ",
      "isDone           false",
    ].join("\n"),
  );
  expect(printAnswer(answer, "en").split("\n")[0]).toBe("name             Yizhou");
});

test("Chinese takes two columns, so that a table stands straight", () => {
  const areas = [
    { code: "650502001", name: { zh: "东河街道", en: "Donghe" }, kind: "subdistrict" },
    { code: "650502201", name: { zh: "乌拉台哈萨克民族乡", en: "Ulatai" }, kind: "ethnic township" },
    { code: "1", name: { zh: "a（一）", en: "a" }, kind: "x" },
  ];

  expect(printAnswer({ areas }, "zh")).toBe(
    [
      "areas (3)",
      "  code       name                kind",
      "  650502001  东河街道            subdistrict",
      "  650502201  乌拉台哈萨克民族乡  ethnic township",
      "  1          a（一）             x",
    ].join("\n"),
  );
});

test.each([
  ["𠮷野", 4],
  ["가나", 4],
  ["ＡＢ", 4],
  ["é—…", 3],
  ["👶", 2],
])("%s takes %i columns", (text, width) => {
  const [, line = ""] = printAnswer([{ text, next: "|" }], "zh").split("\n");

  expect(line.indexOf("|") - text.length).toBe(Math.max(width, 4) - width + 2);
});

test("a long cell is cut at 48 columns, in Chinese at half as many characters, never inside a character", () => {
  const [, latin = "", chinese = "", rare = ""] = printAnswer(
    [{ text: "a".repeat(60) }, { text: "长".repeat(60) }, { text: "𠮷".repeat(60) }],
    "zh",
  ).split("\n");

  expect(latin).toBe(`${"a".repeat(47)}…`);
  expect(chinese).toBe(`${"长".repeat(23)}…`);
  expect(rare).toBe(`${"𠮷".repeat(23)}…`);
});

test("records inside a row become columns, lists say how long they are", () => {
  const rows = [
    {
      area: { code: "1", name: { zh: "一", en: "one" } },
      figure: { value: 3.5, coverage: { reported: 2 } },
      parts: [{}, {}],
      needs: ["a", "b"],
    },
    { area: { code: "2", name: { zh: "二", en: "two" } }, figure: null, parts: [], needs: [] },
  ];

  expect(printAnswer(rows, "en").split("\n")).toEqual([
    "area.code  area.name  figure.value  figure.coverage.reported  parts  needs  figure",
    "1          one        3.5           2                         (2)    a; b   —",
    "2          two        —             —                                       —",
  ]);
});

test("a list of more than forty says how many are left", () => {
  const lines = printAnswer({ years: Array.from({ length: 45 }, (_, index) => 1980 + index) }, "zh").split("\n");

  expect(lines[0]).toBe("years (45)");
  expect(lines).toHaveLength(42);
  expect(lines.at(-1)).toBe("  … 5 more (--json gives all)");
});

test("records are indented, line ends inside a text do not break the line", () => {
  expect(printAnswer({ plan: { id: "p", period: { start: 2021 } }, text: "a\n  b" }, "zh")).toBe(
    ["plan", "  id               p", "  period", "    start            2021", "text             a b"].join("\n"),
  );
});
