// Which rules are swept over which areas and elements? Rules of one clock and one level make a pass: a rule stands at
// the coarsest level of its elements, where finer ones are sums.
import type { AreaLevel } from "../../kernel/area.ts";
import type { Period, PeriodKind } from "../../kernel/period.ts";
import { toPeriod } from "../../kernel/period.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import type { Element, ElementId } from "../../stats/element/element.ts";
import type { CheckSection } from "../check/check-world.ts";
import { listRuleElements } from "../check/list-rule-elements.ts";
import type { Rule } from "../check/rule.ts";
import { listElementCells } from "../form/list-form-slots.ts";

export interface SweepPass {
  readonly periodKind: PeriodKind;
  readonly level: AreaLevel;
  readonly rules: readonly Rule[];
  readonly sections: readonly CheckSection[];
}

export const planSweep = (rules: readonly Rule[], catalogue: Catalogue): readonly SweepPass[] => {
  const passes = new Map<string, { periodKind: PeriodKind; level: AreaLevel; rules: Rule[]; elements: Set<Element> }>();
  for (const rule of rules) {
    const elements = listRuleElements(rule).flatMap((id) => catalogue.elements.get(id as ElementId) ?? []);
    const [first] = elements;
    if (!first) continue;
    const level = rule.level ?? findCoarsest(elements, catalogue);
    const key = `${first.periodKind} ${level}`;
    const pass = passes.get(key) ?? { periodKind: first.periodKind, level, rules: [], elements: new Set() };
    pass.rules.push(rule);
    for (const element of elements) pass.elements.add(element);
    passes.set(key, pass);
  }
  return [...passes.values()].map(({ elements, ...pass }) => ({
    ...pass,
    sections: toSections([...elements], catalogue),
  }));
};

/** All periods of a clock in a year. */
export const listPeriodsOf = (kind: PeriodKind, year: number): readonly Period[] => {
  const parts = kind === "month" ? 12 : kind === "quarter" ? 4 : 1;
  return Array.from({ length: parts }, (_, index) => toPeriod(kind, year, index + 1));
};

export const listPassElements = ({ sections }: SweepPass): readonly ElementId[] =>
  sections.flatMap(({ elements }) => elements.map(({ id }) => id as ElementId));

const findCoarsest = (elements: readonly Element[], { areaLevels }: Catalogue): AreaLevel => {
  const ranks = elements.map(({ reportedAt }) => areaLevels.findIndex(({ id }) => id === reportedAt));
  return areaLevels[Math.min(...ranks)]?.id ?? "";
};

const toSections = (elements: readonly Element[], catalogue: Catalogue): readonly CheckSection[] => {
  const grids = [...new Set(elements.map(({ by }) => by.join()))];
  return grids.map((grid) => {
    const sharing = elements.filter(({ by }) => by.join() === grid);
    return {
      dimensions: (sharing[0]?.by ?? []).flatMap((id) => catalogue.dimensions.get(id) ?? []),
      cells: sharing[0] ? listElementCells(sharing[0].id, catalogue) : [],
      elements: sharing.map(({ id, name, unit, decimals }) => ({
        id,
        name,
        decimals,
        suffix: catalogue.units.get(unit)?.suffix ?? { zh: "", en: "" },
      })),
    };
  });
};
