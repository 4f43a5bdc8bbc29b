import { afterAll, beforeAll, expect, test } from "vitest";
import type { AreaCode } from "../../kernel/area.ts";
import { loadTenants } from "../../access/area/area.store.ts";
import type { TestDatabase } from "../../../test/database.ts";
import { openTestDatabase } from "../../../test/database.ts";
import { givenArea, givenElements, givenFact, givenTree, smallTree } from "../../../test/world/given-facts.ts";
import { saveFacts } from "../fact/fact.store.ts";
import { rebuildRollup } from "./rollup.store.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const writers = Array.from({ length: 10 }, (_, index) => index);
const elements = givenElements(
  ...Array.from({ length: 40 }, (_, index) => [`element_${index}`, { by: ["sex"] }] as const),
);
const villages = writers.map((writer) => `99010000${1 + (writer % 2)}1${String(writer).padStart(2, "0")}`);
const tree = [
  ...smallTree.filter(({ level }) => level !== "village"),
  ...villages.map((code) => givenArea(code, code.slice(0, 9), "village")),
];

/** In even rounds writers meet only above their own villages, in odd rounds at the villages too. */
const formOf = (writer: number, round: number) =>
  [...elements.keys()].flatMap((element, index) => {
    const turn = writer * 7 + round * 3 + index;
    const area = villages[round % 2 === 0 ? writer : turn % villages.length] ?? "";
    return ["female", "male"].map((cell) => givenFact(element, area, "2020", cell, turn % 11 === 0 ? null : turn));
  });

test("ten writers on overlapping forms, and a rebuild among them, end without error or difference", async () => {
  await database.transactions.write((tx) => givenTree(tx, tree));
  const tk = await database.transactions.read(
    async (tx) => (await loadTenants(tx, [villages[0] as AreaCode])).get(villages[0] as AreaCode) ?? 0,
  );
  const write = async (writer: number): Promise<void> => {
    for (let round = 0; round < 12; round += 1) {
      const batch = {
        facts: formOf(writer, round),
        elements,
        by: `writer-${writer}`,
        at: new Date(1_700_000_000_000 + round).toISOString(),
      };
      await database.transactions.write((tx) => saveFacts(tx, batch));
    }
  };

  await Promise.all([...writers.map(write), database.transactions.write((tx) => rebuildRollup(tx, tk))]);

  const { differences, rows } = await database.transactions.write((tx) => rebuildRollup(tx, tk));
  expect(rows).toBeGreaterThan(0);
  expect(differences).toBe(0);
});
