// What was known at an instant is asked for twice: at that instant, and again after everything that came later.
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { saveAreas } from "../../access/area/area.store.ts";
import type { Area, AreaCode } from "../../kernel/area.ts";
import { listGridCells } from "../../kernel/cell.ts";
import type { Day, PeriodCode } from "../../kernel/period.ts";
import type { Read } from "../../platform/database/transaction.ts";
import type { TestDatabase } from "../../../test/database.ts";
import { openTestDatabase } from "../../../test/database.ts";
import { givenArea, givenDimensions, givenElements, givenFact } from "../../../test/world/given-facts.ts";
import { loadFacts, loadRevisions } from "../fact/fact-list.store.ts";
import type { FactInput } from "../fact/fact.ts";
import { saveFacts } from "../fact/fact.store.ts";
import { loadWrittenYears } from "../indicator/term.store.ts";
import { loadFactHistories } from "../origin/origin.store.ts";
import { loadFreshness } from "./freshness.store.ts";
import { loadLaterPeriods } from "./known-sums.store.ts";
import { loadSums } from "./rollup-figures.store.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const county = "990100" as AreaCode;
const elements = givenElements(
  ["plain", {}],
  ["by_both", { by: ["sex", "residence"], excludedKinds: ["camp"] }],
  ["township_made", { reportedAt: "township", by: ["sex"], excludedKinds: ["zone"] }],
  ["published", { acrossAreas: "none" }],
);
const periods = ["2019", "2020", "SY2020"].map((code) => code as PeriodCode);
const cells = [...new Set(["", "female", "rural", ...listGridCells([...givenDimensions.values()])])] as never[];

const moves = { validFrom: "2020-07-01" as Day };
const areas: Area[] = [
  givenArea("990000", null, "city"),
  givenArea(county, "990000", "county"),
  givenArea("990100001", county, "township"),
  givenArea("990100002", county, "township", { kind: "zone" }),
  givenArea("990100001001", "990100001", "village"),
  givenArea("990100001002", "990100001", "village", { kind: "camp" }),
  givenArea("990100001003", "990100001", "village", { validTo: "2020-06-30" as Day }),
  givenArea("990100001003", "990100002", "village", moves),
  givenArea("990100002001", "990100002", "village"),
];
const more = Array.from({ length: 10 }, (_, index) => givenArea(`9901000020${index + 10}`, "990100002", "village"));
areas.push(...more);
const codes = [...new Set(areas.map(({ code }) => code))];

const writeArb = fc.record({
  element: fc.constantFrom(...elements.values()),
  area: fc.nat(),
  period: fc.constantFrom(...periods),
  cell: fc.nat(),
  value: fc.option(fc.integer({ min: -500, max: 9_999 }).map((hundredths) => hundredths / 100)),
  state: fc.constantFrom("given", "given", "not-applicable"),
});

/** Each batch with the milliseconds since the one before: often none. */
const batchArb = fc.record({
  writes: fc.array(writeArb, { minLength: 1, maxLength: 5 }),
  pause: fc.constantFrom(0, 1, 86_400_000),
});

const toFacts = (writes: readonly (typeof writeArb extends fc.Arbitrary<infer Value> ? Value : never)[]) => {
  const facts = writes.map(({ element, area, period, cell, value, state }): FactInput => {
    const places = areas.filter(({ level }) => element.acrossAreas === "none" || level === element.reportedAt);
    const grid = listGridCells(element.by.flatMap((id) => givenDimensions.get(id) ?? []));
    const place = places[area % places.length]?.code ?? county;
    const fact = givenFact(element.id, place, period, grid[cell % grid.length] ?? "", value);
    return state === "given" ? fact : { ...fact, state: "not-applicable", value: null, reason: null };
  });
  return [...new Map(facts.map((fact) => [`${fact.element} ${fact.area} ${fact.period} ${fact.cell}`, fact])).values()];
};

/** Every area has reported, so that what comes later is little of each period. */
const firstFacts = more.flatMap(({ code }) => periods.map((period) => givenFact("plain", code, period, "", 1)));

/** Everything that is read of facts. */
const look = async (tx: Read) => {
  const question = { areas: codes, elements: [...elements.keys()], cells, periods };
  const { find } = await loadSums(tx, question);
  const few = await loadSums(tx, {
    ...question,
    areas: ["990100001" as AreaCode],
    elements: question.elements.slice(1, 2),
  });
  const listed = { tks: await listTenants(tx), areas: codes };
  const sums = codes.flatMap((area) =>
    question.elements.flatMap((element) =>
      periods.flatMap((period) =>
        cells.map((cell) => [[area, element, period, cell].join(" "), find(element, area, period, cell)]),
      ),
    ),
  );
  return {
    sums: sums.filter(([, sum]) => sum !== undefined),
    few: periods.map((period) =>
      cells.map((cell) => few.find(question.elements[1] as never, "990100001" as AreaCode, period, cell)),
    ),
    facts: await loadFacts(tx, listed),
    former: await loadRevisions(tx, listed),
    years: await loadWrittenYears(tx, county),
    freshness: await loadFreshness(tx, { area: county, year: 2020, level: "village" }),
    histories: await loadFactHistories(tx, { ...question, area: "990100001001" as AreaCode }),
  };
};

const listTenants = async (tx: Read): Promise<readonly number[]> =>
  (await tx.query<{ tk: number }>("select distinct tenant_id as tk from access.areas order by 1")).map(({ tk }) => tk);

test("figures as of an instant are those that were given at that instant, whatever was written since", async () => {
  let seen = 0;
  const ways = { corrected: 0, rewritten: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(batchArb, { minLength: 2, maxLength: 6 }), async (batches) => {
      await database.undone(async (tx) => {
        await saveAreas(tx, { areas, successions: [], tenantLevel: "county" });
        const looks = new Map<string, Awaited<ReturnType<typeof look>>>();
        let clock = Date.parse("2024-03-01T00:00:00.000Z");
        looks.set(new Date(clock - 1).toISOString(), await look(tx));
        await saveFacts(tx, { facts: firstFacts, elements, by: "clerk", at: new Date(clock).toISOString() });
        looks.set(new Date(clock).toISOString(), await look(tx));
        for (const { writes, pause } of batches) {
          clock += pause;
          const at = new Date(clock).toISOString();
          await saveFacts(tx, { facts: toFacts(writes), elements, by: "clerk", at });
          looks.set(at, await look(tx));
        }

        for (const [knownAt, then] of looks) {
          const past = { ...tx, knownAt };
          expect(await look(past)).toEqual(then);
          seen += then.sums.length;
          const { corrected, rewritten } = await loadLaterPeriods(past, await listTenants(tx), [0, 999_999]);
          ways.corrected += corrected.length;
          ways.rewritten += rewritten.length;
        }
      });
    }),
    { numRuns: 30 },
  );
  expect(seen).toBeGreaterThan(1_000);
  expect(Math.min(ways.corrected, ways.rewritten)).toBeGreaterThan(5);
}, 240_000);
