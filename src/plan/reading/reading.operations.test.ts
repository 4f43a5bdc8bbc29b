import { afterAll, beforeAll, expect, test } from "vitest";
import { plan } from "../../../test/world/contract-table.ts";
import type { TestWorld } from "../../../test/world/open-test-world.ts";
import { givenActor, openTestWorld } from "../../../test/world/open-test-world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const askTarget = async () =>
  (await world.ask("stats.getTarget", { target: "health.g9.t2" })) as {
    readonly target: {
      readonly model: { readonly reading: { zh: string }; readonly confirmation: { note: string } | null };
    };
  };

test("a reading is nobody's until somebody confirms it by name; the last word counts", async () => {
  const before = await askTarget();

  await world.ask("plan.confirmReading", { plan, target: "health.g9.t2", note: "正文第9条" });
  await world.ask("plan.confirmReading", { plan, target: "health.g9.t2", note: "统计局函" });

  expect(before.target.model).toMatchObject({ reading: { zh: "不高于38%（含本数）" }, confirmation: null });
  expect((await askTarget()).target.model.confirmation).toMatchObject({ note: "统计局函" });
});

test("a target that the plan does not have cannot be confirmed", async () => {
  await expect(world.ask("plan.confirmReading", { plan, target: "health.g99.t1" })).rejects.toMatchObject({
    code: "plan/unknown-target",
  });
});

test("an agency reads the wording but does not confirm it", async () => {
  const agency = givenActor("agency", "650502");

  await expect(world.ask("plan.confirmReading", { plan, target: "health.g9.t2" }, agency)).rejects.toMatchObject({
    status: 403,
  });
});
