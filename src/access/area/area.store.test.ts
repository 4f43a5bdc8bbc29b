import { afterAll, beforeAll, expect, test } from "vitest";
import type { AreaCode } from "../../kernel/area.ts";
import type { Day } from "../../kernel/period.ts";
import type { TestDatabase } from "../../../test/database.ts";
import { openTestDatabase } from "../../../test/database.ts";
import { givenArea, givenTree, smallTree } from "../../../test/world/given-facts.ts";
import { loadAncestorCodes, loadAreas, loadAreasOn, loadSuccessions, loadTenants, saveAreas } from "./area.store.ts";
import { loadTenantsUnder } from "./tenant.store.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const village = "990100001001" as AreaCode;
const moved = [
  givenArea(village, "990100001", "village", { validTo: "2020-06-30" as Day }),
  givenArea(village, "990100002", "village", { validFrom: "2020-07-01" as Day }),
];

test("areas come back as they were saved, and saving them again changes nothing", async () => {
  await database.undone(async (tx) => {
    await givenTree(tx);

    expect(await loadAreas(tx)).toEqual([...smallTree].sort((one, other) => (one.code < other.code ? -1 : 1)));
    expect(await saveAreas(tx, { areas: smallTree, successions: [], tenantLevel: "county" })).toEqual({
      changedTenants: [],
    });
  });
});

test("a move names the tenant whose roll-up has to be rebuilt, and each day has its own tree", async () => {
  await database.undone(async (tx) => {
    await givenTree(tx);
    const tk = (await loadTenants(tx, [village])).get(village);

    const saved = await saveAreas(tx, { areas: moved, successions: [], tenantLevel: "county" });

    expect(saved).toEqual({ changedTenants: [tk] });
    const parentOn = async (day: string) =>
      (await loadAreasOn(tx, day as Day)).find(({ code }) => code === village)?.parent;
    expect([await parentOn("2020-06-30"), await parentOn("2020-07-01")]).toEqual(["990100001", "990100002"]);
    expect(await loadAncestorCodes(tx, [village])).toEqual(new Map([[village, ["990100002", "990100", "990000"]]]));
  });
});

test("a code that ended keeps the ancestors it had last", async () => {
  await database.undone(async (tx) => {
    const ended = givenArea(village, "990100001", "village", { validTo: "2020-06-30" as Day });
    await givenTree(tx, [...smallTree.filter(({ code }) => code !== village), ended]);

    expect((await loadAncestorCodes(tx, [village])).get(village)).toEqual(["990100001", "990100", "990000"]);
  });
});

test("a succession is saved once, also one without a successor", async () => {
  await database.undone(async (tx) => {
    const succession = {
      predecessor: village,
      successor: null,
      on: "2020-07-01" as Day,
      kind: "abolished",
      note: { zh: "撤销", en: "abolished" },
    } as const;
    const tree = { areas: smallTree, successions: [succession], tenantLevel: "county" };

    await saveAreas(tx, tree);
    await saveAreas(tx, tree);

    expect(await loadSuccessions(tx)).toEqual([succession]);
  });
});

test("a tree with errors is refused with its findings", async () => {
  await database.undone(async (tx) => {
    const areas = [givenArea("990100", "999999", "county")];

    await expect(saveAreas(tx, { areas, successions: [], tenantLevel: "county" })).rejects.toMatchObject({
      code: "access/areas-refused",
      status: 422,
    });
  });
});

test("a city's tenants are itself and its counties", async () => {
  await database.undone(async (tx) => {
    await givenTree(tx);

    expect((await loadTenantsUnder(tx, "990000" as AreaCode)).map(({ code }) => code)).toEqual(["990000", "990100"]);
    expect((await loadTenantsUnder(tx, village)).map(({ code }) => code)).toEqual(["990100"]);
    expect((await loadTenantsUnder(tx, null)).map(({ code }) => code)).toEqual(["990000", "990100"]);
  });
});
