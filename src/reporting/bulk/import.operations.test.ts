// Imports on a small tree: who may import what, whole or in parts, stopped, cut short and gone on with.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "../../access/actor.ts";
import type { Gate } from "../../access/gate.operations.ts";
import { openGate } from "../../access/gate.operations.ts";
import type { TestDatabase } from "../../../test/database.ts";
import { openTestDatabase } from "../../../test/database.ts";
import { givenArea, givenDimensions, givenElements, givenTree, smallTree } from "../../../test/world/given-facts.ts";
import { givenActor } from "../../../test/world/open-test-world.ts";
import { content } from "../../server/content.ts";
import { rollupOperations } from "../../stats/rollup/rollup.operations.ts";
import { defineAtMost } from "../check/rule.ts";
import { getFaultyRows, getImport, listImports } from "./import.contract.ts";
import { openImportWorker } from "./import.jobs.ts";
import { importOperations } from "./import.operations.ts";
import { rowsPerPart } from "./import.ts";

let database: TestDatabase;
let gate: Gate;
let faults: unknown[];

const elements = givenElements(
  ["births", { by: ["sex"], reportedAt: "village", agency: "health" }],
  ["pupils", { agency: "edu", reportedAt: "village" }],
  ["wards", { agency: "edu", reportedAt: "village" }],
);
const catalogue = { ...content.catalogue, elements, dimensions: givenDimensions };
const rules = [
  defineAtMost("wards-within-pupils", ["#{wards}", "#{pupils}"], {
    name: { zh: "留守学生不多于学生", en: "Wards: no more than pupils" },
    severity: "error",
    why: { zh: "是其中的一部分", en: "a part of them" },
    source: "made up",
  }),
];
const statistics = givenActor("statistics", "990100");
const township = givenActor("township", "990100001");
const health = { ...givenActor("agency", "990100"), agency: "health" };
const clock = (): Date => new Date("2024-12-30T02:00:00.000Z");

const villages = Array.from({ length: 900 }, (_, index) => `990100001${100 + index}`);

/** Two parts and a half, a year of villages after the other. */
const longTable = Array.from({ length: 25_000 }, (_, index) => {
  const year = 2010 + (Math.floor(index / villages.length) % 14);
  const cell = ["female", "male"][Math.floor(index / villages.length / 14)] ?? "";
  return `births,${villages[index % villages.length]},${year},${cell},${index % 97},,`;
});

beforeAll(async () => {
  database = await openTestDatabase();
  const many = villages.map((code) => givenArea(code, "990100001", "village"));
  await database.transactions.write((tx) => givenTree(tx, [...smallTree, ...many]));
  gate = openGate({
    transactions: database.transactions,
    operations: [...importOperations, ...rollupOperations],
    clock,
    answers: "strict",
  });
});
afterAll(() => database.close());

const openWorker = () => {
  faults = [];
  return openImportWorker({
    transactions: database.transactions,
    findContent: async () => ({ catalogue, ruleBook: rules }),
    clock,
    onFault: (error) => void faults.push(error),
  });
};

const csv = (...lines: readonly string[]): string =>
  ["element,area,period,cell,value,state,reason", ...lines].join("\n");

const start = async (actor: Actor, text: string, more: object = { mode: "load" }): Promise<number> => {
  const answer = await gate.run("reporting.startImport", actor, { file: { name: "t.csv", text }, ...more });
  return (answer as { id: number }).id;
};

const look = async (actor: Actor, id: number) => getImport.output.parse(await gate.run(getImport.name, actor, { id }));

const importAll = async (actor: Actor, text: string, more?: object) => {
  const id = await start(actor, text, more);
  await openWorker().runWaiting();
  return look(actor, id);
};

const count = async (sql: string): Promise<number> =>
  Number((await database.pool.query(`select count(*) as n ${sql}`)).rows[0].n);

const countFacts = (period: string): Promise<number> =>
  count(`from stats.facts f join stats.periods p on p.id = f.period where p.code = '${period}'`);

test("a file is looked at first, then loaded as it was looked at", async () => {
  const text = csv("births,990100001001,2015,female,3,,", "births,990100001001,2015,male,,,late");

  const checked = await importAll(township, text, { mode: "check" });
  const stored = await countFacts("2015");
  await gate.run("reporting.loadImport", township, { id: checked.id });
  await openWorker().runWaiting();

  expect(checked).toMatchObject({ state: "checked", rowsTotal: 2, rowsDone: 2, errors: 0, by: township.id });
  expect(stored).toBe(0);
  expect(await look(township, checked.id)).toMatchObject({
    state: "done",
    mode: "load",
    saved: { added: 2, corrected: 0, unchanged: 0 },
  });
  expect(await countFacts("2015")).toBe(2);
});

test("one faulty row keeps the whole table out, and names itself", async () => {
  const answer = await importAll(
    statistics,
    csv("pupils,990100001001,2016,,5,,", "pupils,990100002001,2016,,-5,,", "pupils,990109999,2016,,5,,"),
  );

  expect(answer).toMatchObject({
    state: "refused",
    errors: 2,
    faultyRows: 2,
    saved: { added: 0 },
    findings: [
      { line: 3, column: "value", value: "-5", rule: "stats/value-below-minimum" },
      { line: 4, column: "area", value: "990109999", rule: "stats/unknown-area" },
    ],
  });
  expect(await countFacts("2016")).toBe(0);
});

test("with parts the good rows are stored, and the faulty ones come back as a file that repairs only them", async () => {
  const first = await importAll(
    statistics,
    csv("pupils,990100001001,2017,,5,,", "pupils,990100002001,2017,,-5,,", "pupils,990100001002,2017,,7,,"),
    { mode: "load", parts: true },
  );
  const { csv: faulty, name } = getFaultyRows.output.parse(
    await gate.run(getFaultyRows.name, statistics, { id: first.id }),
  );
  const second = await importAll(statistics, faulty.replace(",-5,", ",5,"));

  expect(first).toMatchObject({ state: "done", saved: { added: 2 }, errors: 1, faultyRows: 1, storedThrough: 4 });
  expect(name).toBe("t-faults.csv");
  expect(second).toMatchObject({ state: "done", rowsTotal: 1, saved: { added: 1 } });
  expect(await countFacts("2017")).toBe(3);
});

test("figures of one table that contradict each other are refused, with parts both are left out", async () => {
  const text = csv(
    "pupils,990100001001,2014,,5,,",
    "wards,990100001001,2014,,6,,",
    "pupils,990100001002,2014,,5,,",
    "wards,990100001002,2014,,5,,",
  );

  const whole = await importAll(statistics, text);
  const parts = await importAll(statistics, text, { mode: "load", parts: true });

  expect(whole).toMatchObject({
    state: "refused",
    errors: 2,
    findings: [
      { line: 2, rule: "reporting/wards-within-pupils", column: "value", value: "5" },
      { line: 3, rule: "reporting/wards-within-pupils", column: "value", value: "6" },
    ],
  });
  expect(parts).toMatchObject({ state: "done", saved: { added: 2 }, faultyRows: 2 });
});

test.each([
  ["a township for another one", township, "pupils,990100002001,2018,,1,,", "reporting/outside-jurisdiction"],
  ["an agency for an element of another one", health, "pupils,990100001001,2018,,1,,", "stats/not-own-element"],
  ["anybody for next year", statistics, "pupils,990100001001,2025,,1,,", "stats/period-ahead"],
])("%s: the row is refused by name and nothing is stored", async (_who, actor, line, rule) => {
  const answer = await importAll(actor, csv("births,990100001001,2018,female,1,,", line));

  expect(answer).toMatchObject({ state: "refused", errors: 1, findings: [{ line: 3, rule }] });
  expect(await countFacts("2018")).toBe(0);
});

test("published figures are imported by statistics only", async () => {
  const text = csv("births,990100001001,2018,female,1,,");

  expect(await importAll(township, text, { mode: "check", source: "published" })).toMatchObject({
    findings: [{ rule: "stats/reserved-source", line: 2 }],
  });
  expect(await importAll(statistics, text, { mode: "check", source: "published" })).toMatchObject({ errors: 0 });
});

test("an import is seen by whoever made it and by statistics, and by nobody else", async () => {
  const { id } = await importAll(township, csv("births,990100001001,2019,female,1,,"), { mode: "check" });
  const other = givenActor("township", "990100002");
  const list = async (actor: Actor) =>
    listImports.output.parse(await gate.run(listImports.name, actor, {})).imports.map((each) => each.id);

  expect(await list(township)).toContain(id);
  expect(await list(statistics)).toContain(id);
  expect(await list(givenActor("administrator"))).toContain(id);
  expect(await list(other)).not.toContain(id);
  for (const name of ["getImport", "cancelImport", "resumeImport", "loadImport", "getFaultyRows"])
    await expect(gate.run(`reporting.${name}`, other, { id })).rejects.toMatchObject({ code: "reporting/no-import" });
});

test("bytes in the encoding of Chinese spreadsheets are read, a workbook is refused for what it is", async () => {
  const bytes = Buffer.concat([
    Buffer.from("element,area,period,cell,value,state,reason\nbirths,990100001002,2019,male,,missing,"),
    Buffer.from([0xce, 0xb4, 0xb1, 0xa8]),
  ]);
  const file = { name: "gbk.csv", base64: bytes.toString("base64") };
  const { id } = (await gate.run("reporting.startImport", statistics, { file, mode: "load" })) as { id: number };
  await openWorker().runWaiting();

  expect(await look(statistics, id)).toMatchObject({ state: "done" });
  expect(await count("from stats.facts where reason = '未报'")).toBe(1);
  const workbook = { name: "a.xlsx", base64: Buffer.from("PK\u0003\u0004\0\0").toString("base64") };
  await expect(gate.run("reporting.startImport", statistics, { file: workbook })).rejects.toMatchObject({
    code: "reporting/import-no-table",
  });
});

test("a table without its columns, or torn in the middle, is refused with the line", async () => {
  const torn = csv("pupils,990100001001,2016,,5,,", 'pupils,990100001002,2016,,"5,,');

  expect(await importAll(statistics, "element,value\nbirths,1")).toMatchObject({
    state: "refused",
    findings: [{ rule: "kernel/missing-column", line: 1 }],
  });
  expect(await importAll(statistics, torn)).toMatchObject({
    state: "refused",
    errors: 1,
    findings: [{ rule: "kernel/unreadable-table" }],
  });
});

test("a waiting import is cancelled at once, and resumed it is done", async () => {
  const id = await start(statistics, csv("pupils,990100001001,2021,,5,,"));

  const cancelled = await gate.run("reporting.cancelImport", statistics, { id });
  await openWorker().runWaiting();
  const untouched = await countFacts("2021");
  await gate.run("reporting.resumeImport", statistics, { id });
  await openWorker().runWaiting();

  expect(cancelled).toMatchObject({ state: "cancelled" });
  expect(untouched).toBe(0);
  expect(await look(statistics, id)).toMatchObject({ state: "done" });
  expect(await gate.run("reporting.cancelImport", statistics, { id })).toMatchObject({ state: "done" });
  await expect(gate.run("reporting.resumeImport", statistics, { id })).rejects.toMatchObject({
    code: "reporting/import-not-now",
  });
});

/** Asks to stop as soon as so many rows are done, while the worker runs. */
const cancelAt = async (id: number, rows: number): Promise<void> => {
  const running = openWorker().runWaiting();
  for (;;) {
    const { rowsDone, state } = await look(statistics, id);
    if (rowsDone >= rows || state === "done") break;
  }
  await gate.run("reporting.cancelImport", statistics, { id });
  await running;
};

test("stopped on the way, a table without parts leaves nothing", async () => {
  const before = await count("from stats.facts");
  const id = await start(statistics, csv(...longTable));

  await cancelAt(id, rowsPerPart);

  expect(await look(statistics, id)).toMatchObject({ state: "cancelled", storedThrough: 0, saved: { added: 0 } });
  expect(await count("from stats.facts")).toBe(before);
});

test("stopped on the way, a table in parts says up to which line it is stored, and goes on from there", async () => {
  const before = await count("from stats.facts");
  const id = await start(statistics, csv(...longTable), { mode: "load", parts: true });

  await cancelAt(id, rowsPerPart);
  const stopped = await look(statistics, id);
  const stored = await count("from stats.facts");
  await gate.run("reporting.resumeImport", statistics, { id });
  await openWorker().runWaiting();

  expect(stopped.state).toBe("cancelled");
  expect(stopped.storedThrough % rowsPerPart).toBe(1);
  expect(stored - before).toBe(stopped.storedThrough - 1);
  expect(await look(statistics, id)).toMatchObject({
    state: "done",
    saved: { added: longTable.length, corrected: 0, unchanged: 0 },
    storedThrough: longTable.length + 1,
  });
  expect(await count("from stats.facts")).toBe(before + longTable.length);
  expect(await gate.run("stats.rebuildRollup", statistics, {})).toMatchObject({ differences: 0 });
  expect(faults).toEqual([]);
});

test("an import whose program was killed is marked at the next start and can be resumed", async () => {
  const id = await start(statistics, csv("pupils,990100001001,2022,,5,,"));
  await database.pool.query("update reporting.imports set state = 'running' where id = $1", [id]);

  const worker = openWorker();
  await worker.start();
  await worker.stop();
  const marked = await look(statistics, id);
  await gate.run("reporting.resumeImport", statistics, { id });
  await openWorker().runWaiting();

  expect(marked).toMatchObject({ state: "interrupted" });
  expect(await look(statistics, id)).toMatchObject({ state: "done" });
});

test("an import that somebody else runs is left alone", async () => {
  const id = await start(statistics, csv("pupils,990100001001,2023,,5,,"));
  await database.pool.query("update reporting.imports set state = 'running' where id = $1", [id]);

  await database.transactions.write(async (tx) => {
    await tx.query("select pg_advisory_xact_lock(7203007, $1)", [id]);
    const worker = openWorker();
    await worker.start();
    await worker.stop();
  });

  expect(await look(statistics, id)).toMatchObject({ state: "running" });
});
