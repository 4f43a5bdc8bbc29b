import { afterAll, beforeAll, expect, test } from "vitest";
import { submitVisits, townships, villages } from "../../../test/world/given-visits.ts";
import type { TestWorld } from "../../../test/world/open-test-world.ts";
import { openTestWorld, readDistrictTable } from "../../../test/world/open-test-world.ts";
import { getAreaProfile } from "./area-profile.contract.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  await submitVisits(world);
});
afterAll(() => world.close());

const read = (area: string, year?: number) => world.answer(getAreaProfile, { area, ...(year ? { year } : {}) });

test("every area that stands or stood has its profile, under the areas above it", async () => {
  const rows = [...readDistrictTable("areas.csv"), ...readDistrictTable("reference-areas.csv")].map((row) =>
    row.split(","),
  );
  const codes = [...new Set(rows.map(([code = ""]) => code))];
  const parents = new Map(rows.map(([code = "", parent = ""]) => [code, parent]));
  const profiles = await Promise.all(codes.map((code) => read(code, 2023)));

  expect(codes.length).toBeGreaterThan(255);
  for (const [index, { area, ancestors, versions }] of profiles.entries()) {
    const code = codes[index] ?? "";
    expect([code, area.code, ancestors[0]?.code ?? ""]).toEqual([code, code, parents.get(code)]);
    expect([code, code === "000000" || ancestors.at(-1)?.code === "000000"]).toEqual([code, true]);
    expect([code, versions.length]).toEqual([code, rows.filter(([each]) => each === code).length]);
  }
});

test("a district has the townships of the year asked for below it", async () => {
  expect((await read("650502", 2023)).children).toHaveLength(32);
  expect((await read("650502", 2020)).children.map(({ code }) => code)).toContain("650502500");
  expect((await read("650502", 2021)).children.map(({ code }) => code)).not.toContain("650502500");
});

test("a name or a code that changed is told with its day", async () => {
  const renamed = await read("650502003");
  const recoded = await read("650502106");
  const ended = await read("650502500");

  expect(renamed.versions.map(({ name, validFrom, validTo }) => [name.zh, validFrom, validTo])).toEqual([
    ["城北街道", "2018-10-31", null],
    ["新市区街道", "2017-10-31", "2018-10-30"],
  ]);
  expect(recoded.successions).toMatchObject([
    {
      predecessor: { code: "650502401", name: { zh: "三道岭矿区" } },
      successor: { code: "650502106" },
      on: "2018-10-31",
    },
  ]);
  expect(ended.successions).toMatchObject([{ predecessor: { code: "650502500" }, successor: null, kind: "abolished" }]);
});

test("a township's figures stand beside the district's, with a place only where three can be compared", async () => {
  const profile = await read(townships[0], 2023);
  const visits = profile.indicators.find(({ indicator }) => indicator.id === "h.newborn_visit");

  expect(visits?.series.at(-1)).toMatchObject({ year: 2023, value: 90 });
  expect(visits?.above).toMatchObject({ area: "650502", value: 87.5 });
  expect(visits?.rank).toBeNull();
  expect((await read(villages[1], 2023)).indicators.map(({ indicator }) => indicator.id)).toContain("h.newborn_visit");
});

test("without an area named it is the plan's own; an unknown one is refused", async () => {
  expect((await world.answer(getAreaProfile)).area.code).toBe("650502");
  await expect(world.ask("publishing.getAreaProfile", { area: "650503" })).rejects.toMatchObject({
    code: "access/unknown-area",
  });
});
