// A trend carried on to a year, with an interval and the probability that a line is met: Theil–Sen (Sen 1968, JASA
// 63:1379–1389) or Holt's additive trend, by the same functions as the figures of the district.
import { z } from "zod";
import type { ForecastQuestion, Refusal } from "../../stats/forecast/forecast.ts";
import { trendScales } from "../../stats/forecast/forecast.ts";
import { forecastSeries } from "../../stats/forecast/forecast-series.ts";
import { printRefusal } from "../../stats/forecast/print-refusal.ts";
import type { Calculated, Refused } from "./calculator.ts";
import { defineCalculator, refuse } from "./calculator.ts";
import { comparatorSchema, toComparator } from "./comparator.ts";
import { findConfidenceOutside } from "./number-checks.ts";
import { breakSchema, findDuplicateYear, listBreaks, mostYears, sortYears, yearSchema } from "./series.ts";

const item = z.object({
  series: z
    .array(z.object({ year: yearSchema, value: z.number().nullish(), break: breakSchema }))
    .max(mostYears)
    .describe("years in any order, each once; value null: a year without figure"),
  to: yearSchema.describe("the last year to be told"),
  scale: z
    .enum(trendScales)
    .nullish()
    .describe("linear if left out; logit keeps shares between 0 and the limit; log keeps figures above 0"),
  method: z
    .enum(["theilSen", "holt", "auto"])
    .nullish()
    .describe("auto if left out: the one that did better on past years"),
  level: z.number().nullish().describe("probability of the interval; 0.9 if left out"),
  limit: z
    .number()
    .nullish()
    .describe("what no value can pass; for logit 100 if left out, 1 where no value is above 1"),
  target: z
    .object({ comparator: comparatorSchema, value: z.number() })
    .nullish()
    .describe("asks for the probability that it is met in the last year"),
});
type Item = z.output<typeof item>;

const compute = (given: Item): Calculated | Refused => {
  const sorted = sortYears(given.series);
  const known = sorted.flatMap(({ year, value }) => (value === undefined || value === null ? [] : [{ year, value }]));
  const { to, target } = given;
  const level = given.level ?? 0.9;
  const limits = toLimits(given, known);
  const line = target ? toLine(target) : undefined;
  const fault = findDuplicateYear(sorted) ?? findConfidenceOutside("level", level);
  if (fault) return fault;
  if (limits !== undefined && "problem" in limits) return limits;
  if (line !== undefined && "problem" in line) return line;
  const answer = forecastSeries({
    series: known,
    to,
    scale: given.scale ?? "linear",
    method: given.method ?? "auto",
    level,
    breaks: listBreaks(sorted),
    ...(limits === undefined ? {} : { limits }),
    ...(line === undefined ? {} : { line }),
  });
  if ("refused" in answer) return { method: null, points: [], refused: toRefused(answer.refused) };
  const { method, scale, points, probability } = answer.forecast;
  return { method, scale, level, points, ...(target ? { probabilityMet: probability } : {}) };
};

const toRefused = (refusal: Refusal) => ({
  code: `forecast/${refusal.kind.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
  message: printRefusal(refusal),
});

type Limits = NonNullable<ForecastQuestion["limits"]>;

/** A limit above all values is the most they can be, one below them the least. */
const toLimits = ({ scale, limit }: Item, known: ForecastQuestion["series"]): Limits | Refused | undefined => {
  const values = known.map(({ value }) => value);
  const bounds = scale === "logit" ? { minimum: 0, maximum: values.some((value) => value > 1) ? 100 : 1 } : undefined;
  if (limit === undefined || limit === null) return bounds;
  if (limit > 0 && values.every((value) => value <= limit)) return { ...bounds, maximum: limit };
  if (values.every((value) => value >= limit)) return { ...bounds, minimum: limit };
  return refuse("calc/beyond-limit", {
    zh: `limit = ${limit}：有的数在它之上，有的在它之下，不可能是极限值。`,
    en: `limit = ${limit}: values lie on both sides of it, so it is no limit.`,
  });
};

const sides = { ">=": "at-least", "<=": "at-most", ">": "above", "<": "below" } as const;

const toLine = ({ comparator: given, value }: NonNullable<Item["target"]>): ForecastQuestion["line"] | Refused => {
  const comparator = toComparator(given);
  if (comparator in sides) return { value, side: sides[comparator as keyof typeof sides] };
  return refuse("calc/comparator-without-line", {
    zh: `target.comparator = ${given}：这里要用>=、<=、>或<。`,
    en: `target.comparator = ${given}: here it is one of >=, <=, >, <.`,
  });
};

export const forecastCalculator = defineCalculator({
  name: "forecast",
  title: { zh: "趋势预测", en: "Forecast" },
  summary: {
    zh: "把几年的数按趋势推到某一年，给出区间和达到目标的可能性；数太少、断开或换了口径，就说明为什么不推。",
    en: "Carries a few yearly figures on to a year, with an interval and the probability of meeting a target; where there are too few, gaps or a changed definition, it says why it does not.",
  },
  source: {
    zh: "稳健趋势：Theil–Sen（Sen 1968）；加法趋势：Holt（1957），区间按ETS(A,A,N)。比例可在logit尺度上推。",
    en: "Robust trend: Theil–Sen (Sen 1968); additive trend: Holt (1957), intervals as ETS(A,A,N). Shares may be carried on in logits.",
  },
  item,
  examples: [
    {
      series: [
        { year: 2018, value: 65.1 },
        { year: 2019, value: 66.9 },
        { year: 2020, value: 68.4 },
        { year: 2021, value: 70.9 },
        { year: 2022, value: 74.8 },
        { year: 2023, value: 76.5 },
      ],
      to: 2030,
      scale: "logit",
      method: "theilSen",
      level: 0.9,
      target: { comparator: ">=", value: 90 },
    },
  ],
  compute,
});
