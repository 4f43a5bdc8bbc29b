import { expect, test } from "vitest";
import type { Typed } from "../../../../test/world/given-workbook.ts";
import {
  find,
  make,
  number,
  people,
  shares,
  subject,
  tell,
  text,
  type,
} from "../../../../test/world/given-workbook.ts";
import { readFormWorkbook } from "./read-form-workbook.ts";

test.each<[string, Typed, string]>([
  ["a word", text("约三百"), "not-a-number error"],
  ["a Chinese comma", text("2，606"), "not-a-number error"],
  ["a number with its unit", text("20人"), "not-a-number error"],
  ["a percent sign among people", text("95%"), "not-a-number error"],
  ["a percentage among people", { kind: "number", value: 0.95, text: "95%" }, "percent-cell error"],
  ["a fraction of a person", number(2.5), "not-a-number error"],
  ["less than nothing", number(-1), "not-a-number error"],
  ["a date", { kind: "date", value: 45292, text: "2024-01-01", day: "2024-01-01" }, "date-cell error"],
  ["a truth", { kind: "boolean", value: true, text: "TRUE" }, "boolean-cell error"],
  ["a fault of a formula", { kind: "error", value: "#N/A", text: "#N/A" }, "error-cell error"],
  ["a formula", { kind: "formula", value: 21, text: "21", formula: "20+1", result: "number" }, "formula-cell warning"],
  ["a formula with a fault", { kind: "formula", value: "#REF!", text: "#REF!", result: "error" }, "error-cell error"],
  ["a formula without its result", { kind: "formula", value: null, text: "" }, "formula-without-result error"],
  ["missing without why", text("缺"), "reason-wanted error"],
  ["missing with a colon alone", text("缺："), "reason-wanted error"],
])("%s is told with its cell", async (_what, typed, told) => {
  const reading = readFormWorkbook(type(await make(), people, "G7", typed), subject);

  expect(tell(reading)).toEqual([`${people} G7 reporting/${told}`]);
  expect(reading.rows[0]?.place).toEqual({ area: "990100002", element: "seen", cell: "male" });
});

test.each<[Typed, unknown]>([
  [text("１２"), { state: "value", value: 12 }],
  [text(" 1,234 "), { state: "value", value: 1234 }],
  [number(0), { state: "value", value: 0 }],
  [text("缺:  下村无网"), { state: "missing", reason: "下村无网" }],
  [text("缺：\u0000换行\n\ud800"), { state: "missing", reason: "换行" }],
  [text(`缺：${"x".repeat(499)}😀`), { state: "missing", reason: "x".repeat(499) }],
  [text("Missing: No survey held"), { state: "missing", reason: "调查未开展" }],
  [text("—"), { state: "not-applicable" }],
  [text("不适用"), { state: "not-applicable" }],
])("%j is read as it is meant", async (typed, content) => {
  const reading = readFormWorkbook(type(await make(), people, "G7", typed), subject);

  expect(tell(reading)).toEqual([]);
  expect(find(reading, "990100002", "seen", "male")).toMatchObject(content as object);
});

test("a share shown with its sign is a hundred times what the cell holds", async () => {
  const typed = { kind: "number", value: 0.9525, text: "95.25%" } as const;
  const reading = readFormWorkbook(type(await make(), shares, "C6", typed), subject);

  expect(tell(reading)).toEqual([`${shares} C6 reporting/percent-cell warning`]);
  expect(find(reading, "990100001", "share")).toMatchObject({ value: 95.25 });
});

test("what binary fractions make of a sum is no third decimal", async () => {
  const reading = readFormWorkbook(type(await make(), shares, "C6", number(0.1 + 0.2)), subject);

  expect(find(reading, "990100001", "share")).toMatchObject({ value: 0.3 });
});
