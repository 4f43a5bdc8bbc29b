import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import { bureau, submitVisits, toVisitFact, townships, villages } from "../../../test/world/given-visits.ts";
import type { TestWorld } from "../../../test/world/open-test-world.ts";
import { openTestWorld } from "../../../test/world/open-test-world.ts";
import { getIndicator, listAreaValues, listIndicators } from "./indicator.contract.ts";

let world: TestWorld;
let ids: readonly string[];
let pages: readonly z.output<typeof getIndicator.output>[];
beforeAll(async () => {
  world = await openTestWorld();
  await submitVisits(world);
  ids = (await world.answer(listIndicators)).indicators.map(({ id }) => id);
  pages = await Promise.all(ids.map((indicator) => world.answer(getIndicator, { indicator, from: 2020, to: 2025 })));
});
afterAll(() => world.close());

const visits = "h.newborn_visit";

test("the board holds all 256 indicators in known groups, with owners that have names", async () => {
  const { indicators, groups } = await world.answer(listIndicators);
  const known = new Set(groups.map(({ id }) => id));

  expect(indicators).toHaveLength(256);
  expect(new Set(ids).size).toBe(256);
  expect(indicators.filter(({ group }) => !known.has(group))).toEqual([]);
  expect(
    indicators.filter(({ owners }) => owners.length === 0 || owners.some(({ id, name }) => id === name.zh)),
  ).toEqual([]);
  expect(indicators.flatMap(({ usedBy }) => usedBy)).toHaveLength(35 + 93);
  expect(indicators.find(({ id }) => id === visits)?.latest).toMatchObject({
    value: 87.5,
    year: 2023,
    source: "reported",
  });
});

test("before the first figure the board is empty, not broken", async () => {
  const { indicators, year } = await world.answer(listIndicators, { year: 1990 });

  expect(year).toBe(1990);
  expect(indicators.filter(({ latest }) => latest !== null)).toEqual([]);
});

test("each indicator has its page, whole in both languages", () => {
  expect(pages.map(({ indicator }) => indicator.id)).toEqual(ids);
  for (const { indicator, series, shown, standings } of pages) {
    const { name, definition, source, frequency, finestLevelName } = indicator;
    const labels = [name, definition, source, frequency, finestLevelName].filter((label) => !label.zh || !label.en);
    expect([indicator.id, labels]).toEqual([indicator.id, []]);
    const years = shown ? [2020, 2021, 2022, 2023, 2024, 2025] : [];
    expect([indicator.id, series.figures.map(({ year }) => year)]).toEqual([indicator.id, years]);
    expect([indicator.id, shown]).toEqual([
      indicator.id,
      !["nation", "province", "prefecture"].includes(indicator.finestLevel),
    ]);
    expect(standings.filter((standing) => standing.indicator.id !== indicator.id)).toEqual([]);
    expect([indicator.id, indicator.elements.length > 0]).toEqual([indicator.id, indicator.formula !== null]);
  }
  expect(pages.flatMap(({ standings }) => standings)).toHaveLength(35 + 93);
});

test("each breakdown of each indicator can be asked for, and no other", async () => {
  const pairs = pages.flatMap(({ indicator }) => indicator.by.map((dimension) => ({ id: indicator.id, dimension })));
  const broken = await Promise.all(
    pairs.map(({ id, dimension }) => world.answer(getIndicator, { indicator: id, by: dimension.id })),
  );

  expect(pairs.length).toBeGreaterThan(50);
  expect(broken.map(({ breakdown }) => breakdown.map(({ cell }) => cell))).toEqual(
    pairs.map(({ dimension }) => dimension.categories.map(({ code }) => code)),
  );
  await expect(world.ask("stats.getIndicator", { indicator: visits, by: "stage" })).rejects.toMatchObject({
    code: "stats/unknown-breakdown",
    status: 400,
  });
});

test("each indicator lists the areas of the level below, or says why it does not", async () => {
  const answers = await Promise.all(ids.map((indicator) => world.answer(listAreaValues, { indicator, year: 2023 })));

  for (const [index, { level, shown, reason, areas }] of answers.entries()) {
    const expected = shown ? [32, true] : [0, false];
    expect([ids[index], level, areas.length, reason === null]).toEqual([ids[index], "township", ...expected]);
  }
  expect(answers.filter(({ shown }) => shown).length).toBeGreaterThan(100);
  expect(answers[ids.indexOf("h.nmr")]?.shown).toBe(false);
});

test("townships and villages stand beside their total; what nobody reported is a gap, not a zero", async () => {
  const inDistrict = await world.answer(listAreaValues, { indicator: visits, year: 2023 });
  const inTown = await world.answer(listAreaValues, { indicator: visits, area: townships[1], year: 2023 });
  const read = ({ areas }: typeof inTown) =>
    areas.flatMap(({ area, figure }) =>
      figure.value === null ? [] : [[area.code, figure.numerator, figure.denominator]],
    );

  expect([inDistrict.total?.numerator, inDistrict.total?.denominator]).toEqual([28, 32]);
  expect(read(inDistrict)).toEqual([
    [townships[0], 18, 20],
    [townships[1], 10, 12],
  ]);
  expect(read(inTown)).toEqual([
    [villages[1], 9, 10],
    [villages[2], 1, 2],
  ]);
  expect(inDistrict.areas.find(({ area }) => area.code === "650502001")?.figure).toMatchObject({
    value: null,
    numerator: null,
    gap: "noFigures",
  });
});

test("a district's indicator carries the published figures of the areas above it, nearest first", async () => {
  const { benchmarks } = await world.answer(getIndicator, { indicator: "h.mmr", from: 2018, to: 2024 });

  expect(benchmarks.map(({ area }) => area.code)).toEqual(["650000", "000000"]);
  expect(
    benchmarks.flatMap(({ figures }) => figures).filter(({ source }) => source !== "published" && source !== "derived"),
  ).toEqual([]);
  expect(benchmarks[0]?.figures.find(({ year }) => year === 2020)).toMatchObject({ value: 7.89, quality: "suspect" });
});

test("a correction is what is read next", async () => {
  const read = async () =>
    (await world.answer(getIndicator, { indicator: visits, from: 2023, to: 2023 })).series.figures[0];
  const before = await read();
  const fact = toVisitFact("newborns_visited", villages[0], "female", 10);

  await world.ask("stats.submitFacts", { facts: [fact] }, bureau);

  expect([before?.numerator, (await read())?.numerator]).toEqual([28, 29]);
  await world.ask("stats.submitFacts", { facts: [{ ...fact, value: 9 }] }, bureau);
  expect(await read()).toEqual(before);
});

test.each([
  ["stats.getIndicator", { indicator: "h.nothing" }, "stats/unknown-indicator", 404],
  ["stats.listAreaValues", { indicator: "h.nothing" }, "stats/unknown-indicator", 404],
  ["stats.getIndicator", { indicator: visits, area: "650503" }, "access/unknown-area", 404],
  ["stats.getIndicator", { indicator: visits, from: 2025, to: 2020 }, "stats/invalid-span", 400],
  ["stats.listIndicators", { year: 3000 }, "access/invalid-input", 400],
])("%s %j is refused", async (name, input, code, status) => {
  await expect(world.ask(name, input)).rejects.toMatchObject({ code, status });
});
