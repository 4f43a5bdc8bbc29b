// Whether a plan holds together: ids, indicators, units, deadlines, directions, spans, systems. Every
// fault is told at once with its place and what to do; a plan with one is not loaded.
import type { Finding, Place } from "../kernel/finding.ts";
import type { Label } from "../kernel/label.ts";
import type { Unit } from "../kernel/quantity.ts";
import { checkTarget, unknownIndicator } from "./check-target.ts";
import type { Goal, Header, Measure } from "./plan.ts";
import type { PlanParts, PlanReading } from "./read-plan.ts";
import type { Target } from "./target.ts";
import { listMarks } from "./text-spans.ts";

/** What a plan may refer to; the rooms that own these hand them in. */
export interface PlanReferences {
  readonly indicators: ReadonlyMap<string, { readonly unit: string; readonly better: "higher" | "lower" | "context" }>;
  readonly units: ReadonlyMap<string, Unit>;
  /** Absent when their file could not be read: then nothing can be said about them. */
  readonly agencies?: ReadonlySet<string> | undefined;
  readonly areas?: ReadonlySet<string> | undefined;
  readonly capabilities: ReadonlySet<string>;
}

export const checkPlan = (reading: PlanReading, references: PlanReferences): readonly Finding[] => {
  const { parts, places } = reading;
  const placeOf = new Map([...places].reverse());
  const report: Report = (rule, id, message) => ({
    rule,
    severity: "error",
    place: placeOf.get(id) ?? { field: id },
    message,
  });
  const items = parts.domains.flatMap((domain): readonly Item[] => [
    ...domain.goals.map((goal) => ({ ...goal, aims: goal.targets })),
    ...domain.measures.map((measure) => ({ ...measure, aims: measure.commitments })),
  ]);
  const read = new Set(
    [...items, ...items.flatMap(({ aims }) => aims), ...parts.duties, ...(parts.systems ?? [])].map(({ id }) => id),
  );
  const isUnread: IsUnread = (id) => placeOf.has(id) && !read.has(id);
  return [
    ...findDuplicates(places),
    ...(parts.header ? checkHeader(parts.header, references, report) : []),
    ...items.flatMap((item) => checkItem(item, references, report)),
    ...items.flatMap((item) => item.aims.flatMap((target) => checkTarget(target, parts.header, references, report))),
    ...parts.domains.flatMap(({ goals, measures }) => checkLinks(goals, measures, isUnread, report)),
    ...checkSystems(reading, items, references, report),
    ...checkSpans(parts, items, isUnread, report),
  ];
};

type Item = (Goal | Measure) & { readonly aims: readonly Target[] };
export type Report = (rule: Finding["rule"], id: string, message: Label) => Finding;
/** Stands in a file, but has a fault of its own that is told already. */
type IsUnread = (id: string) => boolean;

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

const checkHeader = (plan: Header, { areas }: PlanReferences, report: Report): readonly Finding[] => [
  ...(areas === undefined || areas.has(plan.area)
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
    .filter((agency) => agencies && !agencies.has(agency))
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

const checkLinks = (
  goals: readonly Goal[],
  measures: readonly Measure[],
  isUnread: IsUnread,
  report: Report,
): readonly Finding[] => {
  const known = new Set(goals.map(({ id }) => id));
  return measures.flatMap(({ id, serves }) =>
    serves
      .filter((goal) => !known.has(goal) && !isUnread(goal))
      .map((goal) =>
        report("plan/unknown-goal", id, {
          zh: `${id}所服务的目标${goal}不在本领域。`,
          en: `${id} serves ${goal}, which is no goal of its domain.`,
        }),
      ),
  );
};

const checkSystems = (
  { plan, parts }: PlanReading,
  items: readonly Item[],
  { capabilities }: PlanReferences,
  report: Report,
): readonly Finding[] => {
  const { duties, systems } = parts;
  if (!systems) return [];
  const holders = new Map([...items, ...duties].map((item) => [item.id, item.systems]));
  const declared = new Set(systems.map(({ id }) => id));
  const isSeen = (at: string): boolean => plan !== undefined || holders.has(at);
  const orphans = systems.filter(({ id, at }) => isSeen(at) && !holders.get(at)?.includes(id));
  const unknown = [...holders].flatMap(([item, ids]) =>
    ids.filter((id) => !declared.has(id)).map((id) => ({ item, id })),
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
    ...systems.flatMap(({ id, servedBy }) =>
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

const checkSpans = (
  { duties }: PlanParts,
  items: readonly Item[],
  isUnread: IsUnread,
  report: Report,
): readonly Finding[] => {
  const texts = [
    ...items.map(({ id, text, aims, systems }) => ({ id, text, marks: [...aims.map((aim) => aim.id), ...systems] })),
    ...duties.map(({ id, text, systems }) => ({ id, text, marks: systems })),
  ];
  return texts.flatMap(({ id, text, marks }) =>
    (["zh", "en"] as const).flatMap((language) => {
      const found = listMarks(text[language]);
      const absent = marks.filter((mark) => !found.includes(mark));
      const foreign = found.filter((mark) => !marks.includes(mark) && !isUnread(mark));
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
