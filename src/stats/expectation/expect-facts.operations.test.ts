// What a round expects against what came, on a tree of two townships and three villages.
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestDatabase } from "../../../test/database.ts";
import { openTestDatabase } from "../../../test/database.ts";
import { givenCatalogue, givenElement, givenIndicator } from "../../../test/world/given-catalogue.ts";
import { givenArea, givenFact, givenTree, smallTree } from "../../../test/world/given-facts.ts";
import { loadTenants } from "../../access/area/area.store.ts";
import type { Area, AreaCode } from "../../kernel/area.ts";
import type { CellKey } from "../../kernel/cell.ts";
import { toCellKey } from "../../kernel/cell.ts";
import type { Day, PeriodCode } from "../../kernel/period.ts";
import type { Read, Write } from "../../platform/database/transaction.ts";
import type { ElementId } from "../element/element.ts";
import type { FactInput } from "../fact/fact.ts";
import { saveFacts } from "../fact/fact.store.ts";
import { loadFigures } from "../indicator/load-figures.operations.ts";
import { rebuildRollup } from "../rollup/rollup.store.ts";
import { expectFacts } from "./expect-facts.operations.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const county = "990100" as AreaCode;
const townships = ["990100001", "990100002"] as const;
const villages = ["990100001001", "990100001002", "990100002001"] as const;
const wells = givenIndicator("h.wells", "#{wells}");
const girls = givenIndicator("h.girls", "#{children.female}", "#{children}");
const elements = [
  givenElement("wells", { reportedAt: "village" }),
  givenElement("children", { reportedAt: "village", by: ["sex", "residence"], excludedKinds: ["camp"] }),
];
const catalogue = givenCatalogue(elements, [wells, girls]);
const grid = ["female+rural", "female+urban", "male+rural", "male+urban"];

const open = async (tx: Write, areas: readonly string[] = villages, period = "2024"): Promise<void> => {
  const tk = (await loadTenants(tx, [county])).get(county) ?? 0;
  const expected = elements.map(({ id, by }) => ({
    element: id,
    period: period as PeriodCode,
    areas: areas as readonly AreaCode[],
    cellsPerArea: by.length === 0 ? 1 : grid.length,
  }));
  await expectFacts(tx, { tk, expected, elements: catalogue.elements });
};

const save = (tx: Write, facts: readonly FactInput[]) =>
  saveFacts(tx, { facts, elements: catalogue.elements, by: "clerk", at: "2025-01-01T00:00:00.000Z" });

const notApplicable = (element: string, area: string, cell: string): FactInput => ({
  ...givenFact(element, area, "2024", cell, 0),
  state: "not-applicable",
  value: null,
});

interface Look {
  readonly indicator?: typeof wells;
  readonly area?: string;
  readonly year?: number;
  readonly cell?: string;
  readonly tree?: readonly Area[];
}

/** `2/3`, or null. */
const cover = async (
  tx: Read,
  { indicator = wells, area = county, year = 2024, cell = "", tree = smallTree }: Look,
) => {
  const years = [2021, 2022, 2023, 2024].filter((each) => each <= year);
  const cells = [cell as CellKey];
  const table = await loadFigures(tx, catalogue, tree, {
    indicators: [indicator],
    areas: [area as AreaCode],
    years,
    cells,
  });
  const coverage = table.series(indicator, area as AreaCode, cell as CellKey).at(-1)?.coverage;
  return coverage ? `${coverage.reported}/${coverage.expected}` : null;
};

const coverEach = async (tx: Read, areas: readonly string[]): Promise<readonly (string | null)[]> => {
  const covered = [];
  for (const area of areas) covered.push(await cover(tx, { area }));
  return covered;
};

const well = (area: string, period = "2024", value: number | null = 1) => givenFact("wells", area, period, "", value);

test("of three villages that a round asks, two have delivered", async () => {
  await database.undone(async (tx) => {
    await givenTree(tx);
    await open(tx);
    expect(await cover(tx, {})).toBe("0/3");

    await save(tx, [well(villages[0]), well(villages[2])]);

    expect(await cover(tx, {})).toBe("2/3");
    expect(await coverEach(tx, townships)).toEqual(["1/2", "1/1"]);
    expect(await cover(tx, { area: villages[1] })).toBe("0/1");
  });
});

test("a village reported missing is expected once, not twice", async () => {
  await database.undone(async (tx) => {
    await givenTree(tx);
    await open(tx);
    await save(tx, [well(villages[0]), well(villages[1], "2024", null)]);

    expect(await cover(tx, {})).toBe("1/3");
  });
});

test("before any round the guess stands, and an abolished village is missed for years", async () => {
  await database.undone(async (tx) => {
    const tree = smallTree.map((area) =>
      area.code === villages[1] ? { ...area, validTo: "2023-12-31" as Day } : area,
    );
    await givenTree(tx, tree);
    await save(tx, [...villages.map((area) => well(area, "2023")), well(villages[0]), well(villages[2])]);
    expect(await cover(tx, { tree })).toBe("2/3");

    await open(tx, [villages[0], villages[2]]);

    expect(await cover(tx, { tree })).toBe("2/2");
    expect(await cover(tx, { tree, year: 2023 })).toBe("3/3");
    expect(await cover(tx, { tree, area: villages[1] })).toBe(null);
  });
});

test("what is not applicable has been answered and is not expected any more", async () => {
  await database.undone(async (tx) => {
    await givenTree(tx);
    await open(tx);
    await save(tx, [well(villages[0]), well(villages[2]), notApplicable("wells", villages[1], "")]);
    expect(await cover(tx, {})).toBe("2/2");

    await save(tx, [{ ...well(villages[1]), value: 4 }]);
    expect(await cover(tx, {})).toBe("3/3");
  });
});

test("a part expects the cells within it, a rate the term with the smallest share", async () => {
  await database.undone(async (tx) => {
    await givenTree(tx);
    await open(tx);
    const facts = grid.map((cell) => givenFact("children", villages[0], "2024", cell, 5));
    await save(tx, [...facts, givenFact("children", villages[1], "2024", "male+rural", 5)]);

    expect(await cover(tx, { indicator: girls })).toBe("2/6");
    expect(await cover(tx, { indicator: girls, cell: "rural" })).toBe("1/3");
    expect(await cover(tx, { indicator: girls, cell: "female" })).toBe("2/6");

    await save(tx, [
      notApplicable("children", villages[1], "female+urban"),
      notApplicable("children", villages[1], "female+rural"),
    ]);
    expect(await cover(tx, { indicator: girls })).toBe("2/4");
  });
});

test("a kind that the element leaves out is expected of itself alone", async () => {
  await database.undone(async (tx) => {
    const camp = givenArea("990100002009", townships[1], "village", { kind: "camp" });
    const tree = [...smallTree, camp];
    await givenTree(tx, tree);
    await open(tx, [...villages, camp.code]);

    expect(await cover(tx, { tree, indicator: girls, area: camp.code })).toBe("0/2");
    expect(await cover(tx, { tree, indicator: girls, area: townships[1] })).toBe("0/2");
    expect(await cover(tx, { tree, area: townships[1] })).toBe("0/2");
  });
});

const loadRows = (tx: Read) => tx.query("select * from stats.expectations order by 1, 2, 3, 4");

test("the same again changes nothing, further areas are added, a border that moved carries them elsewhere", async () => {
  await database.undone(async (tx) => {
    await givenTree(tx);
    await open(tx, villages.slice(0, 2));
    const first = await loadRows(tx);
    await open(tx, villages.slice(0, 2));
    expect(await loadRows(tx)).toEqual(first);

    await open(tx);
    const all = () => coverEach(tx, [county, ...townships]);
    expect(await all()).toEqual(["0/3", "0/2", "0/1"]);

    await givenTree(
      tx,
      smallTree.map((area) => (area.code === villages[1] ? { ...area, parent: townships[1] as AreaCode } : area)),
    );
    await rebuildRollup(tx, (await loadTenants(tx, [county])).get(county) ?? 0);
    expect(await all()).toEqual(["0/3", "0/1", "0/2"]);
  });
});

const writeArb = fc.record({
  village: fc.constantFrom(...villages),
  cell: fc.constantFrom(...grid),
  state: fc.constantFrom("value", "value", "missing", "not-applicable"),
});

test("no figure has more than is expected while only those report that are asked", async () => {
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.subarray([...villages], { minLength: 1 }),
      fc.array(writeArb, { maxLength: 16 }),
      async (asked, writes) => {
        await database.undone(async (tx) => {
          await givenTree(tx);
          await open(tx, asked);
          const facts = writes
            .filter(({ village }) => asked.includes(village))
            .map(({ village, cell, state }) =>
              state === "not-applicable"
                ? notApplicable("children", village, cell)
                : givenFact("children", village, "2024", cell, state === "value" ? 3 : null),
            );
          const standing = [...new Map(facts.map((fact) => [`${fact.area} ${fact.cell}`, fact])).values()];
          await save(tx, standing);

          for (const area of [county, ...townships, ...villages]) {
            for (const cell of ["", "rural"].map((key) => toCellKey(key === "" ? [] : [key]))) {
              const text = await cover(tx, { indicator: girls, area, cell });
              const [reported = 0, expected = 0] = (text ?? "0/0").split("/").map(Number);
              expect(reported).toBeLessThanOrEqual(expected);
              seen += expected;
            }
          }
          const within = standing.filter(({ cell, state }) => cell.startsWith("female") && state === "not-applicable");
          const all = standing.filter(({ state }) => state === "not-applicable");
          const [, expected] = ((await cover(tx, { indicator: girls })) ?? "0/0").split("/").map(Number);
          expect([2 * asked.length - within.length, 4 * asked.length - all.length]).toContain(expected);
        });
      },
    ),
    { numRuns: 30 },
  );
  expect(seen).toBeGreaterThan(100);
});

test("an element that nobody opened leaves the whole figure to the guess", async () => {
  await database.undone(async (tx) => {
    await givenTree(tx);
    const tk = (await loadTenants(tx, [county])).get(county) ?? 0;
    const both = givenIndicator("h.both", "#{wells}", "#{children}");
    const mixed = givenCatalogue(elements, [both]);
    const asked = { element: "wells" as ElementId, period: "2024" as PeriodCode, cellsPerArea: 1 };
    await expectFacts(tx, {
      tk,
      expected: [{ ...asked, areas: [...villages] as AreaCode[] }],
      elements: mixed.elements,
    });
    await save(tx, [well(villages[0]), givenFact("children", villages[0], "2024", "male+rural", 5)]);

    const table = await loadFigures(tx, mixed, smallTree, { indicators: [both], areas: [county], years: [2024] });

    expect(table.series(both, county)[0]?.coverage).toEqual({ reported: 1, expected: 1 });
  });
});
