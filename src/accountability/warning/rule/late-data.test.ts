// What an agency owes for a round: forms past their day, and figures that no late form explains.
import { expect, test } from "vitest";
import { givenFigure, givenStanding, givenStatus } from "../../../../test/world/given-standing.ts";
import { givenWorld, health, late } from "../../../../test/world/given-warning-world.ts";
import type { PeriodCode } from "../../../kernel/period.ts";
import type { Figure } from "../../../stats/indicator/figure.ts";
import type { TargetStanding } from "../../../stats/standing/standing.contract.ts";
import { deriveWarnings } from "./derive-warnings.ts";
import type { WarningWorld } from "./warning-world.ts";

const tell = (world: WarningWorld) =>
  deriveWarnings(world).map(({ lead, severity }) => [lead.kind, severity, lead.sentence.zh]);

const givenSilent = (parts: Partial<Figure> = {}): TargetStanding =>
  givenStanding({
    lead: [health],
    status: givenStatus({ class: "noData", value: null }),
    series: [givenFigure(2024, null, parts)],
    path: [],
  });

test("below the plan's area no figure is due of what was never asked nor answered there", () => {
  const [asked, unasked] = [givenSilent({ coverage: { reported: 0, expected: 3 } }), givenSilent()];

  expect(tell(givenWorld({ standings: [asked], isWhole: false }))).toEqual([["lateData", "act", "指标。"]]);
  expect(tell(givenWorld({ standings: [unasked], isWhole: false }))).toEqual([]);
  expect(tell(givenWorld({ standings: [{ ...unasked, series: [] }] }))).toEqual([]);
});

test("late forms are told once and explain the indicators that rest on them", () => {
  const silent = givenSilent();

  expect(tell(givenWorld({ standings: [silent], late: [late()] }))).toEqual([
    ["lateData", "act", "最久的9天，24份里6份没交：《营养年报》。"],
  ]);
  expect(tell(givenWorld({ standings: [silent] }))).toEqual([["lateData", "act", "指标。"]]);
  expect(tell(givenWorld({ standings: [silent], late: [late({ late: 0 })] }))).toEqual([["lateData", "act", "指标。"]]);
});

test("late forms are one warning an agency and round, with the indicators that they do not explain", () => {
  const silent = givenSilent();
  const forms = ["甲", "乙", "丙", "丁"].map((name, index) =>
    late({ form: name, title: { zh: name, en: name }, expected: 1, late: 1, daysLate: 20 + index, indicators: [] }),
  );
  const other = late({ form: "戊", agency: "edu", indicators: [] });
  const next = late({ period: "2025" as PeriodCode, indicators: [] });
  const found = deriveWarnings(givenWorld({ standings: [silent], late: [...forms, other, next] }));
  const [own] = found.filter(({ key }) => key === "lateData~agency:health:2024~990100");

  expect(found.map(({ key }) => key)).toEqual([
    "lateData~agency:edu:2024~990100",
    "lateData~agency:health:2024~990100",
    "lateData~agency:health:2025~990100",
  ]);
  expect(own?.lead).toMatchObject({
    headline: { zh: "卫健委：2024年4张表逾期" },
    sentence: { zh: "最久的23天：《甲》《乙》《丙》等4张。指标没有2024年的数。" },
    figures: [
      { name: { zh: "《甲》2024年" }, text: { zh: "没交，逾期20天" } },
      {},
      {},
      {},
      { name: { zh: "指标" }, text: { zh: "没有数" } },
    ],
  });
});

test.each([
  [true, 60, "urgent"],
  [true, 59, "act"],
  [false, 90, "act"],
] as const)("late in the round before: %s, overdue by %i days: %s", (wasLate, daysLate, severity) => {
  expect(tell(givenWorld({ late: [late({ wasLate, daysLate })] }))[0]?.[1]).toBe(severity);
});
