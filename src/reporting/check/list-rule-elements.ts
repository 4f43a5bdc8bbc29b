// Which elements does a rule look at?
import { readSide } from "./judge-compare.ts";
import type { Rule } from "./rule.ts";

export const listRuleElements = ({ test }: Rule): readonly string[] => {
  if (test.kind !== "compare") return [test.element];
  const references = [test.left, test.right].flatMap((text) => readSide(text)?.references ?? []);
  return [...new Set(references.map(({ element }) => element))];
};

/** Those that a form can be held to, with every element there: the rest waits for the sweep over all forms. */
export const selectRules = (rules: readonly Rule[], elements: Iterable<string>): readonly Rule[] => {
  const known = new Set(elements);
  return rules.filter(
    (rule) => rule.level === undefined && listRuleElements(rule).every((element) => known.has(element)),
  );
};
