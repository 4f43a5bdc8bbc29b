// What a client of DHIS2 asks for before it sends figures: units, elements, their cells, and forms as data sets. Names
// are Chinese, as on the forms; the English ones stand among the translations.
import type { Area, AreaCode } from "../../kernel/area.ts";
import type { CellKey } from "../../kernel/cell.ts";
import { totalCell } from "../../kernel/cell.ts";
import type { Label } from "../../kernel/label.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import type { Element } from "../../stats/element/element.ts";
import type { FormBook } from "../form/form-book.ts";
import { listFormElements } from "../form/form.ts";
import { listElementCells } from "../form/list-form-slots.ts";
import { nameCombo } from "./id-book.ts";
import { periodTypes } from "./period-id.ts";
import { defaultComboUid, toUid } from "./uid.ts";

export const exchangeTypes = ["organisationUnits", "dataElements", "dataSets", "categoryOptionCombos"] as const;

export type ExchangeType = (typeof exchangeTypes)[number];

export type ExchangeObject = Readonly<Record<string, unknown>>;

interface ExchangeWorld {
  readonly catalogue: Catalogue;
  readonly forms: FormBook;
  /** One version of each code. */
  readonly areas: readonly Area[];
}

export const listExchangeObjects = (type: ExchangeType, world: ExchangeWorld): readonly ExchangeObject[] => {
  const { catalogue, forms, areas } = world;
  switch (type) {
    case "organisationUnits":
      return listUnits(areas, catalogue);
    case "dataElements":
      return [...catalogue.elements.values()].map(toDataElement);
    case "dataSets":
      return [...forms.forms.values()].map((form) => ({
        id: toUid("dataSet", form.id),
        code: form.id,
        ...toNames(form.title),
        periodType: periodTypes[form.periodKind],
        version: form.version,
        dataSetElements: listFormElements(form).map((id) => ({
          dataElement: { id: toUid("dataElement", id), code: id },
        })),
      }));
    case "categoryOptionCombos":
      return listCombos(catalogue);
  }
};

const toNames = ({ zh, en }: Label): ExchangeObject => ({
  name: zh,
  shortName: zh,
  displayName: zh,
  translations: [{ property: "NAME", locale: "en", value: en }],
});

const listUnits = (areas: readonly Area[], { areaLevels }: Catalogue): readonly ExchangeObject[] => {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const toPath = (code: AreaCode | null): string => {
    const area = code === null ? undefined : byCode.get(code);
    return area ? `${toPath(area.parent)}/${toUid("organisationUnit", area.code)}` : "";
  };
  return areas.map(({ code, parent, level, name, validFrom, validTo }) => ({
    id: toUid("organisationUnit", code),
    code,
    ...toNames(name),
    level: areaLevels.findIndex(({ id }) => id === level) + 1,
    path: toPath(code),
    openingDate: validFrom,
    ...(validTo === null ? {} : { closedDate: validTo }),
    ...(parent === null ? {} : { parent: { id: toUid("organisationUnit", parent), code: parent } }),
  }));
};

const toDataElement = ({ id, name, acrossAreas, acrossTime, bounds, decimals, by }: Element): ExchangeObject => ({
  id: toUid("dataElement", id),
  code: id,
  ...toNames(name),
  domainType: "AGGREGATE",
  valueType: decimals > 0 ? "NUMBER" : (bounds.minimum ?? -1) >= 0 ? "INTEGER_ZERO_OR_POSITIVE" : "INTEGER",
  aggregationType:
    acrossAreas === "none" ? "NONE" : { sum: "SUM", last: "LAST", mean: "AVERAGE_SUM_ORG_UNIT" }[acrossTime],
  zeroIsSignificant: true,
  categoryCombo: toCategoryCombo(by),
});

const toCategoryCombo = (by: readonly string[]): ExchangeObject => {
  const code = [...by].sort().join("+");
  return { id: toUid("categoryCombo", code), code: code === "" ? "default" : code };
};

const listCombos = (catalogue: Catalogue): readonly ExchangeObject[] => {
  const grids = new Map<CellKey, readonly string[]>([[totalCell, []]]);
  for (const element of catalogue.elements.values())
    for (const cell of listElementCells(element.id, catalogue)) grids.set(cell, element.by);
  const names = new Map(
    [...catalogue.dimensions.values()].flatMap(({ categories }) =>
      categories.map(({ code, name }) => [code, name] as const),
    ),
  );
  const nameOf = (language: keyof Label) => (code: string) => names.get(code)?.[language] ?? code;
  return [...grids].map(([cell, by]) => ({
    id: cell === totalCell ? defaultComboUid : toUid("categoryOptionCombo", cell),
    code: cell === totalCell ? "default" : cell,
    ...toNames({ zh: nameCombo(cell, nameOf("zh")), en: nameCombo(cell, nameOf("en")) }),
    categoryCombo: toCategoryCombo(cell === totalCell ? [] : by),
  }));
};
