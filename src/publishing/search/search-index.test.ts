import { expect, test } from "vitest";
import type { SearchHit } from "./search-index.ts";
import { searchEntries, toEntry } from "./search-index.ts";

const hit = (kind: SearchHit["kind"], id: string, zh: string, en: string) =>
  toEntry({ kind, id, title: { zh, en }, hint: { zh: "", en: "" }, path: `/${id}` });

const entries = [
  hit("goal", "health.g9", "学生近视率与0-6岁视力检查", "Student myopia and 0-6 eye-care coverage"),
  hit("indicator", "h.myopia_primary", "小学生近视率", "Myopia rate, primary school"),
  hit("indicator", "h.nmr", "新生儿死亡率", "Neonatal mortality rate"),
  hit("indicator", "h.u5mr", "5岁以下儿童死亡率", "Under-5 mortality rate"),
  hit(
    "measure",
    "health.m1",
    "儿童健康优先:考核、投入与互联网妇幼",
    "Health first: appraisal, Internet+ maternal-child health",
  ),
  hit("area", "650502", "伊州区", "Yizhou District"),
  hit("agency", "women", "妇联", "Women’s Federation"),
];
const find = (text: string, limit = 20): readonly string[] => searchEntries(entries, text, limit).map(({ id }) => id);

test.each([
  ["Chinese", "小学生近视", ["h.myopia_primary"]],
  ["Chinese within a title", "死亡率", ["h.nmr", "h.u5mr"]],
  ["an English word", "myopia", ["h.myopia_primary", "health.g9"]],
  ["English words in any order", "school myopia", ["h.myopia_primary"]],
  ["the beginning of English words", "neo mort", ["h.nmr"]],
  ["an English word with a sign", "internet+", ["health.m1"]],
  ["pinyin with v for ü", "jinshilv", ["h.myopia_primary", "health.g9"]],
  ["pinyin with ü", "jinshilü", ["h.myopia_primary", "health.g9"]],
  ["pinyin in syllables", "jin shi lv", ["h.myopia_primary", "health.g9"]],
  ["initials from the start", "xseswl", ["h.nmr"]],
  ["initials within a title", "xsjsl", ["health.g9", "h.myopia_primary"]],
  ["pinyin of an area", "yizhou", ["650502"]],
  ["an id", "h.nmr", ["h.nmr"]],
  ["an id without its dot", "healthg9", ["health.g9"]],
  ["a code", "650502", ["650502"]],
  ["a number within a title", "5岁以下", ["h.u5mr"]],
  ["full-width letters and digits", "ｎｅｏｎａｔａｌ", ["h.nmr"]],
  ["full-width digits", "６５０５０２", ["650502"]],
  ["a full-width colon", "儿童健康优先：考核", ["health.m1"]],
  ["capital letters", "NEONATAL", ["h.nmr"]],
  ["spaces around", "  新生儿　死亡率 ", ["h.nmr"]],
  ["a typographic apostrophe", "women's federation", ["women"]],
])("found by %s", (_, text, ids) => {
  expect(find(text)).toEqual(ids);
});

test.each(["", "   ", "-", "。", "（）", "气候变化", "zzz"])("%j finds nothing", (text) => {
  expect(find(text)).toEqual([]);
});

test("every word must be found", () => {
  expect(find("myopia neonatal")).toEqual([]);
});

test("the exact title comes first, then what starts with the words, then what contains them", () => {
  const rates = [
    hit("area", "1", "老死亡率", "c"),
    hit("area", "2", "死亡率变化", "b"),
    hit("area", "3", "死亡率", "a"),
  ];

  expect(searchEntries(rates, "死亡率", 20).map(({ id }) => id)).toEqual(["3", "2", "1"]);
});

test("no more than asked for, and nothing of the index leaves it", () => {
  expect(find("死亡率", 1)).toEqual(["h.nmr"]);
  expect(Object.keys(searchEntries(entries, "h.nmr", 1)[0] ?? {})).toEqual(["kind", "id", "title", "hint", "path"]);
});
