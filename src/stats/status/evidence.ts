// What a judgement looks at: the figures that can be used, the one judged, the base it is compared with, and why the
// base cannot serve. Parity targets are turned into a distance first (Open SDG, methods for targets of parity).
import type { StatusClass } from "../../kernel/status-class.ts";
import type { Target } from "../../plan/target.ts";
import type { Few } from "./few-events.ts";
import { computeFigureInterval, toFew } from "./few-events.ts";
import type { Bounds, Judgement, Limits, SeriesPoint, StatusQuestion } from "./judgement.ts";
import type { Reason } from "./reason.ts";
import { compare } from "./threshold.ts";

export interface KnownPoint {
  readonly year: number;
  readonly value: number;
  /** Events and population as they were given; none for a base value printed in the plan. */
  readonly source?: SeriesPoint;
}

export interface Evidence {
  readonly question: StatusQuestion;
  readonly known: readonly KnownPoint[];
  readonly current: KnownPoint;
  /** The value as it was given, before a parity target turned it. */
  readonly given: number;
  readonly base: KnownPoint | undefined;
  /** Why the base may not be compared with the current figure. */
  readonly fault: Reason | undefined;
  readonly deadline: number;
  readonly limits: Limits;
  readonly interval: Bounds | null;
  /** Few events behind the current figure. */
  readonly few: Few | undefined;
}

export interface Unjudged {
  readonly class: StatusClass;
  readonly reason: Reason;
  readonly year: number | null;
  readonly value: number | null;
}

/** A rate counts with this share of its reports; a count needs them all. Ours to decide [D]. */
const enoughForRate = 0.8;

export const gatherEvidence = (question: StatusQuestion): Evidence | Unjudged => {
  const { target, series, asOf, plan } = question;
  const known = listKnown(question);
  const current = known.at(-1);
  if (!current) {
    const hasAny = series.some(({ year, value }) => year <= asOf && value !== null);
    return { class: "noData", reason: { kind: hasAny ? "incomplete" : "noFigure" }, year: null, value: null };
  }
  const given = current.source?.value ?? current.value;
  const deadline = typeof target.deadline === "number" ? target.deadline : plan.end;
  const unjudged = (status: StatusClass, reason: Reason): Unjudged => ({
    class: status,
    reason,
    year: current.year,
    value: given,
  });
  if (Math.min(asOf, deadline) - current.year > 1) return unjudged("noData", { kind: "stale", year: current.year });
  const limits = toLimits(question);
  const beyond = findBeyond({ year: current.year, value: given }, limits, target.parity);
  if (beyond) return unjudged("notAssessable", beyond);
  const base = findBase(question, known);
  const counts = target.parity === undefined ? current.source : undefined;
  const factor = counts && findFactor(question);
  return {
    question,
    known,
    current,
    given,
    base,
    fault: base && base.year < current.year ? findFault(question, base, current.year) : undefined,
    deadline,
    limits: target.parity === undefined ? limits : {},
    interval: counts ? computeFigureInterval(counts, factor) : null,
    few: counts && toFew(counts, factor),
  };
};

export const isEvidence = (answer: Evidence | Unjudged): answer is Evidence => "known" in answer;

/** In the order of years, each year once: the last figure of a year counts. */
const listKnown = ({ series, asOf, kind, target }: StatusQuestion): readonly KnownPoint[] => {
  const enough = kind === "rate" ? enoughForRate : 1;
  const known: KnownPoint[] = [];
  let isOrdered = true;
  for (const point of series) {
    if (point.year > asOf || point.value === null || point.completeness < enough) continue;
    const value = target.parity === undefined ? point.value : turns[target.parity](point.value);
    if (!Number.isFinite(value)) continue;
    const last = known.at(-1);
    if (last && last.year >= point.year) isOrdered = false;
    known.push({ year: point.year, value, source: point });
  }
  if (isOrdered) return known;
  const sorted = known.toSorted((one, other) => one.year - other.year);
  return [...new Map(sorted.map((point) => [point.year, point])).values()];
};

/** Within 3 % of one another two rates are equal (UNESCO's parity band, as Open SDG takes it). */
const parityBand = { from: 0.97, to: 1.03 };

const turns: Readonly<Record<NonNullable<Target["parity"]>, (value: number) => number>> = {
  ratio: (value) => {
    if (value <= 0) return value;
    return value >= parityBand.from && value <= parityBand.to ? 1 : Math.max(value, 1 / value);
  },
  share: (value) => 50 + Math.abs(value - 50),
};

const toLimits = ({ target, limits }: StatusQuestion): Limits =>
  target.limits === undefined
    ? (limits ?? {})
    : { minimum: target.limits.minimum ?? limits?.minimum, maximum: target.limits.maximum ?? limits?.maximum };

const findBeyond = (
  { year, value }: KnownPoint,
  { minimum, maximum }: Limits,
  parity: Target["parity"],
): Reason | undefined => {
  if (parity === "ratio" && value <= 0) return { kind: "beyondLimit", year, value, limit: 0 };
  if (minimum !== undefined && compare(value, minimum) < 0) return { kind: "beyondLimit", year, value, limit: minimum };
  if (maximum !== undefined && compare(value, maximum) > 0) return { kind: "beyondLimit", year, value, limit: maximum };
  return undefined;
};

/** The base year's figure, the plan's own base value, or the next year that has one. */
const findBase = ({ target, plan }: StatusQuestion, known: readonly KnownPoint[]): KnownPoint | undefined => {
  const year = typeof target.baseline_year === "number" ? target.baseline_year : plan.baselineYear;
  if (target.baseline_value !== undefined) return { year, value: target.baseline_value };
  return known.find((point) => point.year >= year);
};

const findFault = (question: StatusQuestion, base: KnownPoint, until: number): Reason | undefined => {
  const broken = question.breaks?.find((year) => year > base.year && year <= until);
  if (broken !== undefined) return { kind: "broken", year: broken, baseYear: base.year };
  const given = { year: base.year, value: base.source?.value ?? base.value };
  return findBeyond(given, toLimits(question), question.target.parity);
};

const usualFactors = [1, 100, 1000, 10_000, 100_000, 1_000_000] as const;

/** As the question says, else the usual one by which some figure of the series is its fraction. */
export const findFactor = ({ factor, series }: StatusQuestion): number | undefined => {
  if (factor !== undefined) return factor;
  for (const { value, numerator, denominator } of series) {
    if (value === null || !numerator || !denominator) continue;
    const ratio = (value * denominator) / numerator;
    return usualFactors.find((usual) => Math.abs(ratio / usual - 1) < 0.02);
  }
  return undefined;
};

type Parts = Pick<Judgement, "class" | "reason" | "method"> & Partial<Judgement>;

/** Field by field: spreading is what a judgement would spend half its time on. */
const fill = (year: number | null, value: number | null, interval: Bounds | null, parts: Parts): Judgement => ({
  class: parts.class,
  year,
  value,
  reason: parts.reason,
  method: parts.method,
  progress: parts.progress ?? null,
  expected: parts.expected ?? null,
  ratio: parts.ratio ?? null,
  current: parts.current ?? null,
  required: parts.required ?? null,
  interval,
  isDistinct: parts.isDistinct ?? null,
  gate: parts.gate ?? null,
  basis: parts.basis ?? null,
});

export const presentUnjudged = ({ class: status, reason, year, value }: Unjudged): Judgement =>
  fill(year, value, null, { class: status, reason, method: "none" });

/** A judgement of the current figure, with what is not said left empty. */
export const present = ({ current, given, interval }: Evidence, parts: Parts): Judgement =>
  fill(current.year, given, interval, parts);
