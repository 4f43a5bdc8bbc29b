import { afterAll, beforeAll, expect, test } from "vitest";
import { submitVisits, townships, villages } from "../../../test/world/given-visits.ts";
import type { TestWorld } from "../../../test/world/open-test-world.ts";
import { givenActor, openTestWorld } from "../../../test/world/open-test-world.ts";
import { getGaps, listAreaGaps } from "./gap.contract.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  await submitVisits(world);
});
afterAll(() => world.close());

/** Newborn home visits, at least 90 %. */
const target = "health.m4.t1";
const read = (input: Readonly<Record<string, unknown>> = {}) => world.answer(getGaps, { target, year: 2023, ...input });

test("a township sees the newborns to be visited; the parts add up to the district's whole", async () => {
  const { total, areas, shortfall, counted, line } = await read();

  // 28 of 32: 28.8 wanted, one is missing. 18 of 20 is on the line, 10 of 12 wants 10.8.
  expect(line).toMatchObject({ value: 90, opens: "up" });
  expect(counted?.word.zh).toBe("名");
  expect(total).toMatchObject({ people: 1, isDistinct: false, figure: { value: 87.5 } });
  const rows = areas.filter(({ figure }) => figure.value !== null);
  expect(rows.map(({ area, people, share }) => [area.code, people, share])).toEqual([
    [townships[0], 0, 0],
    [townships[1], 1, 100],
  ]);
  expect(rows[1]?.interval?.lower).toBeCloseTo(55.2, 1);
  expect(shortfall).toEqual({ gross: 1, spare: 0, net: 1, rounding: 0, rest: 0 });
});

test("the finding names who explains it and how far apart they are", async () => {
  const { sentences, between } = await read();

  const name = between?.now.worst.area.name.zh ?? "";
  expect(sentences[0]?.zh).toBe(`1个地区没到线，一共差1名；${name}占100.0%。`);
  // 90.0 − 83.3
  expect(between).toMatchObject({ now: { span: 6.7, isDistinct: false }, before: null });
});

test("girls and boys are compared with the interval of their difference", async () => {
  const sex = (await read()).sides.find(({ dimension }) => dimension.id === "sex");

  // 16 of 17 girls, 12 of 15 boys.
  expect(sex).toMatchObject({ difference: 14.1, isDistinct: false, before: null, widening: null });
  expect(sex?.interval?.lower).toBeLessThan(0);
});

test("a township stands among the areas chosen; the areas below it are its villages", async () => {
  const { peers, areas } = await read({ area: townships[1], peers: "all" });

  expect(peers).toMatchObject({ choice: "all", rank: 2, of: 2, median: expect.closeTo(86.67, 1) });
  expect(areas.filter(({ people }) => people !== null).map(({ area }) => area.code)).toEqual([
    villages[1],
    villages[2],
  ]);
  expect((await read({ area: townships[1], peers: townships[0] })).peers.areas).toHaveLength(1);
});

test("all that is missing in one area, the most people first", async () => {
  const { gaps } = await world.answer(listAreaGaps, { area: townships[1], year: 2023 });

  expect(gaps.find((gap) => gap.target === target)).toMatchObject({
    people: 1,
    line: 90,
    isAllocated: false,
    text: { zh: "还差1名", en: "1 person missing" },
  });
  expect(gaps.map(({ people }) => people)).toEqual(gaps.map(({ people }) => people).sort((a, b) => b - a));
});

test("every target of the plan has an answer, in a year without figures too", async () => {
  const { gaps } = await world.answer(listAreaGaps, { year: 2022 });
  const { standings } = (await world.ask("stats.listStandings", { year: 2023 })) as {
    standings: readonly { id: string }[];
  };
  for (const { id } of standings) await read({ target: id });

  expect(gaps.every(({ people }) => Number.isInteger(people) && people > 0)).toBe(true);
  expect(standings.length).toBeGreaterThan(100);
}, 120_000);

test("an unknown target and a reader without the right are refused", async () => {
  await expect(read({ target: "none" })).rejects.toMatchObject({ code: "stats/unknown-target", status: 404 });
  await expect(world.ask("stats.getGaps", { target }, givenActor("public"))).rejects.toMatchObject({ status: 403 });
});
