import { afterAll, beforeAll, expect, test } from "vitest";
import {
  bureau,
  importSynthetic,
  submitVisits,
  toVisitFact,
  townships,
  villages,
} from "../../../test/world/given-visits.ts";
import type { TestWorld } from "../../../test/world/open-test-world.ts";
import { openTestWorld } from "../../../test/world/open-test-world.ts";
import { parseCsv } from "../../kernel/csv.ts";
import { getOrigin } from "../indicator/indicator.contract.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  await submitVisits(world);
  await importSynthetic(world, "HY2022");
});
afterAll(() => world.close());

const visits = "h.newborn_visit~650502~HY2023~";
const getOriginOf = (figure: string) => world.answer(getOrigin, { figure });

test("each of the 435 published figures opens its print: value, quality, title, address", async () => {
  const table = parseCsv(world.files.find(({ path }) => path === "published.csv")?.text ?? "");
  const rows = "rows" in table ? table.rows.map(({ cells }) => cells) : [];
  const origins = await Promise.all(
    rows.map(({ indicator, area, period }) => getOriginOf(`${indicator}~${area}~${period}~`)),
  );

  expect(rows).toHaveLength(435);
  for (const [index, { figure, facts, area }] of origins.entries()) {
    const row = rows[index] ?? {};
    const what = `${row["indicator"]} ${row["area"]} ${row["period"]}`;
    const print = facts.find(({ element, source }) => element === row["indicator"] && source !== "reported");
    expect([what, area.code, figure.value, figure.quality]).toEqual([
      what,
      row["area"],
      Number(row["value"]),
      row["quality"],
    ]);
    expect([what, print?.value, print?.sourceTitle, print?.sourceUrl, print?.revision]).toEqual([
      what,
      Number(row["value"]),
      row["source_title"],
      row["source_url"],
      1,
    ]);
  }
});

test("a computed figure opens its formula, its two terms, its parts and the clause it serves", async () => {
  const origin = await getOriginOf(visits);

  expect(origin.figure).toMatchObject({ value: 87.5, numerator: 28, denominator: 32, source: "reported" });
  expect(origin.terms.map(({ element, side, value, reported }) => [element, side, value, reported])).toEqual([
    ["newborns_visited", "numerator", 28, 6],
    ["live_births", "denominator", 32, 6],
  ]);
  expect(origin.parts.map(({ area, numerator, denominator }) => [area.code, numerator, denominator])).toEqual([
    [townships[0], 18, 20],
    [townships[1], 10, 12],
  ]);
  expect(origin.clauses).toMatchObject([{ id: "health.m4.t1", item: "health.m4", kind: "measure" }]);
  expect(origin.periodLabel.zh).toBe("2023年度（2022-10至2023-09）");
});

test("a part of the total opens the same way, down to the facts of the village", async () => {
  const girls = await getOriginOf(`h.newborn_visit~${villages[0]}~HY2023~female`);

  expect(girls.figure).toMatchObject({ numerator: 9, denominator: 10, cell: "female" });
  expect(girls.cellLabel).toEqual({ zh: "女", en: "Female" });
  expect(girls.facts.map(({ element, cell, value, changedBy }) => [element, cell, value, changedBy])).toEqual([
    ["live_births", "female+rural", 10, bureau.id],
    ["newborns_visited", "female+rural", 9, bureau.id],
  ]);
});

test("a correction shows what it replaced, by whom and when", async () => {
  const corrected = toVisitFact("newborns_visited", villages[0], "female", 10);
  await world.ask("stats.submitFacts", { facts: [corrected] }, bureau);

  const village = await getOriginOf(`h.newborn_visit~${villages[0]}~HY2023~`);
  const district = await getOriginOf(visits);

  expect(district.figure).toMatchObject({ numerator: 29, denominator: 32 });
  expect(
    village.facts.find(({ element, cell }) => element === "newborns_visited" && cell === "female+rural"),
  ).toMatchObject({
    value: 10,
    revision: 2,
    earlier: [{ revision: 1, value: 9, changedBy: bureau.id, changedAt: expect.stringMatching(/^2024-12-30/) }],
  });
});

test("synthetic figures say so at every step", async () => {
  const origin = await getOriginOf("h.newborn_visit~650502~HY2022~");
  const village = await getOriginOf(`h.newborn_visit~${villages[0]}~HY2022~`);

  expect(origin.figure).toMatchObject({ value: 95, source: "synthetic" });
  expect(origin.terms.map(({ synthetic }) => synthetic)).toEqual([1, 1]);
  expect(village.facts.map(({ source }) => source)).toEqual(["synthetic", "synthetic"]);
});

test("an area is called what it was called in the period", async () => {
  expect((await getOriginOf("p.births~650502003~HY2018~")).area.name.zh).toBe("新市区街道");
  expect((await getOriginOf("p.births~650502003~HY2019~")).area.name.zh).toBe("城北街道");
});

test.each([
  ["", "stats/unknown-figure"],
  ["h.mmr", "stats/unknown-figure"],
  ["h.mmr~650000~HY2020", "stats/unknown-figure"],
  ["h.mmr~650000~2020~", "stats/unknown-figure"],
  ["h.mmr~650000~HY0000~", "stats/unknown-figure"],
  ["h.mmr~650000~HY2020~female", "stats/unknown-figure"],
  ["h.newborn_visit~650502~HY2023~primary", "stats/unknown-figure"],
  ["h.epi_township~650502~2023~female", "stats/unknown-figure"],
  ["h.nothing~650000~HY2020~", "stats/unknown-indicator"],
  ["h.mmr~650503~HY2020~", "access/unknown-area"],
])("“%s” names no figure", async (figure, code) => {
  await expect(world.ask("stats.getOrigin", { figure })).rejects.toMatchObject({ code, status: 404 });
});
