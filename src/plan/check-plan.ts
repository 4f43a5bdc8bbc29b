// Whether a plan holds together: ids, indicators, units, deadlines, directions, spans, systems. Every
// fault is told at once with its place and what to do; a plan with one is not loaded.
import type { Finding, Place } from "../kernel/finding.ts";
import type { Label } from "../kernel/label.ts";
import type { Unit } from "../kernel/quantity.ts";
import type { Goal, Measure, Plan } from "./plan.ts";
import type { PlanReading } from "./read-plan.ts";
import type { Target } from "./target.ts";
import { comparators } from "./target.ts";
import { listMarks } from "./text-spans.ts";

/** What a plan may refer to; the rooms that own these hand them in. */
export interface PlanReferences {
  readonly indicators: ReadonlyMap<string, { readonly unit: string; readonly better: "higher" | "lower" | "context" }>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly agencies: ReadonlySet<string>;
  readonly capabilities: ReadonlySet<string>;
  readonly areas: ReadonlySet<string>;
}

export const checkPlan = (
  plan: Plan,
  places: PlanReading["places"],
  references: PlanReferences,
): readonly Finding[] => {
  const placeOf = new Map([...places].reverse());
  const items = plan.domains.flatMap((domain): readonly Item[] => [
    ...domain.goals.map((goal) => ({ ...goal, aims: goal.targets })),
    ...domain.measures.map((measure) => ({ ...measure, aims: measure.commitments })),
  ]);
  const report: Report = (rule, id, message) => ({
    rule,
    severity: "error",
    place: placeOf.get(id) ?? { field: id },
    message,
  });
  return [
    ...findDuplicates(places),
    ...checkHeader(plan, references, report),
    ...items.flatMap((item) => checkItem(item, references, report)),
    ...items.flatMap((item) => item.aims.flatMap((target) => checkTarget(target, plan, references, report))),
    ...plan.domains.flatMap(({ goals, measures }) => checkLinks(goals, measures, report)),
    ...checkSystems(plan, items, references, report),
    ...checkSpans(plan, items, report),
  ];
};

type Item = (Goal | Measure) & { readonly aims: readonly Target[] };
type Report = (rule: Finding["rule"], id: string, message: Label) => Finding;

const findDuplicates = (places: PlanReading["places"]): readonly Finding[] => {
  const first = new Map<string, Place>();
  return places.flatMap(([id, place]) => {
    const earlier = first.get(id);
    if (!earlier) {
      first.set(id, place);
      return [];
    }
    const where = `${earlier.file}:${earlier.line}`;
    const message = {
      zh: `编号${id}重复，已在${where}用过。换一个编号。`,
      en: `The id ${id} is used twice, first at ${where}. Choose another.`,
    };
    return [{ rule: "plan/duplicate-id", severity: "error", place, message } as const];
  });
};

const checkHeader = (plan: Plan, { areas }: PlanReferences, report: Report): readonly Finding[] => [
  ...(areas.has(plan.area)
    ? []
    : [
        report("plan/unknown-area", plan.id, {
          zh: `规划地区${plan.area}不在区划表里。`,
          en: `The plan's area ${plan.area} is not among the areas.`,
        }),
      ]),
  ...(plan.period.start <= plan.period.end
    ? []
    : [
        report("plan/period-reversed", plan.id, {
          zh: "规划期的起止年份颠倒了。",
          en: "The plan ends before it starts.",
        }),
      ]),
];

const checkItem = (item: Item, { agencies, indicators }: PlanReferences, report: Report): readonly Finding[] => [
  ...item.lead
    .filter((agency) => !agencies.has(agency))
    .map((agency) =>
      report("plan/unknown-agency", item.id, {
        zh: `${item.id}的牵头单位${agency}不在单位表里。`,
        en: `${item.id} names the agency ${agency}, which agencies.csv does not have.`,
      }),
    ),
  ...item.indicators
    .filter((indicator) => !indicators.has(indicator))
    .map((indicator) => unknownIndicator(item.id, indicator, report)),
];

const unknownIndicator = (id: string, indicator: string, report: Report): Finding =>
  report("plan/unknown-indicator", id, {
    zh: `${id}用到的指标${indicator}不在指标目录里。检查编号，或先在目录里加上。`,
    en: `${id} uses the indicator ${indicator}, which the catalogue does not have. Check the id or add it first.`,
  });

const checkTarget = (target: Target, plan: Plan, references: PlanReferences, report: Report): readonly Finding[] => {
  const { id, comparator, value, unit, deadline } = target;
  const indicator = references.indicators.get(target.indicator);
  const known = references.units.get(unit);
  const findings: Finding[] = [];
  if (!indicator) findings.push(unknownIndicator(id, target.indicator, report));
  if (!known) {
    findings.push(
      report("plan/unknown-unit", id, {
        zh: `${id}的单位“${unit}”不在单位表里。`,
        en: `${id} has the unit “${unit}”, which is not in the table of units.`,
      }),
    );
  }
  if (
    comparators[comparator].needsValue &&
    value === undefined &&
    known?.measure !== "clock-time" &&
    known?.measure !== "hours-per-week"
  ) {
    findings.push(
      report("plan/value-missing", id, {
        zh: `${id}的比较符“${comparator}”要有数值。`,
        en: `${id}: the comparator “${comparator}” needs a value.`,
      }),
    );
  }
  if (indicator?.better === "context" && !comparators[comparator].needsValue) {
    findings.push(
      report("plan/target-without-direction", id, {
        zh: `${id}的指标${target.indicator}没有好坏方向，不能只说“${comparators[comparator].zh}”。给出数值，或在目录里定方向。`,
        en: `${id}: ${target.indicator} has no better direction, so “${comparators[comparator].en}” alone cannot be judged. Give a value or set the direction in the catalogue.`,
      }),
    );
  }
  if (typeof deadline === "number" && (deadline < plan.period.start || deadline > plan.period.end)) {
    const span = `${plan.period.start}–${plan.period.end}`;
    findings.push(
      report("plan/deadline-outside-period", id, {
        zh: `${id}的期限${deadline}不在规划期${span}内。`,
        en: `${id}: the deadline ${deadline} lies outside the plan period ${span}.`,
      }),
    );
  }
  return findings;
};

const checkLinks = (goals: readonly Goal[], measures: readonly Measure[], report: Report): readonly Finding[] => {
  const known = new Set(goals.map(({ id }) => id));
  return measures.flatMap(({ id, serves }) =>
    serves
      .filter((goal) => !known.has(goal))
      .map((goal) =>
        report("plan/unknown-goal", id, {
          zh: `${id}所服务的目标${goal}不在本领域。`,
          en: `${id} serves ${goal}, which is no goal of its domain.`,
        }),
      ),
  );
};

const checkSystems = (
  plan: Plan,
  items: readonly Item[],
  { capabilities }: PlanReferences,
  report: Report,
): readonly Finding[] => {
  const holders = new Map(
    [...items, ...plan.implementation, ...plan.monitoring].map(({ id, systems }) => [id, systems]),
  );
  const declared = new Set(plan.systems.map(({ id }) => id));
  const orphans = plan.systems.filter(({ id, at }) => !holders.get(at)?.includes(id));
  const unknown = [...holders].flatMap(([item, systems]) =>
    systems.filter((id) => !declared.has(id)).map((id) => ({ item, id })),
  );
  return [
    ...orphans.map(({ id, at }) =>
      report("plan/orphan-system", id, {
        zh: `${id}说它出自${at}，但${at}没有列出它。在条目的systems里加上，或改at。`,
        en: `${id} says it stands at ${at}, but ${at} does not list it. Add it to the item's systems or change “at”.`,
      }),
    ),
    ...unknown.map(({ item, id }) =>
      report("plan/unknown-system", item, {
        zh: `${item}列出的${id}不在systems.csv里。`,
        en: `${item} lists ${id}, which systems.csv does not have.`,
      }),
    ),
    ...plan.systems.flatMap(({ id, servedBy }) =>
      servedBy
        .filter((capability) => !capabilities.has(capability))
        .map((capability) =>
          report("plan/unknown-capability", id, {
            zh: `${id}的支撑功能${capability}不认识。`,
            en: `${id} is served by ${capability}, which the product does not know.`,
          }),
        ),
    ),
  ];
};

const checkSpans = (plan: Plan, items: readonly Item[], report: Report): readonly Finding[] => {
  const texts = [
    ...items.map(({ id, text, aims, systems }) => ({ id, text, marks: [...aims.map((aim) => aim.id), ...systems] })),
    ...[...plan.implementation, ...plan.monitoring].map(({ id, text, systems }) => ({ id, text, marks: systems })),
  ];
  return texts.flatMap(({ id, text, marks }) =>
    (["zh", "en"] as const).flatMap((language) => {
      const found = listMarks(text[language]);
      const absent = marks.filter((mark) => !found.includes(mark));
      const foreign = found.filter((mark) => !marks.includes(mark));
      return [
        ...absent.map((mark) =>
          report("plan/unmarked", id, {
            zh: `${id}的${language}文本没有标出${mark}。`,
            en: `The ${language} text of ${id} does not mark ${mark}.`,
          }),
        ),
        ...foreign.map((mark) =>
          report("plan/unknown-mark", id, {
            zh: `${id}的${language}文本标了${mark}，它不属于本条。`,
            en: `The ${language} text of ${id} marks ${mark}, which is not its own.`,
          }),
        ),
      ];
    }),
  );
};
