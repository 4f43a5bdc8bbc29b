// From elements to an indicator's value: value = numerator ÷ denominator × factor, always from summed
// numerators and denominators. A reported figure goes before a published one, a published one before a
// synthetic one. Missing is not zero, and an empty denominator has no rate.
import { toPeriod } from "../../kernel/period.ts";
import type { Catalogue, ReadFormula } from "../catalogue.ts";
import { evaluateExpression } from "../expression/evaluate-expression.ts";
import { coverAsked, coverHandedIn, findLeast, isAsked } from "../expectation/cover-figure.ts";
import type { Sum } from "../rollup/sum.ts";
import type { Figure } from "./figure.ts";
import type { Indicator } from "./indicator.ts";
import type { FigurePlace, Terms } from "./terms.ts";
import { findTerm } from "./terms.ts";

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
  const { references } = formula;
  const found = references.map((reference) => findTerm(catalogue, reference, place, terms));
  const known = found.filter((term) => term !== undefined);
  const look = (element: string, cell: string | undefined): number | null => {
    const term = found[references.findIndex((each) => each.element === element && each.cell === cell)];
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
    coverage: findLeast([
      ...(isAsked(catalogue, indicator.id, place, terms)
        ? coverAsked(catalogue, references, place, terms)
        : [coverHandedIn(known, references.length)]),
      ...referred.map(({ coverage }) => coverage),
    ]),
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
