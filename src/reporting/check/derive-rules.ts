// Which rules follow from the indicators? A rate whose numerator is a part of its denominator cannot pass 100%.
// Bounds of the elements themselves need no rule: nothing beyond them is stored (stats/fact/check-facts.ts).
import type { Catalogue } from "../../stats/catalogue.ts";
import type { Element, ElementId } from "../../stats/element/element.ts";
import type { Indicator } from "../../stats/indicator/indicator.ts";
import type { Rule } from "./rule.ts";
import { defineAtMost } from "./rule.ts";

export const deriveRules = (catalogue: Catalogue): readonly Rule[] => {
  const byId = new Map<string, Rule>();
  for (const indicator of catalogue.indicators.values()) {
    const rule = deriveRule(indicator, catalogue);
    if (rule && !byId.has(rule.id)) byId.set(rule.id, rule);
  }
  return [...byId.values()];
};

const deriveRule = (indicator: Indicator, { elements, formulas }: Catalogue): Rule | undefined => {
  const { numerator, denominator } = formulas.get(indicator.id) ?? {};
  if (numerator?.kind !== "element" || denominator?.kind !== "element" || indicator.mayExceedDenominator)
    return undefined;
  const [part, whole] = [elements.get(numerator.element as ElementId), elements.get(denominator.element as ElementId)];
  // A part of the same element (girls among children) is within it by definition.
  if (!part || !whole || part.id === whole.id || part.periodKind !== whole.periodKind) return undefined;
  const sides = [numerator, denominator].map(({ element, cell }) =>
    cell === undefined ? element : `${element}.${cell}`,
  );
  return defineAtMost(`${sides.join("-within-")}`, [`#{${sides[0]}}`, `#{${sides[1]}}`], {
    name: { zh: `${part.name.zh}不多于${whole.name.zh}`, en: `${part.name.en}: no more than ${whole.name.en}` },
    severity: isCorrectable(part, whole) ? "error" : "warning",
    why: {
      zh: `“${indicator.name.zh}”的分子是分母的一部分。`,
      en: `The numerator of “${indicator.name.en}” is a part of its denominator.`,
    },
    source: indicator.id,
  });
};

/** Whoever fills in both figures can set them right; where another agency counts the whole, it can only be explained [D]. */
const isCorrectable = (part: Element, whole: Element): boolean => part.agency === whole.agency;
