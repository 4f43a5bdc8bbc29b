// What becomes of a file that is handed over stands on its receipt: sent, answered, tried again, by itself or on demand.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { desks, fillForm, givenPerson } from "../../../test/world/given-desk.ts";
import type { HandoverTestWorld, UpperLevel } from "../../../test/world/given-handover.ts";
import { district as area, openHandoverWorld } from "../../../test/world/given-handover.ts";
import { administrator } from "../../../test/world/open-test-world.ts";
import { exportRound, getReceipt, handOverRound, listHandovers } from "./handover.contract.ts";

const { statistics } = desks;
let world: HandoverTestWorld;
let upper: UpperLevel;
beforeAll(async () => {
  world = await openHandoverWorld();
  ({ upper } = world);
});
beforeEach(() => {
  upper.received.length = 0;
  upper.answerWith(200, "");
});
afterAll(() => world.close());

const handOver = (parts: object) =>
  world.answer(handOverRound, { area, round: "2024", format: "dvs", ...parts }, statistics);
const findReceipt = async (number: number) =>
  (await world.answer(listHandovers, { round: "2024" }, statistics)).handovers.find((each) => each.number === number);

test("sent to the upper level, the receipt carries its answer, and neither the secret nor the address is kept", async () => {
  const importCount = { imported: 6, updated: 1, ignored: 0, deleted: 0 };
  const words = JSON.stringify({ httpStatus: "OK", response: { status: "SUCCESS", importCount } });
  upper.answerWith(200, words);

  const { receipt, file } = await handOver({ address: upper.address });
  const sent = await world.send();

  expect(file).toBeUndefined();
  expect(receipt).toMatchObject({ state: "waiting", submissions: 1, forms: 1, facts: 7, missing: 1, synthetic: 0 });
  expect(sent).toBe(1);
  expect(upper.received).toHaveLength(1);
  expect(upper.received[0]?.headers).toMatchObject({
    authorization: "ApiToken d2pat_secret",
    "content-type": "application/json; charset=utf-8",
  });
  const exported = await world.answer(exportRound, { round: "2024", format: "dvs" }, statistics);
  expect(upper.received[0]?.body).toBe(Buffer.from(exported.file.base64, "base64").toString("utf8"));
  expect(await findReceipt(receipt.number)).toMatchObject({
    state: "sent",
    status: 200,
    attempts: 1,
    importCount,
    answer: words,
    host: upper.host,
    retryAt: null,
  });
  const { rows } = await world.database.pool.query(
    "select h::text as row, content, address from reporting.handovers h",
  );
  expect(rows.at(-1)).toMatchObject({ content: null, address: null });
  expect(rows.at(-1).row).not.toMatch(/secret|importStrategy/);
  expect(receipt.sha256).toBe(
    (
      await world.database.pool.query("select encode(sha256($1), 'hex') as sum", [
        Buffer.from(upper.received[0]?.body ?? ""),
      ])
    ).rows[0].sum,
  );
});

test("the credential goes to its own host only", async () => {
  await handOver({ address: upper.address });
  await world.send({ host: "stats.example.org" });

  expect(upper.received).toHaveLength(1);
  expect(upper.received[0]?.headers.authorization).toBeUndefined();
});

test("what fails is tried again after a pause, and then arrives", async () => {
  upper.answerWith(503, "busy");
  const { receipt } = await handOver({ address: upper.address, format: "csv" });
  expect(await world.send()).toBe(0);
  const failed = await findReceipt(receipt.number);
  upper.answerWith(200, "ok");
  expect(await world.send()).toBe(0);
  world.setClock("2025-02-03T02:05:00.000Z");
  expect(await world.send()).toBe(1);

  expect(failed).toMatchObject({
    state: "failed",
    status: 503,
    attempts: 1,
    retryAt: "2025-02-03T02:05:00.000Z",
    answer: "busy",
  });
  expect(upper.received).toHaveLength(2);
  expect(await findReceipt(receipt.number)).toMatchObject({ state: "sent", attempts: 2, answer: "ok", fault: null });
});

test("a refusal of the values is no success, and after six tries it is given up", async () => {
  upper.answerWith(200, '{"status":"ERROR","importCount":{"imported":0,"updated":0,"ignored":7,"deleted":0}}');
  const { receipt } = await handOver({ address: upper.address });
  for (let day = 4; day < 14; day += 1) {
    world.setClock(`2025-02-${String(day).padStart(2, "0")}T02:00:00.000Z`);
    await world.send();
  }

  expect(upper.received).toHaveLength(6);
  expect(await findReceipt(receipt.number)).toMatchObject({
    state: "failed",
    attempts: 6,
    retryAt: null,
    importCount: { ignored: 7 },
  });
});

test("taken along as a file it leaves a receipt that can be printed", async () => {
  const { receipt, file } = await handOver({ format: "xlsx" });
  const printed = await world.answer(getReceipt, { number: receipt.number }, givenPerson("leader", area));
  const text = Buffer.from(printed.file.base64, "base64").toString("utf8");

  expect(receipt).toMatchObject({ state: "fetched", host: null, by: statistics.id });
  expect(Buffer.from(file?.base64 ?? "", "base64")).toHaveLength(receipt.bytes);
  expect(text).toContain(`上报回执 第${receipt.number}号`);
  expect(text).toContain(receipt.sha256);
  expect(text).toContain("1种报表，1张已验收");
  await expect(world.ask(getReceipt.name, { number: 999 })).rejects.toMatchObject({ code: "reporting/no-receipt" });
  await expect(world.ask(getReceipt.name, { number: 2_147_483_648 })).rejects.toMatchObject({ status: 400 });
});

test.each(["https://10.0.0.1/", "ftp://example.org", "example.org", "https://user:word@example.org/"])(
  "%s is refused before anything is kept",
  async (bad) => {
    const schedule = { format: "csv", day: null, address: bad };

    await expect(handOver({ address: bad })).rejects.toMatchObject({ code: "reporting/address-refused" });
    await expect(
      world.ask("reporting.setHandoverSchedule", { area, round: null, schedule }, statistics),
    ).rejects.toMatchObject({ code: "reporting/address-refused" });
  },
);

test("a schedule hands a round over once, on the day when its last form is accepted", async () => {
  world.setClock("2025-03-03T02:00:00.000Z");
  const key = { form: "family-guidance", period: "2023", area };
  await world.ask("reporting.openRound", { period: "2023", area, forms: [key.form] });
  const schedule = { format: "dvs", day: null, address: upper.address };
  await world.ask("reporting.setHandoverSchedule", { area, round: null, schedule }, statistics);
  await fillForm(world, key, administrator, 3);

  await world.turn();
  expect(upper.received).toEqual([]);
  world.setClock("2025-03-04T02:00:00.000Z");
  await world.accept(key, 1);
  await Promise.all([world.turn(), world.turn()]);
  await world.turn();

  expect(upper.received).toHaveLength(1);
  const listed = await world.answer(listHandovers, { round: "2023" }, statistics);
  expect(listed.handovers).toMatchObject([{ isScheduled: true, state: "sent", submissions: 1, outstanding: 0 }]);
  expect(listed.schedules).toMatchObject([{ round: null, day: null, host: upper.host }]);
});

test("a round's own schedule has its day, goes before the yearly one and can be taken back", async () => {
  const set = (schedule: object | null) =>
    world.ask("reporting.setHandoverSchedule", { area, round: "2024", schedule }, statistics);
  await set({ format: "csv", day: "2025-03-10", address: upper.address });
  await world.turn();
  expect(upper.received).toEqual([]);
  world.setClock("2025-03-10T02:00:00.000Z");
  await world.turn();
  await world.turn();
  expect(upper.received).toHaveLength(1);
  world.setClock("2025-03-11T02:00:00.000Z");
  await set(null);
  await world.turn();

  expect(upper.received).toHaveLength(1);
  await expect(set({ format: "csv", day: "03-10", address: upper.address })).rejects.toMatchObject({ status: 400 });
});
