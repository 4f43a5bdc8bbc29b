// A small catalogue for tests of indicators and their figures; what is not said is the commonest case.
import type { AreaCode } from "../../src/kernel/area.ts";
import type { CellKey } from "../../src/kernel/cell.ts";
import { totalCell } from "../../src/kernel/cell.ts";
import type { Catalogue, CatalogueParts } from "../../src/stats/catalogue.ts";
import { readCatalogue } from "../../src/stats/catalogue.ts";
import type { Element } from "../../src/stats/element/element.ts";
import { defineElement } from "../../src/stats/element/element.ts";
import type { Sum } from "../../src/stats/rollup/sum.ts";
import type { Figure } from "../../src/stats/indicator/figure.ts";
import type { Indicator } from "../../src/stats/indicator/indicator.ts";
import { defineIndicator } from "../../src/stats/indicator/indicator.ts";
import type { FigurePlace, PublishedFigure, Terms } from "../../src/stats/indicator/terms.ts";
import { givenDimensions } from "./given-facts.ts";

const label = (id: string) => ({ zh: id, en: id });

export const givenElement = (id: string, parts: Partial<Element> = {}): Element =>
  defineElement(id, { name: label(id), agency: "health", ...parts });

/** `givenIndicator("h.rate", "#{a}", "#{b}")` is a percentage. */
export const givenIndicator = (
  id: string,
  numerator: string,
  denominator?: string,
  parts: Partial<Omit<Indicator, "id" | "across">> = {},
): Indicator =>
  defineIndicator("health", id, {
    name: label(id),
    unit: "%",
    better: "higher",
    definition: label(id),
    owners: ["health"],
    source: label("form"),
    formula: {
      numerator,
      ...(denominator === undefined ? {} : { denominator }),
      factor: denominator === undefined ? 1 : 100,
    },
    ...parts,
  });

const units = [
  ["%", "percent"],
  ["persons", "count"],
  ["cases", "count"],
  ["count", "count"],
] as const;

export const readGiven = (parts: Partial<CatalogueParts>): ReturnType<typeof readCatalogue> =>
  readCatalogue({
    units: units.map(([code, measure]) => ({ code, measure, suffix: label(code), name: label(code) })),
    dimensions: [...givenDimensions.values()],
    elements: [],
    groups: [{ id: "health", name: label("health") }],
    indicators: [],
    areaKinds: ["city", "county", "township", "farm"].map((id) => ({ id, name: label(id) })),
    areaLevels: ["city", "county", "township", "village"].map((id) => ({ id, name: label(id) })),
    tenantLevel: "county",
    ...parts,
  });

export const givenCatalogue = (elements: readonly Element[], indicators: readonly Indicator[]): Catalogue =>
  readGiven({ elements, indicators }).catalogue;

/** A sum over so many facts with a value, missing and synthetic ones among them. */
export const givenTerm = (total: number, reported = 1, missing = 0, synthetic = 0): Sum => ({
  total,
  reported,
  missing,
  synthetic,
  notApplicable: 0,
});

/** Terms by `element period cell`, e.g. `births 2024 female`, published figures by `indicator period`, expectations by `element period`. */
export const givenTerms = (
  sums: Readonly<Record<string, Sum>>,
  published: Readonly<Record<string, PublishedFigure>> = {},
  expected: Readonly<Record<string, number>> = {},
): Terms => ({
  find: (element, _area, period, cell) => sums[[element, period, cell].join(" ").trim()],
  findPublished: (indicator, _area, period) => published[`${indicator} ${period}`],
  findExpected: (element, _area, period) => expected[`${element} ${period}`],
});

export const givenPlace = (cell = "", year = 2024): FigurePlace => ({
  area: "990100" as AreaCode,
  year,
  cell: cell as CellKey,
});

export const givenFigure = (parts: Partial<Figure> = {}): Figure => ({
  indicator: "h.rate",
  area: "990100",
  period: "2024",
  year: 2024,
  cell: totalCell,
  value: 50,
  numerator: 50,
  denominator: 100,
  gap: null,
  source: "reported",
  quality: null,
  coverage: { reported: 1, expected: 1 },
  ...parts,
});
