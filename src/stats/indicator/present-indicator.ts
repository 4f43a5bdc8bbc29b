// An indicator as pages and answers show it: codes beside their names.
import type { z } from "zod";
import type { AreaLevel } from "../../kernel/area.ts";
import type { CellKey } from "../../kernel/cell.ts";
import { listCategories } from "../../kernel/cell.ts";
import type { Label } from "../../kernel/label.ts";
import type { Catalogue } from "../catalogue.ts";
import type { ElementId } from "../element/element.ts";
import type { IndicatorHead } from "./figure.ts";
import type { indicatorDetailSchema } from "./indicator.contract.ts";
import type { Indicator } from "./indicator.ts";

export const toHead = (indicator: Indicator, catalogue: Catalogue): IndicatorHead => ({
  id: indicator.id,
  name: indicator.name,
  short: indicator.short ?? indicator.name,
  unit: indicator.unit,
  suffix: catalogue.units.get(indicator.unit)?.suffix ?? { zh: "", en: "" },
  decimals: indicator.decimals,
  better: indicator.better,
});

export const toDetail = (
  indicator: Indicator,
  catalogue: Catalogue,
  agencies: ReadonlyMap<string, Label>,
): z.output<typeof indicatorDetailSchema> => ({
  ...toHead(indicator, catalogue),
  group: catalogue.groups.find(({ id }) => id === indicator.group) ?? {
    id: indicator.group,
    name: { zh: indicator.group, en: indicator.group },
  },
  definition: indicator.definition,
  numerator: indicator.numerator ?? null,
  denominator: indicator.denominator ?? null,
  formula: indicator.formula ? { ...indicator.formula, denominator: indicator.formula.denominator ?? null } : null,
  elements: listFormulaElements(indicator, catalogue),
  across: indicator.across
    ? {
        ...indicator.across,
        ofName: catalogue.indicators.get(indicator.across.of)?.name ?? toLabel(indicator.across.of),
        levelName: findLevelName(catalogue, indicator.across.level),
      }
    : null,
  bounds: indicator.bounds,
  periodKind: indicator.periodKind,
  frequency: indicator.frequency,
  availability: indicator.availability,
  by: indicator.by.flatMap((id) => {
    const dimension = catalogue.dimensions.get(id);
    return dimension ? [{ ...dimension, categories: [...dimension.categories] }] : [];
  }),
  owners: indicator.owners.map((id) => ({ id, name: agencies.get(id) ?? { zh: id, en: id } })),
  source: indicator.source,
  national: indicator.national ?? null,
  note: indicator.note ?? null,
  proxy: indicator.proxy ?? null,
  excludedKinds: indicator.excludedKinds.map((kind) => catalogue.areaKinds.get(kind) ?? { zh: kind, en: kind }),
  finestLevel: indicator.finestLevel,
  finestLevelName: findLevelName(catalogue, indicator.finestLevel),
});

const toLabel = (text: string): Label => ({ zh: text, en: text });

export const findLevelName = ({ areaLevels }: Catalogue, level: AreaLevel): Label =>
  areaLevels.find(({ id }) => id === level)?.name ?? toLabel(level);

const listFormulaElements = ({ id }: Indicator, catalogue: Catalogue) => {
  const references = (catalogue.formulas.get(id)?.references ?? []).map(({ element, cell }) => ({
    element: catalogue.elements.get(element as ElementId),
    cell,
    reference: cell === undefined ? element : `${element}.${cell}`,
  }));
  const named = references.flatMap(({ element, cell, reference }) =>
    element
      ? [
          {
            reference,
            name: element.name,
            cellName: cell === undefined ? null : labelCell(catalogue, cell as CellKey),
            suffix: catalogue.units.get(element.unit)?.suffix ?? toLabel(""),
          },
        ]
      : [],
  );
  return [...new Map(named.map((each) => [each.reference, each])).values()];
};

/** The words of a cell's categories; the total is said as such. */
export const labelCell = (catalogue: Catalogue, cell: CellKey): Label => {
  const names = listCategories(cell).map(
    (code) =>
      [...catalogue.dimensions.values()]
        .flatMap(({ categories }) => categories)
        .find((category) => category.code === code)?.name ?? toLabel(code),
  );
  return names.length === 0
    ? { zh: "合计", en: "Total" }
    : { zh: names.map(({ zh }) => zh).join("、"), en: names.map(({ en }) => en).join(", ") };
};
