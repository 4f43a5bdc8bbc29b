// A release is an instant that never moves: whoever writes afterwards, or waited while it was made, comes after it.
import { afterAll, beforeAll, expect, test } from "vitest";
import { desks, fillForm, givenPerson } from "../../../test/world/given-desk.ts";
import type { TestDatabase } from "../../../test/database.ts";
import { openTestDatabase } from "../../../test/database.ts";
import { administrator, districtFolder } from "../../../test/world/open-test-world.ts";
import { readDistrictFolder } from "../../server/district-folder.ts";
import type { World } from "../../server/world.ts";
import { joinWorld } from "../../server/world.ts";
import { findReleasedAt } from "./release.operations.ts";

let database: TestDatabase;
let world: World;
let now = "2024-12-30T02:00:00.000Z";
const area = "650502";
const statistics = desks.statistics;
const reader = givenPerson("public", area);

const ask = (name: string, input: unknown = {}, actor = administrator): Promise<unknown> =>
  world.gate.run(name, actor, input);

/** Each step a minute later than the one before. */
const tick = (): void => void (now = new Date(Date.parse(now) + 60_000).toISOString());

beforeAll(async () => {
  database = await openTestDatabase();
  const files = readDistrictFolder(districtFolder).filter((file) => file.path !== "demo.yaml");
  world = joinWorld({
    transactions: database.transactions,
    files,
    clock: () => new Date(now),
    answers: "strict",
    findReleasedAt,
  });
  await ask("stats.importDistrict", { files, mode: "load" });
});
afterAll(() => database.close());

const births = (value: number, village = "650502104200") => ({
  facts: [
    { element: "live_births", area: village, period: "HY2024", cell: "female+rural", value },
    { element: "live_births", area: village, period: "HY2024", cell: "male+rural", value },
  ],
});

const release = (parts: object = {}): Promise<unknown> =>
  ask("reporting.makeRelease", { area, note: "年度发布", ...parts }, statistics);

test("before the first release the public sees no figure, the staff sees all", async () => {
  await ask("stats.submitFacts", births(10));

  expect(await ask("reporting.listReleases", {}, reader)).toEqual({ releases: [], outstanding: 0, changedFacts: 0 });
  expect(await loadShown(administrator)).toContain("20");
  expect(await loadShown(reader)).not.toContain("20");
});

/** Every births figure of 2024 that a person is shown for the township. */
const loadShown = async (actor: typeof administrator): Promise<readonly string[]> => {
  const { series } = (await ask(
    "stats.getIndicator",
    { indicator: "p.births", area: "650502104", from: 2022, to: 2024 },
    actor,
  )) as {
    series: { figures: readonly { year: number; value: number | null }[] };
  };
  return series.figures.flatMap(({ year, value }) => (year === 2024 && value !== null ? [String(value)] : []));
};

test("the public sees what the release knew, corrections only with the next one", async () => {
  tick();
  expect(await release()).toMatchObject({ number: 1, outstanding: 0, isPublic: true });
  tick();
  await ask("stats.submitFacts", births(15));
  expect(await loadShown(reader)).toEqual(["20"]);
  expect(await loadShown(administrator)).toEqual(["30"]);

  const changes = await ask("reporting.listChanges", {}, statistics);
  tick();
  await release({ note: "更正陶家宫村活产数" });

  expect(changes).toMatchObject({
    since: 1,
    until: null,
    added: 0,
    corrected: 2,
    changes: [
      { before: 10, after: 15 },
      { before: 10, after: 15 },
    ],
    moved: expect.arrayContaining([expect.objectContaining({ indicator: "p.births", before: 20, after: 30 })]),
  });
  expect(await loadShown(reader)).toEqual(["30"]);
  expect(await ask("reporting.verifyRelease", { number: 1 })).toMatchObject({ isUnchanged: true });
});

test("under embargo the public sees the release before, and not even its number", async () => {
  tick();
  await ask("stats.submitFacts", births(20));
  tick();
  expect(await release({ embargo: "2025-01-15" })).toMatchObject({
    number: 3,
    isPublic: false,
    publicFrom: "2025-01-14T16:00:00.000Z",
  });

  expect(await loadShown(reader)).toEqual(["30"]);
  expect(await ask("reporting.listReleases", {}, reader)).toMatchObject({ releases: [{ number: 2 }, { number: 1 }] });
  const before = now;
  now = "2025-01-14T16:00:01.000Z";
  expect(await loadShown(reader)).toEqual(["40"]);
  now = before;
});

test("expected forms that are not accepted keep a release back, unless somebody says why; accepted ones are locked", async () => {
  await ask("reporting.openRound", { period: "2024", area, forms: ["child-homes"] });
  const key = { form: "child-homes", period: "2024", area: "650502104200" };
  await fillForm(
    {
      ask,
      answer: async (contract, input, actor) => contract.output.parse(await ask(contract.name, input, actor)),
    },
    key,
    administrator,
  );
  await ask("reporting.submitForm", key);
  for (let desk = 1; desk <= 3; desk += 1) await ask("reporting.passSubmission", key);
  tick();

  await expect(release()).rejects.toMatchObject({ code: "reporting/forms-outstanding", status: 409 });
  const made = await release({ outstandingReason: "其余村下周补报" });

  expect(made).toMatchObject({ accepted: 1, note: expect.stringContaining("其余村下周补报") });
  const opened = (await ask("reporting.getSubmission", key)) as {
    state: string;
    release: number;
    steps: { action: string }[];
  };
  expect(opened).toMatchObject({ state: "locked", release: (made as { number: number }).number });
  expect(opened.steps.at(-1)).toMatchObject({ action: "lock" });
});

test("the committee office, the leaders and the agencies of locked forms hear of a release, other agencies do not", async () => {
  const listReleased = async (...person: Parameters<typeof givenPerson>) => {
    const { notices } = (await ask("reporting.listNotices", {}, givenPerson(...person))) as {
      notices: readonly { kind: string; title: { zh: string }; body: { zh: string } }[];
    };
    return notices.flatMap(({ kind, title, body }) => (kind === "released" ? [`${title.zh}：${body.zh}`] : []));
  };
  const withForms = "第4号发布：2024年的数据已经发布，报表已锁定。";
  const all = [withForms, ...[3, 2, 1].map((number) => `第${number}号发布：更正后的数据已经发布。`)];

  expect(await listReleased("committee-office", area)).toEqual(all);
  expect(await listReleased("leader", area)).toEqual(all);
  expect(await listReleased("agency", area, "women")).toEqual([withForms]);
  expect(await listReleased("agency", area, "edu")).toEqual([]);
});

test("whoever writes while releases are made comes before one or after it, never into one that stands", async () => {
  const villages = ["650502104201", "650502104202", "650502104203", "650502104204"];
  const writing = villages.map(async (village) => {
    for (let turn = 1; turn <= 6; turn += 1) await ask("stats.submitFacts", births(turn, village));
  });
  const releasing = (async () => {
    for (let turn = 0; turn < 6; turn += 1) {
      await release({ outstandingReason: "演练" });
      tick();
    }
  })();
  await Promise.all([...writing, releasing]);
  await ask("stats.submitFacts", births(99));

  const { releases } = (await ask("reporting.listReleases", {}, statistics)) as {
    releases: readonly { number: number }[];
  };
  const proofs = await Promise.all(releases.map(({ number }) => ask("reporting.verifyRelease", { number })));

  expect(proofs.length).toBeGreaterThanOrEqual(10);
  expect(proofs.filter((proof) => !(proof as { isUnchanged: boolean }).isUnchanged)).toEqual([]);
});
