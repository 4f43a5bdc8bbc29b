import { afterAll, beforeAll, expect, test } from "vitest";
import type { AreaCode } from "../../kernel/area.ts";
import { loadTenants } from "../../access/area/area.store.ts";
import type { TestDatabase } from "../../../test/database.ts";
import { openTestDatabase } from "../../../test/database.ts";
import { givenElements, givenFact, givenTree } from "../../../test/world/given-facts.ts";
import { saveFacts } from "../fact/fact.store.ts";
import { rebuildRollup } from "./rollup.store.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const elements = givenElements(
  ...Array.from({ length: 8 }, (_, index) => [`element_${index}`, { by: ["sex"] }] as const),
  ["township_made", { reportedAt: "township" }],
);
const villages = ["990100001001", "990100001002", "990100002001"];

/** Villages, periods and elements in an order of its own for each writer, so that forms overlap crosswise. */
const formOf = (writer: number, round: number) => {
  const codes = [...elements.keys()];
  const facts = Array.from({ length: 40 }, (_, index) => {
    const turn = writer * 7 + round * 3 + index;
    const element = codes[turn % codes.length] ?? "";
    const township = element === "township_made";
    const area = township ? `99010000${1 + (turn % 2)}` : (villages[turn % villages.length] ?? "");
    return givenFact(element, area, String(2020 + (turn % 3)), township ? "" : turn % 2 ? "female" : "male", turn % 11 === 0 ? null : turn);
  });
  return [...new Map(facts.map((fact) => [[fact.element, fact.area, fact.period, fact.cell].join(), fact])).values()];
};

test("ten writers on overlapping forms, and a rebuild among them, end without error or difference", async () => {
  await database.transactions.write((tx) => givenTree(tx));
  const tk = await database.transactions.read(async (tx) => (await loadTenants(tx, [villages[0] as AreaCode])).get(villages[0] as AreaCode) ?? 0);
  const write = async (writer: number): Promise<void> => {
    for (let round = 0; round < 12; round += 1) {
      const batch = { facts: formOf(writer, round), elements, by: `writer-${writer}`, at: new Date(1_700_000_000_000 + round).toISOString() };
      await database.transactions.write((tx) => saveFacts(tx, batch));
    }
  };

  await Promise.all([
    ...Array.from({ length: 10 }, (_, writer) => write(writer)),
    database.transactions.write((tx) => rebuildRollup(tx, tk)),
  ]);

  const { differences, rows } = await database.transactions.write((tx) => rebuildRollup(tx, tk));
  expect(rows).toBeGreaterThan(0);
  expect(differences).toBe(0);
});
