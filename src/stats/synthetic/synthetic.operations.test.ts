import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestWorld } from "../../../test/world/open-test-world.ts";
import {
  administrator,
  districtFolder,
  givenActor,
  openTestWorld,
  testNow,
} from "../../../test/world/open-test-world.ts";
import type { Actor } from "../../access/actor.ts";
import { openGate } from "../../access/gate.operations.ts";
import { content } from "../../server/content.ts";
import { factOperations } from "../fact/fact.operations.ts";
import { loadSynthetic } from "./synthetic.contract.ts";
import { syntheticOperations } from "./synthetic.operations.ts";

const text = readFileSync(path.join(districtFolder, "demo.yaml"), "utf8");
const file = { path: "demo.yaml", text };

let world: TestWorld;
let run: (name: string, input: unknown, actor?: Actor) => Promise<unknown>;

beforeAll(async () => {
  world = await openTestWorld();
  const gate = openGate({
    transactions: world.database.transactions,
    operations: [...syntheticOperations(content.catalogue), ...factOperations(content.catalogue)],
    clock: () => new Date(testNow),
    answers: "strict",
  });
  run = (name, input, actor = administrator) => gate.run(name, actor, input);
});
afterAll(() => world.close());

const load = (given = file) => run(loadSynthetic.name, { file: given }) as Promise<Record<string, unknown>>;

test("a statistician who may not change the district, or settings with a fault, load nothing", async () => {
  await expect(run(loadSynthetic.name, { file }, givenActor("township", "650502001"))).rejects.toMatchObject({
    status: 403,
  });
  await expect(load({ ...file, text: text.replace("total: [569388,", "total: [") })).rejects.toMatchObject({
    code: "stats/synthetic-refused",
    findings: [{ rule: "stats/synthetic-settings", place: { file: "demo.yaml" } }],
  });
});

test("figures that somebody reported stay, all others are added once", async () => {
  const reported = { element: "child_sports_events", area: "650502", period: "2023", value: 3 };
  await run("stats.submitFacts", { facts: [reported] });

  const first = await load();
  const second = await load();

  expect(first).toMatchObject({ elements: 208, kept: 1, saved: { added: first["facts"], corrected: 0 } });
  expect(first["facts"]).toBeGreaterThan(50_000);
  expect(second).toMatchObject({ saved: { added: 0, corrected: 0, unchanged: first["facts"] } });
  const { facts } = (await run("stats.listFacts", { area: "650502", period: "2023" })) as {
    facts: Record<string, unknown>[];
  };
  const sources = facts.filter(({ element }) => ["child_sports_events", "eco_theme_days"].includes(String(element)));
  expect(sources.map(({ element, value, source }) => [element, value, source])).toEqual([
    ["child_sports_events", 3, "reported"],
    ["eco_theme_days", 4, "synthetic"],
  ]);
});

test("indicators formed from these figures say that they are synthetic", async () => {
  const { standings } = (await world.ask("stats.listStandings", { year: 2024 })) as {
    standings: { indicator: { id: string }; status: { value: number | null; class: string }; synthetic: boolean }[];
  };
  const anaemia = standings.find(({ indicator }) => indicator.id === "h.u5_anaemia");

  expect(anaemia).toMatchObject({ status: { class: "met" }, synthetic: true });
  expect(anaemia?.status.value).toBeCloseTo(8.4, 1);
});
