// What leaves the program is what was accepted, to the cell, and comes back in as no change; what became of it stands
// on a receipt. The upper level is a server on this machine.
import type { IncomingMessage, Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { childHomes, desks, fillForm, givenPerson } from "../../../test/world/given-desk.ts";
import type { TestDatabase } from "../../../test/database.ts";
import { openTestDatabase } from "../../../test/database.ts";
import type { TestWorld } from "../../../test/world/open-test-world.ts";
import { administrator, districtFolder } from "../../../test/world/open-test-world.ts";
import { parseCsv } from "../../kernel/csv.ts";
import { openMessenger } from "../../platform/message/messenger.ts";
import { readWorkbook } from "../../platform/spreadsheet/read-workbook.ts";
import { readDistrictFolder } from "../../server/district-folder.ts";
import type { World } from "../../server/world.ts";
import { joinWorld } from "../../server/world.ts";
import { getImport } from "../bulk/import.contract.ts";
import { openImportWorker } from "../bulk/import.jobs.ts";
import { dataValueSetSchema } from "../exchange/data-value-set.ts";
import { exportRound, getReceipt, handOverRound, listHandovers } from "./handover.contract.ts";
import { openHandoverRounds } from "./handover.jobs.ts";
import { sendHandovers } from "./send-handovers.operations.ts";

const area = "650502";
const { statistics } = desks;
const accepted = { ...childHomes, area: "650502104200" };
const draft = { ...childHomes, area: "650502104201" };
const submitted = { ...childHomes, area: "650502104202" };
/** Values that no accepted form has. */
const [draftValue, submittedValue] = [77, 88];

let database: TestDatabase;
let world: World;
let now = "2025-02-03T02:00:00.000Z";
const clock = (): Date => new Date(now);
const messenger = openMessenger({ mailServer: undefined, mayReachLoopback: true });

const ask: TestWorld["ask"] = (name, input = {}, actor = administrator) => world.gate.run(name, actor, input);
const answer: TestWorld["answer"] = async (contract, input, actor) =>
  contract.output.parse(await ask(contract.name, input, actor));

const accept = async (key: typeof childHomes, steps: number): Promise<void> => {
  await ask("reporting.submitForm", key);
  for (let step = 0; step < steps; step += 1) await ask("reporting.passSubmission", key);
};

let server: Server;
let address: string;
let received: { readonly headers: IncomingMessage["headers"]; readonly body: string }[] = [];
let reply: { readonly status: number; readonly text: string };

beforeAll(async () => {
  database = await openTestDatabase();
  const files = readDistrictFolder(districtFolder).filter((file) => file.path !== "demo.yaml");
  const sending = { messenger, publicUrl: undefined };
  world = joinWorld({ transactions: database.transactions, files, sending, clock, answers: "strict" });
  await ask("stats.importDistrict", { files, mode: "load" });
  await ask("reporting.openRound", { period: "2024", area, forms: [childHomes.form] });
  await fillForm({ ask, answer }, accepted, administrator, 1);
  const missing = { element: "child_home_weekly_hours", area: accepted.area, cell: "", state: "missing" };
  await ask("reporting.saveEntries", { ...accepted, entries: [{ ...missing, reason: "台账,遗失", baseVersion: 1 }] });
  await accept(accepted, 3);
  await fillForm({ ask, answer }, draft, administrator, draftValue);
  await fillForm({ ask, answer }, submitted, administrator, submittedValue);
  await database.pool.query("update reporting.submissions set state = 'submitted', desk = 1 where area = $1", [
    submitted.area,
  ]);

  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      received.push({ headers: request.headers, body: Buffer.concat(parts).toString("utf8") });
      response.writeHead(reply.status).end(reply.text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/dataValueSets?importStrategy=CREATE_AND_UPDATE`;
});
beforeEach(() => {
  received = [];
  reply = { status: 200, text: "" };
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await database.close();
});

const credential = () => ({ host: new URL(address).host, authorization: "ApiToken d2pat_secret" });
const send = (): Promise<number> =>
  sendHandovers({ transactions: database.transactions, messenger, credential: credential(), clock });
const turn = (): Promise<void> =>
  openHandoverRounds({
    transactions: database.transactions,
    messenger,
    credential: credential(),
    clock,
    run: world.gate.run,
  })();

const download = async (format: string, parts: object = {}): Promise<Buffer> => {
  const { file } = await answer(exportRound, { round: "2024", format, ...parts }, statistics);
  return Buffer.from(file.base64, "base64");
};

const readRows = (text: string): readonly Readonly<Record<string, string>>[] => {
  const table = parseCsv(text);
  if ("fault" in table) throw new Error(table.fault);
  return table.rows.map(({ cells }) => cells);
};

const loadAcceptedFacts = async (): Promise<readonly string[]> =>
  (
    await database.pool.query<{ fact: string }>(
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
  expect(await ask("stats.importFacts", { csv: text, mode: "load" }, statistics)).toMatchObject({
    findings: [],
    saved: { added: 0, corrected: 0, unchanged: 7 },
  });
  const { id } = (await ask("reporting.startImport", { file: { name: "a.csv", text }, mode: "load" }, statistics)) as {
    id: number;
  };
  const { transactions, findCatalogue } = world;
  await openImportWorker({ transactions, findCatalogue, clock, onFault: (error) => void error }).runWaiting();
  expect(await answer(getImport, { id }, statistics)).toMatchObject({
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
  expect(await ask("reporting.importDataValueSet", { dataValueSet: set }, statistics)).toMatchObject({
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
    database.pool.query(
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

const handOver = (parts: object) => answer(handOverRound, { area, round: "2024", format: "dvs", ...parts }, statistics);
const findReceipt = async (number: number) =>
  (await answer(listHandovers, { round: "2024" }, statistics)).handovers.find((each) => each.number === number);

test("sent to the upper level, the receipt carries its answer, and neither the secret nor the address is kept", async () => {
  const importCount = { imported: 6, updated: 1, ignored: 0, deleted: 0 };
  reply = { status: 200, text: JSON.stringify({ httpStatus: "OK", response: { status: "SUCCESS", importCount } }) };

  const { receipt, file } = await handOver({ address });
  const sent = await send();

  expect(file).toBeUndefined();
  expect(receipt).toMatchObject({ state: "waiting", submissions: 1, forms: 1, facts: 7, missing: 1, synthetic: 0 });
  expect(sent).toBe(1);
  expect(received).toHaveLength(1);
  expect(received[0]?.headers).toMatchObject({
    authorization: "ApiToken d2pat_secret",
    "content-type": "application/json; charset=utf-8",
  });
  expect(received[0]?.body).toBe((await download("dvs")).toString("utf8"));
  expect(await findReceipt(receipt.number)).toMatchObject({
    state: "sent",
    status: 200,
    attempts: 1,
    importCount,
    answer: reply.text,
    host: new URL(address).host,
    retryAt: null,
  });
  const { rows } = await database.pool.query("select h::text as row, content, address from reporting.handovers h");
  expect(rows.at(-1)).toMatchObject({ content: null, address: null });
  expect(rows.at(-1).row).not.toMatch(/secret|importStrategy/);
  expect(receipt.sha256).toBe(
    (await database.pool.query("select encode(sha256($1), 'hex') as sum", [Buffer.from(received[0]?.body ?? "")]))
      .rows[0].sum,
  );
});

test("the credential goes to its own host only", async () => {
  await handOver({ address });
  await sendHandovers({
    transactions: database.transactions,
    messenger,
    credential: { ...credential(), host: "stats.example.org" },
    clock,
  });

  expect(received).toHaveLength(1);
  expect(received[0]?.headers.authorization).toBeUndefined();
});

test("what fails is tried again after a pause, and then arrives", async () => {
  reply = { status: 503, text: "busy" };
  const { receipt } = await handOver({ address, format: "csv" });
  expect(await send()).toBe(0);
  const failed = await findReceipt(receipt.number);
  reply = { status: 200, text: "ok" };
  expect(await send()).toBe(0);
  now = "2025-02-03T02:05:00.000Z";
  expect(await send()).toBe(1);

  expect(failed).toMatchObject({ state: "failed", status: 503, attempts: 1, retryAt: now, answer: "busy" });
  expect(received).toHaveLength(2);
  expect(await findReceipt(receipt.number)).toMatchObject({ state: "sent", attempts: 2, answer: "ok", fault: null });
});

test("a refusal of the values is no success, and after six tries it is given up", async () => {
  reply = { status: 200, text: '{"status":"ERROR","importCount":{"imported":0,"updated":0,"ignored":7,"deleted":0}}' };
  const { receipt } = await handOver({ address });
  for (let day = 4; day < 14; day += 1) {
    now = `2025-02-${String(day).padStart(2, "0")}T02:00:00.000Z`;
    await send();
  }

  expect(received).toHaveLength(6);
  expect(await findReceipt(receipt.number)).toMatchObject({
    state: "failed",
    attempts: 6,
    retryAt: null,
    importCount: { ignored: 7 },
  });
});

test("taken along as a file it leaves a receipt that can be printed", async () => {
  const { receipt, file } = await handOver({ format: "xlsx" });
  const printed = await answer(getReceipt, { number: receipt.number }, givenPerson("leader", area));
  const text = Buffer.from(printed.file.base64, "base64").toString("utf8");

  expect(receipt).toMatchObject({ state: "fetched", host: null, by: statistics.id });
  expect(Buffer.from(file?.base64 ?? "", "base64")).toHaveLength(receipt.bytes);
  expect(text).toContain(`上报回执 第${receipt.number}号`);
  expect(text).toContain(receipt.sha256);
  expect(text).toContain("1种报表，1张已验收");
  await expect(ask(getReceipt.name, { number: 999 })).rejects.toMatchObject({ code: "reporting/no-receipt" });
});

test.each(["https://10.0.0.1/", "ftp://example.org", "example.org", "https://user:word@example.org/"])(
  "%s is refused before anything is kept",
  async (bad) => {
    const schedule = { format: "csv", day: null, address: bad };

    await expect(handOver({ address: bad })).rejects.toMatchObject({ code: "reporting/address-refused" });
    await expect(
      ask("reporting.setHandoverSchedule", { area, round: null, schedule }, statistics),
    ).rejects.toMatchObject({ code: "reporting/address-refused" });
  },
);

test("a schedule hands a round over once, on the day when its last form is accepted", async () => {
  now = "2025-03-03T02:00:00.000Z";
  const key = { form: "family-guidance", period: "2023", area };
  await ask("reporting.openRound", { period: "2023", area, forms: [key.form] });
  const schedule = { format: "dvs", day: null, address };
  await ask("reporting.setHandoverSchedule", { area, round: null, schedule }, statistics);
  await fillForm({ ask, answer }, key, administrator, 3);

  await turn();
  expect(received).toEqual([]);
  now = "2025-03-04T02:00:00.000Z";
  await accept(key, 1);
  await Promise.all([turn(), turn()]);
  await turn();

  expect(received).toHaveLength(1);
  const listed = await answer(listHandovers, { round: "2023" }, statistics);
  expect(listed.handovers).toMatchObject([{ isScheduled: true, state: "sent", submissions: 1, outstanding: 0 }]);
  expect(listed.schedules).toMatchObject([{ round: null, day: null, host: new URL(address).host }]);
});

test("a round's own schedule has its day, goes before the yearly one and can be taken back", async () => {
  const set = (schedule: object | null) =>
    ask("reporting.setHandoverSchedule", { area, round: "2024", schedule }, statistics);
  await set({ format: "csv", day: "2025-03-10", address });
  await turn();
  expect(received).toEqual([]);
  now = "2025-03-10T02:00:00.000Z";
  await turn();
  await turn();
  expect(received).toHaveLength(1);
  now = "2025-03-11T02:00:00.000Z";
  await set(null);
  await turn();

  expect(received).toHaveLength(1);
  await expect(set({ format: "csv", day: "03-10", address })).rejects.toMatchObject({ status: 400 });
});
