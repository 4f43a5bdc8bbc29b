// Every page of the plan, read from the operations as a browser would.
import { afterAll, beforeAll, expect, test } from "vitest";
import { submitVisits } from "../../../test/world/given-visits.ts";
import type { TestWorld } from "../../../test/world/open-test-world.ts";
import { openTestWorld, readDistrictTable } from "../../../test/world/open-test-world.ts";
import { listStandings } from "../../stats/standing/standing.contract.ts";
import { getOverview } from "../overview/overview.contract.ts";
import { getPlanDomain, getPlanFrame, getPlanItem, listSystems } from "./plan-document.contract.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const domains = ["health", "safety", "education", "welfare", "family", "environment", "law"];
const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((one, other) => one + other, 0);

/** Ids of `[words]{id}`, sorted and each once. */
const listMarks = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\[[^\]]+\]\{([^}]+)\}/g)].map(([, id = ""]) => id))].toSorted((one, other) =>
    one.localeCompare(other),
  );

test("the overview has seven domains, 69 goals, 35 targets and 93 commitments, each counted in one class", async () => {
  const overview = await world.answer(getOverview);

  expect(overview.domains.map(({ id }) => id)).toEqual(domains);
  expect(overview.domains.reduce((count, { goals }) => count + goals, 0)).toBe(69);
  expect(sum(overview.counts)).toBe(35);
  expect(overview.domains.flatMap(({ standings }) => standings)).toHaveLength(35);
  expect(overview.domains.flatMap(({ commitments }) => commitments)).toHaveLength(93);
  for (const { counts, standings } of overview.domains) expect(sum(counts)).toBe(standings.length);
  for (const name of Object.keys(overview.counts) as (keyof typeof overview.counts)[]) {
    expect(overview.domains.reduce((count, { counts }) => count + (counts[name] ?? 0), 0)).toBe(overview.counts[name]);
  }
  expect(overview.daysLeft).toBe(366);
});

test("without a plan, an area or a year named, pages speak of the plan in force, its area and the last year with figures", async () => {
  const overview = await world.answer(getOverview);
  const standings = await world.answer(listStandings);

  expect(overview).toMatchObject({ plan: { id: "yizhou-child-plan-2021-2025" }, area: { code: "650502" }, year: 2023 });
  expect(overview.years.every((year) => year >= 2020 && year <= 2025)).toBe(true);
  expect(standings).toMatchObject({ plan: "yizhou-child-plan-2021-2025", area: "650502", year: 2023 });
  expect(standings.standings).toHaveLength(35 + 93);
});

test("what is named goes before what is assumed", async () => {
  const asked = { area: "000000", year: "2021", domain: "law" };

  const { area, year, standings } = await world.answer(listStandings, asked);

  expect([area, year]).toEqual(["000000", 2021]);
  expect(new Set(standings.map(({ domain }) => domain))).toEqual(new Set(["law"]));
  await expect(world.ask("stats.listStandings", { area: "650503" })).rejects.toMatchObject({
    code: "access/unknown-area",
  });
  await expect(world.ask("publishing.getOverview", { plan: "x" })).rejects.toMatchObject({ code: "plan/unknown-plan" });
});

test.each(domains)("the domain %s is a readable text whose marks hang on its own targets and systems", async (id) => {
  const { domain, contents } = await world.answer(getPlanDomain, { domain: id });
  const items = [...domain.goals, ...domain.measures];

  expect(contents.map((each) => each.id)).toEqual(domains);
  expect(contents.find((each) => each.id === id)?.items.map((item) => item.id)).toEqual(items.map((item) => item.id));
  for (const { id: item, text, standings, systems } of items) {
    const own = new Set([...standings, ...systems].map((each) => each.id));
    const marks = [...own].toSorted((one, other) => one.localeCompare(other));
    expect([item, listMarks(text.zh), listMarks(text.en)]).toEqual([item, marks, marks]);
  }
});

test("each of the 157 goals and measures has its page, and one leads to the next; goal and measure name each other", async () => {
  const { contents } = await world.answer(getPlanFrame);
  const ids = contents.flatMap(({ items }) => items.map(({ id }) => id));
  const pages = await Promise.all(ids.map((item) => world.answer(getPlanItem, { item })));
  const links = new Set(pages.flatMap(({ item }) => item.linked.map(({ id }) => `${item.id} ${id}`)));

  expect(ids).toHaveLength(69 + 88);
  expect(pages.map(({ item }) => item.id)).toEqual(ids);
  expect(pages.map(({ previous }) => previous)).toEqual([null, ...ids.slice(0, -1)]);
  expect(pages.map(({ next }) => next)).toEqual([...ids.slice(1), null]);
  expect(pages.filter(({ role }) => role === "goal")).toHaveLength(69);
  expect(pages.flatMap(({ item }) => item.standings)).toHaveLength(35 + 93);
  for (const { item } of pages) {
    expect([item.id, item.lead.filter(({ name, id }) => name.zh === id)]).toEqual([item.id, []]);
    expect([item.id, item.lead.length > 0]).toEqual([item.id, true]);
  }
  expect(links.size).toBeGreaterThan(100);
  expect([...links].filter((link) => !links.has(link.split(" ").toReversed().join(" ")))).toEqual([]);
});

test("the general part has eight items of implementation and five of monitoring", async () => {
  const frame = await world.answer(getPlanFrame);

  expect([frame.implementation.length, frame.monitoring.length, frame.principles.length, frame.parents.length]).toEqual(
    [8, 5, 5, 3],
  );
  for (const { id, text, systems } of [...frame.implementation, ...frame.monitoring]) {
    const own = systems.map((each) => each.id).toSorted((one, other) => one.localeCompare(other));
    expect([id, listMarks(text.zh)]).toEqual([id, own]);
  }
});

test("each of the 313 named systems stands at its item and says what serves it", async () => {
  const { systems, capabilities } = await world.answer(listSystems);
  const known = new Set(capabilities.map(({ id }) => id));

  expect(systems.map(({ id }) => id)).toEqual(readDistrictTable("systems.csv").map((line) => line.split(",", 1)[0]));
  expect(systems).toHaveLength(313);
  for (const { id, at, servedBy, state, name } of systems) {
    expect([id, at.domain]).toEqual([
      id,
      expect.stringMatching(/^(health|safety|education|welfare|family|environment|law|implementation|monitoring)$/),
    ]);
    expect([id, servedBy.length > 0, servedBy.every((each) => known.has(each))]).toEqual([id, true, true]);
    expect([id, name.zh !== "" && name.en !== ""]).toEqual([id, true]);
    const standing = servedBy.filter(
      (each) => capabilities.find((one) => one.id === each)?.state === "available",
    ).length;
    expect([id, state]).toEqual([id, standing === 0 ? "planned" : standing === servedBy.length ? "served" : "partly"]);
  }
});

test.each([
  ["publishing.getPlanDomain", { domain: "nothing" }],
  ["publishing.getPlanItem", { item: "health.g99" }],
  ["publishing.getPlanItem", { item: "sys.001" }],
])("%s %j is not known", async (name, input) => {
  await expect(world.ask(name, input)).rejects.toMatchObject({ code: "publishing/unknown-item", status: 404 });
});

test("a figure handed in stands on the overview and on its measure at the next reading", async () => {
  const read = async () => {
    const page = await world.answer(getPlanItem, { item: "health.m4" });
    const overview = await world.answer(getOverview);
    const find = <Each extends { readonly id: string }>(all: readonly Each[]) =>
      all.find(({ id }) => id === "health.m4.t1");
    return [
      find(page.item.standings)?.status.value,
      find(overview.domains.flatMap(({ commitments }) => commitments))?.class,
    ];
  };
  const before = await read();

  await submitVisits(world);

  expect(before).toEqual([null, "noData"]);
  expect(await read()).toEqual([87.5, expect.stringMatching(/^(onTrack|atRisk|offTrack)$/)]);
});
