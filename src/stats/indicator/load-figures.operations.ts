import type { Area, AreaCode } from "../../kernel/area.ts";
import { isValidOn, listAncestors } from "../../kernel/area.ts";
import type { CellKey } from "../../kernel/cell.ts";
import { listCategories, toCellKey, totalCell } from "../../kernel/cell.ts";
import { toPeriod } from "../../kernel/period.ts";
import type { Read } from "../../platform/database/transaction.ts";
import type { Catalogue } from "../catalogue.ts";
import type { ElementId } from "../element/element.ts";
import { isAsked } from "../expectation/cover-figure.ts";
import { expectCoverage } from "../expectation/expect-coverage.ts";
import { estimateNoise, estimateSpanNoise } from "../gap/estimate-noise.ts";
import { computeAcross } from "./compute-across.ts";
import { computeFigure, emptyFigure } from "./compute-figure.ts";
import type { Figure } from "./figure.ts";
import type { Indicator } from "./indicator.ts";
import { loadTerms } from "./term.store.ts";
import type { FigurePlace, Terms } from "./terms.ts";
import { listElementPeriods } from "./terms.ts";

export interface FigureRequest {
  readonly indicators: readonly Indicator[];
  readonly areas: readonly AreaCode[];
  readonly years: readonly number[];
  readonly cells?: readonly CellKey[];
  /** Left out where nobody looks at it: what rounds expect is a question of its own. */
  readonly coverage?: "told" | "left-out";
}

export interface FigureTable {
  /** The yearly figures of one indicator, area and cell, in the order of the years asked for. */
  readonly series: (indicator: Indicator, area: AreaCode, cell?: CellKey) => readonly Figure[];
  /** One of them by itself, formed when it is asked for; covered by what its own year expects alone. */
  readonly figure: (indicator: Indicator, place: FigurePlace) => Figure;
  /** The figure that decides a comparison across areas, e.g. the worst township. */
  readonly deciding: (indicator: Indicator, area: AreaCode, year: number) => Figure | undefined;
  /** Standard error of a figure that is no rate of its own: the gap between two rates, the span between areas. */
  readonly noise: (indicator: Indicator, area: AreaCode, year: number) => number | null;
}

/**
 * Loads what the figures need and forms them; `tree` are the areas with their spans. Comparisons across areas
 * need many areas but few indicators, so their terms are loaded apart.
 */
export const loadFigures = async (
  tx: Read,
  catalogue: Catalogue,
  tree: readonly Area[],
  request: FigureRequest,
): Promise<FigureTable> => {
  const cells = request.cells ?? [totalCell];
  const across = request.indicators.filter((indicator) => indicator.across);
  const inner = across.flatMap(({ across: rule }) => (rule && catalogue.indicators.get(rule.of)) ?? []);
  const compared = across.length === 0 ? [] : request.areas.flatMap((area) => listBelow(tree, area, across));
  const pooled = Math.max(1, ...across.map(({ across: rule }) => rule?.pooledYears ?? 1));
  const years = listYears(request.years, pooled);
  const own = {
    areas: [...new Set(request.areas)],
    ...listTermParts(catalogue, request.indicators, request.years, cells),
  };
  const terms = await loadTerms(tx, own, request.coverage ?? "told");
  const innerTerms =
    compared.length === 0
      ? terms
      : await loadTerms(tx, { areas: [...new Set(compared)], ...listTermParts(catalogue, inner, years, [totalCell]) });
  return toTable(catalogue, tree, { terms, innerTerms }, request);
};

interface LoadedTerms {
  readonly terms: Terms;
  /** Of the areas that are compared. */
  readonly innerTerms: Terms;
}

const toTable = (
  catalogue: Catalogue,
  tree: readonly Area[],
  { terms, innerTerms }: LoadedTerms,
  { years }: FigureRequest,
): FigureTable => {
  const acrossResult = (indicator: Indicator, area: AreaCode, year: number) => {
    const rule = indicator.across;
    const of = rule && catalogue.indicators.get(rule.of);
    if (!rule || !of) return { value: null, deciding: undefined, ends: [], figures: [] };
    const end = toPeriod(of.periodKind, year).end;
    const areas = listBelow(
      tree.filter((version) => isValidOn(version, end)),
      area,
      [indicator],
    );
    const span = Array.from({ length: rule.pooledYears }, (_, index) => year - rule.pooledYears + 1 + index);
    const figures = areas.map((code) =>
      span.map((each) => computeFigure(catalogue, of, { area: code, year: each, cell: totalCell }, innerTerms)),
    );
    return { ...computeAcross(rule, figures, catalogue.formulas.get(of.id)?.factor ?? 1), figures: figures.flat() };
  };
  const find = (indicator: Indicator, place: FigurePlace): Figure => {
    if (!indicator.across) return computeFigure(catalogue, indicator, place, terms);
    const { value, figures } = acrossResult(indicator, place.area, place.year);
    if (value === null) return emptyFigure(indicator, place);
    const last = figures.filter((figure) => figure.year === place.year);
    const source = last.some((figure) => figure.source === "synthetic") ? "synthetic" : "reported";
    const coverage = { reported: last.filter((figure) => figure.value !== null).length, expected: last.length };
    return { ...emptyFigure(indicator, place), value, gap: null, source, coverage };
  };
  return {
    series: (indicator, area, cell = totalCell) =>
      expectCoverage(
        years.map((year) => find(indicator, { area, year, cell })),
        (year) => isAsked(catalogue, indicator.id, { area, year }, terms),
      ),
    figure: find,
    deciding: (indicator, area, year) => acrossResult(indicator, area, year).deciding,
    noise: (indicator, area, year) => {
      const of = indicator.across && catalogue.formulas.get(indicator.across.of);
      return of
        ? estimateSpanNoise(acrossResult(indicator, area, year).ends, of.factor)
        : estimateNoise(catalogue, indicator, { area, year, cell: totalCell }, terms);
    },
  };
};

/** Elements, cells and periods that the formulas touch. */
const listTermParts = (
  catalogue: Catalogue,
  indicators: readonly Indicator[],
  years: readonly number[],
  cells: readonly CellKey[],
) => {
  const all = withReferred(catalogue, indicators);
  const references = all.flatMap(({ id }) => catalogue.formulas.get(id)?.references ?? []);
  const elements = [
    ...new Set([
      ...references.map(({ element }) => element as ElementId),
      ...all.map(({ id }) => id as string as ElementId),
    ]),
  ];
  const own = [...new Set(references.map(({ cell }) => cell ?? ""))];
  const keys = own.flatMap((key) =>
    cells.map((cell) => toCellKey([...listCategories(cell), ...listCategories(key as CellKey)])),
  );
  const periods = elements.flatMap((id) => {
    const element = catalogue.elements.get(id);
    return element ? years.flatMap((year) => listElementPeriods(element, year).map(({ code }) => code)) : [];
  });
  return { elements, cells: [...new Set([...keys, ...cells])], periods: [...new Set(periods)] };
};

/** The indicators and those their formulas name with `N{…}`. */
const withReferred = (catalogue: Catalogue, indicators: readonly Indicator[]): readonly Indicator[] => {
  const found = new Set(indicators);
  for (const { id } of found) {
    for (const other of catalogue.formulas.get(id)?.indicators ?? []) {
      const referred = catalogue.indicators.get(other);
      if (referred) found.add(referred);
    }
  }
  return [...found];
};

const listYears = (years: readonly number[], pooled: number): readonly number[] => {
  if (years.length === 0) return [];
  const first = Math.min(...years) - pooled + 1;
  return [...new Set([...years, ...Array.from({ length: pooled - 1 }, (_, index) => first + index)])];
};

/** Codes below an area at the levels that the comparisons name, in any year. */
const listBelow = (tree: readonly Area[], top: AreaCode, across: readonly Indicator[]): readonly AreaCode[] => {
  const levels = new Set(across.map(({ across: rule }) => rule?.level));
  const excluded = new Set(across.flatMap(({ excludedKinds }) => excludedKinds));
  const byCode = new Map(tree.map((area) => [area.code, area]));
  const below = tree.filter(
    ({ code, level, kind }) =>
      levels.has(level) && !excluded.has(kind) && listAncestors(byCode, code).some((area) => area.code === top),
  );
  return [...new Set(below.map(({ code }) => code))];
};
