import { expect, test } from "vitest";
import { findInTables, layOutArea, layOutSectionsByArea, openFormWords } from "./grid-layout.ts";

const label = (zh: string) => ({ zh, en: zh });
const element = (id: string, unit = "人") => ({
  id,
  name: label(id),
  unit,
  suffix: label(unit),
  decimals: 0,
  minimum: 0,
  maximum: null,
  indicators: [],
});
const grade = {
  id: "grade",
  name: label("年级"),
  categories: [1, 2].map((at) => ({ code: `g${at}`, name: label(`${at}年级`) })),
};
const sex = {
  id: "sex",
  name: label("性别"),
  categories: ["男", "女"].map((zh) => ({ code: zh === "男" ? "boy" : "girl", name: label(zh) })),
};
const form = {
  sections: [
    {
      title: label("受检"),
      dimensions: [grade, sex],
      cells: ["boy+g1", "g1+girl", "boy+g2", "g2+girl"],
      elements: [element("应检"), element("实检")],
    },
    {
      title: label("近视"),
      dimensions: [grade, sex],
      cells: ["boy+g1", "g1+girl", "boy+g2", "g2+girl"],
      elements: [element("近视")],
    },
    {
      title: label("教室"),
      dimensions: [],
      cells: [""],
      elements: [element("教室", "间"), element("达标", "间"), element("灯", "盏")],
    },
  ],
};
const areas = [
  { code: "1", name: label("甲镇") },
  { code: "2", name: label("乙镇") },
];

test("one area at a time: sections with the same breakdown are one table with two rows of heads", () => {
  const [eyes, rooms] = layOutArea(form, "1");

  expect(eyes?.heads.map((row) => row.map(({ name, columns }) => `${name.zh}×${columns}`))).toEqual([
    ["1年级×2", "2年级×2"],
    ["男×1", "女×1", "男×1", "女×1"],
  ]);
  expect(eyes?.rows.map(({ name, group }) => [group?.zh, name.zh])).toEqual([
    ["受检", "应检"],
    [undefined, "实检"],
    ["近视", "近视"],
  ]);
  expect(eyes?.rows[0]?.places.map(({ cell }) => cell)).toEqual(["boy+g1", "g1+girl", "boy+g2", "g2+girl"]);
  expect(eyes).toMatchObject({ corner: { zh: "项目（人）" }, hasRowTotal: true, hasFoot: false });
  expect(rooms).toMatchObject({ columns: 1, corner: { zh: "项目" }, hasRowTotal: false });
  expect(rooms?.rows.map(({ suffix }) => suffix?.zh)).toEqual(["间", "间", "盏"]);
});

test("all areas under one another: an element with a breakdown is a table, a section without one too", () => {
  const tables = layOutSectionsByArea(form, areas);

  expect(tables.map(({ title, columns, hasRowTotal, hasFoot }) => [title.zh, columns, hasRowTotal, hasFoot])).toEqual([
    ["应检", 4, true, true],
    ["实检", 4, true, true],
    ["近视", 4, true, true],
    ["教室", 3, false, true],
  ]);
  expect(tables[3]?.rows.map(({ name, places }) => [name.zh, places.map(({ element: id }) => id)])).toEqual([
    ["甲镇", ["教室", "达标", "灯"]],
    ["乙镇", ["教室", "达标", "灯"]],
  ]);
  expect(tables[3]?.heads[0]?.map(({ name }) => name.zh)).toEqual(["教室（间）", "达标（间）", "灯（盏）"]);
});

test("both arrangements hold every cell of the form once", () => {
  const byArea = areas.flatMap(({ code }) => layOutArea(form, code));
  const list = (tables: typeof byArea): readonly string[] =>
    tables
      .flatMap(({ rows }) => rows.flatMap(({ places }) => places))
      .map(({ area, element: id, cell }) => `${area} ${id} ${cell}`)
      .sort();

  expect(list(byArea)).toHaveLength(2 * (3 * 4 + 3));
  expect(list([...layOutSectionsByArea(form, areas)])).toEqual(list(byArea));
});

test("a cell is found in its table", () => {
  const tables = layOutArea(form, "2");
  const place = tables[1]?.rows[1]?.places[0];
  if (!place) throw new Error("no place");

  expect(findInTables(tables, place)).toMatchObject({ table: { id: "s1" }, row: 1, column: 0 });
  expect(findInTables(layOutArea(form, "1"), place)).toBeUndefined();
});

test("a place is named by area, cell in the order of the form, and element", () => {
  const place = layOutArea(form, "2")[0]?.rows[2]?.places[3];
  if (!place) throw new Error("no place");

  expect(openFormWords(form, areas).namePlace(place).zh).toBe("乙镇 · 2年级 女 · 近视");
  expect(openFormWords(form, areas.slice(1)).namePlace(place).zh).toBe("2年级 女 · 近视");
});
