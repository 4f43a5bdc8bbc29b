// Small trees and facts for tests of the figures; every code is made up.
import type { Area, AreaCode } from "../../src/kernel/area.ts";
import type { CellKey, Dimension } from "../../src/kernel/cell.ts";
import type { Day, PeriodCode } from "../../src/kernel/period.ts";
import { saveAreas } from "../../src/access/area/area.store.ts";
import type { Write } from "../../src/platform/database/transaction.ts";
import type { Element, ElementId } from "../../src/stats/element/element.ts";
import { defineElement } from "../../src/stats/element/element.ts";
import type { FactInput } from "../../src/stats/fact/fact.ts";

export const givenArea = (code: string, parent: string | null, level: string, parts: Partial<Area> = {}): Area => ({
  code: code as AreaCode,
  parent: parent as AreaCode | null,
  level,
  kind: level,
  name: { zh: `地区${code}`, en: `Area ${code}` },
  validFrom: "2010-01-01" as Day,
  validTo: null,
  ...parts,
});

/** A city, a county, two townships and three villages. */
export const smallTree: readonly Area[] = [
  givenArea("990000", null, "city"),
  givenArea("990100", "990000", "county"),
  givenArea("990100001", "990100", "township"),
  givenArea("990100002", "990100", "township"),
  givenArea("990100001001", "990100001", "village"),
  givenArea("990100001002", "990100001", "village"),
  givenArea("990100002001", "990100002", "village"),
];

export const givenDimensions: ReadonlyMap<string, Dimension> = new Map(
  [
    { id: "sex", codes: ["female", "male"] },
    { id: "residence", codes: ["rural", "urban"] },
  ].map(({ id, codes }) => [
    id,
    { id, name: { zh: id, en: id }, categories: codes.map((code) => ({ code, name: { zh: code, en: code } })) },
  ]),
);

export const givenElements = (
  ...elements: readonly (readonly [string, Partial<Element>])[]
): ReadonlyMap<ElementId, Element> =>
  new Map(
    elements.map(([id, parts]) => {
      const element = defineElement(id, {
        name: { zh: id, en: id },
        agency: "health",
        reportedAt: "village",
        ...parts,
      });
      return [element.id, element];
    }),
  );

/** `given("births", "990100001001", "2024", "female", 3)`; null is missing. */
export const givenFact = (
  ...[element, area, period, cell, value]: readonly [string, string, string, string, number | null]
): FactInput => ({
  element: element as ElementId,
  area: area as AreaCode,
  period: period as PeriodCode,
  cell: cell as CellKey,
  state: value === null ? "missing" : "value",
  value,
  reason: value === null ? "not handed in" : null,
  source: "reported",
  document: null,
  quality: null,
});

export const givenTree = (tx: Write, areas: readonly Area[] = smallTree): Promise<unknown> =>
  saveAreas(tx, { areas, successions: [], tenantLevel: "county" });
