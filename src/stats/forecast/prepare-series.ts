// Which of the known values may be carried on, or why none: at least three (methods of §2.7) under one definition,
// without a long hole, inside the scale. Six without any hole where Holt's method is asked for; five with any where
// Theil–Sen is.
import type { XY } from "../method/least-squares.ts";
import type { Limits } from "../method/trend-scale.ts";
import { toScale } from "../method/trend-scale.ts";
import type { ForecastPoint, ForecastQuestion, Refusal, TrendScale } from "./forecast.ts";

export const fewestForTrend = 3;
/** Level and trend and their two weights need more than four values [D]. */
export const fewestForHolt = 6;
/** Fewer values on both sides of a long hole are two short series [D]. */
const fewestAcrossHoles = 5;
/** Further than this no committee plans, and the interval would say nothing [D]. */
const mostYearsAhead = 50;

export interface PreparedSeries {
  readonly scale: TrendScale;
  readonly limits: Limits;
  readonly first: number;
  readonly last: number;
  /** Years since the first one, values on the scale. */
  readonly points: readonly XY[];
}

export const prepareSeries = (
  question: ForecastQuestion,
): { readonly prepared: PreparedSeries } | { readonly refused: Refusal } => {
  const known = [...question.series].sort((one, other) => one.year - other.year);
  const definedFrom = Math.max(...(question.breaks ?? []).filter((year) => year <= question.to), -Infinity);
  const used = known.filter(({ year }) => year >= definedFrom);
  const needed = question.method === "holt" ? fewestForHolt : fewestForTrend;
  const [first, last] = [used[0]?.year, used.at(-1)?.year];
  const refused =
    findRepeatedYear(known) ??
    findWrongYear(known, question.to) ??
    findShortage(known.length, used.length, { needed, definedFrom }) ??
    findHole(used, toleratedHole(question.method, used.length));
  if (refused) return { refused };
  if (first === undefined || last === undefined) return { refused: { kind: "tooShort", known: 0, needed } };
  const scale = question.scale ?? "linear";
  const limits = scale === "logit" ? completeLimits(used, question.limits) : (question.limits ?? {});
  const points = used.map(({ year, value }) => ({ x: year - first, y: toScale(value, scale, limits) }));
  const outside = used.find((_, index) => points[index]?.y === undefined);
  if (outside) return { refused: { kind: "outsideScale", ...outside, scale } };
  const scaled = points.flatMap(({ x, y }) => (y === undefined ? [] : [{ x, y }]));
  return { prepared: { scale, limits, first, last, points: scaled } };
};

const findRepeatedYear = (known: readonly ForecastPoint[]): Refusal | undefined => {
  const repeated = known.find(({ year }, index) => known[index + 1]?.year === year);
  return repeated && { kind: "repeatedYear", year: repeated.year };
};

const findWrongYear = (known: readonly ForecastPoint[], to: number): Refusal | undefined => {
  const last = known.at(-1)?.year;
  if (last === undefined) return undefined;
  if (to <= last) return { kind: "nothingAhead", last };
  return to - last > mostYearsAhead ? { kind: "tooFar", last, most: mostYearsAhead } : undefined;
};

const findShortage = (
  all: number,
  known: number,
  { needed, definedFrom }: { readonly needed: number; readonly definedFrom: number },
): Refusal | undefined => {
  if (known >= needed) return undefined;
  return all >= needed ? { kind: "redefined", year: definedFrom, known, needed } : { kind: "tooShort", known, needed };
};

/**
 * In years. Theil–Sen asks for no equal steps, and the example of its source has holes of five years: who asks for it by
 * name gets it from enough values on.
 */
const toleratedHole = (method: ForecastQuestion["method"], known: number): number => {
  if (method === "holt") return 0;
  return method === "theilSen" && known >= fewestAcrossHoles ? Infinity : 1;
};

const findHole = (used: readonly ForecastPoint[], tolerated: number): Refusal | undefined => {
  const index = used.findIndex(({ year }, place) => year - (used[place - 1]?.year ?? year) - 1 > tolerated);
  const [before, after] = [used[index - 1], used[index]];
  return before && after && { kind: "broken", from: before.year + 1, to: after.year - 1 };
};

/** Log odds need both limits: where they are left out, shares are taken as parts of one or of a hundred [D]. */
const completeLimits = (used: readonly ForecastPoint[], { minimum = 0, maximum }: Limits = {}): Limits => ({
  minimum,
  maximum: maximum ?? (used.every(({ value }) => value <= 1) ? 1 : 100),
});
