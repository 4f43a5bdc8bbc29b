import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import type { TestWorld } from "../../../test/world/open-test-world.ts";
import { openTestWorld } from "../../../test/world/open-test-world.ts";
import { listSources } from "./sources.contract.ts";

let world: TestWorld;
let answer: z.output<typeof listSources.output>;
beforeAll(async () => {
  world = await openTestWorld();
  answer = await world.answer(listSources);
});
afterAll(() => world.close());

// Two reprints came without an address.
test("435 published figures, 53 of them derived, each under one source", () => {
  expect([answer.published, answer.derived]).toEqual([435, 53]);
  expect(answer.sources.reduce((count, { figures }) => count + figures, 0)).toBe(435);
  expect(
    answer.sources.filter(({ title, areas, indicators }) => !title || areas.length === 0 || indicators.length === 0),
  ).toEqual([]);
  expect(answer.sources.filter(({ firstYear, lastYear }) => firstYear > lastYear || firstYear < 1990)).toEqual([]);
  expect(answer.sources.filter(({ url }) => !/^(https?:\/\/|$)/.test(url))).toEqual([]);
});

test("the two known misprints come out as findings that open the figure", () => {
  const suspects = answer.findings.filter(({ rule }) => rule === "stats/suspect-print");

  expect(suspects.map(({ figure }) => figure)).toEqual([
    "e.compulsory_retention~650000~SY2020~",
    "h.mmr~650000~HY2020~",
  ]);
  expect(suspects[0]?.message.zh).toMatch(/95\.96/);
  expect(suspects[1]?.message.zh).toMatch(/新疆.*7\.89/);
});

test("every finding speaks both languages and names a figure that exists", async () => {
  for (const { message, figure } of answer.findings) {
    expect(message.en).not.toMatch(/\p{Script=Han}/u);
    await expect(world.ask("stats.getOrigin", { figure })).resolves.toMatchObject({
      figure: { value: expect.any(Number) },
    });
  }
});
