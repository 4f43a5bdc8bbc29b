// How far may chance carry a figure that is formed from counts of events but is no rate of its own: the gap between
// two rates, the span between townships? Each count varies like its own size (Poisson); the formula carries that on,
// told by counting one event more (delta method; Casella and Berger, Statistical Inference, §5.5).
import type { Catalogue } from "../catalogue.ts";
import { evaluateExpression } from "../expression/evaluate-expression.ts";
import type { Figure } from "../indicator/figure.ts";
import type { Indicator } from "../indicator/indicator.ts";
import type { FigurePlace, Terms } from "../indicator/terms.ts";
import { findTerm } from "../indicator/terms.ts";

/** An event that has not happened yet could have: nothing observed is no certainty of nothing. */
const leastEvents = 1;

/** Standard error of a formula without a denominator that joins several counts; null where there is none. */
export const estimateNoise = (
  catalogue: Catalogue,
  { id }: Indicator,
  place: FigurePlace,
  terms: Terms,
): number | null => {
  const formula = catalogue.formulas.get(id);
  if (!formula || formula.denominator || formula.references.length < 2) return null;
  const counts = formula.references.map((reference) => findTerm(catalogue, reference, place, terms)?.total ?? null);
  const evaluate = (changed: number): number | null =>
    evaluateExpression(formula.numerator, (element, cell) => {
      const index = formula.references.findIndex((each) => each.element === element && each.cell === cell);
      const count = counts[index] ?? null;
      return count === null ? null : count + (index === changed ? 1 : 0);
    });
  const standing = evaluate(-1);
  if (standing === null) return null;
  const variances = counts.map((count, index) => {
    const moved = evaluate(index);
    return count === null || moved === null ? 0 : (moved - standing) ** 2 * Math.max(leastEvents, count);
  });
  return Math.sqrt(variances.reduce((sum, each) => sum + each, 0)) * formula.factor;
};

/** Standard error of the span between two areas, several years together. */
export const estimateSpanNoise = (ends: readonly (readonly Figure[])[], factor: number): number | null => {
  const variances = ends.map((figures) => {
    const events = sumOf(figures, "numerator");
    const population = sumOf(figures, "denominator");
    return population === 0 ? null : Math.max(leastEvents, events) / population ** 2;
  });
  if (variances.length < 2 || variances.includes(null)) return null;
  return Math.sqrt(variances.reduce<number>((sum, each) => sum + (each ?? 0), 0)) * factor;
};

const sumOf = (figures: readonly Figure[], side: "numerator" | "denominator"): number =>
  figures.reduce((sum, figure) => sum + (figure[side] ?? 0), 0);
