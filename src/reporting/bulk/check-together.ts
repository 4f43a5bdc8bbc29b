// Do the figures of a table agree with one another (审核关系)? A rule is applied to an area and a period for which the
// table gives every cell that it looks at; what stands stored beside it, and the past, are the sweep's to check.
import type { CellKey } from "../../kernel/cell.ts";
import { toCellKey } from "../../kernel/cell.ts";
import type { Finding } from "../../kernel/finding.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import type { ElementId } from "../../stats/element/element.ts";
import type { FactInput, FactKey } from "../../stats/fact/fact.ts";
import type { RawFact } from "../../stats/fact/parse-fact-rows.ts";
import { checkEntries } from "../check/check-entries.ts";
import { listRuleElements, selectRules } from "../check/list-rule-elements.ts";
import type { RuleBook } from "../check/rule-book.ts";
import { listElementCells } from "../form/list-form-slots.ts";
import { planSweep } from "../sweep/plan-sweep.ts";

export interface PlacedFact {
  readonly fact: FactInput;
  readonly row: RawFact;
}

/** Facts with the rows they were read from, of which each stands for one. */
export const placeFacts = (facts: readonly FactInput[], rows: readonly RawFact[]): readonly PlacedFact[] => {
  const byKey = new Map(
    rows.map((row) => [toKey({ ...row, cell: toCellKey(row.cell.split("+").map((code) => code.trim())) }), row]),
  );
  return facts.flatMap((fact) => {
    const row = byKey.get(toKey(fact));
    return row ? [{ fact, row }] : [];
  });
};

/** No rule looks from one period to another, so each can be checked by itself. */
export const splitByPeriod = (placed: readonly PlacedFact[]): readonly (readonly PlacedFact[])[] => {
  const periods = new Map<string, PlacedFact[]>();
  for (const one of placed) {
    const period = periods.get(one.fact.period);
    if (period) period.push(one);
    else periods.set(one.fact.period, [one]);
  }
  return [...periods.values()];
};

/** The facts that no broken rule looks at, and the findings of those that are broken. */
export const holdToRules = (
  placed: readonly PlacedFact[],
  rules: RuleBook,
  catalogue: Catalogue,
): { readonly facts: readonly FactInput[]; readonly findings: readonly Finding[] } => {
  const findings = checkTogether(placed, rules, catalogue);
  const wrong = new Set(findings.filter(({ severity }) => severity === "error").map(({ place }) => place.line));
  return { facts: placed.filter(({ row }) => !wrong.has(row.place.line)).map(({ fact }) => fact), findings };
};

/** Each row that a broken rule looks at is named: which of them is wrong, only people know. */
export const checkTogether = (
  placed: readonly PlacedFact[],
  rules: RuleBook,
  catalogue: Catalogue,
): readonly Finding[] => {
  const byKey = new Map(placed.map((one) => [toKey(one.fact), one]));
  const isComplete = openComplete(placed, catalogue);
  const periods = splitByPeriod(placed).map((own) => ({
    period: own[0]?.fact.period ?? "",
    codes: [...new Set(own.map(({ fact }) => fact.area))],
  }));
  const within = selectRules(
    rules.filter(({ test }) => !ofThePast.includes(test.kind)),
    placed.map(({ fact }) => fact.element),
  );
  return planSweep(within, catalogue).flatMap(({ sections, rules: own }) =>
    own.flatMap((rule) =>
      periods.flatMap(({ period, codes }) => {
        const elements = listRuleElements(rule);
        const areas = codes.filter((area) => elements.every((element) => isComplete(period, area, element)));
        if (areas.length === 0) return [];
        const found = checkEntries({
          sections,
          areas: areas.map((code) => ({ code, name: { zh: code, en: code } })),
          period,
          rules: [rule],
          find: (place) => byKey.get(toKey({ ...place, period }))?.fact,
          previous: () => undefined,
          history: () => [],
        });
        return found.flatMap((finding) =>
          finding.cells.flatMap((cell): readonly Finding[] => {
            const row = byKey.get(toKey({ ...cell, period }))?.row;
            const { rule: name, severity, message } = finding;
            return row ? [{ rule: name, severity, message, place: { ...row.place, field: "value" } }] : [];
          }),
        );
      }),
    ),
  );
};

const ofThePast: readonly string[] = ["change", "outlier"];

const toKey = ({ element, area, period, cell }: Readonly<Record<keyof FactKey, string>>): string =>
  `${element}|${area}|${period}|${cell}`;

/** Whether the table has all cells of an element; each cell stands in it at most once. */
const openComplete = (
  placed: readonly PlacedFact[],
  catalogue: Catalogue,
): ((period: string, area: string, element: string) => boolean) => {
  const counts = new Map<string, number>();
  for (const { fact } of placed) {
    const key = toKey({ ...fact, cell: "" });
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const sizes = new Map<string, readonly CellKey[]>();
  return (period, area, element) => {
    const cells = sizes.get(element) ?? listElementCells(element as ElementId, catalogue);
    sizes.set(element, cells);
    return cells.length > 0 && counts.get(toKey({ element, area, period, cell: "" })) === cells.length;
  };
};
