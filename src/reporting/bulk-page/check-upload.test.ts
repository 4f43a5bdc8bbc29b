import { expect, test } from "vitest";
import { refuseUpload } from "./check-upload.ts";
import { largestImport } from "../bulk/import.ts";

test.each([
  ["a table of 30 MB as UTF-8", "a.csv", largestImport, true, undefined],
  ["one byte more", "a.csv", largestImport + 1, true, "文件有30.0MB，超过30MB。请按年份或地区分成几个文件。"],
  ["another encoding, small", "a.csv", 1_000, false, undefined],
  [
    "another encoding, large",
    "a.csv",
    25 * 1024 * 1024,
    false,
    "文件有25.0MB，又不是UTF-8编码。请另存为“CSV UTF-8”，或分成几个文件。",
  ],
  ["nothing", "a.csv", 0, true, "文件是空的。"],
  ["a workbook", "a.XLSX", 1_000, false, "这是工作簿。请在表格软件里另存为CSV，或从报表页上传。"],
])("%s", (_what, name, size, isText, refusal) => {
  expect(refuseUpload(name, size, isText)?.zh).toBe(refusal);
});
