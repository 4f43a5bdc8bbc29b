// How many facts a figure rests on: with a value, and expected. What rounds ask counts where one was opened for
// every element of the formula (decision 0020); before that, what was handed in, with a value or as missing.
import type { CellKey } from "../../kernel/cell.ts";
import { listCategories, listGridCells } from "../../kernel/cell.ts";
import type { Period } from "../../kernel/period.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Element, ElementId } from "../element/element.ts";
import type { Figure } from "../indicator/figure.ts";
import type { IndicatorId } from "../indicator/indicator.ts";
import type { FigurePlace, Reference, Terms } from "../indicator/terms.ts";
import { joinCells, listElementPeriods } from "../indicator/terms.ts";
import type { Sum } from "../rollup/sum.ts";

type Coverage = Figure["coverage"];

/** Whether a round was opened for every element that a figure is formed from, through the indicators it takes up. */
export const isAsked = (
  catalogue: Catalogue,
  id: IndicatorId,
  { area, year }: Pick<FigurePlace, "area" | "year">,
  { findExpected }: Pick<Terms, "findExpected">,
): boolean => {
  const formula = catalogue.formulas.get(id);
  if (!formula) return false;
  return (
    formula.references.every((reference) => {
      const element = catalogue.elements.get(reference.element as ElementId);
      return (
        element && listCounted(element, year).every(({ code }) => findExpected(element.id, area, code) !== undefined)
      );
    }) && formula.indicators.every((other) => isAsked(catalogue, other, { area, year }, { findExpected }))
  );
};

/** Of each element that anything is expected of. */
export const coverAsked = (
  catalogue: Catalogue,
  references: readonly Reference[],
  place: FigurePlace,
  terms: Terms,
): readonly Coverage[] =>
  references.flatMap((reference) => {
    const element = catalogue.elements.get(reference.element as ElementId);
    if (!element) return [];
    const cell = joinCells(place.cell, reference);
    const parts = listCounted(element, place.year).map(({ code }) => {
      const sum = terms.find(element.id, place.area, code, cell);
      const asked = takeCells(catalogue, element, cell, terms.findExpected(element.id, place.area, code) ?? 0);
      return coverPart(sum, asked);
    });
    const reported = parts.reduce((total, part) => total + part.reported, 0);
    const expected = parts.reduce((total, part) => total + part.expected, 0);
    return expected > 0 ? [{ reported, expected }] : [];
  });

/** What is not applicable has been answered and is not expected any more; what came unasked counts on both sides. */
const coverPart = (sum: Sum | undefined, asked: number) => {
  const { reported, missing, notApplicable } = sum ?? { reported: 0, missing: 0, notApplicable: 0 };
  return { reported, expected: Math.max(asked - notApplicable, reported + missing) };
};

/** The facts of an element that lie in a cell, of those in all its full cells. */
const takeCells = ({ dimensions }: Catalogue, { by }: Element, cell: CellKey, facts: number): number => {
  if (cell === "" || facts === 0) return facts;
  const grid = listGridCells(by.flatMap((dimension) => dimensions.get(dimension) ?? []));
  const wanted = listCategories(cell);
  const within = grid.filter((full) => wanted.every((category) => listCategories(full).includes(category)));
  return Math.round((facts * within.length) / grid.length);
};

/** What was handed in; a term that nobody has written leaves nothing covered. */
export const coverHandedIn = (terms: readonly Sum[], wanted: number): Coverage => {
  const least = findLeast(terms.map(({ reported, missing }) => ({ reported, expected: reported + missing })));
  return least && terms.length < wanted ? { ...least, reported: 0 } : least;
};

/** The one with the smallest share decides, among equals the one with the fewest facts. */
export const findLeast = (coverages: readonly Coverage[]): Coverage => {
  const known = coverages.filter((coverage) => coverage !== null);
  const share = ({ reported, expected }: (typeof known)[number]): number => (expected === 0 ? 0 : reported / expected);
  return [...known].sort((one, other) => share(one) - share(other) || one.reported - other.reported)[0] ?? null;
};

/** The periods a year rests on: of a stock the last alone. */
const listCounted = (element: Element, year: number): readonly Period[] => {
  const periods = listElementPeriods(element, year);
  return element.acrossTime === "last" ? periods.slice(-1) : periods;
};
