import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestWorld } from "../../../test/world/open-test-world.ts";
import { openTestWorld, withFile } from "../../../test/world/open-test-world.ts";
import { search } from "./search.contract.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const find = async (text: string, limit = 20) => (await world.answer(search, { text, limit })).hits;

test.each([
  ["Chinese", "新生儿访视率", "indicator", "h.newborn_visit"],
  ["a part of the Chinese", "访视", "indicator", "h.newborn_visit"],
  ["English", "Newborn home visit rate", "indicator", "h.newborn_visit"],
  ["English words in any order and case", "VISIT newborn", "indicator", "h.newborn_visit"],
  ["pinyin", "xinshengerfangshi", "indicator", "h.newborn_visit"],
  ["pinyin with blanks", "tao jia gong zhen", "area", "650502104"],
  ["initials", "xsefsl", "indicator", "h.newborn_visit"],
  ["initials of an area", "tjgz", "area", "650502104"],
  ["the code of an area", "650502104", "area", "650502104"],
  ["full-width digits", "６５０５０２１０４", "area", "650502104"],
  ["the id of an indicator", "h.newborn_visit", "indicator", "h.newborn_visit"],
  ["a goal", "出生缺陷防治链条", "goal", "health.g4"],
  ["a system", "出生缺陷防治体系", "system", "sys.002"],
  ["an agency", "妇联", "agency", "women"],
  ["an agency's initials", "tjj", "agency", "stat"],
])("%s finds what is meant: %s", async (_what, text, kind, id) => {
  expect((await find(text)).map((hit) => `${hit.kind} ${hit.id}`)).toContain(`${kind} ${id}`);
});

test("the exact name comes first, and no more hits than asked for", async () => {
  expect((await find("陶家宫镇"))[0]).toMatchObject({ kind: "area", id: "650502104", path: "/areas/650502104" });
  expect(await find("儿童", 5)).toHaveLength(5);
});

test("nothing finds nothing", async () => {
  expect(await find("")).toEqual([]);
  expect(await find("  。，")).toEqual([]);
  expect(await find("没有这样的东西")).toEqual([]);
});

test("what the plan calls anew is found at once", async () => {
  const files = withFile(world.files, "plan/1-health.yaml", (text) =>
    text.replace("常见病与恶性肿瘤等重病防治", "小红花行动"),
  );
  expect(await find("小红花行动")).toEqual([]);

  await world.ask("stats.importDistrict", { files, mode: "load" });

  expect((await find("小红花行动"))[0]).toMatchObject({ kind: "goal", id: "health.g5" });
});
