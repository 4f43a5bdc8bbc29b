import { expect, test } from "vitest";
import type { BoardRow } from "./filter-board.ts";
import { countBoard, filterBoard, groupBoard, listOwners } from "./filter-board.ts";
import { printBoardCsv } from "./print-board-csv.ts";

const row = (id: string, parts: Partial<BoardRow>): BoardRow => ({
  id,
  name: { zh: `指标${id}`, en: `Indicator ${id}` },
  short: { zh: id, en: id },
  unit: "%",
  suffix: { zh: "%", en: "%" },
  decimals: 1,
  better: "higher",
  group: "health",
  availability: "available",
  frequency: { zh: "每年", en: "yearly" },
  owners: [{ id: "edu", name: { zh: "教育局", en: "Education" } }],
  hasFormula: true,
  proxy: false,
  usedBy: [],
  latest: null,
  ...parts,
});

const latest = {
  indicator: "b",
  area: "1",
  period: "2024",
  year: 2024,
  cell: "",
  value: 91.25,
  numerator: null,
  denominator: null,
  gap: null,
  source: "synthetic" as const,
  quality: null,
  coverage: null,
};

const rows = [
  row("a", { proxy: true, usedBy: ["t1"] }),
  row("b", {
    group: "safety",
    availability: "in-progress",
    latest,
    owners: [{ id: "health", name: { zh: "卫健委", en: "Health" } }],
  }),
  row("c", { availability: "source-wanted" }),
];

test.each([
  [{}, "abc"],
  [{ group: "safety" }, "b"],
  [{ state: "proxy" }, "a"],
  [{ state: "source-wanted" }, "c"],
  [{ owner: "health" }, "b"],
  [{ used: "plan" }, "a"],
  [{ text: "ＩＮＤＩＣＡＴＯＲ ｂ" }, "b"],
  [{ text: "指标", group: "health" }, "ac"],
  [{ text: "没有" }, ""],
])("the filter %o leaves %s", (filter, ids) => {
  expect(
    filterBoard(rows, filter)
      .map(({ id }) => id)
      .join(""),
  ).toBe(ids);
});

test("the counts of the board add up to its rows", () => {
  const { byState, proxies, used, withFigure } = countBoard(rows);

  expect(Object.values(byState).reduce((sum, count) => sum + count, 0)).toBe(rows.length);
  expect([proxies, used, withFigure]).toEqual([1, 1, 1]);
  expect(listOwners(rows).map(({ id, count }) => `${id} ${count}`)).toEqual(["edu 2", "health 1"]);
  expect(
    groupBoard(rows, [{ id: "health", name: { zh: "健康", en: "Health" } }]).map((group) => group.rows.length),
  ).toEqual([2]);
});

test("the table to take away marks synthetic figures", () => {
  const lines = printBoardCsv(rows, [], "zh").split("\r\n");

  expect(lines[0]).toContain("数据性质");
  expect(lines[2]).toBe("b,指标b,safety,在建,,91.3,%,2024,演示数据,每年,卫健委,");
});
