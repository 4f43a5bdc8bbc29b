// The whole demonstration district: which warnings its figures bring forth, and what people do about them.
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestWorld } from "../../../test/world/open-test-world.ts";
import { administrator, districtFolder, openTestWorld } from "../../../test/world/open-test-world.ts";
import { desks, givenPerson } from "../../../test/world/given-desk.ts";
import type { Actor } from "../../access/actor.ts";
import { loadTenants } from "../../access/area/area.store.ts";
import type { AreaCode } from "../../kernel/area.ts";
import { sweepFindings } from "../../reporting/finding/finding.contract.ts";
import { listNotices } from "../../reporting/notice/notice.contract.ts";
import { fillDemoRound, openRound } from "../../reporting/round/round.contract.ts";
import { joinWorld } from "../../server/world.ts";
import { loadSynthetic } from "../../stats/synthetic/synthetic.contract.ts";
import { listWarnings, markWarning, noteWarnings } from "./warning.contract.ts";
import { severities, warningKinds } from "./warning.ts";

const area = "650502";
let world: TestWorld;
let run: (name: string, input: unknown, actor?: Actor) => Promise<unknown>;
const list = async (input: object = {}, actor = administrator) =>
  listWarnings.output.parse(await run(listWarnings.name, input, actor));

beforeAll(async () => {
  world = await openTestWorld();
  const { database, files } = world;
  const { gate } = joinWorld({
    transactions: database.transactions,
    files,
    clock: () => new Date("2026-11-25T02:00:00.000Z"),
    answers: "strict",
  });
  run = (name, input, actor = administrator) => gate.run(name, actor, input);
  const text = readFileSync(path.join(districtFolder, "demo.yaml"), "utf8");
  await run(loadSynthetic.name, { file: { path: "demo.yaml", text } });
  await run(openRound.name, { period: "2025", area });
  await run(fillDemoRound.name, { round: "2025", area });
  await run(openRound.name, { period: "2026", area });
  await run(sweepFindings.name, { area });
}, 120_000);
afterAll(() => world.close());

const find = async (key: string, year = 2025) => (await list({ year })).warnings.find((each) => each.key === key);

// Two warnings of the education bureau that stand in 2025.
const myopia = "offPath~health.g9.t3~650502";
const eyes = "offPath~health.g9.t4~650502";

const mark = (key: string, kind: string, parts: object = {}, actor: Actor = desks.education) =>
  run(markWarning.name, { key, area, year: 2025, mark: kind, note: "核实过", ...parts }, actor);

test.each([2025, 2024])(
  "each kind of warning stands in the demonstration of %i, and can be explained",
  async (year) => {
    const { counts, warnings, rules } = await list({ year });

    expect(warningKinds.filter((kind) => counts.kinds[kind] === 0)).toEqual([]);
    expect(new Set(warnings.map(({ key }) => key)).size).toBe(warnings.length);
    expect(warnings.map(({ severity }) => severities.indexOf(severity))).toEqual(
      warnings.map(({ severity }) => severities.indexOf(severity)).toSorted((one, other) => one - other),
    );
    expect(JSON.stringify(warnings)).not.toMatch(/NaN|Infinity|undefined/);
    expect(warnings.filter(({ explanation }) => explanation.sentences.length < 3)).toEqual([]);
    expect(rules.find(({ kind }) => kind === "offPath")?.record?.raised).toBeGreaterThan(5);
  },
);

test("the township whose clinic moved is named where every township is asked", async () => {
  expect(await find("worstUnit~health.g6.t1~650502", 2024)).toMatchObject({
    severity: "urgent",
    sentence: { zh: expect.stringContaining("陶家宫镇86.9%") },
    owner: { id: "health" },
    periods: 2,
    related: expect.arrayContaining([expect.objectContaining({ kind: "offPath" })]),
  });
});

test("filters narrow the list, the counts stay", async () => {
  const all = await list({ year: 2025 });
  const narrow = await list({ year: 2025, agency: "edu", kind: "offPath", state: "new", target: "health.g9.t3" });

  expect(narrow.warnings.map(({ key }) => key)).toEqual([myopia]);
  expect(narrow.counts).toEqual(all.counts);
  expect(all.agencies.reduce((sum, { count }) => sum + count, 0)).toBe(
    all.warnings.filter(({ owner }) => owner !== null).length,
  );
});

test("a corrected figure takes its warning away on the next reading", async () => {
  const key = "unlikely~environment.m11.t1~650502";
  expect(await find(key, 2024)).toBeDefined();

  await run("stats.submitFacts", {
    facts: [2021, 2022, 2023, 2024].flatMap((year) =>
      ["emergency_plans", "emergency_plans_child"].map((element) => ({
        element,
        area,
        period: String(year),
        value: 26,
      })),
    ),
  });

  const { warnings } = await list({ year: 2024 });
  expect(warnings.filter((each) => each.target?.id === "environment.m11.t1")).toEqual([]);
});

test("an agency marks its own warnings alone, a township none of the district, a reader none at all", async () => {
  await expect(mark(myopia, "acknowledged", {}, desks.women)).rejects.toMatchObject({ status: 403 });
  await expect(mark(myopia, "acknowledged", {}, desks.township)).rejects.toMatchObject({ status: 403 });
  await expect(mark(myopia, "acknowledged", {}, givenPerson("leader", area))).rejects.toMatchObject({ status: 403 });
  await expect(mark("offPath~none~650502", "acknowledged")).rejects.toMatchObject({ status: 404 });
  await expect(mark(myopia, "muted", { until: "2028-01-01" })).rejects.toMatchObject({ status: 422 });
  await expect(mark(myopia, "muted", { until: "2026-11-24" })).rejects.toMatchObject({ status: 422 });
  await expect(mark(myopia, "passed", { agency: "nobody" })).rejects.toMatchObject({ status: 422 });

  const own = await list({ year: 2025 }, desks.education);
  expect(own.warnings.filter(({ mayMark, owner }) => mayMark !== (owner?.id === "edu"))).toEqual([]);
});

test("acknowledged, muted, put back; passed on it is new at the agency that it was passed to", async () => {
  expect(await mark(myopia, "acknowledged")).toEqual({ state: "acknowledged" });
  expect(await mark(myopia, "muted", { until: "2026-12-31", note: "等春季复查" })).toEqual({ state: "muted" });
  expect(await find(myopia)).toMatchObject({ mark: { kind: "muted", until: "2026-12-31", note: "等春季复查" } });
  expect(await mark(myopia, "cleared")).toEqual({ state: "new" });
  expect(await mark(myopia, "passed", { agency: "women" })).toEqual({ state: "new" });
  expect(await find(myopia)).toMatchObject({ state: "new", owner: { id: "women" } });
  await expect(mark(myopia, "acknowledged")).rejects.toMatchObject({ status: 403 });
  expect(await mark(myopia, "acknowledged", {}, desks.women)).toEqual({ state: "acknowledged" });
  expect((await list({ year: 2025, state: "acknowledged" })).warnings.map(({ key }) => key)).toEqual([myopia]);
});

test("noted once, its owner is told once", async () => {
  const first = noteWarnings.output.parse(await run(noteWarnings.name, { area }));
  const second = await run(noteWarnings.name, { area });
  const { notices } = listNotices.output.parse(await run(listNotices.name, {}, desks.education));

  expect(first.fresh).toBe(first.standing);
  expect(second).toEqual({ standing: first.standing, fresh: 0, gone: 0 });
  expect(notices.filter(({ kind }) => kind === "warning")).toMatchObject([
    { title: { zh: expect.stringMatching(/^\d+条新预警$/) }, path: "/warnings" },
  ]);
  expect(await find(eyes)).toMatchObject({ since: "2026-11-25", daysOpen: 0 });
});

test("an open intervention has its warning in hand", async () => {
  await world.database.transactions.write(async (tx) => {
    const tk = (await loadTenants(tx, [area as AreaCode])).get(area as AreaCode);
    await tx.query(
      `insert into accountability.interventions (tk, id_year, id_number, plan, area, warning, title, problem, bottleneck,
         cause, agency, partners, resources_note, started_on, state, state_reason, evidence, created_by, created_at, version)
       values ($1, 2026, 3, '', $2, $3, '', '', '', '', 'edu', '{}', '', '2026-11-01', 'active', '', '{}', '', '2026-11-01', 1)`,
      [tk, area, eyes],
    );
  });

  expect(await find(eyes)).toMatchObject({ state: "inHand", intervention: "2026-003" });
});

test("a township has its own warnings", async () => {
  const { warnings, area: own } = await list({ area: "650502104", year: 2024 });

  expect(own.code).toBe("650502104");
  expect(warnings.length).toBeGreaterThan(0);
  expect(warnings.filter(({ kind, key }) => kind === "worstUnit" || !key.endsWith("~650502104"))).toEqual([]);
});
