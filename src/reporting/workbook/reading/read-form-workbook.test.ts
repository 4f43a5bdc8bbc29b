import fc from "fast-check";
import { expect, test } from "vitest";
import {
  entries,
  find,
  form,
  make,
  moveTo,
  number,
  people,
  shares,
  subject,
  tell,
  text,
  type,
  withRows,
  withSheet,
} from "../../../../test/world/given-workbook.ts";
import { toEntryPlace } from "../../submission/entry.ts";
import { planChanges } from "../plan-changes.ts";
import type { WorkbookSubject } from "../plan-sheets.ts";
import { readFormWorkbook } from "./read-form-workbook.ts";

test("a sheet has its marks, names, headings and figures where they are expected", async () => {
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

test("with one area the elements are the rows, with many columns each element has a table", async () => {
  const alone = { ...subject, areas: subject.areas.slice(0, 1) };
  const cells = Array.from({ length: 8 }, (_, index) => `c${index}`);
  const wide = { ...subject, form: { ...form, sections: form.sections.map((section) => ({ ...section, cells })) } };
  const [ofOne, ofMany] = [await make([], alone), await make([], wide)];

  expect(ofOne.sheets[1]?.rows.flat().find(({ address }) => address === "B6")?.text).toBe("应检（人）");
  expect(tell(readFormWorkbook(ofOne, alone))).toEqual([]);
  expect(readFormWorkbook(ofOne, alone).cells).toHaveLength(5);
  expect(tell(readFormWorkbook(ofMany, wide))).toEqual([]);
  expect(readFormWorkbook(ofMany, wide).cells).toHaveLength(3 * 3 * 8);
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
        expect(planChanges(reading, now, { by: "me", decided: new Map() }).size).toBe(0);
    }),
    { numRuns: 40 },
  );
});

test("a form of five thousand cells is checked in a moment", async () => {
  const areas = Array.from({ length: 1_000 }, (_, index) => ({
    code: String(990_100_001 + index),
    name: { zh: `第${index}村`, en: `Village ${index}` },
  }));
  const large = { ...subject, areas };
  const file = await make([], large);

  const start = performance.now();
  const reading = readFormWorkbook(file, large);
  const changes = planChanges(reading, [], { by: "me", decided: new Map() });

  expect(performance.now() - start).toBeLessThan(1_500);
  expect(reading.cells).toHaveLength(5_000);
  expect(changes.size).toBe(0);
});
