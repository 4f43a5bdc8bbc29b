// The same questions on three evenings: what was answered then is what is answered later as of then, at every door.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { TestDatabase } from "../../test/database.ts";
import { openTestDatabase } from "../../test/database.ts";
import { openDoor } from "../../test/world/ask-http.ts";
import { administrator, districtFolder, givenActor } from "../../test/world/open-test-world.ts";
import { readDistrictFolder } from "./district-folder.ts";
import type { World } from "./world.ts";
import { joinWorld } from "./world.ts";

const county = "650502";
const township = "650502104";
const indicator = "h.epi_all";
const figure = `${indicator}~${county}~2023~`;
const elements = ["vaccine_doses_due", "vaccine_doses_given"] as const;

let database: TestDatabase;
let world: World;
let now = "2024-12-28T02:00:00.000Z";
let releasedAt: string | null = null;

const ask = (name: string, input: object, actor = administrator) => world.gate.run(name, actor, input);

const submit = (due: number, given: number) =>
  ask("stats.submitFacts", {
    facts: [due, given].map((value, index) => ({ element: elements[index], area: township, period: "2023", value })),
  });

const questions: readonly (readonly [name: string, input: object])[] = [
  ["stats.getIndicator", { indicator, area: county, year: 2023 }],
  ["stats.listAreaValues", { indicator, area: county, year: 2023 }],
  ["stats.listIndicators", { area: county, year: 2023 }],
  ["stats.listStandings", { area: county, year: 2023 }],
  ["stats.getOrigin", { figure }],
  ["publishing.getOverview", { area: county, year: 2023 }],
  ["publishing.getAreaProfile", { area: township, year: 2023 }],
  ["publishing.getPlanDomain", { domain: "health", area: county, year: 2023 }],
  ["publishing.openIndicator", { indicator, area: county }],
  ["publishing.openPlan", { plan: "yizhou-child-plan-2021-2025", area: county, year: 2023 }],
  ["publishing.listSources", {}],
  ["stats.listFacts", { area: township }],
];

/** The days that are left of the plan are counted from today, whatever is asked. */
const askAll = async (more: object, actor = administrator) => {
  const answers: [string, unknown][] = [];
  for (const [name, input] of questions) {
    if (name === "stats.listFacts" && actor !== administrator) continue;
    const answer = (await ask(name, { ...input, ...more }, actor)) as object;
    answers.push([name, "daysLeft" in answer ? { ...answer, daysLeft: 0 } : answer]);
  }
  return answers;
};

const evenings = new Map<string, Awaited<ReturnType<typeof askAll>>>();

beforeAll(async () => {
  database = await openTestDatabase();
  const files = readDistrictFolder(districtFolder).filter((file) => file.path !== "demo.yaml");
  const findReleasedAt = async () => releasedAt;
  const parts = { transactions: database.transactions, files, answers: "strict", findReleasedAt } as const;
  world = joinWorld({ ...parts, clock: () => new Date(now) });
  await ask("stats.importDistrict", { files, mode: "load" });
  evenings.set("2024-12-28", await askAll({}));
  now = "2024-12-29T15:59:59.999Z";
  await submit(200, 190);
  evenings.set("2024-12-29", await askAll({}));
  now = "2024-12-29T16:00:00.000Z";
  await submit(200, 150);
  evenings.set("2024-12-30", await askAll({}));
}, 60_000);
beforeEach(() => {
  releasedAt = null;
});
afterAll(() => database.close());

test("every answer as of an evening is the one that was given that evening, and each changed since", async () => {
  for (const [day, then] of evenings) expect([day, await askAll({ asOf: day })]).toEqual([day, then]);

  const [before = [], yesterday = [], today = []] = [...evenings.values()];
  const timeless = new Set(["publishing.listSources"]);
  for (const [index, [name]] of yesterday.entries()) {
    if (timeless.has(name)) continue;
    expect([name, today[index]]).not.toEqual([name, yesterday[index]]);
    expect([name, before[index]]).not.toEqual([name, yesterday[index]]);
  }
});

test("the day before anything was loaded knows no figure and no source", async () => {
  const values = (await ask("stats.getIndicator", { indicator: "h.mmr", asOf: "2024-12-27" })) as {
    series: { figures: { value: number | null }[] };
    years: number[];
  };

  expect([values.years, values.series.figures.filter(({ value }) => value !== null)]).toEqual([[], []]);
  expect(await ask("publishing.listSources", { asOf: "2024-12-27" })).toMatchObject({ sources: [] });
});

const findValue = async (actor = givenActor("public"), more: object = {}) => {
  const { figure: found } = (await ask("stats.getOrigin", { figure, ...more }, actor)) as {
    figure: { value: number | null };
  };
  return found.value;
};

test("the public sees nothing before a first release, then what the last one knew; staff see everything", async () => {
  expect(await findValue()).toBeNull();
  releasedAt = "2024-12-29T15:59:59.999Z";
  expect(await findValue()).toBe(95);
  expect(await askAll({}, givenActor("public"))).toEqual(
    evenings.get("2024-12-29")?.filter(([name]) => name !== "stats.listFacts"),
  );
  expect(await findValue(givenActor("leader"))).toBe(75);
  releasedAt = "2024-12-29T16:00:00.000Z";
  expect(await findValue()).toBe(75);
});

test("the public may ask of an earlier day than the release, never of a later one", async () => {
  releasedAt = "2024-12-29T15:59:59.999Z";

  expect(await findValue(givenActor("public"), { asOf: "2024-12-28" })).toBeNull();
  expect(await findValue(givenActor("public"), { asOf: "2024-12-30" })).toBe(95);
});

test("open data and the API take the day, in CSV too", async () => {
  releasedAt = now;
  const { get } = openDoor(world);
  const open = `/open/v1/indicators/${indicator}?area=${county}&asOf=`;
  const api = `/api/stats.getOrigin?input=${encodeURIComponent(JSON.stringify({ figure, asOf: "2024-12-29" }))}`;

  expect(JSON.stringify(await (await get(`${open}2024-12-29`)).json())).toContain("95");
  expect(await (await get(`${open.replace("?", ".csv?")}2024-12-29`)).text()).toMatch(/2023.*95/);
  expect(await (await get(`${open.replace("?", ".csv?")}2024-12-30`)).text()).toMatch(/2023.*75/);
  expect(await (await get(api)).json()).toMatchObject({ figure: { value: 95 } });
});

test.each(["2024-12-31", "2024-02-30", "", "yesterday"])("asOf %j is refused at the door", async (asOf) => {
  const response = await openDoor(world).get(`/open/v1/areas?asOf=${asOf}`);

  expect([response.status, await response.json()]).toMatchObject([400, { problem: { code: "access/invalid-as-of" } }]);
});

test("an action has no day to ask of", async () => {
  await expect(ask("stats.rebuildRollup", { area: county, asOf: "2024-12-28" })).resolves.toMatchObject({
    differences: 0,
  });
});
