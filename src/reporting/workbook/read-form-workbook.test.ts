import fc from "fast-check";
import { expect, test } from "vitest";
import type { ReadCell, ReadSheet, ReadWorkbook } from "../../kernel/sheet.ts";
import { toAddress } from "../../kernel/sheet.ts";
import { readWorkbook } from "../../platform/spreadsheet/read-workbook.ts";
import { printWorkbook } from "../../platform/spreadsheet/write-workbook.ts";
import { toEntryPlace } from "../submission/entry.ts";
import type { StoredRow } from "./layout-workbook.ts";
import { layoutWorkbook } from "./layout-workbook.ts";
import { planChanges } from "./plan-changes.ts";
import type { WorkbookSubject } from "./plan-sheets.ts";
import type { FormReading } from "./read-form-workbook.ts";
import { readFormWorkbook } from "./read-form-workbook.ts";

const element = (id: string, zh: string, suffix = "人", decimals = 0) => ({
  id,
  name: { zh, en: id },
  unit: "persons",
  suffix: { zh: suffix, en: suffix === "%" ? "%" : " people" },
  decimals,
  minimum: 0,
  maximum: suffix === "%" ? 100 : null,
  indicators: [],
});

const sex = {
  id: "sex",
  name: { zh: "性别", en: "Sex" },
  categories: [
    { code: "male", name: { zh: "男", en: "Boys" } },
    { code: "female", name: { zh: "女", en: "Girls" } },
  ],
};

const form: WorkbookSubject["form"] = {
  id: "checkups",
  version: 2,
  title: { zh: "体检", en: "Check-ups" },
  agency: "health",
  periodKind: "year",
  unit: "county",
  reportedAt: "township",
  unitName: { zh: "区县", en: "County" },
  reportedAtName: { zh: "乡镇", en: "Township" },
  route: [],
  deadline: { from: "end", workingDays: 20 },
  note: null,
  elements: 3,
  cells: 5,
  sections: [
    {
      title: { zh: "人数", en: "People" },
      dimensions: [sex],
      cells: ["male", "female"],
      elements: [element("due", "应检"), element("seen", "实检")],
    },
    {
      title: { zh: "比例", en: "Shares" },
      dimensions: [],
      cells: [""],
      elements: [element("share", "覆盖率", "%", 2)],
    },
  ],
};

const subject: WorkbookSubject = {
  form,
  period: "2025",
  periodLabel: { zh: "2025年", en: "2025" },
  area: "990100",
  areaName: { zh: "示例县", en: "Example" },
  agencyName: { zh: "卫健委", en: "Health" },
  due: "2026-01-28",
  areas: [
    { code: "990100001", name: { zh: "东镇", en: "East" } },
    { code: "990100002", name: { zh: "西镇", en: "West" } },
    { code: "990100003", name: { zh: "南乡", en: "South" } },
  ],
};

const stored = (area: string, id: string, cell: string, value: number | null): StoredRow => ({
  ...toEntryPlace({ area, element: id, cell }),
  state: value === null ? "missing" : "value",
  value,
  reason: value === null ? "尚未统计" : null,
  comment: null,
  followUp: false,
  version: 3,
});

const entries = [
  stored("990100001", "due", "male", 20),
  stored("990100001", "due", "female", null),
  stored("990100002", "share", "", 95.25),
];
const former = [{ ...toEntryPlace({ area: "990100001", element: "due", cell: "male" }), value: 19 }];
const formerLabel = { zh: "2024年", en: "2024" };

const make = async (content = entries, of = subject, language: "zh" | "en" = "zh"): Promise<ReadWorkbook> => {
  const workbook = layoutWorkbook(of, { language, entries: content, former, formerLabel });
  const read = await readWorkbook(await printWorkbook(workbook));
  if ("fault" in read) throw new Error(read.fault.code);
  return read;
};

const people = "1 人数";
const shares = "2 比例";

/** With the people sheet or another changed. */
const withSheet = (read: ReadWorkbook, name: string, change: (sheet: ReadSheet) => ReadSheet): ReadWorkbook => ({
  sheets: read.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
});

const withRows = (
  read: ReadWorkbook,
  change: (rows: readonly (readonly ReadCell[])[]) => readonly (readonly ReadCell[])[],
) => withSheet(read, people, (sheet) => ({ ...sheet, rows: change(sheet.rows) }));

const moveTo = (cell: ReadCell, row: number, column = cell.column): ReadCell => ({
  ...cell,
  row,
  column,
  address: toAddress(row, column),
});

type Typed = Pick<ReadCell, "kind" | "value" | "text"> & Partial<ReadCell>;
const text = (value: string): Typed => ({ kind: "text", value, text: value });
const number = (value: number): Typed => ({ kind: "number", value, text: String(value) });

/** Column and row as in `C6`, a single letter. */
const type = (read: ReadWorkbook, sheet: string, address: string, typed: Typed): ReadWorkbook =>
  withSheet(read, sheet, ({ rows, ...rest }) => {
    const [column, row] = [address.charCodeAt(0) - 64, Number(address.slice(1))];
    const cell: ReadCell = { ...typed, address, column, row };
    const line = rows.find(([first]) => first?.row === row) ?? [];
    const changed = [...line.filter((each) => each.column !== column), cell].toSorted(
      (one, other) => one.column - other.column,
    );
    const others = rows.filter(([first]) => first?.row !== row);
    return { ...rest, rows: [...others, changed].toSorted((one, other) => (one[0]?.row ?? 0) - (other[0]?.row ?? 0)) };
  });

const tell = ({ rows }: FormReading) =>
  rows.map(({ sheet, address, rule, severity }) => [sheet, address, rule, severity].join(" "));

const find = ({ cells }: FormReading, area: string, id: string, cell = "") =>
  cells.find(({ place }) => place.area === area && place.element === id && place.cell === cell)?.content;

// Of the people sheet: A marks, B names, C due male, E due female, G seen male, I seen female, each with the period
// before to its right; row 3 marks, 4 and 5 headings, 6 East, 7 West, 8 South. Of the shares sheet: C, rows 6 to 8.

test("the layout is as described above", async () => {
  const { sheets } = await make();
  const sheet = sheets.find(({ name }) => name === people);
  const shown = new Map(sheet?.rows.flat().map((cell) => [cell.address, cell.text]));

  expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ["说明 Guide", false],
    [people, false],
    [shares, false],
    ["状态 state", true],
  ]);
  expect(["A1", "C3", "C4", "C5", "D5", "E5", "I3", "B6", "C6", "D6", "E6"].map((at) => shown.get(at))).toEqual([
    "miaopu-form/1|checkups|2|2025|990100|0",
    "due|male",
    "应检（人）",
    "男",
    "2024年",
    "女",
    "seen|female",
    "东镇",
    "20",
    "19",
    "缺：尚未统计",
  ]);
});

test.each(["zh", "en"] as const)("an untouched workbook reads without a word, in %s", async (language) => {
  const reading = readFormWorkbook(await make(entries, subject, language), subject);

  expect(tell(reading)).toEqual([]);
  expect(reading.cells).toHaveLength(15);
  expect(find(reading, "990100001", "due", "male")).toEqual({ state: "value", value: 20, reason: null });
  expect(find(reading, "990100001", "due", "female")).toEqual({ state: "missing", value: null, reason: "尚未统计" });
  expect(find(reading, "990100003", "share")).toBeNull();
});

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

test("merged entry cells are told once and none of them is read", async () => {
  const read = withSheet(type(await make(), people, "G7", number(5)), people, (sheet) => ({
    ...sheet,
    merges: [...sheet.merges, { top: 7, bottom: 8, left: 7, right: 9 }],
  }));

  const reading = readFormWorkbook(read, subject);

  expect(tell(reading)).toEqual([`${people} G7 reporting/merged-cells error`]);
  expect(find(reading, "990100002", "seen", "male")).toBeUndefined();
  expect(find(reading, "990100003", "seen", "female")).toBeUndefined();
});

test("inserted rows and columns and moved rows change nothing", async () => {
  const read = withRows(await make(), (rows) => {
    const shifted = rows.map((cells) => cells.map((cell) => moveTo(cell, cell.row + 4, cell.column + 1)));
    const [south, ...others] = shifted.toReversed();
    return [...others.toReversed().slice(0, -2), ...(south ? [south] : []), ...others.slice(0, 2)].map((cells, index) =>
      cells.map((cell) => moveTo(cell, index + 5)),
    );
  });

  const reading = readFormWorkbook(read, subject);

  expect(tell(reading)).toEqual([]);
  expect(find(reading, "990100001", "due", "male")).toMatchObject({ value: 20 });
});

test("sorted without their marks the rows are out of place, and none is read", async () => {
  let read = type(await make(), people, "B6", text("西镇"));
  read = type(read, people, "B7", text("东镇"));

  const reading = readFormWorkbook(read, subject);

  expect(tell(reading)).toEqual([
    `${people} B6 reporting/shifted-rows error`,
    `${people} B7 reporting/shifted-rows error`,
  ]);
  expect(find(reading, "990100001", "due", "male")).toBeUndefined();
});

test("columns under another's heading are out of place", async () => {
  const read = type(type(await make(), people, "C4", text("实检（人）")), people, "G4", text("应检（人）"));

  const reading = readFormWorkbook(read, subject);

  expect(tell(reading)).toEqual([
    `${people} C4 reporting/shifted-columns error`,
    `${people} G4 reporting/shifted-columns error`,
  ]);
  expect(reading.cells).toHaveLength(3);
});

test("a renamed area and a renamed heading are read with a warning", async () => {
  const read = type(type(await make(), people, "B6", text("东 街道")), people, "E5", text("女童"));

  const reading = readFormWorkbook(read, subject);

  expect(tell(reading)).toEqual([
    `${people} E5 reporting/renamed-heading warning`,
    `${people} B6 reporting/renamed-row warning`,
  ]);
  expect(find(reading, "990100001", "due", "male")).toMatchObject({ value: 20 });
});

test("a row without its mark is known by its name, a mark of nobody is not", async () => {
  const read = withRows(await make(), (rows) => rows.map((cells) => cells.filter(({ address }) => address !== "A6")));
  const foreign = type(type(await make(), people, "A7", text("990100999")), people, "C7", number(1));

  expect(tell(readFormWorkbook(read, subject))).toEqual([`${people} B6 reporting/mark-lost warning`]);
  expect(find(readFormWorkbook(read, subject), "990100001", "due", "male")).toMatchObject({ value: 20 });
  expect(tell(readFormWorkbook(foreign, subject))).toEqual([
    `${people} B7 reporting/unknown-row error`,
    `${people}  reporting/missing-row warning`,
  ]);
});

test("without the row of marks the columns cannot be told", async () => {
  const read = withRows(await make(), (rows) => rows.filter(([first]) => first?.row !== 3));

  const reading = readFormWorkbook(read, subject);

  expect(tell(reading)).toEqual([`${people}  reporting/marks-lost error`]);
  expect(reading.cells).toHaveLength(3);
});

test("a row that stands twice counts once when it agrees, and not at all when it does not", async () => {
  const copied = withRows(await make(), (rows) => [
    ...rows,
    (rows.find(([first]) => first?.row === 6) ?? []).map((cell) => moveTo(cell, 9)),
  ]);

  expect(tell(readFormWorkbook(copied, subject))).toEqual([
    `${people} C6 reporting/repeated-row warning`,
    `${people} E6 reporting/repeated-row warning`,
  ]);

  const reading = readFormWorkbook(type(copied, people, "C9", number(21)), subject);

  expect(tell(reading)).toEqual([
    `${people} C6 reporting/duplicate-row error`,
    `${people} C9 reporting/duplicate-row error`,
    `${people} E6 reporting/repeated-row warning`,
  ]);
  expect(find(reading, "990100001", "due", "male")).toBeUndefined();
});

test("rows, columns and sheets that were added are told when they hold figures", async () => {
  let read = type(type(await make(), people, "B9", text("合 计")), people, "C9", number(20));
  read = type(type(read, people, "B10", text("北乡")), people, "C10", number(7));
  read = type(read, people, "L7", text("核对"));
  const note = { ...number(1), address: "A1", row: 1, column: 1 };
  const sheets = [{ name: "底稿", hidden: false, merges: [], rows: [[note]] }];
  const silent = [{ name: "旧", hidden: true, merges: [], rows: [[note]] }];

  const reading = readFormWorkbook({ sheets: [...read.sheets, ...sheets, ...silent] }, subject);

  expect(tell(reading)).toEqual([
    `${people} L7 reporting/extra-column warning`,
    `${people} B9 reporting/total-row warning`,
    `${people} B10 reporting/unknown-row error`,
    "底稿  reporting/extra-sheet warning",
  ]);
});

test("a deleted row and a deleted or hidden sheet leave their figures as they are", async () => {
  const read = withRows(await make(), (rows) => rows.filter(([first]) => first?.row !== 7));
  const without = { sheets: read.sheets.filter(({ name }) => name !== shares) };
  const hidden = withSheet(read, shares, (sheet) => ({ ...sheet, hidden: true }));

  expect(tell(readFormWorkbook(without, subject))).toEqual([
    `${people}  reporting/missing-row warning`,
    `${shares}  reporting/missing-sheet warning`,
  ]);
  expect(tell(readFormWorkbook(hidden, subject))).toEqual([
    `${people}  reporting/missing-row warning`,
    `${shares}  reporting/hidden-sheet warning`,
  ]);
});

test.each<[string, Partial<WorkbookSubject>]>([
  ["other-form", { form: { ...form, id: "meals" } }],
  ["other-period", { period: "2024" }],
  ["other-unit", { area: "990200" }],
  ["other-version", { form: { ...form, version: 1 } }],
])("the workbook of another copy is refused: %s", async (rule, other) => {
  const reading = readFormWorkbook(await make(entries, { ...subject, ...other }), subject);

  expect(tell(reading)).toEqual([`${people}  reporting/${rule} error`, `${shares}  reporting/${rule} error`]);
  expect(reading.cells).toEqual([]);
});

test("a file without a sheet of the form is refused", () => {
  expect(tell(readFormWorkbook({ sheets: [] }, subject))).toEqual(["  reporting/no-form-sheet error"]);
});

test("every message says in both languages what to do", async () => {
  const reading = readFormWorkbook(await make(entries, { ...subject, period: "2024" }), subject);

  for (const { message } of reading.rows) {
    expect(message.zh).toMatch(/[。]$/);
    expect(message.en).toMatch(/\.$/);
    expect(message.zh).not.toMatch(/[！!您]/);
  }
});

const places = subject.areas.flatMap(({ code }) =>
  form.sections.flatMap(({ elements, cells }) =>
    elements.flatMap(({ id }) => cells.map((cell) => toEntryPlace({ area: code, element: id, cell }))),
  ),
);

test("whatever stands in a form, a workbook that comes back untouched changes nothing", async () => {
  const content = fc.oneof(
    fc.record({ state: fc.constant("value" as const), value: fc.nat(99), reason: fc.constant(null) }),
    fc.record({
      state: fc.constant("missing" as const),
      value: fc.constant(null),
      reason: fc.constantFrom("尚未统计", "=1+1"),
    }),
    fc.record({ state: fc.constant("not-applicable" as const), value: fc.constant(null), reason: fc.constant(null) }),
    fc.record({ state: fc.constant(null), value: fc.constant(null), reason: fc.constant(null) }),
  );
  const held = fc
    .subarray(places)
    .chain((some) =>
      fc.tuple(...some.map((place) => content.map((each) => ({ ...place, ...each, comment: null, followUp: false })))),
    );
  await fc.assert(
    fc.asyncProperty(held, fc.constantFrom("zh", "en"), fc.nat(9), async (rows, language, version) => {
      const standing = rows.map((row) => ({ ...row, version, changedBy: "somebody" }));
      const reading = readFormWorkbook(await make(standing, subject, language), subject);
      // Changed by somebody else since: still no change of this workbook's.
      const later = standing.map((row) => ({ ...row, state: "value" as const, value: 7, reason: null, version: 99 }));

      expect(tell(reading)).toEqual([]);
      for (const now of [standing, later, []])
        expect(planChanges(reading, now, { by: "me", takesMine: false }).size).toBe(0);
    }),
    { numRuns: 40 },
  );
});
