// Counts of one to four people are withheld when a figure leaves its owner (indicator-rules §0.5): zero may
// be shown, the rate goes with the count. Small areas only; a district's own totals are published by it.
import type { Catalogue } from "../catalogue.ts";
import type { ElementId } from "../element/element.ts";
import type { Figure } from "./figure.ts";
import type { IndicatorId } from "./indicator.ts";

const smallestShown = 5;
const peopleUnits = ["persons", "births", "cases", "person-times"];

export const withholdSmall = (figure: Figure, catalogue: Catalogue): Figure => {
  const references = catalogue.formulas.get(figure.indicator as IndicatorId)?.references ?? [];
  const countsPeople = references.some(
    ({ element, side }) =>
      side === "numerator" && peopleUnits.includes(catalogue.elements.get(element as ElementId)?.unit ?? ""),
  );
  const isSmall = (count: number | null): boolean => count !== null && count > 0 && count < smallestShown;
  if (!countsPeople || !(isSmall(figure.numerator) || isSmall(figure.denominator))) return figure;
  return { ...figure, value: null, numerator: null, denominator: null, gap: "withheld" };
};
