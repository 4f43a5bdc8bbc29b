// Who may take which step on whose form, said a second time by hand: for every stage of a village's form, every
// actor tries every step, and only the one at the desk succeeds.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FormKey } from "../../../test/world/given-desk.ts";
import { childHomes, desks, fillForm, givenPerson, openForm } from "../../../test/world/given-desk.ts";
import type { TestWorld } from "../../../test/world/open-test-world.ts";
import { openTestWorld } from "../../../test/world/open-test-world.ts";
import type { Actor } from "../../access/actor.ts";
import { Problem } from "../../kernel/problem.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  await world.ask("reporting.openRound", { period: "2024", area: "650502" });
});
afterAll(() => world.close());

const { village, township, women, education, statistics } = desks;

const strangers: readonly Actor[] = [
  education,
  givenPerson("village", "650502104201"),
  givenPerson("township", "650502103"),
  givenPerson("agency", "650521", "women"),
  givenPerson("statistics", "650521", "stat"),
  givenPerson("committee-office", "650502", "office"),
  givenPerson("leader", "650502"),
  givenPerson("public", "650502"),
  // Works for the township's area, but for an agency: not at the township's desk.
  givenPerson("agency", "650502104", "health"),
];

const steps: Readonly<Record<string, (key: FormKey) => readonly [name: string, input: object]>> = {
  save: (key) => [
    "reporting.saveEntries",
    { ...key, entries: [{ area: key.area, element: "child_homes", state: "value", value: 3, baseVersion: 999 }] },
  ],
  submit: (key) => ["reporting.submitForm", key],
  pass: (key) => ["reporting.passSubmission", key],
  return: (key) => ["reporting.returnSubmission", { ...key, reason: "请核对" }],
  reopen: (key) => ["reporting.reopenSubmission", { ...key, reason: "补报" }],
};

const attempt = async (actor: Actor, step: string): Promise<number> => {
  const [name, input] = steps[step]?.(childHomes) ?? ["", {}];
  try {
    await world.ask(name, input, actor);
    return 200;
  } catch (error) {
    if (error instanceof Problem) return error.status;
    throw error;
  }
};

/** Nothing of it may succeed: neither what the stage allows to somebody else nor what it allows to nobody. */
const expectRefusals = async (actors: readonly Actor[], names: readonly string[]): Promise<void> => {
  for (const actor of actors) {
    for (const name of names) {
      const status = await attempt(actor, name);
      expect([actor.id, name, status]).toEqual([actor.id, name, status === 409 ? 409 : 403]);
    }
  }
};

const expectStrangersOut = async (): Promise<void> => {
  for (const actor of strangers) {
    for (const name of Object.keys(steps)) {
      expect([actor.id, name, await attempt(actor, name)]).toEqual([actor.id, name, 403]);
    }
  }
};

test("at every stage only the desk where the form lies can move it, and strangers at none", async () => {
  await expectStrangersOut();
  await expectRefusals([township, women, statistics], ["save", "submit", "pass", "return", "reopen"]);
  await expectRefusals([village], ["pass", "return", "reopen"]);
  await fillForm(world, childHomes, village);
  expect(await attempt(village, "submit")).toBe(200);

  await expectStrangersOut();
  await expectRefusals([village, women, statistics], ["save", "submit", "pass", "return", "reopen"]);
  await expectRefusals([township], ["save", "submit", "reopen"]);
  expect(await attempt(township, "pass")).toBe(200);

  await expectRefusals([village, township, statistics], ["save", "submit", "pass", "return", "reopen"]);
  expect(await attempt(women, "pass")).toBe(200);

  await expectRefusals([village, township, women], ["save", "submit", "pass", "return", "reopen"]);
  expect(await attempt(statistics, "pass")).toBe(200);

  await expectStrangersOut();
  await expectRefusals([village, township, women], ["save", "submit", "pass", "return", "reopen"]);
  await expectRefusals([statistics], ["save", "submit", "pass", "return"]);
  expect(await attempt(statistics, "reopen")).toBe(200);
  expect(await openForm(world, childHomes, village)).toMatchObject({ state: "returned", desk: 0 });
});

test.each<[Actor, boolean]>([
  [village, true],
  [township, true],
  [women, true],
  [statistics, true],
  [givenPerson("committee-office", "650502", "office"), true],
  [givenPerson("leader", "650502"), true],
  [education, false],
  [givenPerson("village", "650502104201"), false],
  [givenPerson("township", "650502103"), false],
  [givenPerson("statistics", "650521", "stat"), false],
  [givenPerson("leader", "650521"), false],
  [givenPerson("public", "650502"), false],
])("%o may open a village's draft: %s", async (actor, isAllowed) => {
  const opened = await openForm(world, childHomes, actor).then(
    () => true,
    (error: unknown) => (error instanceof Problem && error.status === 403 ? false : Promise.reject(error)),
  );

  expect(opened).toBe(isAllowed);
});

test("a desk is offered what waits for it, and nobody else's", async () => {
  const key = { ...childHomes, area: "650502104202" };
  const own = givenPerson("village", "650502104202");
  await fillForm(world, key, own);
  await world.ask("reporting.submitForm", key, own);
  const loadWaiting = async (actor: Actor) => {
    const desk = (await world.ask("reporting.getDesk", {}, actor)) as { toCheck: FormKey[]; toFill: FormKey[] };
    return {
      check: desk.toCheck.map(({ form, area }) => `${form} ${area}`),
      fill: desk.toFill.map(({ form }) => form),
    };
  };

  expect((await loadWaiting(township)).check).toEqual(["child-homes 650502104202"]);
  expect((await loadWaiting(women)).check).toEqual([]);
  expect((await loadWaiting(statistics)).check).toEqual([]);
  expect(await loadWaiting(own)).toEqual({ check: [], fill: [] });
  expect((await loadWaiting(village)).fill).toEqual(["child-homes"]);
  expect(new Set((await loadWaiting(education)).fill).size).toBeGreaterThan(10);
});
