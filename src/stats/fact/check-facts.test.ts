import fc from "fast-check";
import { expect, test } from "vitest";
import type { AreaCode, AreaSuccession } from "../../kernel/area.ts";
import type { Day } from "../../kernel/period.ts";
import { givenArea, givenDimensions, givenElements, smallTree } from "../../../test/world/given-facts.ts";
import { openAreaBook } from "./area-book.ts";
import { checkFacts } from "./check-facts.ts";
import { parseFactRows } from "./parse-fact-rows.ts";

const elements = givenElements(
  ["births", { by: ["sex", "residence"], periodKind: "health-year" }],
  ["pupils", {}],
  ["hours", { decimals: 1, bounds: { minimum: 0, maximum: 24 } }],
  ["share", { acrossAreas: "none", by: ["sex"], decimals: 10 }],
);
const ended = givenArea("990100001003", "990100001", "village", { validTo: "2020-06-30" as Day });
const started = givenArea("990100001004", "990100001", "village", { validFrom: "2020-07-01" as Day });
const recoded: AreaSuccession = {
  predecessor: ended.code,
  successor: started.code,
  on: "2020-07-01" as Day,
  kind: "recoded",
  note: { zh: "", en: "" },
};
const world = {
  catalogue: { elements, dimensions: givenDimensions },
  areas: openAreaBook([...smallTree, ended, started], [recoded]),
  source: "reported" as const,
};

const check = (...lines: readonly string[]) => {
  const text = ["element,area,period,cell,value,state,reason", ...lines].join("\n");
  const { rows, findings } = parseFactRows({ path: "facts.csv", text });
  expect(findings).toEqual([]);
  return checkFacts(rows, world);
};

test.each([
  ["stats/unknown-element", "element", "deaths,990100001001,2024,,1,,"],
  ["stats/unknown-area", "area", "pupils,990109999,2024,,1,,"],
  ["stats/unknown-area", "area", "pupils,somewhere,2024,,1,,"],
  ["stats/unknown-period", "period", "pupils,990100001001,2024Q5,,1,,"],
  ["stats/wrong-period-kind", "period", "pupils,990100001001,HY2024,,1,,"],
  ["stats/area-outside-period", "area", "pupils,990100001003,2024,,1,,"],
  ["stats/area-outside-period", "area", "pupils,990100001004,2019,,1,,"],
  ["stats/wrong-level", "area", "pupils,990100001,2024,,1,,"],
  ["stats/cell-outside-grid", "cell", "births,990100001001,HY2024,female,1,,"],
  ["stats/cell-outside-grid", "cell", "births,990100001001,HY2024,,1,,"],
  ["stats/cell-outside-grid", "cell", "pupils,990100001001,2024,female,1,,"],
  ["stats/cell-outside-grid", "cell", "share,990100,2024,female,1,,"],
  ["stats/value-below-minimum", "value", "pupils,990100001001,2024,,-1,,"],
  ["stats/value-above-maximum", "value", "hours,990100001001,2024,,24.5,,"],
  ["stats/value-not-whole", "value", "pupils,990100001001,2024,,1.5,,"],
  ["stats/not-a-number", "value", 'pupils,990100001001,2024,,"1,234",,'],
  ["stats/not-a-number", "value", "share,990100,2024,,1234567890.1234567,,"],
  ["stats/missing-without-reason", "reason", "pupils,990100001001,2024,,,,"],
  ["stats/value-beside-state", "value", "pupils,990100001001,2024,,1,missing,late"],
  ["stats/unknown-state", "state", "pupils,990100001001,2024,,1,zero,"],
])("%s is found in %s of “%s”", (rule, field, line) => {
  const { facts, findings } = check(line);

  expect(facts).toEqual([]);
  expect(findings.map(({ rule: found, place }) => [found, place])).toEqual([
    [rule, { file: "facts.csv", line: 2, field }],
  ]);
});

test.each([
  ["zero is a value", "pupils,990100001001,2024,,0,,", { state: "value", value: 0, reason: null }],
  ["a decimal is kept", "hours,990100001001,2024,,8.5,,", { state: "value", value: 8.5 }],
  [
    "no value with a reason is missing",
    "pupils,990100001001,2024,,,,late",
    { state: "missing", value: null, reason: "late" },
  ],
  [
    "not applicable needs no reason",
    "pupils,990100001001,2024,,,not-applicable,",
    { state: "not-applicable", value: null, reason: null },
  ],
  [
    "the order of a cell's categories does not matter",
    "births,990100001001,HY2024,rural+female,3,,",
    { cell: "female+rural" },
  ],
  ["a published level stands at any area", "share,990000,2024,,97.25,,", { area: "990000", value: 97.25 }],
  [
    "an area that ended in the year before the period's last day is refused, before that it is not",
    "pupils,990100001003,2019,,1,,",
    { area: "990100001003" },
  ],
])("%s", (_sentence, line, expected) => {
  const { facts, findings } = check(line);

  expect(findings).toEqual([]);
  expect(facts).toMatchObject([expected]);
});

test("a code of the wrong year is answered with the code to use, in both directions", () => {
  const { findings } = check("pupils,990100001003,2024,,1,,", "pupils,990100001004,2019,,1,,");

  expect(findings.map(({ message }) => message.en)).toEqual([
    "Area 990100001003 was not valid on 2024-12-31, the last day of 2024; it was on 2010-01-01–2020-06-30. Use 990100001004.",
    "Area 990100001004 was not valid on 2019-12-31, the last day of 2019; it was on 2020-07-01–. Use 990100001003.",
  ]);
});

test("the second of two facts with one key is named with the place of the first", () => {
  const { facts, findings } = check(
    "births,990100001001,HY2024,rural+female,3,,",
    "births,990100001001,HY2024,female+rural,3,,",
  );

  expect(facts).toHaveLength(1);
  expect(findings).toMatchObject([
    { rule: "stats/duplicate-fact", place: { line: 3 }, message: { zh: expect.stringContaining("facts.csv:2") } },
  ]);
});

test("every fault of a line is named, and good lines are kept", () => {
  const { facts, findings } = check("pupils,990100001,HY2024,female,-1,,", "pupils,990100001001,2024,,1,,");

  expect(findings.map(({ rule }) => rule)).toEqual([
    "stats/wrong-period-kind",
    "stats/wrong-level",
    "stats/cell-outside-grid",
    "stats/value-below-minimum",
  ]);
  expect(facts).toHaveLength(1);
});

test("successions are followed over several steps", () => {
  const third = givenArea("990100001005", "990100001", "village", { validFrom: "2022-01-01" as Day });
  const second = { ...started, validTo: "2021-12-31" as Day };
  const book = openAreaBook(
    [ended, second, third],
    [recoded, { ...recoded, predecessor: second.code, successor: third.code }],
  );

  expect(book.findInstead(ended.code, "2024-12-31" as Day)).toEqual([third.code]);
  expect(book.findInstead("990109999" as AreaCode, "2024-12-31" as Day)).toEqual([]);
});

test("text of any kind is answered with facts or findings, one line each at least", () => {
  const field = fc.oneof(fc.string(), fc.constantFrom("pupils", "990100001001", "2024", "1", "missing", ""));
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          element: field,
          area: field,
          period: field,
          cell: field,
          value: field,
          state: field,
          reason: field,
        }),
      ),
      (lines) => {
        const rows = lines.map((line, index) => ({
          ...line,
          place: { line: index + 2 },
          quality: "",
          sourceTitle: "",
          sourceUrl: "",
        }));
        const { facts, findings } = checkFacts(rows, world);
        const faulty = new Set(findings.map(({ place }) => place.line));
        expect(facts.length + faulty.size).toBe(rows.length);
      },
    ),
  );
});
