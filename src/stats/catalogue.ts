// The catalogue as one checked whole: units, breakdowns, elements, indicators with their formulas read.
// Each indicator's published level is an element too (same id, any area, never summed).
import type { Dimension } from "../kernel/cell.ts";
import { listGridCells } from "../kernel/cell.ts";
import type { Finding } from "../kernel/finding.ts";
import type { Label } from "../kernel/label.ts";
import { Problem } from "../kernel/problem.ts";
import type { Unit } from "../kernel/quantity.ts";
import type { Element, ElementId } from "./element/element.ts";
import { defineElement } from "./element/element.ts";
import { findCircularReferences } from "./expression/check-expressions.ts";
import type { ElementReference, Expression } from "./expression/expression.ts";
import { listIndicatorReferences, listReferences } from "./expression/list-references.ts";
import { parseExpression } from "./expression/parse-expression.ts";
import type { Indicator, IndicatorId } from "./indicator/indicator.ts";

/** A formula with its expressions read and the cells it names. */
export interface ReadFormula {
  readonly numerator: Expression;
  readonly denominator: Expression | undefined;
  readonly factor: number;
  readonly references: readonly (ElementReference & { readonly side: "numerator" | "denominator" })[];
  /** Indicators whose values it takes up. */
  readonly indicators: readonly IndicatorId[];
}

export interface Naming {
  readonly id: string;
  readonly name: Label;
}

export interface CatalogueParts {
  readonly units: readonly Unit[];
  readonly dimensions: readonly Dimension[];
  readonly elements: readonly Element[];
  readonly groups: readonly Naming[];
  readonly indicators: readonly Indicator[];
  readonly areaKinds: readonly Naming[];
  readonly areaLevels: readonly Naming[];
  /** The level whose areas are tenants: all that lies below one adds up within it, nothing above it does. */
  readonly tenantLevel: string;
}

export interface Catalogue {
  readonly units: ReadonlyMap<string, Unit>;
  readonly dimensions: ReadonlyMap<string, Dimension>;
  /** Reported elements and, under the indicators' ids, their published levels. */
  readonly elements: ReadonlyMap<ElementId, Element>;
  readonly groups: readonly Naming[];
  readonly indicators: ReadonlyMap<IndicatorId, Indicator>;
  readonly formulas: ReadonlyMap<IndicatorId, ReadFormula>;
  readonly areaKinds: ReadonlyMap<string, Label>;
  /** From the top down. */
  readonly areaLevels: readonly Naming[];
  readonly tenantLevel: string;
}

export const readCatalogue = (
  parts: CatalogueParts,
): { readonly catalogue: Catalogue; readonly findings: readonly Finding[] } => {
  const read = parts.indicators.map((indicator) => ({ indicator, ...readFormula(indicator) }));
  const published = parts.indicators.map(toPublishedElement);
  const catalogue: Catalogue = {
    units: new Map(parts.units.map((unit) => [unit.code, unit])),
    dimensions: new Map(parts.dimensions.map((dimension) => [dimension.id, dimension])),
    elements: new Map([...parts.elements, ...published].map((element) => [element.id, element])),
    groups: parts.groups,
    indicators: new Map(parts.indicators.map((indicator) => [indicator.id, indicator])),
    formulas: new Map(read.flatMap(({ indicator, formula }) => (formula ? [[indicator.id, formula] as const] : []))),
    areaKinds: new Map(parts.areaKinds.map(({ id, name }) => [id, name])),
    areaLevels: parts.areaLevels,
    tenantLevel: parts.tenantLevel,
  };
  return { catalogue, findings: [...read.flatMap(({ findings }) => findings), ...checkCatalogue(parts, catalogue)] };
};

const toPublishedElement = (indicator: Indicator): Element =>
  defineElement(indicator.id, {
    name: indicator.name,
    agency: indicator.owners[0] ?? "stat",
    unit: indicator.unit,
    periodKind: indicator.periodKind,
    acrossAreas: "none",
    bounds: indicator.mayExceedDenominator ? { minimum: 0 } : indicator.bounds,
    decimals: 10,
  });

const readFormula = ({
  id,
  formula,
}: Indicator): { readonly formula?: ReadFormula; readonly findings: readonly Finding[] } => {
  if (!formula) return { findings: [] };
  const numerator = parseExpression(formula.numerator);
  const denominator = formula.denominator === undefined ? undefined : parseExpression(formula.denominator);
  const faults = [numerator, denominator].flatMap((side) => (side && !side.ok ? [side.fault] : []));
  if (!numerator.ok || (denominator && !denominator.ok)) {
    return {
      findings: faults.map(({ column, message }) => report("stats/unreadable-formula", `${id}:${column}`, message)),
    };
  }
  const references = [
    ...listReferences(numerator.expression).map((reference) => ({ ...reference, side: "numerator" as const })),
    ...(denominator ? listReferences(denominator.expression) : []).map((reference) => ({
      ...reference,
      side: "denominator" as const,
    })),
  ];
  return {
    formula: {
      numerator: numerator.expression,
      denominator: denominator?.expression,
      factor: formula.factor,
      references,
      indicators: [numerator, denominator].flatMap((side) =>
        side ? listIndicatorReferences(side.expression) : [],
      ) as IndicatorId[],
    },
    findings: [],
  };
};

const checkCatalogue = (parts: CatalogueParts, catalogue: Catalogue): readonly Finding[] => [
  ...listTwice([...parts.elements, ...parts.indicators].map(({ id }) => id)).map((id) =>
    report("stats/duplicate-id", id, { zh: `编号${id}重复。`, en: `The id ${id} is used twice.` }),
  ),
  ...listTwice(parts.dimensions.flatMap(({ categories }) => categories.map(({ code }) => code))).map((code) =>
    report("stats/duplicate-category", code, {
      zh: `分组代码${code}重复，各分组的代码不得相同。`,
      en: `The category ${code} is used twice; codes are unique over all dimensions.`,
    }),
  ),
  ...parts.indicators
    .filter(({ unit }) => !catalogue.units.has(unit))
    .map(({ id, unit }) => unknown(id, "单位", "unit", unit)),
  ...parts.elements
    .filter(({ unit }) => !catalogue.units.has(unit))
    .map(({ id, unit }) => unknown(id, "单位", "unit", unit)),
  ...[...parts.elements, ...parts.indicators].flatMap(({ id, by }) =>
    by
      .filter((dimension) => !catalogue.dimensions.has(dimension))
      .map((dimension) => unknown(id, "分组", "dimension", dimension)),
  ),
  ...parts.indicators.flatMap((indicator) => checkIndicator(indicator, catalogue)),
  ...checkCircles(catalogue),
];

const checkIndicator = (indicator: Indicator, catalogue: Catalogue): readonly Finding[] => {
  const { id, across, excludedKinds, by } = indicator;
  const references = catalogue.formulas.get(id)?.references ?? [];
  return [
    ...(across && !catalogue.indicators.has(across.of) ? [unknown(id, "指标", "indicator", across.of)] : []),
    ...references.flatMap(({ element: code, cell }): readonly Finding[] => {
      const element = catalogue.elements.get(code as ElementId);
      if (!element) return [unknown(id, "数据元", "element", code)];
      const wrongCell =
        cell !== undefined && !isCellOf(element, cell, catalogue)
          ? [unknown(id, "单元", "cell", `${code}.${cell}`)]
          : [];
      const wrongDimension = by
        .filter((dimension) => !element.by.includes(dimension))
        .map((dimension) => unknown(id, "分组", "dimension", `${code}.${dimension}`));
      const wrongKinds =
        element.acrossAreas === "sum" && [...element.excludedKinds].sort().join() !== [...excludedKinds].sort().join()
          ? [
              report("stats/denominator-kinds", id, {
                zh: `${id}与数据元${code}对哪些地区计入合计的规定不同。`,
                en: `${id} and its element ${code} disagree on which kinds of area count in totals.`,
              }),
            ]
          : [];
      return [...wrongCell, ...wrongDimension, ...wrongKinds];
    }),
  ];
};

const isCellOf = (element: Element, cell: string, catalogue: Catalogue): boolean => {
  const dimensions = element.by.flatMap((id) => catalogue.dimensions.get(id) ?? []);
  const codes = cell.split("+");
  return listGridCells(dimensions).some((key) => codes.every((code) => key.split("+").includes(code)));
};

const checkCircles = ({ formulas }: Catalogue): readonly Finding[] => {
  const expressions = new Map<string, Expression>();
  for (const [id, { numerator, denominator }] of formulas) {
    expressions.set(
      id,
      denominator ? { kind: "binary", operator: "/", left: numerator, right: denominator } : numerator,
    );
  }
  const missing = [...formulas].flatMap(([id, { indicators }]) =>
    indicators.filter((other) => !formulas.has(other)).map((other) => unknown(id, "指标", "indicator", other)),
  );
  return [
    ...missing,
    ...findCircularReferences(expressions).map(([first = "", ...rest]) =>
      report("stats/circular-formula", first, {
        zh: `指标公式循环引用：${[first, ...rest, first].join(" → ")}。`,
        en: `Indicator formulas refer to one another in a circle: ${[first, ...rest, first].join(" → ")}.`,
      }),
    ),
  ];
};

const listTwice = (ids: readonly string[]): readonly string[] => [
  ...new Set(ids.filter((id, index) => ids.indexOf(id) !== index)),
];

const report = (rule: Finding["rule"], field: string, message: Label): Finding => ({
  rule,
  severity: "error",
  place: { field },
  message,
});

const unknown = (id: string, zh: string, en: string, value: string): Finding =>
  report(`stats/unknown-${en}`, id, {
    zh: `${id}用到的${zh}“${value}”没有定义。`,
    en: `${id} uses the ${en} “${value}”, which is not defined.`,
  });

/** A Problem names an id that is not known. */
export const findIndicator = (catalogue: Catalogue, id: string): Indicator => {
  const found = catalogue.indicators.get(id as IndicatorId);
  if (!found)
    throw new Problem("stats/unknown-indicator", 404, {
      zh: `指标目录里没有${id}。`,
      en: `The catalogue has no indicator ${id}.`,
    });
  return found;
};
