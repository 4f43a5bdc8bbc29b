import { expect, test } from "vitest";
import { givenElement, givenIndicator, readGiven } from "../../test/world/given-catalogue.ts";
import { content } from "../server/content.ts";
import type { CatalogueParts } from "./catalogue.ts";
import type { IndicatorId } from "./indicator/indicator.ts";

const a = givenElement("a", { by: ["sex"] });
const find = (parts: Partial<CatalogueParts>): readonly string[] =>
  readGiven({ elements: [a], ...parts }).findings.map(({ rule, place }) => `${rule} ${place.field}`);

test("a sound catalogue has no findings; each indicator's published level is an element of its own", () => {
  const { catalogue, findings } = readGiven({
    elements: [a],
    indicators: [givenIndicator("h.x", "#{a.female}", "#{a}")],
  });

  expect(findings).toEqual([]);
  expect([...catalogue.elements.keys()]).toEqual(["a", "h.x"]);
  expect(catalogue.elements.get("h.x" as never)).toMatchObject({ acrossAreas: "none", unit: "%" });
});

test.each([
  ["an unknown element", givenIndicator("h.x", "#{b}"), "stats/unknown-element h.x"],
  ["a cell that is none of the element", givenIndicator("h.x", "#{a.rural}"), "stats/unknown-cell h.x"],
  ["an unknown indicator", givenIndicator("h.x", "N{h.y}"), "stats/unknown-indicator h.x"],
  ["a unit nobody knows", givenIndicator("h.x", "#{a}", undefined, { unit: "桶" }), "stats/unknown-unit h.x"],
  [
    "a breakdown its element lacks",
    givenIndicator("h.x", "#{a}", undefined, { by: ["residence"] }),
    "stats/unknown-dimension h.x",
  ],
  ["a formula that cannot be read", givenIndicator("h.x", "#{a} +"), "stats/unreadable-formula h.x:7"],
  [
    "kinds left out by the indicator alone",
    givenIndicator("h.x", "#{a}", undefined, { excludedKinds: ["farm"] }),
    "stats/denominator-kinds h.x",
  ],
])("%s is refused", (_, indicator, finding) => {
  expect(find({ indicators: [indicator] })).toEqual([finding]);
});

test("kinds left out by both alike are no disagreement, in whatever order", () => {
  const element = givenElement("a", { excludedKinds: ["farm", "city"] });
  const indicator = givenIndicator("h.x", "#{a}", undefined, { excludedKinds: ["city", "farm"] });

  expect(find({ elements: [element], indicators: [indicator] })).toEqual([]);
});

test("indicators that lead back to themselves are refused by name", () => {
  const indicators = [givenIndicator("h.x", "N{h.y}"), givenIndicator("h.y", "1", "N{h.x}")];

  expect(readGiven({ indicators }).findings).toMatchObject([
    {
      rule: "stats/circular-formula",
      message: {
        zh: "指标公式循环引用：h.x → h.y → h.x。",
        en: "Indicator formulas refer to one another in a circle: h.x → h.y → h.x.",
      },
    },
  ]);
});

test("an indicator of itself is a circle of one", () => {
  expect(find({ indicators: [givenIndicator("h.x", "N{h.x} + 1")] })).toEqual(["stats/circular-formula h.x"]);
});

test("an id used twice is refused, for elements, for indicators and between them", () => {
  const x = givenIndicator("h.x", "#{a}");

  expect(find({ elements: [a, a] })).toEqual(["stats/duplicate-id a"]);
  expect(find({ indicators: [x, x] })).toEqual(["stats/duplicate-id h.x"]);
  expect(find({ indicators: [givenIndicator("a", "1")] })).toContain("stats/duplicate-id a");
});

test("a category code used in two dimensions is refused", () => {
  const name = { zh: "组", en: "group" };
  const dimension = (id: string) => ({ id, name, categories: [{ code: "female", name }] });

  expect(find({ elements: [], dimensions: [dimension("sex"), dimension("gender")] })).toEqual([
    "stats/duplicate-category female",
  ]);
});

test("a comparison over areas of an unknown indicator is refused", () => {
  const worst = {
    ...givenIndicator("h.worst", "1"),
    across: { of: "h.none" as IndicatorId, level: "township", statistic: "minimum" as const, pooledYears: 1 },
  };

  expect(find({ indicators: [worst] })).toContain("stats/unknown-indicator h.worst");
});

test("the content of the product is a sound catalogue of 256 indicators", () => {
  expect(content.findings).toEqual([]);
  expect(content.catalogue.indicators.size).toBe(256);
});
