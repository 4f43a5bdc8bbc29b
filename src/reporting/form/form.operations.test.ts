// Forms as they are asked for: all, one agency's, one with its definitions, an older version.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestWorld } from "../../../test/world/open-test-world.ts";
import { givenActor, openTestWorld } from "../../../test/world/open-test-world.ts";
import { loadTenants } from "../../access/area/area.store.ts";
import type { AreaCode } from "../../kernel/area.ts";
import { content } from "../../server/content.ts";
import { getForm, listForms } from "./form.contract.ts";
import type { Form, FormId } from "./form.ts";
import { loadFormVersion, saveFormVersion } from "./form.store.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const district = "650502" as AreaCode;
const id = "child-homes";
const current = content.formBook.forms.get(id as FormId) as Form;

test("the list has every form, or those of one agency", async () => {
  const { forms } = await world.answer(listForms);
  const { forms: ofWomen } = await world.answer(listForms, { agency: "women" });

  expect(forms).toHaveLength(content.formBook.forms.size);
  expect(forms.reduce((sum, { elements }) => sum + elements, 0)).toBe(208);
  expect(new Set(ofWomen.map(({ agency }) => agency))).toEqual(new Set(["women"]));
});

test("a form carries tables, desks and the indicators its elements serve", async () => {
  const form = await world.answer(getForm, { id: "mch-child-care" });
  const births = form.sections[0]?.elements[0];

  expect(form.route.map(({ desk }) => desk)).toEqual(["township", "agency", "statistics"]);
  expect(form.sections[0]?.cells).toEqual(["female+urban", "female+rural", "male+urban", "male+rural"].map(sortCell));
  expect(births?.id).toBe("live_births");
  expect(births?.indicators.map(({ id: indicator }) => indicator)).toContain("h.imr");
  expect(form.cells).toBe(20);
});

const sortCell = (cell: string): string => cell.split("+").sort().join("+");

test("another version comes as it was saved and is not overwritten", async () => {
  const older: Form = { ...current, version: 7, title: { zh: "旧表", en: "Old form" } };
  const at = "2024-12-30T02:00:00.000Z";
  const tk = (await world.transactions.read((tx) => loadTenants(tx, [district]))).get(district) ?? 0;
  await world.transactions.write((tx) => saveFormVersion(tx, tk, older, at));
  await world.transactions.write((tx) => saveFormVersion(tx, tk, { ...older, title: current.title }, at));

  const stored = await world.transactions.read((tx) => loadFormVersion(tx, tk, id, 7));
  const shown = await world.answer(getForm, { id, version: 7 }, givenActor("statistics", district));

  expect(stored).toEqual(older);
  expect(shown.title).toEqual(older.title);
});

test.each([
  ["a form that nobody defined", { id: "nothing" }],
  ["a version that never was", { id, version: 99 }],
])("%s is not found", async (_what, input) => {
  await expect(world.ask(getForm.name, input)).rejects.toMatchObject({ code: "reporting/no-form", status: 404 });
});
