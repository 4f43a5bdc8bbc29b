import { afterAll, beforeAll, expect, test } from "vitest";
import { submitVisits, townships } from "../../../test/world/given-visits.ts";
import type { TestWorld } from "../../../test/world/open-test-world.ts";
import { givenActor, openTestWorld } from "../../../test/world/open-test-world.ts";
import { draftTargets, tryScenario } from "./scenario.contract.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  await submitVisits(world);
});
afterAll(() => world.close());

const target = "health.m4.t1";
const read = (input: Readonly<Record<string, unknown>> = {}) =>
  world.answer(tryScenario, { target, year: 2023, ...input });

test("a township moved is reckoned back into the district by its newborns", async () => {
  const { trend, tried, areas, refusal, sentence } = await read({ moves: [{ area: townships[1], value: 100 }] });

  // (18 + 12) ÷ 32
  expect(areas.map(({ area, people }) => [area.code, people])).toEqual([
    [townships[1], 1],
    [townships[0], 0],
  ]);
  expect(trend).toMatchObject({ now: 87.5, people: 1 });
  expect(tried).toMatchObject({ now: 93.75, class: "met", people: -1 });
  expect(trend?.end).toBeNull();
  expect(refusal?.zh).toContain("个");
  expect(sentence.zh).toBe("2023年到87.5%，还差1名；这样调整后到93.8%，过线1名。");
});

test("without moves nothing is different from the trend", async () => {
  const { trend, tried, to } = await read();

  expect(tried).toEqual(trend);
  expect(to).toBe(2025);
  expect((await read({ to: 2030 })).to).toBe(2030);
});

test("an area that makes no part of the whole is refused by name", async () => {
  await expect(read({ moves: [{ area: "650521", value: 90 }] })).rejects.toMatchObject({
    code: "stats/immovable-area",
    status: 422,
  });
});

test("every target of the plan can be tried, with figures or without", async () => {
  const { standings } = (await world.ask("stats.listStandings", { year: 2023 })) as {
    standings: readonly { id: string }[];
  };
  for (const { id } of standings) {
    const { trend, tried } = await read({ target: id, pace: 2 });
    expect([id, tried === null]).toEqual([id, trend === null]);
  }
}, 120_000);

test("the next plan's targets are drafted for each that has a number", async () => {
  const { drafts, start, end } = await world.answer(draftTargets, { start: 2026, end: 2030 });
  const visits = drafts.find((draft) => draft.target === target);

  expect([start, end]).toEqual([2026, 2030]);
  expect(drafts.length).toBeGreaterThan(60);
  expect(visits).toMatchObject({ opens: "up", line: 90 });
  expect(visits?.proposals.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(["path", "forecast", "bestQuarter", "limit"]),
  );
  expect(drafts.every(({ suggested }) => Number.isFinite(suggested))).toBe(true);
});

test("years the wrong way round and readers without the right are refused", async () => {
  await expect(world.ask("stats.draftTargets", { start: 2030, end: 2026 })).rejects.toMatchObject({ status: 400 });
  await expect(world.ask("stats.tryScenario", { target }, givenActor("public"))).rejects.toMatchObject({ status: 403 });
});
