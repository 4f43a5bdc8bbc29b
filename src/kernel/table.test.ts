import { expect, test } from "vitest";
import { missingFile, readTable } from "./table.ts";

const read = (text: string) => readTable({ path: "areas.csv", text }, ["code", "name"]);

test("a row answers for its columns and knows its place; a column nobody asked for is there too", () => {
  const { rows, findings } = read("code,name,note\n1,甲,x\n");

  expect(findings).toEqual([]);
  expect(rows.map(({ place, cell }) => [place, cell("code"), cell("note"), cell("nothing")])).toEqual([
    [{ file: "areas.csv", line: 2 }, "1", "x", ""],
  ]);
});

test("all missing columns are named at once", () => {
  expect(readTable({ path: "areas.csv", text: "id\n1\n" }, ["code", "name"])).toEqual({
    rows: [],
    findings: [
      {
        rule: "kernel/missing-column",
        severity: "error",
        place: { file: "areas.csv", line: 1 },
        message: { zh: "表头缺少列：code、name。", en: "The header lacks the columns: code, name." },
      },
    ],
  });
});

test("an empty file lacks every column", () => {
  expect(read("").findings).toMatchObject([{ rule: "kernel/missing-column" }]);
});

test("a text that is no table gives the line and no rows", () => {
  expect(read("code,name\n1\n")).toMatchObject({
    rows: [],
    findings: [{ rule: "kernel/unreadable-table", place: { file: "areas.csv", line: 2 } }],
  });
});

test("a missing file is named in both languages", () => {
  expect(missingFile("areas.csv")).toMatchObject({
    place: { file: "areas.csv" },
    message: { zh: "缺少文件areas.csv。", en: "The file areas.csv is missing." },
  });
});
