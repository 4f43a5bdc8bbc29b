// indicator-rules §0.5 and §10.7 of the reference on protection: counts of 1–4 and rates of fewer than 20 people are
// withheld below the district, and so is all that is formed from them; zero is shown.
import { expect, test } from "vitest";
import {
  givenCatalogue,
  givenElement,
  givenIndicator,
  givenPlace,
  givenTerm,
  givenTerms,
} from "../../../test/world/given-catalogue.ts";
import { computeFigure } from "../indicator/compute-figure.ts";
import { isPooledOfFew } from "./guard.ts";
import type { Guard } from "./rules.ts";
import { listShownCells } from "./shown-cells.ts";

const rate = givenIndicator("h.rate", "#{seen}", "#{born}", { by: ["sex"] });
const schools = givenIndicator("e.schools", "#{schools}", "#{schools_due}");
const derived = givenIndicator("h.derived", "100 - N{h.rate}");
const rare = givenIndicator("h.rare", "#{schools}", "#{schools_due}", { finestLevel: "county" });
const catalogue = givenCatalogue(
  [
    givenElement("seen", { by: ["sex"] }),
    givenElement("born", { by: ["sex"] }),
    givenElement("schools", { unit: "count" }),
    givenElement("schools_due", { unit: "count" }),
  ],
  [rate, schools, derived, rare],
);

const openGuard = (level: string | undefined, hidden: readonly string[] = []): Guard => ({
  findLevel: () => level,
  isHidden: (element) => hidden.includes(element),
});
const sums = (seen: number, born: number) =>
  givenTerms({
    "seen 2024": givenTerm(seen),
    "born 2024": givenTerm(born),
    "schools 2024": givenTerm(3),
    "schools_due 2024": givenTerm(12),
  });
const compute = (indicator: typeof rate, guard: Guard | undefined, [seen, born] = [30, 40]) =>
  computeFigure(catalogue, indicator, givenPlace(), { ...sums(seen, born), ...(guard ? { guard } : {}) });

test("owners see a rate of few in full", () => {
  expect(compute(rate, undefined, [3, 12])).toMatchObject({ value: 25, numerator: 3, denominator: 12, gap: null });
});

test.each([
  [
    "a numerator that is withheld takes the rate and the denominator with it",
    rate,
    openGuard("township", ["seen"]),
    [30, 40],
  ],
  ["a denominator that is withheld takes all", rate, openGuard("township", ["born"]), [30, 40]],
  ["a rate of fewer than twenty people is none", rate, openGuard("township"), [8, 19]],
  ["what a formula takes from a withheld indicator is withheld", derived, openGuard("township", ["seen"]), [30, 40]],
  ["a rate of few in another's formula is withheld", derived, openGuard("township"), [8, 19]],
  ["an indicator of the district is not told of a township", rare, openGuard("township"), [30, 40]],
])("outside %s", (_name, indicator, guard, [seen = 0, born = 0]) => {
  expect(compute(indicator, guard, [seen, born])).toMatchObject({
    value: null,
    numerator: null,
    denominator: null,
    gap: "withheld",
  });
});

test.each([
  ["twenty people are enough", rate, openGuard("township"), [10, 20], 50],
  ["the district's own figures stay", rate, openGuard(undefined), [3, 12], 25],
  ["few schools are not few people", schools, openGuard("township"), [30, 40], 25],
])("outside %s", (_name, indicator, guard, [seen = 0, born = 0], value) => {
  expect(compute(indicator, guard, [seen, born])).toMatchObject({ value, gap: null });
});

test("a span between areas that rests on few people in one of them is not told; on none it is", () => {
  const year = (numerator: number, denominator: number) => ({ ...compute(rate, undefined), numerator, denominator });

  expect(isPooledOfFew(catalogue, [year(1, 300), year(2, 300), year(1, 300)])).toBe(true);
  expect(isPooledOfFew(catalogue, [year(1, 300), year(2, 300), year(2, 300)])).toBe(false);
  expect(isPooledOfFew(catalogue, [year(0, 300)])).toBe(false);
  expect(isPooledOfFew(catalogue, [year(299, 300)])).toBe(true);
  expect(isPooledOfFew(catalogue, [year(5, 15)])).toBe(true);
});

test("elements are shown in the cells of their indicators; a share ties part and whole together", () => {
  const { cells, shares, families } = listShownCells(catalogue);

  expect([...cells.keys()].sort()).toEqual(["born", "seen"]);
  expect(shares.map(({ part, whole }) => [part, whole])).toEqual([["seen", "born"]]);
  expect([...families.values()]).toEqual([
    ["born", "seen"],
    ["born", "seen"],
  ]);
});
