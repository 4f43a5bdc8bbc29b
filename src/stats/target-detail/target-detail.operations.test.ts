// One target of the plan through the gate: judgement, outlook and words follow a figure as soon as it is written.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestWorld } from "../../../test/world/open-test-world.ts";
import { openTestWorld } from "../../../test/world/open-test-world.ts";
import type { Matrix } from "../matrix/matrix.contract.ts";
import type { TargetDetail } from "./target.contract.ts";

const target = "health.g3.t2";
const area = "650502";
const village = "650502104200";

/** Infant mortality of the district, all of it reported by one village and its town. */
const write = async (year: number, deaths: number, births: number): Promise<void> => {
  const [period, cell] = [`HY${year}`, "male+rural"];
  await world.ask("stats.submitFacts", {
    facts: [
      { element: "deaths_infant", area: "650502104", period, cell, value: deaths },
      { element: "live_births", area: village, period, cell, value: births },
    ],
  });
};

const askTarget = async (year: number): Promise<TargetDetail> =>
  ((await world.ask("stats.getTarget", { target, area, year })) as { target: TargetDetail }).target;

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  await write(2020, 28, 3300);
  await write(2021, 27, 3240);
  await write(2022, 24, 3130);
  await write(2023, 22, 3020);
});
afterAll(() => world.close());

test("a target tells how it is read, where it stands by each method and where it leads", async () => {
  const detail = await askTarget(2023);

  expect(detail.model).toMatchObject({
    reading: { zh: "不高于6.5‰（含本数）" },
    limits: { minimum: 0 },
    lines: [
      { kind: "benchmark", year: 2025, value: 5.2 },
      { kind: "benchmark", year: 2030, value: 5 },
    ],
  });
  expect(detail.methods.map(({ method, isChosen }) => [method, isChosen])).toEqual([
    ["linear", true],
    ["cagr", false],
    ["un", false],
  ]);
  expect(detail.forecast?.points.map(({ year }) => year)).toEqual([2024, 2025]);
  expect(detail.outlook?.to).toBe(2025);
  expect(detail.people).toMatchObject({ count: 3 });
});

// 4 deaths in 1,626 births: exact Poisson 0.67–6.30 ‰ (methods.md §2.5).
test("four deaths in 1,626 births stand with their interval, and one more turns no light red", async () => {
  await write(2024, 4, 1626);
  const four = await askTarget(2024);
  await write(2024, 11, 1626);
  const eleven = await askTarget(2024);

  expect(four.status.interval?.lower).toBeCloseTo(0.67, 2);
  expect(four.status.interval?.upper).toBeCloseTo(6.3, 2);
  expect(four.status.class).toBe("met");
  // 6.77 ‰ is above 6.5, and its interval of 3.4–12.1 holds the line.
  expect(eleven.status).toMatchObject({ isDistinct: false });
  expect(eleven.status.class).not.toBe("offTrack");
});

test("the figure of a moment ago is in the explanation, in both languages", async () => {
  await write(2024, 16, 2000);

  const { explanations } = await askTarget(2024);

  const words = explanations.status.sentences;
  expect(words.map(({ zh }) => zh).join("")).toContain("8.0‰");
  expect(words.map(({ en }) => en).join(" ")).toContain("8.0‰");
  expect(explanations.forecast.figures.length).toBeGreaterThan(3);
});

test("in the matrix the district stands as on its own page, and rare events are not shown below it", async () => {
  const matrix = (await world.ask("stats.listMatrix", { area, year: 2024 })) as Matrix;

  const row = matrix.targets.find(({ id }) => id === target);
  expect(row?.whole.class).toBe((await askTarget(2024)).status.class);
  expect(row?.cells).toBeNull();
  expect(matrix.areas.length).toBeGreaterThan(20);
  const shown = matrix.targets.filter(({ cells }) => cells !== null);
  expect(shown.every(({ cells }) => cells?.length === matrix.areas.length)).toBe(true);
});

test("a target that the plan does not have is refused by its name", async () => {
  await expect(world.ask("stats.getTarget", { target: "health.g99.t9" })).rejects.toMatchObject({
    code: "plan/unknown-target",
  });
});
