// From elements to an indicator's value: value = numerator ÷ denominator × factor, always from summed
// numerators and denominators. A reported figure goes before a published one, a published one before a
// synthetic one. Missing is not zero, and an empty denominator has no rate.
import type { AreaCode } from "../../kernel/area.ts";
import type { CellKey } from "../../kernel/cell.ts";
import { listCategories, toCellKey } from "../../kernel/cell.ts";
import type { Period, PeriodCode } from "../../kernel/period.ts";
import { listParts, toPeriod } from "../../kernel/period.ts";
import type { Catalogue, ReadFormula } from "../catalogue.ts";
import type { Element, ElementId } from "../element/element.ts";
import { evaluateExpression } from "../expression/evaluate-expression.ts";
import type { Sum } from "../rollup/sum.ts";
import type { Figure } from "./figure.ts";
import type { Indicator } from "./indicator.ts";

export interface PublishedFigure {
  readonly value: number;
  readonly quality: string | null;
  readonly source: "published" | "derived";
}

/** What the figures are formed from; answers undefined where nothing has been written. */
export interface Terms {
  readonly find: (element: ElementId, area: AreaCode, period: PeriodCode, cell: CellKey) => Sum | undefined;
  readonly findPublished: (indicator: string, area: AreaCode, period: PeriodCode) => PublishedFigure | undefined;
}

export interface FigurePlace {
  readonly area: AreaCode;
  readonly year: number;
  readonly cell: CellKey;
}

export const computeFigure = (catalogue: Catalogue, indicator: Indicator, place: FigurePlace, terms: Terms): Figure => {
  const computed = computeFromFormula(catalogue, indicator, place, terms);
  const published =
    place.cell === ""
      ? terms.findPublished(indicator.id, place.area, toPeriod(indicator.periodKind, place.year).code)
      : undefined;
  if (published && (!computed || computed.value === null || computed.source === "synthetic")) {
    return {
      ...emptyFigure(indicator, place),
      value: published.value,
      gap: null,
      source: published.source,
      quality: published.quality,
    };
  }
  return computed ?? emptyFigure(indicator, place);
};

export const emptyFigure = (indicator: Indicator, { area, year, cell }: FigurePlace): Figure => ({
  indicator: indicator.id,
  area,
  period: toPeriod(indicator.periodKind, year).code,
  year,
  cell,
  value: null,
  numerator: null,
  denominator: null,
  gap: "noFigures",
  source: null,
  quality: null,
  coverage: null,
});

const computeFromFormula = (
  catalogue: Catalogue,
  indicator: Indicator,
  place: FigurePlace,
  terms: Terms,
): Figure | undefined => {
  const formula = catalogue.formulas.get(indicator.id);
  if (!formula) return undefined;
  const found = formula.references.map((reference) => findTerm(catalogue, reference, place, terms));
  const known = found.flatMap((term) => term ?? []);
  const look = (element: string, cell: string | undefined): number | null => {
    const term = findTerm(catalogue, { element, cell }, place, terms);
    return term && term.reported > 0 ? term.total : null;
  };
  const referred = formula.indicators.flatMap((id) => {
    const other = catalogue.indicators.get(id);
    return other ? computeFigure(catalogue, other, place, terms) : [];
  });
  const evaluate = (side: ReadFormula["numerator"]): number | null =>
    evaluateExpression(side, look, (id) => referred.find((figure) => figure.indicator === id)?.value ?? null);
  const numerator = evaluate(formula.numerator);
  const denominator = formula.denominator === undefined ? null : evaluate(formula.denominator);
  const value = toValue(numerator, denominator, formula);
  return {
    ...emptyFigure(indicator, place),
    value,
    numerator,
    denominator,
    gap: value === null ? toGap(known, formula.denominator !== undefined && denominator === 0) : null,
    source: toSource([...known.map(toTermSource), ...referred.map(({ source }) => source)]),
    coverage: findLeast([toCoverage(known, found.length), ...referred.map(({ coverage }) => coverage)]),
  };
};

const toTermSource = ({ reported, synthetic }: Sum): Figure["source"] => {
  if (reported === 0) return null;
  return synthetic > 0 ? "synthetic" : "reported";
};

/** One synthetic part makes the whole synthetic; parts of other sources that differ make a derived figure. */
const toSource = (sources: readonly Figure["source"][]): Figure["source"] => {
  const known = sources.filter((source) => source !== null);
  if (known.includes("synthetic")) return "synthetic";
  return new Set(known).size > 1 ? "derived" : (known[0] ?? null);
};

const toValue = (numerator: number | null, denominator: number | null, formula: ReadFormula): number | null => {
  if (numerator === null) return null;
  if (formula.denominator === undefined) return numerator * formula.factor;
  return denominator === null || denominator === 0 ? null : (numerator / denominator) * formula.factor;
};

const toGap = (terms: readonly Sum[], isDenominatorEmpty: boolean): Figure["gap"] => {
  if (isDenominatorEmpty) return "emptyDenominator";
  return terms.some(({ missing }) => missing > 0) ? "missing" : "noFigures";
};

/** A term that nobody has written leaves nothing covered. */
const toCoverage = (terms: readonly Sum[], wanted: number): Figure["coverage"] => {
  const least = findLeast(terms.map(({ reported, missing }) => ({ reported, expected: reported + missing })));
  return least && terms.length < wanted ? { ...least, reported: 0 } : least;
};

/** The one with the smallest share decides, among equals the one with the fewest facts. */
const findLeast = (coverages: readonly Figure["coverage"][]): Figure["coverage"] => {
  const known = coverages.filter((coverage) => coverage !== null);
  const share = ({ reported, expected }: (typeof known)[number]): number => (expected === 0 ? 0 : reported / expected);
  return [...known].sort((one, other) => share(one) - share(other) || one.reported - other.reported)[0] ?? null;
};

interface Reference {
  readonly element: string;
  readonly cell?: string | undefined;
}

/** An element in the clock of its own; months and quarters are put together as the element says. */
export const findTerm = (
  catalogue: Catalogue,
  reference: Reference,
  { area, year, cell }: FigurePlace,
  terms: Terms,
): Sum | undefined => {
  const element = catalogue.elements.get(reference.element as ElementId);
  if (!element) return undefined;
  const key = toCellKey([...listCategories(cell), ...listCategories((reference.cell ?? "") as CellKey)]);
  if (element.periodKind !== "month" && element.periodKind !== "quarter") {
    return terms.find(element.id, area, toPeriod(element.periodKind, year).code, key);
  }
  const parts = listElementPeriods(element, year).flatMap(
    (period) => terms.find(element.id, area, period.code, key) ?? [],
  );
  return combineParts(parts, element.acrossTime);
};

export const listElementPeriods = ({ periodKind }: Element, year: number): readonly Period[] =>
  periodKind === "month" || periodKind === "quarter"
    ? listParts(toPeriod("year", year), periodKind)
    : [toPeriod(periodKind, year)];

const combineParts = (parts: readonly Sum[], acrossTime: Element["acrossTime"]): Sum | undefined => {
  const last = parts.at(-1);
  if (!last || acrossTime === "last") return last;
  const sum = parts.reduce((one, other) => ({
    total: one.total + other.total,
    reported: one.reported + other.reported,
    missing: one.missing + other.missing,
    synthetic: one.synthetic + other.synthetic,
  }));
  const written = parts.filter(({ reported }) => reported > 0).length;
  return acrossTime === "mean" && written > 0 ? { ...sum, total: sum.total / written } : sum;
};
