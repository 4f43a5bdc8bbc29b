import { afterAll, beforeAll, expect, test } from "vitest";
import { givenActor, openTestWorld, withFile } from "../../../test/world/open-test-world.ts";
import type { TestWorld } from "../../../test/world/open-test-world.ts";
import type { Problem } from "../../kernel/problem.ts";
import type { TextFile } from "../../kernel/table.ts";
import { comparePlanVersions, getPlan, listPlans, listPlanVersions, setPlanState } from "../../plan/plan.contract.ts";
import { getOverview } from "../../publishing/overview/overview.contract.ts";
import { importDistrict } from "./district.contract.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const plan = "yizhou-child-plan-2021-2025";
const office = givenActor("committee-office", "650502");

const run = (files: readonly TextFile[], mode: "check" | "load") => world.answer(importDistrict, { files, mode });

const count = async (table: string): Promise<number> =>
  Number((await world.database.pool.query(`select count(*) as n from ${table}`)).rows[0].n);

const countAll = async () => {
  const tables = ["plan.versions", "stats.facts", "stats.fact_revisions", "stats.rollup", "access.area_versions"];
  return Promise.all([...tables, "access.area_closure", "access.agencies", "stats.sources"].map(count));
};

/** One fault of every kind that a statistician's hand may leave, each in a file of its own or on a line of its own. */
const breakFolder = (files: readonly TextFile[]): readonly TextFile[] => {
  const append =
    (...lines: readonly string[]) =>
    (text: string) =>
      `${text.trimEnd()}\n${lines.join("\n")}\n`;
  const changes: readonly (readonly [file: string, change: (text: string) => string])[] = [
    [
      "areas.csv",
      append(
        "65050299,650502,township,town,短码镇,Short,2017-10-31,",
        "650502998,650502,township,town,无日镇,Dayless,2023-02-29,",
        "650502997,650599,township,town,无上级镇,Orphan,2017-10-31,",
        "650502104,650502,township,town,陶家宫镇,Twice,2019-10-31,",
      ),
    ],
    [
      "area-successions.csv",
      append("650502401,650502106,2018-10-31,recoded,再记一次,Again", "650502996,,2018-10-31,abolished,无此地,None"),
    ],
    ["agencies.csv", append("edu,教育局,Education again,member,,", "moon,月亮局,Moon,lunar,,")],
    [
      "published.csv",
      append(
        "h.nothing,650000,2020,1,%,official,,,题,http://x",
        "h.mmr,650000,2020,7,1/100k,official,,,题,http://x",
        "h.mmr,650000,HY2020,7,1/100k,official,,,题,http://x",
        "h.mmr,999999,HY2020,7,1/100k,official,,,题,http://x",
        "h.mmr,652201,HY2020,7,1/100k,official,,,题,http://x",
        "h.mmr,650500,HY2019,seven,1/100k,official,,,题,http://x",
        "h.mmr,650500,HY2018,7,1/100k,official,,,题,javascript:alert(1)",
      ),
    ],
    ["systems.csv", append("sys.998,health.g1,孤儿系统,orphan,plan-item-only,plan-item-only,无,none,nothing-we-have")],
    [
      "plan/1-health.yaml",
      (text) =>
        text
          .replace("indicator: h.u5_anaemia", "indicator: h.nothing")
          .replace("lead: [health, cdc]", "lead: [moonshine]"),
    ],
    ["plan/2-safety.yaml", (text) => text.replace("id: safety.g2\n", "id: safety.g1\n")],
    ["plan/3-education.yaml", (text) => text.replace(/comparator: "?[^,]*"?,/, "comparator: about-so,")],
    ["plan/6-environment.yaml", (text) => text.replace(/deadline: 2025/, "deadline: 2052")],
  ];
  return changes.reduce((all, [file, change]) => withFile(all, file, change), files);
};

test("a broken folder comes back with all its faults, each with file, line and words in both languages; nothing is loaded", async () => {
  const files = breakFolder(world.files);
  const before = await countAll();

  const checked = await run(files, "check");
  const refusal = await run(files, "load").then(
    () => undefined,
    (problem: Problem) => problem,
  );

  const errors = checked.findings.filter(({ severity }) => severity === "error");
  const rules = errors.map(({ rule, place }) => `${rule} ${place.file}`);
  for (const expected of [
    "access/unreadable-area areas.csv",
    "access/area-unknown areas.csv",
    "access/area-spans-overlap areas.csv",
    "access/succession-twice area-successions.csv",
    "access/area-unknown area-successions.csv",
    "access/unreadable-agency agencies.csv",
    "stats/unreadable-published published.csv",
    "stats/duplicate-fact published.csv",
    "stats/unknown-area published.csv",
    "stats/area-outside-period published.csv",
    "plan/orphan-system systems.csv",
    "plan/unknown-capability systems.csv",
    "plan/unknown-indicator plan/1-health.yaml",
    "plan/unknown-agency plan/1-health.yaml",
    "plan/duplicate-id plan/2-safety.yaml",
    "plan/unknown-comparator plan/3-education.yaml",
    "plan/deadline-outside-period plan/6-environment.yaml",
  ]) {
    expect(rules).toContain(expected);
  }
  expect(rules.filter((rule) => rule === "access/unreadable-area areas.csv")).toHaveLength(2);
  expect(errors.filter(({ place }) => place.file === "published.csv" && place.field === "source_url")).toHaveLength(1);
  expect(errors.filter(({ place }) => !place.file || !place.line)).toEqual([]);
  expect(errors.filter(({ message }) => !/\p{Script=Han}/u.test(message.zh) || message.en.length < 10)).toEqual([]);
  expect([checked.loaded, refusal?.code, refusal?.status]).toEqual([false, "stats/district-refused", 422]);
  expect(refusal?.findings).toEqual(checked.findings);
  expect(await countAll()).toEqual(before);
});

test("a figure of a code that had ended is told the code of its time", async () => {
  const files = withFile(
    world.files,
    "published.csv",
    (text) => `${text}h.mmr,652201,HY2020,7,1/100k,official,,,题,http://x\n`,
  );

  const { findings } = await run(files, "check");

  expect(findings.find(({ rule }) => rule === "stats/area-outside-period")?.message).toEqual({
    zh: expect.stringContaining("请改用650502。"),
    en: expect.stringContaining("Use 650502."),
  });
});

test("the same folder again changes nothing: no version, no fact, no revision, no area", async () => {
  const before = await countAll();

  const again = await run(world.files, "load");

  expect(again).toMatchObject({
    loaded: true,
    counts: {
      areas: 246 - 1 + 18,
      agencies: 29,
      published: 435,
      goals: 69,
      measures: 88,
      targets: 35,
      commitments: 93,
    },
    plan: { id: plan, version: 1, isNew: false },
    changes: [],
    facts: { added: 0, corrected: 0, unchanged: 435 },
  });
  expect(await countAll()).toEqual(before);
});

const raiseTarget = (files: readonly TextFile[]) =>
  withFile(files, "plan/1-health.yaml", (text) =>
    text
      .replace(/(id: health\.m4\.t1, .*?value: )90/, "$195")
      .replace("常见病与恶性肿瘤等重病防治", "常见病与重病防治"),
  );

test("a check says what would change and changes nothing", async () => {
  const { changes, plan: saved } = await run(raiseTarget(world.files), "check");

  expect(changes.map(({ id, kind }) => [id, kind])).toEqual([
    ["health.g5", "changed"],
    ["health.m4.t1", "changed"],
  ]);
  expect(saved).toBeNull();
  expect((await world.answer(listPlanVersions, { plan })).versions).toHaveLength(1);
});

test("a changed plan is a new version with a difference to read; the old one stays as it was", async () => {
  const first = await world.answer(getPlan, { plan, version: 1 });
  const loaded = await run(raiseTarget(world.files), "load");

  expect(loaded.plan).toEqual({ id: plan, version: 2, isNew: true });
  const { changes } = await world.answer(comparePlanVersions, { plan, from: 1, to: 2 });
  expect(loaded.changes).toEqual(changes);
  expect(changes.find(({ id }) => id === "health.m4.t1")?.fields).toEqual([
    { field: "value", before: "90", after: "95" },
  ]);
  const { versions } = await world.answer(listPlanVersions, { plan });
  expect(versions.map(({ version, state, importedBy }) => [version, state, importedBy])).toEqual([
    [2, "in-force", "administrator-everywhere"],
    [1, "archived", "administrator-everywhere"],
  ]);
  const old = await world.answer(getPlan, { plan, version: 1 });
  expect(old.plan).toEqual({ ...first.plan, state: "archived" });
  expect((await world.answer(getOverview)).plan.version).toBe(2);
  expect((await world.answer(listPlans)).plans).toMatchObject([{ version: 2, counts: { goals: 69, systems: 313 } }]);
});

test("going back to the former text is a third version, not a silent return", async () => {
  const back = await run(world.files, "load");

  expect(back.plan).toEqual({ id: plan, version: 3, isNew: true });
  expect((await world.answer(comparePlanVersions, { plan, from: 1, to: 3 })).changes).toEqual([]);
});

test("the committee office puts a former version in force, and every page follows", async () => {
  const moved = await world.answer(setPlanState, { plan, version: 2, state: "in-force" }, office);

  expect(moved.version).toMatchObject({ version: 2, state: "in-force" });
  const { versions } = await world.answer(listPlanVersions, { plan });
  expect(versions.map(({ version, state }) => [version, state])).toEqual([
    [3, "archived"],
    [2, "in-force"],
    [1, "archived"],
  ]);
  expect((await world.answer(getOverview)).plan.version).toBe(2);
  await expect(world.ask("plan.setPlanState", { plan, version: 9, state: "draft" }, office)).rejects.toMatchObject({
    code: "plan/unknown-plan",
    status: 404,
  });
});

test("a plan that the folder calls archived is archived, under the same version", async () => {
  const files = withFile(world.files, "plan/plan.yaml", (text) => text.replace("state: in-force", "state: archived"));

  const loaded = await run(files, "load");

  expect(loaded.plan).toEqual({ id: plan, version: 3, isNew: false });
  expect((await world.answer(getPlan, { plan, version: 3 })).version.state).toBe("archived");
});

test("a figure printed anew replaces the former one, which stays to be read", async () => {
  const files = withFile(world.files, "published.csv", (text) =>
    text.replace("h.mmr,650000,HY2020,7.89,", "h.mmr,650000,HY2020,17.89,"),
  );

  const loaded = await run(files, "load");

  expect(loaded.facts).toEqual({ added: 0, corrected: 1, unchanged: 434 });
  expect(await count("stats.fact_revisions")).toBe(1);
});
