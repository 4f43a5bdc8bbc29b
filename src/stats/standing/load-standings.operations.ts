import type { Area, AreaCode } from "../../kernel/area.ts";
import type { Label } from "../../kernel/label.ts";
import type { StatusClass } from "../../kernel/status-class.ts";
import type { Read } from "../../platform/database/transaction.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Target } from "../../plan/target.ts";
import type { Catalogue } from "../catalogue.ts";
import { toCompleteness } from "../expectation/expect-coverage.ts";
import type { Figure, IndicatorHead } from "../indicator/figure.ts";
import { isShownAt } from "../indicator/levels.ts";
import type { Indicator, IndicatorId } from "../indicator/indicator.ts";
import { loadFigures } from "../indicator/load-figures.operations.ts";
import { findPointSuffix } from "./print-difference.ts";
import { toHead } from "../indicator/present-indicator.ts";
import { printTarget } from "./print-target.ts";
import { printReason } from "../status/print-reason.ts";
import type { Status, TargetStanding } from "./standing.contract.ts";
import type { Judgement } from "../status/judgement.ts";
import { judge } from "../status/status.ts";
import { toThreshold } from "../status/threshold.ts";

export interface StandingRequest {
  readonly plan: Plan;
  readonly tree: readonly Area[];
  readonly agencies: ReadonlyMap<string, Label>;
  readonly area: AreaCode;
  readonly year: number;
  /** Only these goals and measures. */
  readonly items?: readonly string[];
  /** Only targets and commitments on this indicator. */
  readonly indicator?: IndicatorId;
}

/** Every target and commitment of a plan with its figures and judgement, in plan order. */
export const loadStandings = async (
  tx: Read,
  catalogue: Catalogue,
  request: StandingRequest,
): Promise<readonly TargetStanding[]> => {
  const { plan, tree, area, year } = request;
  const asks = listAsks(plan).filter(
    ({ item, target }) =>
      (!request.items || request.items.includes(item)) &&
      (request.indicator === undefined || request.indicator === target.indicator),
  );
  const indicators = [
    ...new Set(asks.flatMap(({ target }) => catalogue.indicators.get(target.indicator as IndicatorId) ?? [])),
  ];
  const first = plan.period.baseline_year;
  const years = Array.from({ length: Math.max(1, year - first + 1) }, (_, index) => first + index);
  const table = await loadFigures(tx, catalogue, tree, { indicators, areas: [area], years });
  const level = tree.find(({ code }) => code === area)?.level ?? "county";
  return asks.flatMap((ask) => {
    const indicator = catalogue.indicators.get(ask.target.indicator as IndicatorId);
    if (!indicator) return [];
    const series = isShownAt(catalogue, indicator, level) ? table.series(indicator, area) : [];
    return [toStanding({ ...ask, indicator, series }, catalogue, request)];
  });
};

interface Ask {
  readonly target: Target;
  readonly kind: TargetStanding["kind"];
  readonly item: string;
  readonly domain: string;
  readonly lead: readonly string[];
}

const listAsks = (plan: Plan): readonly Ask[] =>
  plan.domains.flatMap((domain) => [
    ...domain.goals.flatMap(({ id, lead, targets }) =>
      targets.map((target): Ask => ({ target, kind: "target", item: id, domain: domain.id, lead })),
    ),
    ...domain.measures.flatMap(({ id, lead, commitments }) =>
      commitments.map((target): Ask => ({ target, kind: "commitment", item: id, domain: domain.id, lead })),
    ),
  ]);

const toStanding = (
  ask: Ask & Judged,
  catalogue: Catalogue,
  { plan, agencies, year }: StandingRequest,
): TargetStanding => {
  const { target, indicator, series } = ask;
  const judgement = judgeSeries(plan, ask, year);
  const head = toHead(indicator, catalogue);
  return {
    id: target.id,
    item: ask.item,
    domain: ask.domain,
    kind: ask.kind,
    indicator: head,
    comparator: target.comparator,
    targetValue: target.judged_as ?? target.value ?? null,
    printedValue: target.value ?? null,
    printedUnit: target.unit,
    targetText: printTarget(target, catalogue.units.get(target.unit)?.suffix ?? head.suffix),
    deadline: target.deadline,
    strength: target.strength,
    lead: ask.lead.map((id) => ({ id, name: agencies.get(id) ?? { zh: id, en: id } })),
    status: toStatus(judgement, series, head),
    series: [...series],
    path: listPath(target, series, plan),
    outlook: null,
    refusal: null,
    people: null,
    synthetic: series.some(({ source }) => source === "synthetic"),
  };
};

interface Judged {
  readonly target: Target;
  readonly indicator: Indicator;
  readonly series: readonly Figure[];
}

const judgeSeries = (plan: Plan, { target, indicator, series }: Judged, asOf: number): Judgement =>
  judge({
    target,
    better: indicator.better,
    kind: indicator.formula && indicator.formula.denominator === undefined ? "count" : "rate",
    plan: { baselineYear: plan.period.baseline_year, start: plan.period.start, end: plan.period.end },
    asOf,
    series: series.map((figure) => ({ year: figure.year, value: figure.value, completeness: toCompleteness(figure) })),
  });

/** The class of the plan's first target on an indicator, as of each year of its series. */
export const judgeYears = (
  catalogue: Catalogue,
  plan: Plan,
  indicator: Indicator,
  series: readonly Figure[],
): ReadonlyMap<number, StatusClass> => {
  const target = listAsks(plan).find(
    (ask) => catalogue.indicators.get(ask.target.indicator as IndicatorId) === indicator,
  )?.target;
  const years = series.map(({ year }) => year).filter((year) => year >= plan.period.baseline_year);
  return new Map(
    target ? years.map((year) => [year, judgeSeries(plan, { target, indicator, series }, year).class]) : [],
  );
};

const toStatus = (judgement: Judgement, series: readonly Figure[], head: IndicatorHead): Status => ({
  class: judgement.class,
  value: judgement.value,
  period: series.find(({ year }) => year === judgement.year)?.period ?? null,
  reason: printReason(judgement.reason, {
    year: judgement.year,
    value: judgement.value,
    decimals: head.decimals,
    suffix: head.suffix,
    pointSuffix: findPointSuffix(head.suffix),
  }),
  method: judgement.method,
  progress: judgement.progress,
  expected: judgement.expected,
  asOf: judgement.year ?? 0,
  ratio: null,
  current: null,
  required: null,
  interval: null,
  isDistinct: null,
  gate: null,
});

/** The straight path from the base to the target, for charts. */
const listPath = (target: Target, series: readonly Figure[], plan: Plan): TargetStanding["path"] => {
  const start = typeof target.baseline_year === "number" ? target.baseline_year : plan.period.baseline_year;
  const base = series.find(({ year, value }) => year >= start && value !== null);
  const end = typeof target.deadline === "number" ? target.deadline : plan.period.end;
  const line = toThreshold(target, base?.value ?? undefined, end - start)?.line;
  if (!base || base.value === null || line === undefined || end <= base.year) return [];
  const from = base.value;
  return Array.from({ length: end - base.year + 1 }, (_, index) => ({
    year: base.year + index,
    value: from + ((line - from) * index) / (end - base.year),
  }));
};
