// A form's workbook there and back on the real district: downloaded, filled in, looked at, loaded.
import { afterAll, beforeAll, expect, test } from "vitest";
import { childHomes, desks, fillForm, givenPerson, openForm } from "../../../test/world/given-desk.ts";
import type { TestWorld } from "../../../test/world/open-test-world.ts";
import type { Problem } from "../../kernel/problem.ts";
import type { ReadWorkbook, Sheet, SheetCell } from "../../kernel/sheet.ts";
import { openTestWorld } from "../../../test/world/open-test-world.ts";
import { readWorkbook } from "../../platform/spreadsheet/read-workbook.ts";
import { printWorkbook } from "../../platform/spreadsheet/write-workbook.ts";
import { checkWorkbook, downloadWorkbook, loadWorkbook } from "./workbook.contract.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  await world.ask("reporting.openRound", { period: "2024", area: "650502" });
});
afterAll(() => world.close());

/** Another village each, so that tests do not meet. */
const at = (village: string) => ({ ...childHomes, area: village });
const personOf = (village: string) => givenPerson("village", village);

const download = async (key: typeof childHomes, options: object = {}): Promise<ReadWorkbook> => {
  const { file } = await world.answer(downloadWorkbook, { ...key, ...options }, desks.statistics);
  const read = await readWorkbook(Buffer.from(file.base64, "base64"));
  if ("fault" in read) throw new Error(read.fault.code);
  return read;
};

/** Saved again by a spreadsheet program, with some cells typed into: `2 儿童之家!C6`. */
const fill = async ({ sheets }: ReadWorkbook, typed: Readonly<Record<string, string | number | null>> = {}) => {
  const saved = sheets.map((sheet): Sheet => {
    const cells = new Map(sheet.rows.flat().map((cell) => [cell.address, cell.value]));
    for (const [place, value] of Object.entries(typed)) {
      const [name = "", address = ""] = place.split("!");
      if (sheet.name.startsWith(name)) cells.set(address, value);
    }
    const rows = Array.from({ length: 100 }, (_, row) =>
      Array.from({ length: 10 }, (__, column): SheetCell => {
        const value = cells.get(`${String.fromCharCode(65 + column)}${row + 1}`) ?? null;
        return { value: typeof value === "boolean" ? null : value };
      }),
    );
    return { name: sheet.name, hidden: sheet.hidden, merges: sheet.merges, columnWidths: [], rows };
  });
  const bytes = await printWorkbook({ title: "", sheets: saved.filter(({ name }) => !name.includes("choices")) });
  return { name: "填好.xlsx", base64: Buffer.from(bytes).toString("base64") };
};

const byText = (one: readonly unknown[], other: readonly unknown[]): number => (one.join() < other.join() ? -1 : 1);

const loadEntries = async (key: typeof childHomes) => {
  const { entries } = await openForm(world, key, desks.statistics);
  return entries
    .map(({ element, cell, state, value, reason }) => [element, cell, state, value ?? reason])
    .toSorted(byText);
};

const refusal = async (asked: Promise<unknown>): Promise<Problem> =>
  asked.then(
    () => {
      throw new Error("was not refused");
    },
    (error: unknown) => error as Problem,
  );

// Of the form: sheet 1 has two elements by residence (rows 6 and 7, columns C rural and D urban or the reverse),
// sheet 2 three elements without a breakdown (rows 5 to 7, column C).

test("what is filled in offline is in the form after loading, blank cells stay blank", async () => {
  const key = at("650502104201");
  const file = await fill(await download(key), { "1!C6": 0, "1!D6": 1, "2!C6": 2, "2!C7": "缺：尚未统计" });

  const checked = await world.answer(checkWorkbook, { ...key, file }, personOf(key.area));
  expect(await loadEntries(key)).toEqual([]);
  const loaded = await world.answer(loadWorkbook, { ...key, file }, personOf(key.area));

  expect(checked.rows).toEqual([]);
  expect(checked.counts).toEqual({
    read: 7,
    changed: 4,
    emptied: 0,
    same: 3,
    errors: 0,
    warnings: 0,
    conflicts: 0,
  });
  expect(loaded).toMatchObject({ saved: 4, counts: checked.counts });
  expect((await loadEntries(key)).map(([, , state, value]) => [state, value]).toSorted(byText)).toEqual([
    ["missing", "尚未统计"],
    ["value", 0],
    ["value", 1],
    ["value", 2],
  ]);

  const again = await world.answer(loadWorkbook, { ...key, file }, personOf(key.area));
  expect(again).toMatchObject({ saved: 0, counts: { changed: 0, same: 7 } });
});

test("errors keep a workbook out, unless the good cells are asked for; the repaired file repairs the rest", async () => {
  const key = at("650502104202");
  const made = await download(key);
  const wrong = await fill(made, { "1!C6": "约一个", "1!D6": 1 });

  const refused = await refusal(world.ask("reporting.loadWorkbook", { ...key, file: wrong }, personOf(key.area)));
  expect(refused).toMatchObject({ code: "reporting/workbook-refused", status: 422 });
  expect(refused.findings).toMatchObject([{ rule: "reporting/not-a-number", place: { field: "C6" } }]);
  expect(await loadEntries(key)).toEqual([]);

  const part = { ...key, file: wrong, goodCellsOnly: true };
  expect(await world.answer(loadWorkbook, part, personOf(key.area))).toMatchObject({ saved: 1 });
  const repaired = await fill(made, { "1!C6": 0, "1!D6": 1 });
  expect(await world.answer(loadWorkbook, { ...key, file: repaired }, personOf(key.area))).toMatchObject({
    saved: 1,
    counts: { changed: 1, conflicts: 0 },
  });
});

test("what somebody else changed since the download becomes a conflict, until the writer decides", async () => {
  const key = at("650502104203");
  await fillForm(world, key, personOf(key.area), 1);
  const made = await download(key);
  await fillForm(world, key, { ...personOf(key.area), id: "somebody-else" }, 2);
  const before = await loadEntries(key);
  const untouched = await fill(made);
  const changed = await fill(made, { "2!C6": 5 });

  expect(await world.answer(loadWorkbook, { ...key, file: untouched }, personOf(key.area))).toMatchObject({
    saved: 0,
    counts: { changed: 0, conflicts: 0 },
  });
  const loaded = await world.answer(loadWorkbook, { ...key, file: changed }, personOf(key.area));
  expect(loaded).toMatchObject({
    saved: 0,
    conflicts: [{ address: "C6", yours: { value: 5 }, theirs: { value: 2, changedBy: "somebody-else" }, version: 2 }],
  });
  expect(await loadEntries(key)).toEqual(before);

  const [conflict] = loaded.conflicts;
  const decided = { ...key, file: changed, decided: [{ ...conflict?.yours, version: conflict?.version }] };
  expect(await world.answer(loadWorkbook, decided, personOf(key.area))).toMatchObject({ saved: 1, conflicts: [] });
  expect((await loadEntries(key)).filter(([, , , value]) => value === 5)).toHaveLength(1);
});

test("a cell that was emptied is told and emptied, a blank workbook empties nothing", async () => {
  const key = at("650502104204");
  await fillForm(world, key, personOf(key.area), 1);
  const blank = await fill(await download(key, { blank: true }));
  const emptied = await fill(await download(key), { "2!C6": null });

  expect(await world.answer(checkWorkbook, { ...key, file: blank }, personOf(key.area))).toMatchObject({
    counts: { changed: 0, emptied: 0, same: 7 },
  });
  const loaded = await world.answer(loadWorkbook, { ...key, file: emptied }, personOf(key.area));

  expect(loaded).toMatchObject({ saved: 1, counts: { emptied: 1, warnings: 1 } });
  expect(loaded.rows).toMatchObject([{ rule: "reporting/emptied-cell", address: "C6" }]);
  expect(await loadEntries(key)).toHaveLength(6);
});

test("the form's own rules look at the figures before they are stored", async () => {
  const key = at("650502104205");
  const file = await fill(await download(key), { "2!C5": 1, "2!C6": 9 });

  const { findings } = await world.answer(checkWorkbook, { ...key, file }, personOf(key.area));

  expect(findings.flatMap(({ cells }) => cells.map(({ element }) => element))).toContain("child_homes_staffed");
  expect(await loadEntries(key)).toEqual([]);
});

test("files that are no workbook are refused in words, and only who fills in may upload", async () => {
  const key = at("650502104206");
  const file = await fill(await download(key), { "2!C6": 1 });
  const upload = (given: object, actor = personOf(key.area)) =>
    refusal(world.ask("reporting.loadWorkbook", { ...key, file: { ...file, ...given } }, actor));

  expect(await upload({ base64: Buffer.from("a,b\n1,2").toString("base64") })).toMatchObject({
    code: "spreadsheet/not-a-workbook",
    status: 422,
  });
  expect(await upload({ base64: file.base64.slice(0, 4000) })).toMatchObject({ code: "spreadsheet/truncated" });
  expect(await upload({ base64: Buffer.alloc(20_000_001).toString("base64") })).toMatchObject({
    code: "spreadsheet/file-too-large",
    status: 413,
  });
  expect(await upload({}, desks.township)).toMatchObject({ status: 403 });
  expect(await loadEntries(key)).toEqual([]);
});

test("the workbook is named for its form, period and unit", async () => {
  const answer = await world.answer(downloadWorkbook, at("650502104207"), desks.statistics);

  expect(answer.file.name).toMatch(/^[^_]+_2024_[^_]+\.xlsx$/);
});
