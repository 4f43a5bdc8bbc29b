// Newborns and home visits of three villages in two townships: small enough to be counted by hand.
import type { Actor } from "../../src/access/actor.ts";
import type { TestWorld } from "./open-test-world.ts";
import { givenActor } from "./open-test-world.ts";

export const bureau: Actor = givenActor("statistics", "650502");
export const visitPeriod = "HY2023";
export const townships = ["650502103", "650502104"] as const;
export const villages = ["650502103200", "650502104200", "650502104201"] as const;

/** Girls and boys born, girls and boys visited; all of them rural. */
const counts: readonly (readonly [
  village: string,
  born: readonly [number, number],
  seen: readonly [number, number],
])[] = [
  [villages[0], [10, 10], [9, 9]],
  [villages[1], [6, 4], [6, 3]],
  [villages[2], [1, 1], [1, 0]],
];

export const toVisitFact = (element: string, area: string, sex: string, value: number) => ({
  element,
  area,
  period: visitPeriod,
  cell: `${sex}+rural`,
  value,
});

/** 32 born and 28 visited in the district: 87.5 %. */
export const submitVisits = (world: TestWorld): Promise<unknown> =>
  world.ask(
    "stats.submitFacts",
    {
      facts: counts.flatMap(([village, born, seen]) =>
        ["female", "male"].flatMap((sex, index) => [
          toVisitFact("live_births", village, sex, born[index] ?? 0),
          toVisitFact("newborns_visited", village, sex, seen[index] ?? 0),
        ]),
      ),
    },
    bureau,
  );

/** The same figures as demonstration data, for the labels that must go with them. */
export const importSynthetic = (world: TestWorld, period: string): Promise<unknown> =>
  world.ask(
    "stats.importFacts",
    {
      csv: [
        "element,area,period,cell,value,state,reason",
        `live_births,${villages[0]},${period},female+rural,40,,`,
        `newborns_visited,${villages[0]},${period},female+rural,38,,`,
      ].join("\n"),
      mode: "load",
      source: "synthetic",
    },
    bureau,
  );
