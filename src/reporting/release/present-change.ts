// A changed fact as a list shows it.
import type { Area, AreaCode } from "../../kernel/area.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import type { FactChange } from "../../stats/known/fact-change.ts";

export const presentChange = (
  { element, period, area, cell, before, after, at, by }: FactChange,
  { elements }: Pick<Catalogue, "elements">,
  areas: ReadonlyMap<AreaCode, Area>,
) => ({
  element,
  name: elements.get(element)?.name ?? { zh: element, en: element },
  period,
  area,
  areaName: areas.get(area)?.name ?? { zh: area, en: area },
  cell,
  before,
  after,
  at,
  by,
});
