// Demo facts (演示数据) for a district: every element of the settings, for each of its areas, cells and years,
// with what is late or missing left out or named. The same settings always give the same facts.
import type { Area } from "../../kernel/area.ts";
import type { Period } from "../../kernel/period.ts";
import { toPeriod } from "../../kernel/period.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Element, ElementId } from "../element/element.ts";
import type { FactInput } from "../fact/fact.ts";
import { listElementPeriods } from "../indicator/terms.ts";
import { countElement } from "./count-element.ts";
import { openFrame } from "./frame.ts";
import { openGaps } from "./gaps.ts";
import type { Reference, Settings } from "./settings.ts";
import { listRules } from "./settings.ts";
import type { Count } from "./slots.ts";
import { listSlots } from "./slots.ts";

export const generateFacts = (
  settings: Settings,
  catalogue: Catalogue,
  areas: readonly Area[],
): readonly FactInput[] => {
  const count = openCounts(settings, catalogue, areas);
  const gaps = openGaps(settings);
  return listElements(settings, catalogue).flatMap((element) =>
    settings.years.flatMap((year) => {
      const { code } = toYearPeriod(element, year);
      return count(element, year).flatMap((each): readonly FactInput[] => {
        const gap = gaps.find(element, each.place.township, year);
        if (gap?.reason === undefined && gap) return [];
        return [toFact(element, code, each, gap?.reason ?? null)];
      });
    }),
  );
};

const listElements = (settings: Settings, catalogue: Catalogue): readonly Element[] =>
  [...listRules(settings).keys()].flatMap((id) => catalogue.elements.get(id as ElementId) ?? []);

/** Elements of months or quarters are given at their last part, where stocks stand. */
const toYearPeriod = (element: Element, year: number): Period =>
  listElementPeriods(element, year).at(-1) ?? toPeriod("year", year);

const toFact = (
  element: Element,
  period: FactInput["period"],
  { place, cell, value }: Count,
  reason: string | null,
): FactInput => ({
  element: element.id,
  area: place.code,
  period,
  cell,
  state: reason === null ? "value" : "missing",
  value: reason === null ? value : null,
  reason,
  source: "synthetic",
  document: null,
  quality: null,
});

/** Counts by element and year, each worked out once and after those it builds on. */
const openCounts = (settings: Settings, catalogue: Catalogue, areas: readonly Area[]) => {
  const rules = listRules(settings);
  const frame = openFrame(settings, areas);
  const known = new Map<string, readonly Count[]>();

  const count = (element: Element, year: number): readonly Count[] => {
    const key = `${element.id}|${year}`;
    const found = known.get(key);
    if (found) return found;
    const rule = rules.get(element.id);
    const places = frame.listPlaces(element.reportedAt, toYearPeriod(element, year).end);
    const look = ({ element: id, categories }: Reference): readonly Count[] => {
      const base = catalogue.elements.get(id as ElementId);
      const counts = base ? count(base, year) : [];
      return categories.length === 0
        ? counts
        : counts.filter((each) => categories.every((category) => each.categories.includes(category)));
    };
    const counts = rule
      ? countElement({
          seed: settings.seed,
          element,
          rule,
          slots: listSlots({ settings, dimensions: catalogue.dimensions, element, rule, places, look }),
          included: rule.includes === undefined ? [] : look({ element: rule.includes, categories: [] }),
          year,
          index: settings.years.indexOf(year),
        })
      : [];
    known.set(key, counts);
    return counts;
  };
  return count;
};
