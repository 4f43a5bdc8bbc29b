// What a round that is opened means for the figures of its period.
import { afterAll, beforeAll, expect, test } from "vitest";
import { submitVisits, townships, villages } from "../../../test/world/given-visits.ts";
import type { TestWorld } from "../../../test/world/open-test-world.ts";
import { openTestWorld, testNow } from "../../../test/world/open-test-world.ts";
import { getIndicator } from "../../stats/indicator/indicator.contract.ts";
import { getRound, openRound } from "./round.contract.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  await submitVisits(world);
});
afterAll(() => world.close());

const input = { period: "2023", area: "650502" };
const indicator = "h.newborn_visit";

const coverOf = async (area: string, question: object = {}) => {
  const { series } = await world.answer(getIndicator, { indicator, area, from: 2023, to: 2023, ...question });
  return series.figures[0]?.coverage;
};

test("before a round what came is what is expected; an opened one expects its form of every village", async () => {
  expect(await coverOf("650502")).toEqual({ reported: 6, expected: 6 });

  await world.answer(openRound, { ...input, forms: ["mch-child-care"] });

  const { submissions } = await world.answer(getRound, { id: "2023" });
  const asked = submissions.length;
  expect(asked).toBeGreaterThan(30);
  const district = await coverOf("650502");
  expect(district?.reported).toBe(6);
  expect(district?.expected).toBeGreaterThan(4 * asked);
  expect(await coverOf(villages[0])).toEqual({ reported: 2, expected: 4 });
});

test("the townships' expectations add up to the district's, and opening again changes nothing", async () => {
  const before = await coverOf("650502");
  const towns = [];
  for (const area of townships) towns.push(await coverOf(area));
  expect(towns.map((each) => each?.reported)).toEqual([2, 4]);
  expect(towns.every((each) => (each?.expected ?? 0) % 4 === 0)).toBe(true);

  await world.answer(openRound, { ...input, forms: ["mch-child-care"] });
  await world.answer(openRound, input);

  expect(await coverOf("650502")).toEqual(before);
});

test("on a past day what is expected is today's", async () => {
  const asOf = new Date(Date.parse(testNow) - 86_400_000).toISOString().slice(0, 10);

  expect(await coverOf(villages[0], { asOf })).toEqual({ reported: 0, expected: 4 });
});
