// A target as lists show it: its figures, its judgement in words, where its trend leads, how many are missing.
import type { Label } from "../../kernel/label.ts";
import type { Ask } from "../../plan/asks.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Target } from "../../plan/target.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Figure, IndicatorHead } from "../indicator/figure.ts";
import { toHead } from "../indicator/present-indicator.ts";
import type { Judgement } from "../status/judgement.ts";
import type { Writing } from "../status/print-reason.ts";
import { printReason } from "../status/print-reason.ts";
import { judge } from "../status/status.ts";
import { toThreshold } from "../status/threshold.ts";
import { countMissing } from "./count-missing.ts";
import { foreseeTarget, toOutlook } from "./foresee-target.ts";
import type { JudgedSeries } from "./judge-series.ts";
import { toStatusQuestion } from "./judge-series.ts";
import { findPointSuffix } from "./print-difference.ts";
import { printTarget } from "./print-target.ts";
import type { Status, TargetStanding } from "./standing.contract.ts";
import { toTargetLine } from "./target-line.ts";

export interface Presenting {
  readonly plan: Plan;
  readonly agencies: ReadonlyMap<string, Label>;
  /** The last year looked at. */
  readonly year: number;
}

export interface PresentedSeries extends JudgedSeries {
  readonly ask: Ask;
}

export const presentStanding = (
  { ask, ...judged }: PresentedSeries,
  catalogue: Catalogue,
  { plan, agencies, year }: Presenting,
): TargetStanding => {
  const { target, indicator, series } = judged;
  const judgement = judge(toStatusQuestion(plan, judged, year));
  const head = toHead(indicator, catalogue);
  const standing: TargetStanding = {
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
    status: toStatus(judgement, series, { head, asOf: year }),
    series: [...series],
    path: listPath(target, series, plan),
    ...toOutlook(foreseeTarget(plan, judged, year)),
    people: null,
    synthetic: series.some(({ source }) => source === "synthetic"),
  };
  const figure = series.find((each) => each.year === judgement.year && each.value !== null);
  return { ...standing, people: countMissing(catalogue, indicator, figure, toTargetLine(standing, plan.period.end)) };
};

export const toStatus = (
  judgement: Judgement,
  series: readonly Figure[],
  { head, asOf }: { readonly head: IndicatorHead; readonly asOf: number },
): Status => ({
  class: judgement.class,
  value: judgement.value,
  period: series.find(({ year }) => year === judgement.year)?.period ?? null,
  reason: printReason(judgement.reason, toWriting(judgement, head)),
  method: judgement.method,
  progress: judgement.progress,
  expected: judgement.expected,
  asOf,
  ratio: judgement.ratio,
  current: judgement.current,
  required: judgement.required,
  interval: judgement.interval,
  isDistinct: judgement.isDistinct,
  gate: judgement.gate,
});

export const toWriting = ({ year, value }: Pick<Judgement, "year" | "value">, head: IndicatorHead): Writing => ({
  year,
  value,
  decimals: head.decimals,
  suffix: head.suffix,
  pointSuffix: findPointSuffix(head.suffix),
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
