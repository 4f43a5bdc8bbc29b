// Whom an assigned finding reaches: the agency that it belongs to, and only where a copy of a form stands.
import { afterAll, beforeAll, expect, test } from "vitest";
import { childHomes, desks } from "../../../test/world/given-desk.ts";
import type { TestWorld } from "../../../test/world/open-test-world.ts";
import { openTestWorld } from "../../../test/world/open-test-world.ts";
import { loadTenants } from "../../access/area/area.store.ts";
import type { AreaCode } from "../../kernel/area.ts";
import { listNotices } from "./notice.contract.ts";
import { assignFinding } from "../finding/finding.contract.ts";
import { saveFindings } from "../finding/finding.store.ts";

const district = "650502" as AreaCode;
let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  await world.ask("reporting.openRound", { period: "2024", area: district, forms: [childHomes.form] });
});
afterAll(() => world.close());

const givenFinding = (key: string, place: { readonly form: string | null; readonly unit: string | null }) =>
  world.database.transactions.write(async (tx) =>
    saveFindings(tx, {
      tk: (await loadTenants(tx, [district])).get(district) ?? -1,
      at: "2024-12-30T02:00:00.000Z",
      findings: [
        {
          ...place,
          key,
          period: "2024",
          rule: "reporting/jump",
          severity: "warning",
          area: childHomes.area,
          element: "",
          cell: "",
          fingerprint: "1",
          message: { zh: "变化大", en: "A jump" },
          agency: "women",
        },
      ],
    }),
  );

const listAssigned = async (person: typeof desks.women) =>
  (await world.answer(listNotices, {}, person)).notices.filter(({ kind }) => kind === "finding-assigned");

test("given to somebody, its agency is told once where; taken back, or without a form, nobody is", async () => {
  await givenFinding("of-a-form", { form: childHomes.form, unit: childHomes.area });
  await givenFinding("of-no-form", { form: null, unit: null });
  const assign = (key: string, owner: string | null) =>
    world.answer(assignFinding, { key, period: "2024", area: childHomes.area, owner }, desks.statistics);

  await assign("of-a-form", "权益科");
  await assign("of-a-form", null);
  await assign("of-no-form", "权益科");

  const told = await listAssigned(desks.women);
  expect(told).toMatchObject([{ path: "/findings", title: { zh: expect.stringContaining("有数据问题要答复") } }]);
  expect(JSON.stringify(told)).not.toContain("权益科");
  expect(await listAssigned(desks.education)).toEqual([]);
});
