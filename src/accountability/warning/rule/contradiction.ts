// Which figures contradict one another? Open findings that are errors, and published prints that do not agree, one
// warning for a rule and what it is about (methods.md §2.9, level 2: data doubtful).
import type { WarningDraft } from "./draft.ts";
import type { Contradiction, WarningWorld } from "./warning-world.ts";

export const deriveContradiction = (world: WarningWorld): readonly WarningDraft[] => {
  const groups = new Map<string, Contradiction[]>();
  for (const each of world.contradictions) {
    const key = `${each.rule}~${each.element}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap((group) => {
    const now = group.filter(({ year }) => year === world.year);
    return now.length === 0 ? [] : [toDraft(now, group)];
  });
};

const toDraft = (now: readonly Contradiction[], all: readonly Contradiction[]): WarningDraft => {
  const [first] = now as readonly [Contradiction, ...Contradiction[]];
  const { rule, ruleName, element, name, agency, message, areaName, indicator } = first;
  const more = now.length - 1;
  const isNamed = message.zh.startsWith(areaName.zh);
  const subject = `${rule.slice(rule.indexOf("/") + 1)}:${element}`;
  return {
    kind: "contradiction",
    subject,
    cause: indicator ? `indicator:${indicator.id}` : `finding:${subject}`,
    standing: null,
    indicator,
    status: "notAssessable",
    headline: name,
    sentence: {
      zh: `${isNamed ? "" : `${areaName.zh}：`}${message.zh}${more > 0 ? `另有${more}处。` : ""}`,
      en: `${isNamed ? "" : `${areaName.en}: `}${message.en}${more > 0 ? ` ${more} more.` : ""}`,
    },
    people: null,
    owner: agency,
    periods: countYears(all),
    isCertain: true,
    isGrave: false,
    figures: [
      { name: { zh: "不相符之处", en: "Contradictions" }, text: { zh: `${now.length}处`, en: String(now.length) } },
      ...(ruleName ? [{ name: { zh: "规则", en: "Rule" }, text: ruleName }] : []),
    ],
    formula: null,
    link: "/findings",
  };
};

/** Years in a row back from the latest. */
const countYears = (all: readonly Contradiction[]): number => {
  const years = new Set(all.map(({ year }) => year));
  const last = Math.max(...years);
  let count = 0;
  while (years.has(last - count)) count += 1;
  return count;
};
