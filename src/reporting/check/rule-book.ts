// All rules as one checked whole: those written by hand and those that follow from the indicators, whose numerator
// is a part of their denominator. Order and grids are those of the catalogue.
import type { Finding } from "../../kernel/finding.ts";
import type { Label } from "../../kernel/label.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import type { Element, ElementId } from "../../stats/element/element.ts";
import { parseExpression } from "../../stats/expression/parse-expression.ts";
import type { Indicator, IndicatorId } from "../../stats/indicator/indicator.ts";
import { readSide } from "./judge-compare.ts";
import { listRuleElements } from "./list-rule-elements.ts";
import type { Rule } from "./rule.ts";
import { defineAtMost } from "./rule.ts";

export type RuleBook = readonly Rule[];

export interface RuleParts {
  /** Written by hand. */
  readonly rules: readonly Rule[];
}

/** A derived rule stands back where one written by hand compares the same sides. */
export const readRules = (
  { rules }: RuleParts,
  catalogue: Catalogue,
): { readonly rules: RuleBook; readonly findings: readonly Finding[] } => {
  const written = new Set(rules.map(toSubject));
  const book = [...rules, ...deriveRules(catalogue).filter((rule) => !written.has(toSubject(rule)))];
  return {
    rules: book,
    findings: [...checkIds(book), ...book.flatMap((rule) => checkRule(rule, catalogue))],
  };
};

/** A rate whose numerator is a part of its denominator cannot pass 100%; an element's own bounds need no rule (check-facts.ts). */
const deriveRules = (catalogue: Catalogue): readonly Rule[] => {
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
  return defineAtMost(sides.join("-within-"), [`#{${sides[0]}}`, `#{${sides[1]}}`], {
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

const toSubject = ({ test }: Rule): string =>
  test.kind === "compare" ? `${test.left} ${test.right}` : `${test.kind} ${test.element}`;

const checkIds = (rules: readonly Rule[]): readonly Finding[] => {
  const seen = new Set<string>();
  return rules.flatMap(({ id }) => {
    const isSecond = seen.has(id);
    seen.add(id);
    return isSecond
      ? [fault(id, "duplicate-rule", { zh: `规则编号${id}重复`, en: `the rule id ${id} is used twice` })]
      : [];
  });
};

const checkRule = (rule: Rule, catalogue: Catalogue): readonly Finding[] => {
  const unreadable = listTexts(rule).flatMap((text) => {
    const parsed = parseExpression(text);
    return parsed.ok
      ? []
      : [
          fault(rule.id, "unreadable-rule", {
            zh: `“${text}”读不懂：${parsed.fault.message.zh}`,
            en: `“${text}” cannot be read: ${parsed.fault.message.en}`,
          }),
        ];
  });
  if (unreadable.length > 0) return unreadable;
  const elements = listRuleElements(rule);
  const isLevel = rule.level === undefined || catalogue.areaLevels.some(({ id }) => id === rule.level);
  const known = elements.flatMap((id) => findReported(id, catalogue) ?? []);
  const kinds = new Set(known.map(({ periodKind }) => periodKind));
  return [
    ...elements
      .filter((id) => !findReported(id, catalogue))
      .map((id) =>
        fault(rule.id, "unknown-element", {
          zh: `用到的数据元“${id}”没有定义`,
          en: `uses the element “${id}”, which is not defined`,
        }),
      ),
    ...checkCells(rule, catalogue),
    ...(isLevel
      ? []
      : [
          fault(rule.id, "unknown-level", {
            zh: `用到的层级“${rule.level}”没有定义`,
            en: `uses the level “${rule.level}”, which is not defined`,
          }),
        ]),
    ...(kinds.size > 1
      ? [
          fault(rule.id, "mixed-periods", {
            zh: "各数据元的统计时期不同，不能比较",
            en: "compares elements of different kinds of period",
          }),
        ]
      : []),
  ];
};

const checkCells = (rule: Rule, catalogue: Catalogue): readonly Finding[] =>
  listTexts(rule)
    .flatMap((text) => readSide(text)?.references ?? [])
    .flatMap(({ element, cell }) => {
      const by = findReported(element, catalogue)?.by ?? [];
      const categories = by.flatMap((id) => catalogue.dimensions.get(id)?.categories ?? []).map(({ code }) => code);
      const isKnown = cell === undefined || cell.split("+").every((code) => categories.includes(code));
      return isKnown
        ? []
        : [
            fault(rule.id, "unknown-cell", {
              zh: `数据元“${element}”没有分组“${cell}”`,
              en: `the element “${element}” has no cell “${cell}”`,
            }),
          ];
    });

const listTexts = ({ test }: Rule): readonly string[] => (test.kind === "compare" ? [test.left, test.right] : []);

/** An indicator's published level is no figure that anybody fills in. */
const findReported = (id: string, { elements, indicators }: Catalogue): Element | undefined =>
  indicators.has(id as IndicatorId) ? undefined : elements.get(id as ElementId);

const fault = (id: string, reason: string, { zh, en }: Label): Finding => ({
  rule: `reporting/${reason}`,
  severity: "error",
  place: { field: id },
  message: { zh: `规则${id}：${zh}。`, en: `Rule ${id}: ${en}.` },
});
