// The roll-up kept on write against the rebuilt one and against a computation that knows nothing of SQL.
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Area, AreaCode } from "../../kernel/area.ts";
import { isValidOn, listAncestors } from "../../kernel/area.ts";
import type { CellKey } from "../../kernel/cell.ts";
import { listGeneralCells, listGridCells, toCellKey, totalCell } from "../../kernel/cell.ts";
import type { Day, PeriodCode } from "../../kernel/period.ts";
import { parsePeriod } from "../../kernel/period.ts";
import { loadTenants, saveAreas } from "../../access/area/area.store.ts";
import type { Read, Write } from "../../platform/database/transaction.ts";
import type { TestDatabase } from "../../../test/database.ts";
import { openTestDatabase } from "../../../test/database.ts";
import {
  givenArea,
  givenDimensions,
  givenElements,
  givenFact,
  givenTree,
  smallTree,
} from "../../../test/world/given-facts.ts";
import type { Element, ElementId } from "../element/element.ts";
import type { FactInput } from "../fact/fact.ts";
import { saveFacts } from "../fact/fact.store.ts";
import { loadSums } from "./rollup-figures.store.ts";
import { rebuildRollup } from "./rollup.store.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const county = "990100" as AreaCode;
const elements = givenElements(
  ["plain", {}],
  ["by_sex", { by: ["sex"], excludedKinds: ["zone"] }],
  ["by_both", { by: ["sex", "residence"], excludedKinds: ["camp"] }],
  ["township_made", { reportedAt: "township", by: ["sex"], excludedKinds: ["zone"] }],
  ["published", { acrossAreas: "none" }],
);
const periods = ["2019", "2020", "SY2020", "2021-06"];

const tenantOf = async (tx: Read): Promise<number> => (await loadTenants(tx, [county])).get(county) ?? 0;

const save = (tx: Write, facts: readonly FactInput[]) =>
  saveFacts(tx, { facts, elements, by: "clerk", at: "2025-01-01T00:00:00.000Z" });

interface Row {
  readonly key: string;
  readonly numbers: readonly number[];
}

const loadRows = async (tx: Read): Promise<ReadonlyMap<string, string>> => {
  const rows = await tx.query<Row>(
    `select concat_ws('|', a.code, e.code, p.code, k.key) as key, array[r.total, r.reported, r.missing, r.synthetic, r.not_applicable] as numbers
     from stats.rollup r join access.areas a on a.id = r.area_id join stats.elements e on e.id = r.element_id
     join stats.periods p on p.id = r.period join stats.cells k on k.id = r.cell_id`,
  );
  return new Map(rows.map(({ key, numbers }) => [key, numbers.join()]));
};

/** Every fact carried upwards one by one; hundredths, so that nothing drifts. */
const computeNaively = (areas: readonly Area[], facts: readonly FactInput[]): ReadonlyMap<string, string> => {
  const sums = new Map<string, number[]>();
  for (const fact of facts) {
    const element = elements.get(fact.element);
    const day = parsePeriod(fact.period)?.end;
    if (!element || !day) throw new Error("a test fact is outside its world");
    for (const area of listReached(areas, fact.area, element, day)) {
      const isFact = (cell: CellKey): boolean => area === fact.area && cell === fact.cell && cell !== "";
      for (const cell of listGeneralCells(fact.cell).filter((general) => !isFact(general))) {
        const key = [area, fact.element, fact.period, cell].join("|");
        const sum = sums.get(key) ?? [0, 0, 0, 0, 0];
        const parts = [
          Math.round((fact.value ?? 0) * 100),
          Number(fact.state === "value"),
          Number(fact.state === "missing"),
          Number(fact.source === "synthetic"),
          Number(fact.state === "not-applicable"),
        ];
        sums.set(
          key,
          sum.map((number, index) => number + (parts[index] ?? 0)),
        );
      }
    }
  }
  return new Map([...sums].map(([key, [total = 0, ...counts]]) => [key, [total / 100, ...counts].join()]));
};

const listReached = (areas: readonly Area[], start: AreaCode, element: Element, day: Day): readonly AreaCode[] => {
  if (element.acrossAreas === "none" || start === county) return [start];
  const standing = new Map(areas.filter((area) => isValidOn(area, day)).map((area) => [area.code, area]));
  const reached = [start];
  let kind = standing.get(start)?.kind;
  for (const above of listAncestors(standing, start)) {
    if (kind !== undefined && element.excludedKinds.includes(kind)) break;
    reached.push(above.code);
    if (above.code === county) break;
    kind = above.kind;
  }
  return reached;
};

const townships = ["990100001", "990100002", "990100003"];

const villageArb = fc.record({
  home: fc.constantFrom(...townships),
  kind: fc.constantFrom("village", "village", "camp"),
  move: fc.option(
    fc.record({
      to: fc.constantFrom(...townships),
      on: fc.constantFrom("2020-01-01", "2020-12-31", "2021-06-30", "2021-07-01"),
    }),
  ),
});

const treeArb = fc.record({
  villages: fc.array(villageArb, { minLength: 1, maxLength: 5 }),
  zone: fc.constantFrom(...townships),
});

type Tree = typeof treeArb extends fc.Arbitrary<infer Value> ? Value : never;

const toAreas = ({ villages, zone }: Tree, moved: "moved" | "not-moved"): readonly Area[] => [
  givenArea("990000", null, "city"),
  givenArea(county, "990000", "county"),
  ...townships.map((code) => givenArea(code, county, "township", { kind: code === zone ? "zone" : "township" })),
  ...villages.flatMap(({ home, kind, move }, index) => {
    const code = `${townships[0]}${String(index + 1).padStart(3, "0")}`;
    if (!move || moved === "not-moved") return [givenArea(code, home, "village", { kind })];
    const lastDay = new Date(Date.parse(move.on) - 86_400_000).toISOString().slice(0, 10) as Day;
    return [
      givenArea(code, home, "village", { kind, validTo: lastDay }),
      givenArea(code, move.to, "village", { kind, validFrom: move.on as Day }),
    ];
  }),
];

const writeArb = fc.record({
  element: fc.constantFrom(...elements.values()),
  area: fc.nat(),
  period: fc.constantFrom(...periods),
  cell: fc.nat(),
  content: fc.oneof(
    fc.record({
      state: fc.constant("value" as const),
      value: fc.integer({ min: -5_000, max: 99_999 }).map((hundredths) => hundredths / 100),
      reason: fc.constant(null),
    }),
    fc.record({
      state: fc.constant("missing" as const),
      value: fc.constant(null),
      reason: fc.constantFrom("late", "lost"),
    }),
    fc.record({ state: fc.constant("not-applicable" as const), value: fc.constant(null), reason: fc.constant(null) }),
  ),
  source: fc.constantFrom("reported" as const, "synthetic" as const),
});

const batchesArb = fc.array(fc.array(writeArb, { minLength: 1, maxLength: 25 }), { minLength: 2, maxLength: 5 });

type Batch =
  typeof batchesArb extends fc.Arbitrary<infer Value> ? (Value extends readonly (infer One)[] ? One : never) : never;

const toFacts = (writes: Batch, areas: readonly Area[]): readonly FactInput[] => {
  const facts = writes.map(({ element, area, period, cell, content, source }) => {
    const places = [
      ...new Set(
        areas
          .filter(({ level }) => element.acrossAreas === "none" || level === element.reportedAt)
          .map(({ code }) => code),
      ),
    ];
    const cells =
      element.acrossAreas === "none" ? [""] : listGridCells(element.by.flatMap((id) => givenDimensions.get(id) ?? []));
    const fact = givenFact(
      element.id,
      places[area % places.length] ?? county,
      period,
      cells[cell % cells.length] ?? "",
      0,
    );
    return { ...fact, ...content, source };
  });
  return [...new Map(facts.map((fact) => [toKey(fact), fact])).values()];
};

const toKey = ({ element, area, period, cell }: FactInput): string => [element, area, period, cell].join("|");

test("kept on write, rebuilt and computed by hand, the roll-up has the same cells with the same numbers", async () => {
  await fc.assert(
    fc.asyncProperty(treeArb, batchesArb, async (tree, batches) => {
      await database.undone(async (tx) => {
        await saveAreas(tx, { areas: toAreas(tree, "not-moved"), successions: [], tenantLevel: "county" });
        const standing = new Map<string, FactInput>();
        const write = async (batch: Batch): Promise<void> => {
          const facts = toFacts(batch, toAreas(tree, "moved"));
          await save(tx, facts);
          await expect(save(tx, facts)).resolves.toMatchObject({ added: 0, corrected: 0 });
          for (const fact of facts) standing.set(toKey(fact), fact);
        };
        const [first = [], ...others] = batches;

        await write(first);
        expect(await loadRows(tx)).toEqual(computeNaively(toAreas(tree, "not-moved"), [...standing.values()]));

        const { changedTenants } = await saveAreas(tx, {
          areas: toAreas(tree, "moved"),
          successions: [],
          tenantLevel: "county",
        });
        for (const tk of changedTenants) await rebuildRollup(tx, tk);
        for (const batch of others) await write(batch);
        expect(await loadRows(tx)).toEqual(computeNaively(toAreas(tree, "moved"), [...standing.values()]));

        expect((await rebuildRollup(tx, await tenantOf(tx))).differences).toBe(0);
        const kept = await loadRows(tx);
        await tx.query("delete from stats.rollup where tk = $1", [await tenantOf(tx)]);
        await rebuildRollup(tx, await tenantOf(tx));
        expect(await loadRows(tx)).toEqual(kept);
      });
    }),
    { numRuns: 60 },
  );
}, 240_000);

test("a rebuild finds what was tampered with and mends it", async () => {
  await database.undone(async (tx) => {
    await givenTree(tx);
    await save(tx, [
      givenFact("plain", "990100001001", "2020", "", 3),
      givenFact("plain", "990100002001", "2020", "", 4),
    ]);
    const tk = await tenantOf(tx);
    const right = await loadRows(tx);

    await tx.query(
      "update stats.rollup set total = total + 1 where tk = $1 and area_id = (select id from access.areas where code = $2)",
      [tk, county],
    );
    await tx.query(
      "delete from stats.rollup where tk = $1 and area_id = (select id from access.areas where code = '990100001')",
      [tk],
    );
    await tx.query(
      "insert into stats.rollup select tk, area_id, cell_id, element_id, 209900, total, reported, missing, synthetic, not_applicable from stats.rollup where tk = $1 limit 1",
      [tk],
    );

    expect(await rebuildRollup(tx, tk)).toEqual({ rows: 5, differences: 3 });
    expect(await loadRows(tx)).toEqual(right);
  });
});

test("readers answer totals, breakdowns and the facts of a reporting area alike", async () => {
  await database.undone(async (tx) => {
    await givenTree(tx);
    const village = "990100001001" as AreaCode;
    await save(tx, [
      givenFact("by_sex", village, "2020", "female", 3),
      givenFact("by_sex", village, "2020", "male", null),
    ]);
    const cells = [["female"], ["male"], []].map(toCellKey);

    const areas = smallTree.map(({ code }) => code);
    const period = "2020" as PeriodCode;
    const { find } = await loadSums(tx, { areas, elements: [...elements.keys()], cells, periods: [period] });
    const at = (area: AreaCode) =>
      cells.map((cell) => {
        const sum = find("by_sex" as ElementId, area, period, cell);
        return [cell, sum?.total, sum?.reported, sum?.missing];
      });
    const expected = [
      ["female", 3, 1, 0],
      ["male", 0, 0, 1],
      ["", 3, 1, 1],
    ];
    expect([at(village), at("990100001" as AreaCode), at(county)]).toEqual([expected, expected, expected]);
    expect(find("by_sex" as ElementId, county, "2021" as PeriodCode, totalCell)).toBeUndefined();
  });
});
