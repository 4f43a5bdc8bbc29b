// What figures are formed from, and where: sums of elements, published levels, and how many facts rounds expect.
import type { AreaCode } from "../../kernel/area.ts";
import type { CellKey } from "../../kernel/cell.ts";
import { listCategories, toCellKey } from "../../kernel/cell.ts";
import type { Period, PeriodCode } from "../../kernel/period.ts";
import { listParts, toPeriod } from "../../kernel/period.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Element, ElementId } from "../element/element.ts";
import type { Sum } from "../rollup/sum.ts";

export interface PublishedFigure {
  readonly value: number;
  readonly quality: string | null;
  readonly source: "published" | "derived";
}

/** Answers undefined where nothing has been written. */
export interface Terms {
  readonly find: (element: ElementId, area: AreaCode, period: PeriodCode, cell: CellKey) => Sum | undefined;
  readonly findPublished: (indicator: string, area: AreaCode, period: PeriodCode) => PublishedFigure | undefined;
  /** Facts in all full cells; 0 where a round asks nothing of the area, undefined where none was opened. */
  readonly findExpected: (element: ElementId, area: AreaCode, period: PeriodCode) => number | undefined;
}

export interface FigurePlace {
  readonly area: AreaCode;
  readonly year: number;
  readonly cell: CellKey;
}

export interface Reference {
  readonly element: string;
  readonly cell?: string | undefined;
}

/** The cell asked for and the cell of the formula are one cell. */
export const joinCells = (cell: CellKey, { cell: own }: Reference): CellKey =>
  cell === "" && (own === undefined || !own.includes("+"))
    ? ((own ?? "") as CellKey)
    : toCellKey([...listCategories(cell), ...listCategories((own ?? "") as CellKey)]);

export const listElementPeriods = ({ periodKind }: Pick<Element, "periodKind">, year: number): readonly Period[] =>
  periodKind === "month" || periodKind === "quarter"
    ? listParts(toPeriod("year", year), periodKind)
    : [toPeriod(periodKind, year)];

/** An element in the clock of its own; months and quarters are put together as the element says. */
export const findTerm = (
  catalogue: Catalogue,
  reference: Reference,
  { area, year, cell }: FigurePlace,
  terms: Terms,
): Sum | undefined => {
  const element = catalogue.elements.get(reference.element as ElementId);
  if (!element) return undefined;
  const key = joinCells(cell, reference);
  if (element.periodKind !== "month" && element.periodKind !== "quarter") {
    return terms.find(element.id, area, toPeriod(element.periodKind, year).code, key);
  }
  const parts = listElementPeriods(element, year).flatMap(
    (period) => terms.find(element.id, area, period.code, key) ?? [],
  );
  return combineParts(parts, element.acrossTime);
};

const combineParts = (parts: readonly Sum[], acrossTime: Element["acrossTime"]): Sum | undefined => {
  const last = parts.at(-1);
  if (!last || acrossTime === "last") return last;
  const sum = parts.reduce((one, other) => ({
    total: one.total + other.total,
    reported: one.reported + other.reported,
    missing: one.missing + other.missing,
    synthetic: one.synthetic + other.synthetic,
    notApplicable: one.notApplicable + other.notApplicable,
  }));
  const written = parts.filter(({ reported }) => reported > 0).length;
  return acrossTime === "mean" && written > 0 ? { ...sum, total: sum.total / written } : sum;
};
