import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "../../access/actor.ts";
import type { AreaCode } from "../../kernel/area.ts";
import { saveAreas } from "../../access/area/area.store.ts";
import type { Gate } from "../../access/gate.operations.ts";
import { openGate } from "../../access/gate.operations.ts";
import type { Day } from "../../kernel/period.ts";
import type { TestDatabase } from "../../../test/database.ts";
import { openTestDatabase } from "../../../test/database.ts";
import { givenArea, givenDimensions, givenElements, smallTree } from "../../../test/world/given-facts.ts";
import { rollupOperations } from "../rollup/rollup.operations.ts";
import { factOperations } from "./fact.operations.ts";

let database: TestDatabase;
let gate: Gate;

const elements = givenElements(["births", { by: ["sex"] }], ["pupils", {}]);
const ended = givenArea("990100001003", "990100001", "village", { validTo: "2020-06-30" as Day });
const started = givenArea("990100001004", "990100001", "village", { validFrom: "2020-07-01" as Day });

const actor = (role: Actor["role"], area: string | null): Actor => ({
  id: `${role}-${area ?? "all"}`,
  name: { zh: role, en: role },
  role,
  area: area as AreaCode | null,
  agency: null,
});
const statistics = actor("statistics", "990100");
const township = actor("township", "990100001");

beforeAll(async () => {
  database = await openTestDatabase();
  const recoded = {
    predecessor: ended.code,
    successor: started.code,
    on: "2020-07-01" as Day,
    kind: "recoded",
    note: { zh: "", en: "" },
  } as const;
  await database.transactions.write((tx) =>
    saveAreas(tx, { areas: [...smallTree, ended, started], successions: [recoded], tenantLevel: "county" }),
  );
  gate = openGate({
    transactions: database.transactions,
    operations: [...factOperations({ elements, dimensions: givenDimensions }), ...rollupOperations],
    clock: () => new Date("2025-01-15T02:00:00.000Z"),
    answers: "strict",
  });
});
afterAll(() => database.close());

const form = (area: string, period: string, value: number) => ({ facts: [{ element: "pupils", area, period, value }] });

const csv = (...lines: readonly string[]) => ["element,area,period,cell,value,state,reason", ...lines].join("\n");

const countFacts = async (period: string): Promise<number> =>
  Number(
    (
      await database.pool.query(
        "select count(*) as n from stats.facts f join stats.periods p on p.id = f.period where p.code = $1",
        [period],
      )
    ).rows[0].n,
  );

test("a township submits a form, corrects it, and the former value stays to be read", async () => {
  const first = await gate.run("stats.submitFacts", township, form("990100001001", "2011", 5));
  const second = await gate.run("stats.submitFacts", township, form("990100001001", "2011", 6));

  expect([first, second]).toEqual([
    { added: 1, corrected: 0, unchanged: 0 },
    { added: 0, corrected: 1, unchanged: 0 },
  ]);
  expect(await gate.run("stats.listFacts", statistics, { area: "990100001001", period: "2011" })).toMatchObject({
    facts: [
      { element: "pupils", value: 6, revision: 2, changedBy: township.id, revisions: [{ revision: 1, value: 5 }] },
    ],
    truncated: false,
  });
});

test("a township may not write for another one, and nothing is saved", async () => {
  await expect(gate.run("stats.submitFacts", township, form("990100002001", "2012", 5))).rejects.toMatchObject({
    code: "access/outside-jurisdiction",
  });
  await expect(
    gate.run("stats.importFacts", township, { csv: csv("pupils,990100002001,2012,,5,,"), mode: "load" }),
  ).rejects.toMatchObject({
    code: "access/outside-jurisdiction",
  });
  expect(await countFacts("2012")).toBe(0);
});

test("readers may not submit", async () => {
  await expect(
    gate.run("stats.submitFacts", actor("leader", null), form("990100001001", "2013", 5)),
  ).rejects.toMatchObject({
    code: "access/not-permitted",
  });
});

test("a form with the code of the wrong year is refused as a whole and told the right code", async () => {
  const facts = [...form("990100001001", "2024", 5).facts, ...form("990100001003", "2024", 5).facts];

  const refusal = gate.run("stats.submitFacts", township, { facts });

  await expect(refusal).rejects.toMatchObject({
    code: "stats/facts-refused",
    status: 422,
    findings: [
      {
        rule: "stats/area-outside-period",
        place: { field: "facts.1.area" },
        message: { zh: expect.stringContaining("请改用990100001004") },
      },
    ],
  });
  expect(await countFacts("2024")).toBe(0);
});

test("an import can be checked first, is all or nothing, and the same file again changes nothing", async () => {
  const good = csv(
    "births,990100001001,2015,female,3,,",
    "births,990100001001,2015,male,,,late",
    "pupils,990100002001,2015,,8,,",
  );
  const bad = `${good}\npupils,990100002001,2015,,-1,,`;
  const load = (text: string, mode: string) =>
    gate.run("stats.importFacts", statistics, { csv: text, mode, file: "2015.csv" });

  expect(await load(good, "check")).toEqual({ rows: 3, findings: [], saved: null });
  expect(await load(bad, "load")).toMatchObject({
    rows: 4,
    saved: null,
    findings: [
      { rule: "stats/value-below-minimum", place: { file: "2015.csv", line: 5, field: "value" } },
      { rule: "stats/duplicate-fact", place: { line: 5 } },
    ],
  });
  expect(await countFacts("2015")).toBe(0);
  expect(await load(good, "load")).toMatchObject({ saved: { added: 3, corrected: 0, unchanged: 0 } });
  expect(await load(good, "load")).toMatchObject({ saved: { added: 0, corrected: 0, unchanged: 3 } });
});

test("a list ends at its limit and says so", async () => {
  const lines = ["2016", "2017", "2018"].map((period) => `pupils,990100001002,${period},,1,,`);
  await gate.run("stats.importFacts", statistics, { csv: csv(...lines), mode: "load" });

  const answer = await gate.run("stats.listFacts", statistics, { area: "990100001002", element: "pupils", limit: "2" });

  expect(answer).toMatchObject({ facts: [{ period: "2016" }, { period: "2017" }], truncated: true });
});

test("a rebuild answers rows and differences, within the actor's area only", async () => {
  await gate.run("stats.submitFacts", statistics, form("990100002001", "2019", 4));

  const answer = await gate.run("stats.rebuildRollup", statistics, {});

  expect(answer).toMatchObject({ differences: 0, tenants: [{ area: "990100", differences: 0 }] });
  await expect(gate.run("stats.rebuildRollup", statistics, { area: "990000" })).rejects.toMatchObject({
    code: "access/outside-jurisdiction",
  });
  await expect(gate.run("stats.rebuildRollup", township, {})).rejects.toMatchObject({ code: "access/not-permitted" });
});
