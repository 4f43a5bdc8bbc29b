// A target as lists show it: its figures, its judgement in words, where its trend leads, how many are missing.
import type { Label } from "../../kernel/label.ts";
import type { Ask } from "../../plan/asks.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Catalogue } from "../catalogue.ts";
import { toHead } from "../indicator/present-indicator.ts";
import { judge } from "../status/status.ts";
import { listPathPoints } from "../path/path-shape.ts";
import { countMissing } from "./count-missing.ts";
import { foreseeTarget, toOutlook } from "./foresee-target.ts";
import type { JudgedSeries } from "./judge-series.ts";
import { findLimits, toStatusQuestion } from "./judge-series.ts";
import { toStatus } from "./present-status.ts";
import { notHandedDown, openWithLine, printTarget } from "./print-target.ts";
import type { TargetStanding } from "./standing.contract.ts";
import { toTargetLine } from "./target-line.ts";

export interface Presenting {
  readonly plan: Plan;
  readonly agencies: ReadonlyMap<string, Label>;
  /** The last year looked at. */
  readonly year: number;
}

/** The target is the plan's, or the plan's with the line that was handed down. */
export interface PresentedSeries extends JudgedSeries {
  readonly ask: Ask;
  readonly isAllocated: boolean;
}

export const presentStanding = (
  { ask, isAllocated, ...judged }: PresentedSeries,
  catalogue: Catalogue,
  { plan, agencies, year }: Presenting,
): TargetStanding => {
  const { target, indicator, series } = judged;
  const judgement = judge(toStatusQuestion(plan, judged, year));
  const head = toHead(indicator, catalogue);
  const targetText = printTarget(target, catalogue.units.get(target.unit)?.suffix ?? head.suffix);
  const status = toStatus(judgement, series, { head, asOf: year });
  const isPartless = target.value === undefined && ask.target.value !== undefined;
  const told = isAllocated ? openWithLine(status.reason, targetText) : isPartless ? notHandedDown : status.reason;
  const standing: TargetStanding = {
    id: target.id,
    item: ask.item,
    domain: ask.domain,
    kind: ask.kind,
    indicator: head,
    comparator: target.comparator,
    targetValue: target.judged_as ?? target.value ?? null,
    printedValue: ask.target.value ?? null,
    printedUnit: ask.target.unit,
    targetText,
    isAllocated,
    deadline: target.deadline,
    strength: target.strength,
    lead: ask.lead.map((id) => ({ id, name: agencies.get(id) ?? { zh: id, en: id } })),
    status: { ...status, reason: status.value === null ? status.reason : told },
    series: [...series],
    path: listPath(judged, plan),
    ...toOutlook(foreseeTarget(plan, judged, year)),
    people: null,
    synthetic: series.some(({ source }) => source === "synthetic"),
  };
  const figure = series.find((each) => each.year === judgement.year && each.value !== null);
  return { ...standing, people: countMissing(catalogue, indicator, figure, toTargetLine(standing, plan.period.end)) };
};

/** The path from the base to the target, for charts. */
const listPath = ({ target, indicator, series }: JudgedSeries, { period }: Plan): TargetStanding["path"] => {
  const start = typeof target.baseline_year === "number" ? target.baseline_year : period.baseline_year;
  const base = series.find(({ year, value }) => year >= start && value !== null);
  const deadline = typeof target.deadline === "number" ? target.deadline : period.end;
  if (!base || base.value === null) return [];
  return [...listPathPoints(target, { year: base.year, value: base.value }, deadline, findLimits(target, indicator))];
};
