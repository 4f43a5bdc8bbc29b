// A form that was handed in is not changed past it: not by facts, not by a table, not by a data value set.
import { afterAll, beforeAll, expect, test } from "vitest";
import { childHomes, desks, fillForm, givenPerson } from "../../../test/world/given-desk.ts";
import type { TestWorld } from "../../../test/world/open-test-world.ts";
import { openTestWorld } from "../../../test/world/open-test-world.ts";

let world: TestWorld;
const key = { ...childHomes, area: "650502104201" };
const village = givenPerson("village", key.area);

beforeAll(async () => {
  world = await openTestWorld();
  await world.ask("reporting.openRound", { period: "2024", area: "650502", forms: ["child-homes"] });
});
afterAll(() => world.close());

const place = { element: "child_homes", area: key.area, period: "2024" };
const submit = (value: number, actor = desks.women, changes: object = {}): Promise<unknown> =>
  world.ask("stats.submitFacts", { facts: [{ ...place, value, ...changes }] }, actor);
const importTable = (value: number): Promise<unknown> =>
  world.ask(
    "stats.importFacts",
    { csv: `element,area,period,cell,value,state,reason\nchild_homes,${key.area},2024,,${value},,`, mode: "load" },
    desks.women,
  );
const exchange = (value: number): Promise<unknown> =>
  world.ask(
    "reporting.importDataValueSet",
    {
      dataValueSet: {
        dataValues: [{ dataElement: "child_homes", period: "2024", orgUnit: key.area, value: `${value}` }],
      },
    },
    desks.women,
  );
const closedForm = expect.objectContaining({ rule: "reporting/closed-form" });

test("while a form is a draft its figures may come by other doors", async () => {
  expect(await submit(4)).toMatchObject({ added: 1 });
});

test("once it is handed in every door refuses a change, names the form's state, and takes what stands already", async () => {
  await fillForm(world, key, village, 1);
  await world.ask("reporting.submitForm", key, village);

  await expect(submit(9)).rejects.toMatchObject({ status: 422, findings: [closedForm] });
  expect(await importTable(9)).toMatchObject({ saved: null, findings: [closedForm] });
  expect(await exchange(9)).toMatchObject({ importCount: { imported: 0, updated: 0 }, conflicts: [expect.anything()] });
  expect(await submit(1)).toMatchObject({ added: 0, corrected: 0, unchanged: 1 });
  expect(await importTable(1)).toMatchObject({ findings: [], saved: { corrected: 0 } });
  await expect(submit(9, desks.women, { period: "2023" })).resolves.toMatchObject({ added: 1 });
});

test("returned, it is open again; the bureau that accepts may correct what is closed", async () => {
  expect(await submit(7, desks.statistics)).toMatchObject({ corrected: 1 });
  await world.ask("reporting.returnSubmission", { ...key, reason: "请核对" }, desks.township);

  expect(await submit(8)).toMatchObject({ corrected: 1 });
});
