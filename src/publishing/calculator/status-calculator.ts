// Is a target on track, by which method, and how sure is that? Linear gap closure, ratio of compound growth rates
// (Open SDG, Statistics Canada) or the UN Progress Chart 2023, by the same judge as the district's targets.
import { z } from "zod";
import type { Target } from "../../plan/target.ts";
import { statusMethods } from "../../plan/target.ts";
import type { Basis, Limits, SeriesPoint, StatusQuestion } from "../../stats/status/judgement.ts";
import { printReason } from "../../stats/status/print-reason.ts";
import { judge } from "../../stats/status/status.ts";
import type { Calculated, Refused } from "./calculator.ts";
import { defineCalculator } from "./calculator.ts";
import { deriveMultiplier, fillValues, findFaultyParts } from "./events.ts";
import { comparatorSchema, toComparator } from "./comparator.ts";
import { findBadMultiplier } from "./number-checks.ts";
import {
  breakSchema,
  findBeyondLimit,
  findDuplicateYear,
  listBreaks,
  mostYears,
  sortYears,
  yearSchema,
} from "./series.ts";

const item = z.object({
  series: z
    .array(
      z.object({
        year: yearSchema,
        value: z.number().nullish(),
        numerator: z.number().nullish(),
        denominator: z.number().nullish(),
        break: breakSchema,
      }),
    )
    .max(mostYears)
    .describe(
      "years in any order, each once; value null: a year without figure; numerator and denominator give intervals",
    ),
  better: z.enum(["higher", "lower"]),
  target: z.object({
    comparator: comparatorSchema,
    value: z.number().nullish().describe("none for increase, decrease, growing, maintain, slow-growth"),
    baselineYear: yearSchema.nullish().describe("the first year of the series if left out"),
    deadline: z
      .union([yearSchema, z.enum(["yearly", "daily", "continuous"])])
      .describe("the year by whose end it must hold, or how often it must hold"),
    limit: z
      .number()
      .nullish()
      .describe("what no value can pass on the better side: 100 of a percentage to raise, 0 of one to lower"),
  }),
  method: z.enum(statusMethods).nullish().describe("linear if left out"),
  asOf: yearSchema.nullish().describe("the last year looked at; the last one with a figure if left out"),
  multiplier: z
    .number()
    .nullish()
    .describe("value = numerator ÷ denominator × multiplier; worked out from the values if left out"),
});
type Item = z.output<typeof item>;

const compute = (given: Item): Calculated | Refused => {
  const sorted = sortYears(given.series);
  const points = fillValues(sorted, given.multiplier ?? undefined);
  const { better, target } = given;
  const fault =
    findDuplicateYear(sorted) ??
    (typeof given.multiplier === "number" ? findBadMultiplier(given.multiplier) : undefined) ??
    findFaultyParts(sorted) ??
    findBeyondLimit(points, target.limit, better === "higher" ? "maximum" : "minimum");
  if (fault) return fault;
  const question = toQuestion(given, points, listBreaks(sorted));
  const judgement = judge(question);
  const { reason, class: status, ratio, current, required, method, basis, ...more } = judgement;
  const { year, value } = judgement;
  const writing = { year, value, decimals: findDecimals(given), suffix: plain, pointSuffix: plain };
  return {
    class: status,
    ratio,
    current,
    required,
    reason: printReason(reason, writing),
    // Where nothing could be judged, the method that was asked for.
    method: method === "none" ? (given.method ?? "linear") : method,
    ...more,
    inputs: listInputs(question, basis),
  };
};

const plain = { zh: "", en: "" };

const toQuestion = (
  { better, target: { comparator, value, deadline, limit, baselineYear }, ...given }: Item,
  points: readonly SeriesPoint[],
  breaks: readonly number[],
): StatusQuestion => {
  const base = baselineYear ?? points[0]?.year ?? 0;
  const asOf = given.asOf ?? (points.findLast((point) => point.value !== null) ?? points.at(-1))?.year ?? 0;
  const factor = given.multiplier ?? deriveMultiplier(points);
  const isPercent = (factor ?? 100) === 100 && points.every((point) => (point.value ?? 0) <= 100);
  const target: Target = {
    id: "",
    indicator: "",
    comparator: toComparator(comparator),
    ...(typeof value === "number" ? { value } : {}),
    unit: "",
    scope: "whole",
    deadline,
    baseline_year: base,
    strength: typeof value === "number" ? "numeric" : "directional",
  };
  return {
    target,
    series: points,
    better,
    kind: "rate",
    plan: { baselineYear: base, start: base + 1, end: typeof deadline === "number" ? deadline : asOf },
    asOf,
    method: given.method ?? "linear",
    breaks,
    ...(factor === undefined ? {} : { factor }),
    ...(typeof limit === "number" ? { limits: toLimits(better, limit, isPercent) } : {}),
  };
};

/** A figure that can be 100 at most is a percentage, never below 0 either; so is one down to 0 that shows no other unit. */
const toLimits = (better: Item["better"], limit: number, isPercent: boolean): Limits => {
  if (better === "lower") return limit === 0 && isPercent ? { minimum: 0, maximum: 100 } : { minimum: limit };
  return limit === 100 ? { minimum: 0, maximum: limit } : { maximum: limit };
};

/** What the judgement rests on, so that it can be worked out again. */
const listInputs = ({ target, asOf, factor, limits, series }: StatusQuestion, basis: Basis | null) => ({
  base: basis?.base?.value ?? null,
  baseYear: basis?.base?.year ?? null,
  target: target.value ?? null,
  line: basis?.line ?? null,
  comparator: target.comparator,
  deadline: target.deadline,
  asOf: series.length === 0 ? null : asOf,
  limit: limits?.maximum ?? limits?.minimum ?? null,
  multiplier: factor ?? null,
});

/** As many as the figures themselves have, one at least. */
const findDecimals = ({ series, target }: Item): number =>
  Math.max(1, ...[...series, target].map(({ value }) => countDecimals(value ?? 0)));

const mostDecimals = 6;

const countDecimals = (value: number): number => {
  const fraction = /\.(\d+)/.exec(String(value))?.[1]?.length ?? 0;
  return Math.min(mostDecimals, fraction + Number(/e-(\d+)$/.exec(String(value))?.[1] ?? 0));
};

export const statusCalculator = defineCalculator({
  name: "status",
  title: { zh: "目标进度", en: "Target status" },
  summary: {
    zh: "一个目标达标没有、跟不跟得上：给几年的数和目标，说明属于哪一类、依据什么；数小的时候，一两件事改变不了结论。",
    en: "Whether a target is met or on track: from a few yearly figures and the target to a class with its grounds; with small numbers one event decides nothing.",
  },
  source: {
    zh: "linear：直线差距法，走完的路程÷走过的时间；cagr：实际与所需的年均增速之比（Open SDG、加拿大统计局，仿欧盟统计局）；un：联合国进展图2023，按现在的增速推到期限。分界0.95和0.60；un为0.95和0.10。",
    en: "linear: share of the gap closed ÷ share of the time gone; cagr: observed ÷ required compound growth (Open SDG, Statistics Canada, after Eurostat); un: UN Progress Chart 2023, growth carried on to the deadline. Cut at 0.95 and 0.60; un at 0.95 and 0.10.",
  },
  item,
  examples: [
    {
      series: [
        { year: 2020, value: 7.5 },
        { year: 2021, value: 7.1 },
        { year: 2022, value: 6.8 },
        { year: 2023, value: 6.2 },
      ],
      better: "lower",
      target: { comparator: "<=", value: 6, deadline: 2030 },
      method: "cagr",
    },
  ],
  compute,
});
