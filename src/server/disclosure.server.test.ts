// Every question that the public may ask, on a district where three newborns of one township were not to be counted:
// no answer holds what was planted, nor what is needed to subtract it back.
import { afterAll, beforeAll, expect, test } from "vitest";
import { inputs } from "../../test/world/contract-table.ts";
import { listAreaValues } from "../stats/indicator/indicator.contract.ts";
import type { TestWorld } from "../../test/world/open-test-world.ts";
import { givenActor, openTestWorld } from "../../test/world/open-test-world.ts";
import { table } from "../../test/world/permission-table.ts";

let world: TestWorld;
const district = "650502";
const [few, ...others] = ["650502103", "650502104", "650502105"];
/** Three of 3461 were screened in the first township; the second hides it, the third stands. */
const counts = [
  [few, 3, 3461],
  [others[0], 2713, 4177],
  [others[1], 5279, 6037],
] as const;

beforeAll(async () => {
  world = await openTestWorld();
  const facts = counts.flatMap(([area, screened, born]) =>
    [
      { element: "newborns_hearing_screened", area, value: screened },
      { element: "live_births", area: `${area}200`, value: born },
    ].map((fact) => ({ ...fact, period: "HY2023", cell: "female+rural" })),
  );
  const csv = facts.map(({ element, area, period, cell, value }) =>
    [element, area, period, cell, value, "", ""].join(),
  );
  await world.ask("stats.importFacts", {
    csv: ["element,area,period,cell,value,state,reason", ...csv].join("\n"),
    mode: "load",
    source: "synthetic",
  });
});
afterAll(() => world.close());

const asked = table.filter(({ roles }) => roles.includes("public")).flatMap(({ contracts }) => contracts);
const areas = [district, ...counts.map(([area]) => area ?? "")];
const indicator = "h.nbs_hearing";

/** What a question about the planted figure looks like; the rest of its input as in the table of contracts. */
const listInputs = (name: string): readonly unknown[] =>
  areas.flatMap((area) => {
    const given = (inputs[name]?.(area, 1) ?? {}) as Record<string, unknown>;
    const about = {
      ...given,
      ...("indicator" in given ? { indicator: indicator } : {}),
      ...("figure" in given ? { figure: `${indicator}~${area}~HY2023~` } : {}),
    };
    const breakdowns = "indicator" in given ? [{}, { by: name.startsWith("publishing.open") ? "area" : "sex" }] : [{}];
    return breakdowns.map((by) => ({ ...about, ...by }));
  });

const listNumbers = (answer: unknown): readonly number[] => {
  if (typeof answer === "number") return [answer];
  return typeof answer === "object" && answer !== null ? Object.values(answer).flatMap(listNumbers) : [];
};

/** The rate, those not screened, and the partner whose count would give the three away. */
const telling = [(3 / 3461) * 100, 3458, 2713, (2713 / 4177) * 100];
const isTelling = (value: number): boolean => telling.some((each) => Math.abs(each - value) < 1e-6);
const askAll = async (name: string, role: "public" | "statistics"): Promise<readonly number[]> => {
  const answers = await Promise.all(
    listInputs(name).map((input) => world.ask(name, input, givenActor(role, null)).catch(() => null)),
  );
  return answers.flatMap(listNumbers);
};

test.each(asked)("%s tells the public nothing of the three", async (name) => {
  expect((await askAll(name, "public")).filter(isTelling)).toEqual([]);
});

test("owners are told, so that the questions do reach the planted figures", async () => {
  const told = ["stats.getIndicator", "stats.listAreaValues", "stats.getOrigin", "publishing.openIndicator"];

  for (const name of told) expect([name, (await askAll(name, "statistics")).some(isTelling)]).toEqual([name, true]);
});

test("the public sees that the few and who hides them are withheld, and the third township as it is", async () => {
  const { areas: rows } = await world.answer(
    listAreaValues,
    { indicator, area: district, year: 2023 },
    givenActor("public"),
  );
  const find = (area: string) => rows.find((row) => row.area.code === area)?.figure;

  expect(counts.map(([area]) => find(area)?.gap)).toEqual(["withheld", "withheld", null]);
  expect(find("650502105")).toMatchObject({ numerator: 5279, denominator: 6037 });
});
