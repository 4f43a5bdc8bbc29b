import { afterAll, beforeAll, expect, test } from "vitest";
import type { AreaCode } from "../../kernel/area.ts";
import { loadTenants } from "../../access/area/area.store.ts";
import { toPeriod } from "../../kernel/period.ts";
import type { Read, Write } from "../../platform/database/transaction.ts";
import type { TestDatabase } from "../../../test/database.ts";
import { openTestDatabase } from "../../../test/database.ts";
import { givenElements, givenFact, givenTree } from "../../../test/world/given-facts.ts";
import { rebuildRollup } from "../rollup/rollup.store.ts";
import type { FactInput } from "./fact.ts";
import { loadFacts, loadRevisions } from "./fact-list.store.ts";
import { saveElements } from "./fact-numbers.store.ts";
import { bulkFrom, saveFacts } from "./fact.store.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const elements = givenElements(["births", { by: ["sex"] }], ["pupils", {}], ["share", { acrossAreas: "none" }]);
const village = "990100001001" as AreaCode;

const save = (tx: Write, at: string, ...facts: readonly FactInput[]) =>
  saveFacts(tx, { facts, elements, by: `clerk-${at}`, at: `2025-01-${at}T00:00:00.000Z` });

const tenantOf = async (tx: Read): Promise<number> => (await loadTenants(tx, [village])).get(village) ?? 0;

const countRows = async (tx: Read, table: string): Promise<number> =>
  (await tx.query<{ n: number }>(`select count(*) as n from stats.${table}`))[0]?.n ?? 0;

test("the history holds every superseded state, and an identical write leaves no trace", async () => {
  await database.undone(async (tx) => {
    await givenTree(tx);
    const fact = givenFact("pupils", village, "2024", "", 5);

    const answers = [
      await save(tx, "01", fact),
      await save(tx, "02", fact),
      await save(tx, "03", givenFact("pupils", village, "2024", "", null)),
      await save(tx, "04", { ...fact, value: 7, document: { title: "Yearbook", url: "https://example.org" } }),
      await save(tx, "05", { ...fact, value: 7, document: { title: "Yearbook", url: "https://example.org" } }),
    ];

    const question = { tks: [await tenantOf(tx)], areas: [village] };
    const former = (await loadRevisions(tx, question)).map((row) => [
      row.revision,
      row.state,
      row.value,
      row.reason,
      row.changedBy,
      row.supersededAt,
    ]);
    expect(answers.map(({ added, corrected, unchanged }) => [added, corrected, unchanged].join())).toEqual([
      "1,0,0",
      "0,0,1",
      "0,1,0",
      "0,1,0",
      "0,0,1",
    ]);
    expect(former).toEqual([
      [2, "missing", null, "not handed in", "clerk-03", "2025-01-04T00:00:00.000Z"],
      [1, "value", 5, null, "clerk-01", "2025-01-03T00:00:00.000Z"],
    ]);
    expect(await loadFacts(tx, question)).toMatchObject([
      { value: 7, revision: 3, document: { title: "Yearbook" }, changedBy: "clerk-04" },
    ]);
  });
});

test("freshness moves only when something changed", async () => {
  await database.undone(async (tx) => {
    await givenTree(tx);
    const fact = givenFact("pupils", village, "2024", "", 5);

    await save(tx, "01", fact);
    await save(tx, "02", fact);
    await save(tx, "03", { ...fact, value: 6 });

    expect(await tx.query("select period, revision, changed_at from stats.area_periods")).toEqual([
      { period: 202400, revision: 2, changed_at: "2025-01-03T00:00:00.000Z" },
    ]);
  });
});

test("one call may hold facts of several tenants; each keeps its own", async () => {
  await database.undone(async (tx) => {
    await givenTree(tx);

    await save(tx, "01", givenFact("share", "990000", "2024", "", 91.5), givenFact("pupils", village, "2024", "", 5));

    const rows = await tx.query<{ code: string; total: number; own: boolean }>(
      "select a.code, r.total, r.tk = a.tenant_id as own from stats.rollup r join access.areas a on a.id = r.area_id order by 1",
    );
    expect(rows).toEqual([
      { code: "990000", total: 91.5, own: true },
      { code: "990100", total: 5, own: true },
      { code: "990100001", total: 5, own: true },
      { code: village, total: 5, own: true },
    ]);
  });
});

const monthOf = (index: number): string => toPeriod("month", 1900 + Math.floor(index / 12), (index % 12) + 1).code;

/** More than the bulk path's limit, over three villages. */
const manyFacts = (shift: number, share = 1): readonly FactInput[] =>
  ["990100001001", "990100001002", "990100002001"].flatMap((area) =>
    Array.from({ length: Math.ceil((bulkFrom * 1.2) / 6) }, (_, index) => index).flatMap((index) =>
      ["female", "male"].map((cell) =>
        givenFact("births", area, monthOf(index), cell, index % Math.round(1 / share) === 0 ? index + shift : index),
      ),
    ),
  );

const withoutSpans = (tx: Write) => tx.query("update access.area_versions set valid_from = '0900-01-01'");
const widenClosure = (tx: Write) => tx.query("update access.area_closure set valid_from = '0900-01-01'");

test.each([
  ["copied when nothing is known yet", [0]],
  ["merged when most of them change", [0, 1]],
  ["left alone when none of them changes", [0, 0]],
])("many facts are %s, and the roll-up is the rebuilt one", async (_sentence, shifts) => {
  await database.undone(async (tx) => {
    await givenTree(tx);
    await withoutSpans(tx);
    await widenClosure(tx);
    const sizes: number[] = [];

    for (const [index, shift] of shifts.entries()) {
      const facts = manyFacts(shift);
      const saved = await save(tx, `0${index + 1}`, ...facts);
      sizes.push(facts.length);
      expect(saved.added + saved.corrected).toBe(index > 0 && shift === 0 ? 0 : facts.length);
    }

    expect(sizes[0]).toBeGreaterThan(bulkFrom);
    expect(await countRows(tx, "fact_revisions")).toBe(shifts.includes(1) ? sizes[0] : 0);
    expect((await rebuildRollup(tx, await tenantOf(tx))).differences).toBe(0);
  });
});

test("a large import that changes few facts adds only what changed", async () => {
  await database.undone(async (tx) => {
    await givenTree(tx);
    await withoutSpans(tx);
    await widenClosure(tx);
    await save(tx, "01", ...manyFacts(0));

    const saved = await save(tx, "02", ...manyFacts(1, 0.05));

    expect(saved.corrected).toBeGreaterThan(0);
    expect(saved.corrected).toBeLessThan(0.1 * saved.unchanged);
    expect((await rebuildRollup(tx, await tenantOf(tx))).differences).toBe(0);
  });
});

test("a changed rule of adding up is reported, so that the roll-up can be rebuilt", async () => {
  await database.undone(async (tx) => {
    await givenTree(tx);
    await save(tx, "01", givenFact("pupils", village, "2024", "", 5));
    const changed = givenElements(["pupils", { excludedKinds: ["village"] }], ["births", { by: ["sex"] }]);

    expect(await saveElements(tx, [...changed.values()])).toEqual(["pupils"]);
    expect(await saveElements(tx, [...changed.values()])).toEqual([]);
    expect((await rebuildRollup(tx, await tenantOf(tx))).differences).toBe(2);
  });
});

test("a question cannot write, even when it pretends that it may", async () => {
  const writing = database.transactions.read((tx) => saveElements(tx as Write, [...elements.values()]));

  await expect(writing).rejects.toMatchObject({ code: "25006" });
});
