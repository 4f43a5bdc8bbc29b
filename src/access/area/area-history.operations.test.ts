// History keeps its own borders: the code history of indicator-rules §3, held against what is stored and accepted.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestWorld } from "../../../test/world/open-test-world.ts";
import { givenActor, openTestWorld } from "../../../test/world/open-test-world.ts";
import { listAreas } from "./area.contract.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const listTownships = async (on: string) =>
  (await world.answer(listAreas, { on, under: "650502", level: "township" })).areas;

test.each([
  ["2018-10-30", ["650502401", "650502405", "650502500"], ["650502106"], "新市区街道"],
  ["2018-10-31", ["650502106", "650502500"], ["650502401", "650502405"], "城北街道"],
  ["2021-10-30", ["650502106", "650502500"], ["650502401", "650502405"], "城北街道"],
  ["2021-10-31", ["650502106"], ["650502401", "650502405", "650502500"], "城北街道"],
])("on %s the list has %j and not %j, and 650502003 is called %4$s", async (on, present, absent, name) => {
  const townships = await listTownships(on);
  const codes = townships.map(({ code }) => code);

  expect(present.filter((code) => !codes.includes(code))).toEqual([]);
  expect(absent.filter((code) => codes.includes(code))).toEqual([]);
  expect(townships.find(({ code }) => code === "650502003")?.name.zh).toBe(name);
});

test("today's 32 are those of the rules by kind", async () => {
  const counts: Record<string, number> = {};
  for (const { kind } of await listTownships("2024-12-30")) counts[kind] = (counts[kind] ?? 0) + 1;

  expect(counts).toEqual({
    subdistrict: 5,
    town: 7,
    township: 10,
    "ethnic township": 2,
    "functional zone": 3,
    "production-corps farm": 5,
  });
});

const submit = (area: string, year: number) =>
  world.ask(
    "stats.submitFacts",
    { facts: [{ element: "vaccine_doses_due", area, period: String(year), value: 10 }] },
    givenActor("statistics", "650502"),
  );

test.each([
  ["650502500", 2019],
  ["650502500", 2020],
  ["650502106", 2018],
  ["650502003", 2017],
  ["650502003", 2023],
  ["650502401", 2017],
])("a figure of %s for %i belongs to the borders of its time and is taken", async (area, year) => {
  expect(await submit(area, year)).toEqual({ added: 1, corrected: 0, unchanged: 0 });
});

test.each([
  ["650502500", 2021, "请改用该日有效的代码", "was on 2017-10-31–2021-10-30"],
  ["650502401", 2018, "请改用650502106", "Use 650502106"],
  ["650502106", 2017, "请改用650502401", "Use 650502401"],
  ["650502405", 2020, "请改用该日有效的代码", "Use a code that was valid on that day"],
  ["652201", 2020, "请改用650502", "Use 650502"],
])("a figure of %s for %i is refused and told what to do", async (area, year, zh, en) => {
  await expect(submit(area, year)).rejects.toMatchObject({
    code: area.startsWith("650502") ? "stats/facts-refused" : "access/outside-jurisdiction",
  });
  const csv = `element,area,period,cell,value,state,reason\nvaccine_doses_due,${area},${year},,10,,`;
  const answer = await world.ask("stats.importFacts", { csv, mode: "check", file: "doses.csv" });
  expect(answer).toMatchObject({
    saved: null,
    findings: expect.arrayContaining([
      expect.objectContaining({
        rule: "stats/area-outside-period",
        place: { file: "doses.csv", line: 2, field: "area" },
        message: { zh: expect.stringContaining(zh), en: expect.stringContaining(en) },
      }),
    ]),
  });
});

test("what left the list still counts in the totals of its own years", async () => {
  const read = async (year: number) => {
    const answer = await world.ask("stats.getOrigin", { figure: `h.epi_all~650502~${year}~` });
    return (answer as { terms: { element: string; value: number | null }[] }).terms.find(
      ({ element }) => element === "vaccine_doses_due",
    )?.value;
  };

  expect([await read(2019), await read(2020), await read(2017)]).toEqual([10, 10, 20]);
});
