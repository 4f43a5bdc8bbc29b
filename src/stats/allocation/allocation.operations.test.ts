import { afterAll, beforeAll, expect, test } from "vitest";
import { bureau, submitVisits, townships, villages } from "../../../test/world/given-visits.ts";
import type { TestWorld } from "../../../test/world/open-test-world.ts";
import { givenActor, openTestWorld } from "../../../test/world/open-test-world.ts";
import { listAreaGaps } from "../gap/gap.contract.ts";
import { listMatrix } from "../matrix/matrix.contract.ts";
import { listStandings } from "../standing/standing.contract.ts";
import { getTarget } from "../target-detail/target.contract.ts";
import { allocateTarget, getAllocation } from "./allocation.contract.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  await submitVisits(world);
});
afterAll(() => world.close());

const target = "health.m4.t1";
const district = "650502";
const read = (area = district) => world.answer(getAllocation, { target, area, year: 2023 });
const allocate = (parts: readonly unknown[], area = district) =>
  world.answer(allocateTarget, { target, area, parts, note: "by the committee" }, bureau);

test("parts are weighted by the newborns of each township and held against the line", async () => {
  await allocate([
    { area: townships[0], value: 92 },
    { area: townships[1], value: 84 },
  ]);
  const { check, parts, line, history } = await read();

  // (92 · 20 + 84 · 12) ÷ 32 = 89.0
  expect(line).toMatchObject({ value: 90, isAllocated: false });
  expect(parts.map(({ weight, current, people }) => [weight, current, people])).toEqual([
    [20, 90, 1],
    [12, expect.closeTo(83.33, 1), 1],
  ]);
  expect(check.sum).toBeCloseTo(89, 10);
  expect(check.reaches).toBe(false);
  expect(check.missing).toEqual([]);
  expect(check.text.zh).toMatch(/^按人数加权，合计89\.0%，差1\.0个百分点；另有\d+个地区这一年没有人数，不计。$/);
  expect(history).toHaveLength(1);
});

test("a later allocation replaces the whole, and the earlier one is kept", async () => {
  await allocate([{ area: townships[1], value: 95 }]);
  const { parts, history, note } = await read();

  expect(parts.map(({ area, value }) => [area.code, value])).toEqual([[townships[1], 95]]);
  expect(history.map(({ number, parts: all }) => [number, all])).toEqual([
    [2, 1],
    [1, 2],
  ]);
  expect(note).toBe("by the committee");
});

test("the line handed down is what a township's missing people are counted against", async () => {
  const { gaps } = await world.answer(listAreaGaps, { area: townships[1], year: 2023 });
  const township = await read(townships[1]);

  // 95 % of 12 are 11.4: two are missing, not one.
  expect(gaps.find((gap) => gap.target === target)).toMatchObject({ line: 95, isAllocated: true, people: 2 });
  expect(township.line).toMatchObject({ value: 95, isAllocated: true });
});

test("a township is judged by its own line on the next read, on every page", async () => {
  // 18 of 20 are 90 %: on the plan's line, below one of 95.
  const judge = async (area: string) => {
    const { standings } = await world.answer(listStandings, { area, year: 2023 });
    const { target: detail } = await world.answer(getTarget, { target, area, year: 2023 });
    const { targets, areas } = await world.answer(listMatrix, { year: 2023 });
    const standing = standings.find(({ id }) => id === target);
    const cell = targets.find(({ id }) => id === target)?.cells?.[areas.findIndex(({ code }) => code === area)];
    expect(detail.status).toEqual(standing?.status);
    expect(cell?.class).toBe(standing?.status.class);
    return { standing, cell, detail };
  };
  const before = await judge(townships[0]);
  await allocate([
    { area: townships[0], value: 95 },
    { area: townships[1], value: 95 },
  ]);
  const after = await judge(townships[0]);

  expect(before.standing).toMatchObject({ isAllocated: false, targetValue: 90, status: { class: "met" } });
  expect(before.cell?.isAllocated).toBeUndefined();
  expect(after.standing).toMatchObject({
    isAllocated: true,
    targetValue: 95,
    printedValue: 90,
    targetText: { zh: "≥95%" },
    people: { count: 1 },
  });
  expect(after.standing?.status.class).not.toBe("met");
  expect(after.cell?.isAllocated).toBe(true);
  expect(after.standing?.status.reason.zh).toContain("按分配给本地的线（≥95%）评。");
  expect(after.detail.model.reading.zh).toContain("分配给本地的线是不低于95%（含本数）");
  expect(after.detail.explanations.status.sentences[0]?.zh).toContain("规划要求不低于90%（含本数）");
  // The district keeps the plan's own line.
  expect((await judgeWhole()).targetValue).toBe(90);
});

const judgeWhole = async () => {
  const { target: whole } = await world.answer(getTarget, { target, area: district, year: 2023 });
  return whole;
};

test("before it was handed down the plan's own line held", async () => {
  const earlier = (await world.ask("stats.getTarget", {
    target,
    area: townships[0],
    year: 2023,
    asOf: "2024-12-29",
  })) as { readonly target: { readonly isAllocated: boolean; readonly targetValue: number } };

  expect(earlier.target).toMatchObject({ isAllocated: false, targetValue: 90 });
});

test("a target without a level of its own is not handed down, and says why", async () => {
  const directional = "health.m4.t2";
  await expect(
    world.ask("stats.allocateTarget", {
      target: directional,
      area: district,
      parts: [{ area: townships[0], value: 1 }],
    }),
  ).rejects.toMatchObject({ code: "stats/allocation-refused" });
  expect(await world.answer(getAllocation, { target: directional, year: 2023 })).toMatchObject({
    refusal: { zh: "规划没有给这个目标定数，没有可以分的线。" },
    line: null,
    proposals: [],
  });
});

test("a township splits its part among facilities by name, each with its people", async () => {
  await allocate(
    [
      { area: townships[1], unit: "卫生院", value: 100, weight: 9 },
      { area: townships[1], unit: "一村卫生室", value: 80, weight: 3 },
    ],
    townships[1],
  );
  const { check, parts } = await read(townships[1]);

  expect(parts.map(({ unit }) => unit)).toEqual(["卫生院", "一村卫生室"]);
  expect(check).toMatchObject({ sum: 95, reaches: true, missing: [] });
});

test("proposals reach the line by the weights of those who have figures", async () => {
  const { proposals } = await read();

  expect(proposals.map(({ method }) => method)).toEqual(["equalLine", "equalPace", "byGap"]);
  expect(proposals.every(({ sum }) => (sum ?? 0) >= 90 - 1e-9)).toBe(true);
});

test.each([
  [
    "twice the same",
    [
      { area: townships[0], value: 90 },
      { area: townships[0], value: 91 },
    ],
  ],
  ["not directly below", [{ area: villages[0], value: 90 }]],
  ["beyond what a share can be", [{ area: townships[0], value: 101 }]],
  ["a facility without people", [{ area: district, unit: "妇幼院", value: 90 }]],
  ["a facility somewhere else", [{ area: townships[0], unit: "卫生院", value: 90, weight: 1 }]],
])("refused: %s", async (_why, parts) => {
  await expect(allocate(parts)).rejects.toMatchObject({ code: "stats/allocation-refused", status: 422 });
});

test("an empty list takes it back; other areas and other roles may not", async () => {
  await allocate([], townships[1]);
  expect((await read(townships[1])).check.text.zh).toBe("还没有分解。");
  await expect(world.ask("stats.allocateTarget", { target, area: "650521", parts: [] }, bureau)).rejects.toMatchObject({
    status: 403,
  });
  await expect(
    world.ask("stats.allocateTarget", { target, area: district, parts: [] }, givenActor("township", townships[0])),
  ).rejects.toMatchObject({ status: 403 });
});
