// What leaves the program is what was accepted, to the cell, and comes back in as no change.
import { afterAll, beforeAll, expect, test } from "vitest";
import { desks } from "../../../test/world/given-desk.ts";
import type { HandoverTestWorld } from "../../../test/world/given-handover.ts";
import { accepted, draftValue, openHandoverWorld, submittedValue } from "../../../test/world/given-handover.ts";
import { parseCsv } from "../../kernel/csv.ts";
import { readWorkbook } from "../../platform/spreadsheet/read-workbook.ts";
import { getImport } from "../bulk/import.contract.ts";
import { openImportWorker } from "../bulk/import.jobs.ts";
import { dataValueSetSchema } from "../exchange/data-value-set.ts";
import { exportRound } from "./handover.contract.ts";

const { statistics } = desks;
let world: HandoverTestWorld;
beforeAll(async () => {
  world = await openHandoverWorld();
});
afterAll(() => world.close());

const download = async (format: string, parts: object = {}): Promise<Buffer> => {
  const { file } = await world.answer(exportRound, { round: "2024", format, ...parts }, statistics);
  return Buffer.from(file.base64, "base64");
};

const readRows = (text: string): readonly Readonly<Record<string, string>>[] => {
  const table = parseCsv(text);
  if ("fault" in table) throw new Error(table.fault);
  return table.rows.map(({ cells }) => cells);
};

const loadAcceptedFacts = async (): Promise<readonly string[]> =>
  (
    await world.database.pool.query<{ fact: string }>(
      `select concat_ws('|', e.code, a.code, k.key, coalesce(f.value::float8::text, ''), f.state, coalesce(f.reason, '')) as fact
       from stats.facts f join stats.elements e on e.id = f.element_id join access.areas a on a.id = f.area_id
       join stats.periods p on p.id = f.period join stats.cells k on k.id = f.cell_id where a.code = $1 and p.code = '2024'`,
      [accepted.area],
    )
  ).rows.map(({ fact }) => fact);

test("the long table has exactly the accepted facts, none of a draft, and reads back as no change", async () => {
  const text = (await download("csv")).toString("utf8");
  const rows = readRows(text);
  const printed = rows.map(({ element, area: code, cell, value, state = "", reason }) =>
    [element, code, cell, value, state.slice(0, 1), reason].join("|"),
  );

  expect(printed.toSorted()).toEqual((await loadAcceptedFacts()).toSorted());
  expect(rows).toHaveLength(7);
  expect(rows.find(({ state }) => state === "missing")).toMatchObject({ reason: "台账,遗失", value: "" });
  expect(text).not.toMatch(new RegExp(`,(${draftValue}|${submittedValue}),`));
  expect(await world.ask("stats.importFacts", { csv: text, mode: "load" }, statistics)).toMatchObject({
    findings: [],
    saved: { added: 0, corrected: 0, unchanged: 7 },
  });
  const { id } = (await world.ask(
    "reporting.startImport",
    { file: { name: "a.csv", text }, mode: "load" },
    statistics,
  )) as {
    id: number;
  };
  const { transactions, findContent } = world.world;
  await openImportWorker({
    transactions,
    findContent,
    clock: world.clock,
    onFault: (error) => void error,
  }).runWaiting();
  expect(await world.answer(getImport, { id }, statistics)).toMatchObject({
    state: "done",
    saved: { added: 0, corrected: 0, unchanged: 7 },
  });
});

test("the workbook has the same values, a sheet for each form", async () => {
  const book = await readWorkbook(await download("xlsx"));
  if ("fault" in book) throw new Error(book.fault.code);
  const [guide, sheet, ...others] = book.sheets;
  const values = (sheet?.rows ?? []).slice(1).map((row) => row.find(({ column }) => column === 8)?.value ?? null);
  const csv = readRows((await download("csv")).toString("utf8")).map(({ value }) =>
    value === "" ? null : Number(value),
  );

  expect(others).toEqual([]);
  expect(guide?.rows.flat().map(({ value }) => value)).toContain("2024年度已验收数据");
  expect(sheet?.name).toBe("村（社区）儿童之家和家长学校");
  expect(values).toEqual(csv);
  expect(JSON.stringify(sheet)).toContain("台账,遗失");
});

test("the data value set carries a missing figure as a comment, and reads back as no change", async () => {
  const set = dataValueSetSchema.parse(JSON.parse((await download("dvs")).toString("utf8")));

  expect(set.dataValues).toHaveLength(7);
  expect(set.dataValues.find(({ comment }) => comment !== "")).toMatchObject({ value: "", comment: "台账,遗失" });
  expect(await world.ask("reporting.importDataValueSet", { dataValueSet: set }, statistics)).toMatchObject({
    status: "SUCCESS",
    importCount: { imported: 0, updated: 0, ignored: 7, deleted: 0 },
  });
});

test("only the forms of an agency; nothing accepted is no file", async () => {
  expect(readRows((await download("csv", { agency: "women" })).toString("utf8"))).toHaveLength(7);
  await expect(download("csv", { agency: "edu" })).rejects.toMatchObject({ code: "reporting/nothing-accepted" });
  await expect(download("csv", { forms: ["other"] })).rejects.toMatchObject({ code: "reporting/nothing-accepted" });
  await expect(download("csv", { round: "2019" })).rejects.toMatchObject({ code: "reporting/no-round" });
});

test("a synthetic figure says so in every format", async () => {
  const mark = (source: string) =>
    world.database.pool.query(
      `update stats.facts set source = $2 where area_id = (select id from access.areas where code = $1)
       and element_id = (select id from stats.elements where code = 'child_homes')`,
      [accepted.area, source],
    );
  await mark("s");
  const rows = readRows((await download("csv")).toString("utf8")).filter(({ element }) => element === "child_homes");
  const book = JSON.stringify(await readWorkbook(await download("xlsx")));
  const set = dataValueSetSchema.parse(JSON.parse((await download("dvs")).toString("utf8")));
  await mark("r");

  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row).toMatchObject({ source: "synthetic", source_name: "演示数据，合成" });
  expect(book).toContain("含演示数据");
  expect(set.dataValues.filter(({ comment }) => comment.startsWith("演示数据，合成"))).toHaveLength(rows.length);
});
