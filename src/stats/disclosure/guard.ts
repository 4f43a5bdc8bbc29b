// What a figure may say to those outside: nothing where one of its counts is withheld, where a rate is one of few
// people, where the indicator is not shown at the level (§10.7 of the reference on protection; indicator-rules §0.4).
import type { Catalogue } from "../catalogue.ts";
import type { ElementId } from "../element/element.ts";
import type { Figure } from "../indicator/figure.ts";
import type { Indicator } from "../indicator/indicator.ts";
import { isShownAt } from "../indicator/levels.ts";
import type { FigurePlace, Reference } from "../indicator/terms.ts";
import { joinCells } from "../indicator/terms.ts";
import type { Guard } from "./rules.ts";
import { isFew } from "./rules.ts";
import { isProtected } from "./shown-cells.ts";

export const hidesReference = (guard: Guard, reference: Reference, { area, year, cell }: FigurePlace): boolean =>
  guard.isHidden(reference.element, area, year, joinCells(cell, reference));

/** The figure as it stands, or with nothing in it but the word that it is withheld. */
export const guardFigure = (
  catalogue: Catalogue,
  guard: Guard | undefined,
  figure: Figure,
  place: FigurePlace,
): Figure => {
  const level = guard?.findLevel(place.area);
  if (!guard || level === undefined) return figure;
  const indicator = catalogue.indicators.get(figure.indicator as Indicator["id"]);
  const references = catalogue.formulas.get(figure.indicator as Indicator["id"])?.references ?? [];
  const isWithheld =
    references.some((reference) => hidesReference(guard, reference, place)) ||
    (indicator !== undefined && !isShownAt(catalogue, indicator, level)) ||
    isRateOfFew(catalogue, figure);
  return isWithheld ? withhold(figure) : figure;
};

export const withhold = (figure: Figure): Figure => ({
  ...figure,
  value: null,
  numerator: null,
  denominator: null,
  gap: "withheld",
  coverage: null,
});

/** Of people: three schools of twelve are no three children. */
export const isRateOfFew = (catalogue: Catalogue, { indicator, denominator }: Figure): boolean => {
  const references = catalogue.formulas.get(indicator as Indicator["id"])?.references ?? [];
  const isOfPeople = references.some(
    ({ element, side }) => side === "denominator" && isProtected(catalogue, element as ElementId),
  );
  return isOfPeople && denominator !== null && denominator > 0 && denominator < catalogue.disclosure.leastDenominator;
};

/** Years of one area taken together, e.g. those that decide a span between townships. */
export const isPooledOfFew = (catalogue: Catalogue, figures: readonly Figure[]): boolean => {
  const counted = figures.filter(({ numerator, denominator }) => numerator !== null && denominator !== null);
  const [last] = figures.slice(-1);
  if (!last || counted.length === 0) return false;
  const numerator = counted.reduce((sum, figure) => sum + (figure.numerator ?? 0), 0);
  const denominator = counted.reduce((sum, figure) => sum + (figure.denominator ?? 0), 0);
  const references = catalogue.formulas.get(last.indicator as Indicator["id"])?.references ?? [];
  const isOfPeople = references.some(({ element }) => isProtected(catalogue, element as ElementId));
  const complement = catalogue.disclosure.protectsComplement ? denominator - numerator : 0;
  return (
    isOfPeople &&
    (isFew(catalogue.disclosure, numerator) ||
      isFew(catalogue.disclosure, complement) ||
      isRateOfFew(catalogue, { ...last, denominator }))
  );
};
