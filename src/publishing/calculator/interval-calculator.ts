// How far chance alone may carry a share, a count, a rate or a mean: the methods of OHID Fingertips, Technical Guide
// on common public health statistics (Wilson, Byar, exact Poisson, Student's t).
import { z } from "zod";
import type { Interval } from "../../stats/method/interval.ts";
import {
  computeByar,
  computeExactPoisson,
  computeMean,
  computeRate,
  computeWilson,
} from "../../stats/method/interval.ts";
import type { Calculated, Refused } from "./calculator.ts";
import { defineCalculator, refuse } from "./calculator.ts";
import {
  findAboveDenominator,
  findBadMultiplier,
  findConfidenceOutside,
  findEmptyDenominator,
  findMissing,
  findNegative,
  findNotWhole,
} from "./number-checks.ts";

const item = z.object({
  method: z
    .enum(["wilson", "byar", "exactPoisson", "rate", "mean"])
    .describe(
      "wilson: share x of n; byar, exactPoisson: count x, or x per n; rate: x per n, exact below 10 events, Byar from 10; mean: of values",
    ),
  x: z.number().nullish().describe("events or persons counted"),
  n: z.number().nullish().describe("those among whom they were counted"),
  values: z.array(z.number()).max(10_000).nullish().describe("for mean: at least two"),
  confidence: z.number().nullish().describe("0.95 if left out"),
  multiplier: z
    .number()
    .nullish()
    .describe("value, lower and upper are multiplied by it, e.g. 100 or 1000; 1 if left out"),
});
type Item = z.output<typeof item>;

interface Asked extends Item {
  readonly confidence: number;
  readonly multiplier: number;
}

const compute = (given: Item): Calculated | Refused => {
  const asked = { ...given, confidence: given.confidence ?? 0.95, multiplier: given.multiplier ?? 1 };
  return (
    findConfidenceOutside("confidence", asked.confidence) ??
    findBadMultiplier(asked.multiplier) ??
    methods[asked.method](asked)
  );
};

const wilson = ({ method, x, n, confidence, multiplier }: Asked): Calculated | Refused => {
  if (x === undefined || x === null || n === undefined || n === null)
    return findMissing("x", x, method) ?? findMissing("n", n, method) ?? {};
  return (
    findNegative("x", x) ??
    findEmptyDenominator("n", n) ??
    findAboveDenominator(x, n) ??
    scale(computeWilson({ x, n }, confidence), multiplier, method)
  );
};

const countBy =
  (count: (x: number, confidence: number) => Interval) =>
  ({ method, x, n, confidence, multiplier }: Asked): Calculated | Refused => {
    if (x === undefined || x === null) return findMissing("x", x, method) ?? {};
    const among = n ?? 1;
    return (
      findNegative("x", x) ??
      findNotWhole("x", x) ??
      findEmptyDenominator("n", among) ??
      findBeyondExact(method, x) ??
      scale(count(x, confidence), multiplier / among, method)
    );
  };

/** [D] Beyond it the exact limits lose digits, and those of Byar have long been the same. */
const largestExact = 1e7;

const findBeyondExact = (method: string, x: number): Refused | undefined =>
  method === "exactPoisson" && x > largestExact
    ? refuse("calc/beyond-reach", {
        zh: `x = ${x}：精确法最多算到${largestExact}件，更多请用byar。`,
        en: `x = ${x}: the exact method goes up to ${largestExact} events; use byar for more.`,
      })
    : undefined;

const rate = ({ method, x, n, confidence, multiplier }: Asked): Calculated | Refused => {
  if (x === undefined || x === null || n === undefined || n === null)
    return findMissing("x", x, method) ?? findMissing("n", n, method) ?? {};
  return (
    findNegative("x", x) ??
    findNotWhole("x", x) ??
    findEmptyDenominator("n", n) ?? {
      ...computeRate({ x, n }, { confidence, multiplier }),
    }
  );
};

const mean = ({ method, values, confidence, multiplier }: Asked): Calculated | Refused => {
  if (values === undefined || values === null) return findMissing("values", values, method) ?? {};
  const found = computeMean(values, confidence);
  return found
    ? scale(found, multiplier, method)
    : refuse("calc/too-few-values", {
        zh: `values有${values.length}个数：平均数的区间至少要2个。`,
        en: `values has ${values.length}: the interval of a mean needs at least 2.`,
      });
};

const methods: Readonly<Record<Item["method"], (asked: Asked) => Calculated | Refused>> = {
  wilson,
  byar: countBy(computeByar),
  exactPoisson: countBy(computeExactPoisson),
  rate,
  mean,
};

const scale = ({ value, lower, upper }: Interval, multiplier: number, method: string): Calculated => ({
  value: value * multiplier,
  lower: lower * multiplier,
  upper: upper * multiplier,
  method,
});

export const intervalCalculator = defineCalculator({
  name: "interval",
  title: { zh: "置信区间", en: "Confidence interval" },
  summary: {
    zh: "一个比例、事件数、率或平均数，单凭偶然会在多大范围里变动。数小的时候，先看区间再下结论。",
    en: "How far chance alone may carry a share, a count, a rate or a mean. With small numbers, look here first.",
  },
  source: {
    zh: "比例用Wilson记分法（Wilson 1927）；事件数和率不足10件用精确泊松法（Garwood 1936），10件起用Byar近似（Breslow和Day 1987）；平均数用t分布。取法同英国OHID《公共卫生常用统计方法技术指南》（Fingertips）。",
    en: "Shares by Wilson's score (Wilson 1927); counts and rates exact Poisson below 10 events (Garwood 1936), Byar's approximation from 10 (Breslow and Day 1987); means by Student's t; as in the Technical Guide on common public health statistics of OHID Fingertips.",
  },
  item,
  examples: [
    { method: "rate", x: 4, n: 1626, confidence: 0.95, multiplier: 1000 },
    { method: "wilson", x: 65, n: 100, confidence: 0.95 },
    { method: "mean", values: [33.1, 48.4, 64.8, 68] },
  ],
  compute,
});
