// A submission's whole way on the real district's forms: village → township → women's federation → statistics.
import { afterAll, beforeAll, expect, test } from "vitest";
import { childHomes, desks, fillForm, givenPerson, openForm } from "../../../test/world/given-desk.ts";
import type { TestWorld } from "../../../test/world/open-test-world.ts";
import type { Problem } from "../../kernel/problem.ts";
import { openTestWorld } from "../../../test/world/open-test-world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  await world.ask("reporting.openRound", { period: "2024", area: "650502" });
});
afterAll(() => world.close());

/** Another village of the township, so that tests do not meet. */
const at = (village: string) => ({ ...childHomes, area: village });
const personOf = (village: string) => givenPerson("village", village);

const loadTotal = async (element: string, area: string): Promise<number | undefined> =>
  (
    await world.database.pool.query(
      `select r.total from stats.rollup r join access.areas a on a.id = r.area_id join stats.elements e on e.id = r.element_id
       join stats.periods p on p.id = r.period where a.code = $1 and e.code = $2 and p.code = '2024' and r.cell_id = 0`,
      [area, element],
    )
  ).rows[0]?.total;

test("a form goes from desk to desk and its figures stand in every total from the moment it is handed in", async () => {
  const key = at("650502104201");
  const village = personOf("650502104201");
  const before = await loadTotal("child_homes", "650502104");

  await fillForm(world, key, village, 1);
  expect(await loadTotal("child_homes", "650502104")).toBe(before);
  const submitted = await world.ask("reporting.submitForm", key, village);

  expect(submitted).toMatchObject({
    state: "submitted",
    desk: 1,
    deskName: { en: expect.any(String) },
    saved: { added: 7 },
  });
  expect(await loadTotal("child_homes", "650502104")).toBe((before ?? 0) + 1);
  expect(await world.ask("reporting.passSubmission", key, desks.township)).toMatchObject({
    state: "submitted",
    desk: 2,
  });
  expect(await world.ask("reporting.passSubmission", key, desks.women)).toMatchObject({ state: "submitted", desk: 3 });
  expect(await world.ask("reporting.passSubmission", key, desks.statistics)).toMatchObject({
    state: "accepted",
    desk: 3,
  });
  const { steps } = await openForm(world, key, desks.statistics);
  expect(steps.map(({ action, role, fromDesk, toDesk }) => [action, role, fromDesk, toDesk])).toEqual([
    ["submit", "village", 0, 1],
    ["pass", "township", 1, 2],
    ["pass", "agency", 2, 3],
    ["accept", "statistics", 3, 3],
  ]);
});

test("a return carries its reason to the desk that corrects, and the correction keeps what it replaced", async () => {
  const key = at("650502104202");
  const village = personOf("650502104202");
  await fillForm(world, key, village, 1);
  await world.ask("reporting.submitForm", key, village);
  await world.ask("reporting.passSubmission", key, desks.township);

  await world.ask("reporting.returnSubmission", { ...key, reason: "家长学校应为2所" }, desks.women);
  const returned = await openForm(world, key, village);
  await fillForm(world, key, village, 2);
  const again = await world.ask("reporting.submitForm", key, village);

  expect(returned).toMatchObject({ state: "returned", desk: 0, may: { edit: true, submit: true, pass: false } });
  expect(returned.steps.at(-1)).toMatchObject({ action: "return", reason: "家长学校应为2所", by: desks.women.id });
  expect(again).toMatchObject({ state: "submitted", saved: { added: 0, corrected: 5, unchanged: 2 } });
  const { facts } = (await world.ask("stats.listFacts", {
    area: key.area,
    element: "child_homes",
    period: "2024",
  })) as {
    facts: { value: number; revisions: { value: number; changedBy: string }[] }[];
  };
  expect(facts).toMatchObject([{ value: 2, revisions: [{ value: 1, changedBy: village.id }] }]);
});

test("blank cells keep a form from being handed in and are named; a missing figure with its reason does not", async () => {
  const key = at("650502104203");
  const village = personOf("650502104203");
  const refused: unknown = await world.ask("reporting.submitForm", key, village).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: "reporting/form-refused", status: 422 });
  expect((refused as Problem).findings.map(({ rule }) => rule)).toEqual(Array(5).fill("reporting/blank"));
  await fillForm(world, key, village, 1);
  const place = { area: key.area, element: "child_homes", cell: "" };

  await world.ask(
    "reporting.saveEntries",
    { ...key, entries: [{ ...place, state: "missing", reason: "资料遗失", baseVersion: 1 }] },
    village,
  );
  await world.ask("reporting.submitForm", key, village);

  const { facts } = (await world.ask("stats.listFacts", {
    area: key.area,
    element: "child_homes",
    period: "2024",
  })) as {
    facts: unknown[];
  };
  expect(facts).toMatchObject([{ state: "missing", value: null, reason: "资料遗失" }]);
});

test("the second of two writers sees both values and chooses; nobody's figure is overwritten silently", async () => {
  const key = at("650502104204");
  const village = personOf("650502104204");
  const entry = { area: key.area, element: "child_homes", cell: "", state: "value" };
  const save = (value: number, baseVersion: number) =>
    world.ask("reporting.saveEntries", { ...key, entries: [{ ...entry, value, baseVersion }] }, village);
  await save(3, 0);

  const first = await save(4, 1);
  const second = await save(5, 1);
  const chosen = await save(5, 2);

  expect(first).toMatchObject({ saved: [{ version: 2 }], conflicts: [] });
  expect(second).toMatchObject({
    saved: [],
    conflicts: [{ yours: { value: 5 }, theirs: { value: 4, changedBy: village.id }, version: 2 }],
  });
  expect(chosen).toMatchObject({ saved: [{ version: 3 }], conflicts: [] });
});

test("after handing in nobody changes a figure until it comes back; reopening wants a reason and leaves a trace", async () => {
  const key = at("650502104205");
  const village = personOf("650502104205");
  await fillForm(world, key, village);
  await world.ask("reporting.submitForm", key, village);

  await expect(fillForm(world, key, village, 9)).rejects.toMatchObject({ code: "reporting/not-open", status: 409 });
  for (const person of [desks.township, desks.women, desks.statistics]) {
    await world.ask("reporting.passSubmission", key, person);
  }
  await expect(
    world.ask("reporting.reopenSubmission", { ...key, reason: "  " }, desks.statistics),
  ).rejects.toMatchObject({
    status: 400,
  });
  await world.ask("reporting.reopenSubmission", { ...key, reason: "村里补报了一处儿童之家" }, desks.statistics);

  const { state, desk, steps } = await openForm(world, key, village);
  expect({ state, desk, last: steps.at(-1) }).toMatchObject({
    state: "returned",
    desk: 0,
    last: { action: "reopen", reason: "村里补报了一处儿童之家", by: desks.statistics.id },
  });
});

test("what is not part of a form is refused whole, and so is a form that nobody asked for", async () => {
  const village = personOf("650502104206");
  const key = at("650502104206");
  const entry = { element: "child_homes", cell: "", state: "value", value: 1, baseVersion: 0 };
  const save = (changes: object) =>
    world.ask(
      "reporting.saveEntries",
      {
        ...key,
        entries: [
          { ...entry, area: key.area },
          { ...entry, ...changes },
        ],
      },
      village,
    );

  await expect(save({ area: "650502104207" })).rejects.toMatchObject({ code: "reporting/outside-form" });
  await expect(save({ area: key.area, element: "live_births" })).rejects.toMatchObject({
    code: "reporting/outside-form",
  });
  await expect(save({ area: key.area, cell: "female" })).rejects.toMatchObject({ code: "reporting/outside-form" });
  await expect(save({ area: key.area, element: "child_homes_staffed", value: null })).rejects.toMatchObject({
    code: "reporting/value-wanted",
  });
  await expect(world.ask("reporting.getSubmission", { ...key, period: "2023" }, village)).rejects.toMatchObject({
    code: "reporting/not-expected",
    status: 404,
  });
  expect((await openForm(world, key, village)).entries).toEqual([]);
});

test("two who hand the same form in at once: one does, the other is told so", async () => {
  const key = at("650502104209");
  const village = personOf("650502104209");
  await fillForm(world, key, village);

  const results = await Promise.allSettled([
    world.ask("reporting.submitForm", key, village),
    world.ask("reporting.submitForm", key, village),
  ]);

  expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(results.find(({ status }) => status === "rejected")).toMatchObject({ reason: { status: 409 } });
});

test("many forms handed in and corrected at once leave every total exact", async () => {
  const { submissions } = (await world.ask("reporting.getRound", { id: "2024" })) as {
    submissions: readonly { form: string; period: string; area: string; state: string }[];
  };
  const copies = submissions.filter(({ form, state }) => form === "child-homes" && state === "draft").slice(0, 24);

  await Promise.all(
    copies.map(async (key, index) => {
      const person = personOf(key.area);
      await fillForm(world, key, person, 1 + (index % 3));
      await world.ask("reporting.submitForm", key, person);
      await world.ask("reporting.returnSubmission", { ...key, reason: "请核对" });
      await fillForm(world, key, person, 2);
      await world.ask("reporting.submitForm", key, person);
    }),
  );

  expect(copies).toHaveLength(24);
  expect(await world.ask("stats.rebuildRollup", {})).toMatchObject({ differences: 0 });
});
