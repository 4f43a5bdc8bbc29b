import { expect, test } from "vitest";
import { describeImport } from "./describe-import.ts";
import type { ImportHead } from "../bulk/import.contract.ts";

const given: ImportHead = {
  id: 1,
  file: "t.csv",
  source: "reported",
  mode: "load",
  parts: false,
  by: "somebody",
  byName: { zh: "", en: "" },
  askedAt: "2024-12-30T02:00:00.000Z",
  changedAt: "2024-12-30T02:00:00.000Z",
  state: "running",
  phase: "checking",
  rowsTotal: 100_000,
  rowsDone: 30_000,
  errors: 0,
  faultyRows: 0,
  storedThrough: 0,
  saved: { added: 0, corrected: 0, unchanged: 0 },
};

test.each<[Partial<ImportHead>, string]>([
  [{ state: "waiting" }, "前面还有别的导入，排队中……"],
  [{ rowsTotal: 0 }, "正在读文件……"],
  [{}, "已处理30,000行，共100,000行……"],
  [{ phase: "saving" }, "检查完了，正在存100,000行……"],
  [{ state: "checked" }, "100,000行都没有问题，可以导入。"],
  [{ state: "checked", errors: 7, faultyRows: 5 }, "100,000行里有5行要改，共7处。还没有存任何数。"],
  [{ state: "refused", errors: 7 }, "有7处要改，没有存任何数。"],
  [
    { state: "done", saved: { added: 1_200, corrected: 3, unchanged: 0 } },
    "已导入：新增1,200个数，更正3个，没有变化0个。",
  ],
  [
    { state: "done", parts: true, faultyRows: 2, saved: { added: 8, corrected: 0, unchanged: 0 } },
    "已导入：新增8个数，更正0个，没有变化0个。另有2行有错，没有存；下载改好后只交这些行。",
  ],
  [{ state: "cancelled" }, "已停止，没有存任何数。"],
  [{ state: "cancelled", storedThrough: 20_001 }, "已停止，文件前20,001行里没有问题的数已经存了，其余没有存。"],
  [{ state: "interrupted", mode: "check" }, "程序中途停了，还没有检查完，没有存任何数。"],
  [{ state: "failed" }, "服务器出错，没有做完，没有存任何数。"],
])("%j", (more, sentence) => {
  expect(describeImport({ ...given, ...more }).zh).toBe(sentence);
});
