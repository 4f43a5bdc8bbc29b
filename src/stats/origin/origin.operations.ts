import type { Operation } from "../../access/gate.operations.ts";
import { implement } from "../../access/gate.operations.ts";
import { loadAgencies } from "../../access/agency/agency.store.ts";
import { loadAreas } from "../../access/area/area.store.ts";
import type { Area, AreaCode } from "../../kernel/area.ts";
import { isValidOn } from "../../kernel/area.ts";
import type { CellKey } from "../../kernel/cell.ts";
import { listCategories, toCellKey } from "../../kernel/cell.ts";
import type { Label } from "../../kernel/label.ts";
import { yearSchema } from "../../kernel/contract.ts";
import { labelPeriod, parsePeriod } from "../../kernel/period.ts";
import { Problem } from "../../kernel/problem.ts";
import type { Read } from "../../platform/database/transaction.ts";
import { getPlanVersion } from "../../plan/plan.operations.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Element, ElementId } from "../element/element.ts";
import { getArea } from "../standing/standing.operations.ts";
import type { Figure } from "../indicator/figure.ts";
import { parseFigureId } from "../indicator/figure.ts";
import { getOrigin } from "../indicator/indicator.contract.ts";
import { findIndicator } from "../catalogue.ts";
import type { Indicator } from "../indicator/indicator.ts";
import { loadFigures } from "../indicator/load-figures.operations.ts";
import { coversFact } from "./covers-fact.ts";
import { listClauses } from "./list-clauses.ts";
import { loadFactHistories } from "./origin.store.ts";
import { labelCell, toDetail } from "../indicator/present-indicator.ts";
import { loadTerms } from "../indicator/term.store.ts";
import type { FigurePlace } from "../indicator/terms.ts";
import { findTerm, listElementPeriods } from "../indicator/terms.ts";

export const originOperations = (catalogue: Catalogue): readonly Operation[] => [
  implement(getOrigin, async (tx, _context, input) => {
    const { indicator, area, period, cell } = readFigureId(catalogue, input.figure);
    const tree = await loadAreas(tx);
    const agencies = new Map((await loadAgencies(tx)).map(({ id, name }) => [id, name]));
    const home = getArea(tree, area);
    const place: FigurePlace = { area: home.code, year: period.year, cell };
    const standing = tree.filter((version) => isValidOn(version, period.end));
    // Named as it was in the period; an area that did not stand then goes by its last name.
    const named = standing.find(({ code }) => code === home.code) ?? home;
    const children = standing.filter(({ parent }) => parent === home.code);
    const table = await loadFigures(tx, catalogue, tree, {
      indicators: [indicator],
      areas: [home.code, ...children.map(({ code }) => code)],
      years: [period.year],
      cells: ["" as CellKey, cell],
    });
    const [figure] = table.series(indicator, home.code, cell);
    if (!figure) throw unknownFigure(input.figure);
    const { plan } = await getPlanVersion(tx);
    return {
      figure,
      indicator: toDetail(indicator, catalogue, agencies),
      area: { code: named.code, name: named.name },
      periodLabel: labelPeriod(period),
      cellLabel: labelCell(catalogue, cell),
      terms: await loadTermRows(tx, catalogue, { indicator, place, agencies }),
      parts: listParts(indicator, children, (code) => table.series(indicator, code, cell)[0]),
      facts: await loadFacts(tx, catalogue, indicator, place),
      clauses: [...listClauses(plan, catalogue, indicator)],
    };
  }),
];

const readFigureId = (catalogue: Catalogue, id: string) => {
  const parts = parseFigureId(id);
  const period = parts && parsePeriod(parts.period);
  if (!parts || !period || !yearSchema.safeParse(period.year).success) throw unknownFigure(id);
  const indicator = findIndicator(catalogue, parts.indicator);
  const categories = indicator.by.flatMap((dimension) => catalogue.dimensions.get(dimension)?.categories ?? []);
  const isCell = listCategories(parts.cell as CellKey).every((code) => categories.some((each) => each.code === code));
  if (period.kind !== indicator.periodKind || !isCell) throw unknownFigure(id);
  return {
    indicator,
    area: parts.area,
    period,
    cell: parts.cell as CellKey,
  };
};

const unknownFigure = (id: string): Problem =>
  new Problem("stats/unknown-figure", 404, {
    zh: `没有编号为“${id}”的数。`,
    en: `There is no figure with the id “${id}”.`,
  });

interface TermRequest {
  readonly indicator: Indicator;
  readonly place: FigurePlace;
  readonly agencies: ReadonlyMap<string, Label>;
}

const loadTermRows = async (tx: Read, catalogue: Catalogue, { indicator, place, agencies }: TermRequest) => {
  const references = catalogue.formulas.get(indicator.id)?.references ?? [];
  const elements = listElements(catalogue, indicator);
  const cells = references.map(({ cell }) =>
    toCellKey([...listCategories(place.cell), ...listCategories((cell ?? "") as CellKey)]),
  );
  const periods = elements.flatMap((element) => listElementPeriods(element, place.year).map(({ code }) => code));
  const terms = await loadTerms(tx, { areas: [place.area], elements: elements.map(({ id }) => id), cells, periods });
  return references.flatMap(({ element: code, cell, side }) => {
    const element = catalogue.elements.get(code as ElementId);
    if (!element) return [];
    const term = findTerm(catalogue, { element: code, cell }, place, terms);
    return [
      {
        element: code,
        name: element.name,
        side,
        cell: cell ?? "",
        value: term && term.reported > 0 ? term.total : null,
        suffix: catalogue.units.get(element.unit)?.suffix ?? { zh: "", en: "" },
        agency: agencies.get(element.agency) ?? { zh: element.agency, en: element.agency },
        reported: term?.reported ?? 0,
        missing: term?.missing ?? 0,
        synthetic: term?.synthetic ?? 0,
      },
    ];
  });
};

const listElements = (catalogue: Catalogue, { id }: Indicator): readonly Element[] => {
  const codes = (catalogue.formulas.get(id)?.references ?? []).map(({ element }) => element as ElementId);
  return [...new Set(codes)].flatMap((code) => catalogue.elements.get(code) ?? []);
};

const listParts = (indicator: Indicator, children: readonly Area[], find: (code: AreaCode) => Figure | undefined) =>
  children.flatMap(({ code, name, kind }) => {
    const figure = find(code);
    if (!figure || (figure.numerator === null && figure.denominator === null)) return [];
    return [
      {
        area: { code, name },
        numerator: figure.numerator,
        denominator: figure.denominator,
        counted: !indicator.excludedKinds.includes(kind),
      },
    ];
  });

const loadFacts = async (tx: Read, catalogue: Catalogue, indicator: Indicator, place: FigurePlace) => {
  const published = catalogue.elements.get(indicator.id as string as ElementId);
  const elements = [...listElements(catalogue, indicator), ...(published ? [published] : [])];
  const periods = elements.flatMap((element) => listElementPeriods(element, place.year).map(({ code }) => code));
  const facts = await loadFactHistories(tx, {
    area: place.area,
    elements: elements.map(({ id }) => id),
    periods: [...new Set(periods)],
  });
  const references = [
    ...(catalogue.formulas.get(indicator.id)?.references ?? []),
    ...(place.cell === "" ? [{ element: indicator.id }] : []),
  ];
  const own = facts.filter((fact) => coversFact(references, place.cell, fact));
  return own.map((fact) => ({
    ...fact,
    cellName: labelCell(catalogue, fact.cell as CellKey),
    name: catalogue.elements.get(fact.element as ElementId)?.name ?? { zh: fact.element, en: fact.element },
  }));
};
