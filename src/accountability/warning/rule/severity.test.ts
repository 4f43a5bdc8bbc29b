// How severe a warning is, by hand and for any grounds, and in which order warnings stand.
import fc from "fast-check";
import { expect, test } from "vitest";
import { givenStatus } from "../../../../test/world/given-standing.ts";
import { behind, count, givenWorld, head, late, word } from "../../../../test/world/given-warning-world.ts";
import { toSeverity } from "./draft.ts";
import { deriveWarnings } from "./derive-warnings.ts";
import { explainWarning } from "./explain.ts";

const someGrounds = fc.record({
  isCertain: fc.boolean(),
  periods: fc.integer({ min: 1, max: 9 }),
  isGrave: fc.boolean(),
  standing: fc.constantFrom(null, behind(), behind({ strength: "implied" })),
});
const order = ["watch", "act", "urgent"];
const rank = (grounds: Parameters<typeof toSeverity>[0]): number => order.indexOf(toSeverity(grounds));

test("severity never falls when a condition becomes certain, lasts or grows", () => {
  fc.assert(
    fc.property(someGrounds, (grounds) => {
      const graver = [{ isCertain: true }, { periods: grounds.periods + 1 }, { isGrave: true }];
      for (const part of graver) expect(rank({ ...grounds, ...part })).toBeGreaterThanOrEqual(rank(grounds));
    }),
    { seed: 20213 },
  );
});

test("what the plan only implies is never urgent", () => {
  fc.assert(
    fc.property(someGrounds, (grounds) => {
      expect(toSeverity({ ...grounds, standing: behind({ strength: "implied" }) })).not.toBe("urgent");
    }),
    { seed: 20213 },
  );
});

// 100,000 people for two years: certain and lasting.
test.each([
  ["numeric", { count: 11, word }, 2025, "urgent"],
  ["numeric", { count: 10, word }, 2025, "act"],
  ["numeric", null, 2025, "act"],
  ["numeric", null, "yearly", "urgent"],
  ["prohibition", null, "yearly", "urgent"],
  ["implied", { count: 5000, word }, 2025, "act"],
] as const)("%s, missing %j, due %s: %s", (strength, people, deadline, severity) => {
  const figures = [count(2023, 40_000, 100_000), count(2024, 39_200, 100_000)];
  const standing = behind({ series: figures, strength, people, deadline });
  const status = givenStatus({ class: "offTrack", value: 40, expected: 38.8, period: "2023" });
  const before = behind({ series: figures.slice(0, 1), status, strength, people, deadline });
  const [warning] = deriveWarnings(givenWorld({ standings: [standing], before: new Map([[standing.id, before]]) }));

  expect(warning?.severity).toBe(severity);
  expect(warning && explainWarning(warning).sentences.at(-1)?.zh).toMatch(
    severity === "urgent"
      ? /(，差10以上|，已经到期)。$/
      : /；(差的不超过10|数不出差多少|规划没有写数，最多到“要处理”)。$/,
  );
});

test("of the same severity goals' targets stand first, then commitments, then what is about no target", () => {
  const [goal, measure] = [
    behind({ id: "health.g1.t1", people: { count: 1, word } }),
    behind({
      id: "health.m1.t1",
      kind: "commitment",
      people: { count: 900, word },
      indicator: { ...head, id: "x.other" },
    }),
  ];
  const status = givenStatus({ class: "offTrack", interval: { lower: 38.5, upper: 40 } });
  const found = deriveWarnings(
    givenWorld({
      standings: [measure, goal].map((each) => ({ ...each, deadline: "yearly", path: [], status })),
      late: [late({ indicators: [] })],
    }),
  );

  expect(found.map(({ key, severity }) => [key.split("~")[1], severity])).toEqual([
    ["health.g1.t1", "act"],
    ["health.m1.t1", "act"],
    ["agency:health:2024", "act"],
  ]);
});
