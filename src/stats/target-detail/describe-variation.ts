// What is unusual in a series, in words: points outside its natural limits, leaps, years from which the definition is
// another one. Limits after Shewhart and Wheeler (methods.md §2.6); leaps by modified z after Iglewicz and Hoaglin.
import type { Label } from "../../kernel/label.ts";
import type { DefinitionBreak } from "../indicator/indicator.ts";
import type { Figure, IndicatorHead } from "../indicator/figure.ts";
import { findLeaps } from "../indicator/modified-z.ts";
import type { ControlChart, Signal } from "../method/control-chart.ts";
import { computeControlChart } from "../method/control-chart.ts";
import type { Limits } from "../method/trend-scale.ts";
import { cutAtLimits } from "../method/trend-scale.ts";
import type { Explanation } from "../standing/explanation.ts";
import { printLevel } from "../standing/print-difference.ts";
import type { TargetDetail } from "./target.contract.ts";

export interface Variation {
  readonly limits: TargetDetail["variation"];
  readonly signals: TargetDetail["signals"];
  readonly explanation: Explanation | null;
}

export interface Bounds {
  /** In the order of years. */
  readonly breaks: readonly DefinitionBreak[];
  /** What no value can pass: natural variation ends there too. */
  readonly limits: Limits;
}

/** Figures before a break are another series: limits and leaps are looked for after the last one. */
export const describeVariation = (
  figures: readonly Figure[],
  indicator: IndicatorHead,
  { breaks, limits }: Bounds,
): Variation => {
  const all = figures.flatMap(({ year, value }) => (value === null ? [] : [{ year, value }]));
  const last = breaks.filter(({ year }) => all.some((point) => point.year >= year)).at(-1);
  const points = all.filter(({ year }) => !last || year >= last.year);
  const values = points.map(({ value }) => value);
  const chart = cutAtBounds(computeControlChart(values), limits);
  const outside = (chart?.signals ?? []).flatMap((signal, index) => {
    const point = points[index];
    return signal && point
      ? [{ year: point.year, kind: signal, text: printSignal(signal, point.value, indicator) }]
      : [];
  });
  const leaps = findLeaps(values).flatMap(({ index, score }) => {
    const point = points[index];
    return point ? [{ year: point.year, kind: "leap", text: printLeap(point.value, score, indicator) }] : [];
  });
  const renamed = breaks.map(({ year, note }) => ({ year, kind: "break", text: note }));
  return {
    limits: chart ? { centre: chart.centre, lower: chart.lower, upper: chart.upper, isTrial: chart.isTrial } : null,
    signals: [...renamed, ...outside, ...leaps].sort((one, other) => one.year - other.year),
    explanation: chart ? explain(chart, values.length, indicator) : null,
  };
};

const cutAtBounds = (chart: ControlChart | undefined, limits: Limits): ControlChart | undefined =>
  chart && { ...chart, lower: cutAtLimits(chart.lower, limits), upper: cutAtLimits(chart.upper, limits) };

const signalWords: Readonly<Record<Signal, Label>> = {
  outside: { zh: "超出自然波动的界限", en: "outside the limits of natural variation" },
  trend: { zh: "连续7年同一方向变动", en: "part of seven years moving one way" },
  nearLimit: { zh: "3年里有2年贴近同一侧界限", en: "one of two in three years close to a limit" },
  shift: { zh: "连续7年在均值同一侧", en: "part of seven years on one side of the mean" },
};

const printSignal = (signal: Signal, value: number, indicator: IndicatorHead): Label => {
  const level = printLevel(value, indicator);
  return { zh: `${level.zh}，${signalWords[signal].zh}`, en: `${level.en}, ${signalWords[signal].en}` };
};

const printLeap = (value: number, score: number, indicator: IndicatorHead): Label => {
  const level = printLevel(value, indicator);
  const way = score > 0 ? { zh: "突然升高", en: "a sudden rise" } : { zh: "突然降低", en: "a sudden fall" };
  return { zh: `${level.zh}，${way.zh}，与历年变动不同`, en: `${level.en}, ${way.en} unlike the years before` };
};

const explain = (chart: ControlChart, count: number, indicator: IndicatorHead): Explanation => {
  const [centre, lower, upper] = [chart.centre, chart.lower, chart.upper].map((value) => printLevel(value, indicator));
  const [c, l, u] = [centre ?? empty, lower ?? empty, upper ?? empty];
  return {
    title: { zh: "自然波动", en: "Natural variation" },
    sentences: [
      {
        zh: `${count}年的平均数是${c.zh}，逐年起伏一般在${l.zh}到${u.zh}之间；超出这个范围才算异常。`,
        en: `The mean of ${count} years is ${c.en}; from year to year it usually lies between ${l.en} and ${u.en}. Only beyond that is it unusual.`,
      },
      ...(chart.isTrial
        ? [
            {
              zh: "不足13年，界限是试用的，年份多了还会变。",
              en: "With fewer than 13 years these are trial limits; they will still move.",
            },
          ]
        : []),
    ],
    formula: null,
    figures: [
      { name: { zh: "平均", en: "Mean" }, text: c },
      { name: { zh: "下限", en: "Lower limit" }, text: l },
      { name: { zh: "上限", en: "Upper limit" }, text: u },
    ],
    source: {
      zh: "单值—移动极差控制图（Shewhart；Wheeler），均值±2.66×平均移动极差",
      en: "XmR chart (Shewhart; Wheeler): mean ± 2.66 × mean moving range",
    },
  };
};

const empty: Label = { zh: "", en: "" };
