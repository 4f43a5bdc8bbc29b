// A forecast in plain words: what the trend leads to, how sure that is, how earlier forecasts did, by which method.
// Or, where nothing can be foreseen, why. The same text stands on the screen and in reports.
import type { Label } from "../../kernel/label.ts";
import { roundHalfUp } from "../../kernel/quantity.ts";
import type { IndicatorHead } from "../indicator/figure.ts";
import type { Explanation } from "../standing/explanation.ts";
import { printDifference, printLevel } from "../standing/print-difference.ts";
import { measureError } from "./backtest.ts";
import { methodWords, scaleWords } from "./forecast-words.ts";
import type { EarlierForecast, Forecast, ForecastAnswer, ForecastPoint, ForecastStep } from "./forecast.ts";
import { printLikelihood } from "./print-probability.ts";
import { printRefusal } from "./print-refusal.ts";
import { printTrendFormula, readTrend } from "./print-trend-formula.ts";

export interface ForecastToExplain {
  readonly name: Label;
  readonly answer: ForecastAnswer;
  readonly series: readonly ForecastPoint[];
  readonly earlier: readonly EarlierForecast[];
  readonly writing: Pick<IndicatorHead, "decimals" | "suffix">;
  /** What the target asks, in short: `≥90%`. */
  readonly line: Label | null;
  /** Probability of the interval, as it was asked for. */
  readonly level: number;
}

export const explainForecast = (asked: ForecastToExplain): Explanation => {
  const { answer, line } = asked;
  const known = listKnown(asked);
  if ("refused" in answer) {
    const title = { zh: "暂不预测", en: "No forecast" };
    return { title, sentences: [printRefusal(answer.refused)], formula: null, figures: known, source: null };
  }
  const { forecast } = answer;
  const end = forecast.points.at(-1);
  const sentences = [
    explainTrend(asked, forecast),
    explainCut(asked, forecast),
    explainLeftOut(asked, forecast),
    explainInterval(asked, forecast),
    explainLine(asked, forecast),
    explainEarlier(asked),
    explainMethod(asked, forecast),
  ];
  return {
    title: { zh: `到${end?.year}年的预测`, en: `Forecast to ${end?.year}` },
    sentences: sentences.flatMap((sentence) => (sentence ? [sentence] : [])),
    formula: printTrendFormula(forecast, asked.writing.decimals),
    figures: [...known, ...listForeseen(asked, forecast), ...(line ? [{ name: lineName, text: line }] : [])],
    source: methodWords[forecast.method].source,
  };
};

const explainTrend = ({ name, writing }: ForecastToExplain, forecast: Forecast): Label => {
  const { used, points } = forecast;
  const end = points.at(-1);
  const level = printLevel(end?.value ?? 0, writing);
  const pace = printPace(forecast, writing);
  return {
    zh: `按${used.from}年至${used.to}年的${used.count}个数推算，${name.zh}${pace.zh}，到${end?.year}年约为${level.zh}。`,
    en: `${name.en}: on the ${used.count} figures of ${used.from} to ${used.to} the trend ${pace.en} and comes to about ${level.en} in ${end?.year}.`,
  };
};

/** On the scale of logarithms a share of itself each year, elsewhere the mean change up to the last year. */
const printPace = (forecast: Forecast, writing: ForecastToExplain["writing"]): Label => {
  const { used, points, trend, scale } = forecast;
  const end = points.at(-1)?.year ?? used.to + 1;
  const change = (readTrend(forecast, end) - readTrend(forecast, used.to)) / (end - used.to);
  const share = Math.expm1(trend.slope) * 100;
  const [pace, decimals] = scale === "log" ? [share, 1] : [change, writing.decimals];
  if (roundHalfUp(pace, decimals) === 0) return { zh: "基本持平", en: "stays level" };
  const percent = `${roundHalfUp(Math.abs(share), 1)}%`;
  const size = scale === "log" ? { zh: percent, en: percent } : printDifference(change, writing);
  return pace > 0
    ? { zh: `每年约升${size.zh}`, en: `rises by about ${size.en} a year` }
    : { zh: `每年约降${size.zh}`, en: `falls by about ${size.en} a year` };
};

const explainCut = ({ writing }: ForecastToExplain, forecast: Forecast): Label | undefined => {
  const end = forecast.points.at(-1);
  if (!end || Math.abs(readTrend(forecast, end.year) - end.value) < 0.5 * 10 ** -writing.decimals) return undefined;
  const limit = printLevel(end.value, writing);
  return {
    zh: `走势会越过${limit.zh}，实际不可能，按${limit.zh}算。`,
    en: `The trend would pass ${limit.en}, which no value can, so ${limit.en} is taken.`,
  };
};

const explainLeftOut = ({ series }: ForecastToExplain, { used }: Forecast): Label | undefined =>
  series.some(({ year }) => year < used.from)
    ? {
        zh: `${used.from}年以前口径不同，那些数没有用。`,
        en: `Figures before ${used.from} follow another definition and are left out.`,
      }
    : undefined;

const explainInterval = ({ writing, level }: ForecastToExplain, { points, used }: Forecast): Label => {
  const end = points.at(-1);
  if (!end || end.lower === null || end.upper === null) {
    return {
      zh: `只有${used.count}个数，算不出区间，也算不出达标可能性。`,
      en: `With only ${used.count} figures there is no interval and no probability.`,
    };
  }
  const [lower, upper] = [printLevel(end.lower, writing), printLevel(end.upper, writing)];
  if (lower.zh === upper.zh) return noSwing;
  const percent = `${roundHalfUp(level * 100, 1)}%`;
  return {
    zh: `有${percent}的把握，${end.year}年在${lower.zh}至${upper.zh}之间。`,
    en: `With a probability of ${percent}, ${end.year} lies between ${lower.en} and ${upper.en}.`,
  };
};

/** An interval is read from how the years swung; where they did not, its width says nothing. */
const noSwing: Label = {
  zh: "这些年的数没有波动，区间几乎没有宽度；没有波动过，不等于以后不会波动。",
  en: "These years did not swing, so the interval has hardly any width; that is no promise for the years to come.",
};

const explainLine = ({ line }: ForecastToExplain, { probability }: Forecast): Label | undefined => {
  if (line === null || probability === null) return undefined;
  const { zh, en } = printLikelihood(probability);
  return { zh: `目标是${line.zh}，${zh}。`, en: `The target is ${line.en}: ${en}.` };
};

const explainEarlier = ({ earlier, writing }: ForecastToExplain): Label => {
  const past = measureError(earlier);
  if (!past) return { zh: "过去的数太少，还不能回测。", en: "There are too few past figures to back-test." };
  const mean = printError(past.mean, writing);
  const held = {
    zh: `，给了区间的${past.of}次里有${past.covered}次落在区间内`,
    en: `; ${past.covered} of the ${past.of} with an interval held`,
  };
  const times = past.times === 1 ? "one earlier forecast" : `${past.times} earlier forecasts`;
  return {
    zh: `用过去的数回测${past.times}次，平均误差${mean.zh}${past.of === 0 ? "" : held.zh}。`,
    en: `Back-tested on ${times}: mean error ${mean.en}${past.of === 0 ? "" : held.en}.`,
  };
};

const printError = (mean: number, writing: ForecastToExplain["writing"]): Label => {
  if (mean === 0 || roundHalfUp(mean, writing.decimals) !== 0) return printDifference(mean, writing);
  const { zh, en } = printDifference(10 ** -writing.decimals, writing);
  return { zh: `不到${zh}`, en: `under ${en}` };
};

const explainMethod = ({ writing }: ForecastToExplain, { method, scale, limits }: Forecast): Label => {
  const [minimum, maximum] = [printLimit(limits.minimum ?? 0, writing), printLimit(limits.maximum ?? 1, writing)];
  const zh = scaleWords[scale].zh.replace("{minimum}", minimum.zh).replace("{maximum}", maximum.zh);
  const en = scaleWords[scale].en.replace("{minimum}", minimum.en).replace("{maximum}", maximum.en);
  return { zh: `方法：${methodWords[method].zh}${zh}。`, en: `Method: ${methodWords[method].en}${en}.` };
};

/** A limit is exact: 100%, not 100.0%. */
const printLimit = (limit: number, { suffix }: ForecastToExplain["writing"]): Label => ({
  zh: `${limit}${suffix.zh}`,
  en: `${limit}${suffix.en}`,
});

const lineName: Label = { zh: "目标", en: "target" };

const listKnown = ({ series, writing }: ForecastToExplain): Explanation["figures"] =>
  series.map(({ year, value }) => ({
    name: { zh: `${year}年`, en: String(year) },
    text: printLevel(value, writing),
  }));

const listForeseen = ({ writing }: ForecastToExplain, { points }: Forecast): Explanation["figures"] =>
  points.map((step) => ({
    name: { zh: `${step.year}年预测`, en: `${step.year} forecast` },
    text: printStep(step, writing),
  }));

const printStep = ({ value, lower, upper }: ForecastStep, writing: ForecastToExplain["writing"]): Label => {
  const level = printLevel(value, writing);
  if (lower === null || upper === null) return level;
  const [from, to] = [printLevel(lower, writing), printLevel(upper, writing)];
  return { zh: `${level.zh}（${from.zh}至${to.zh}）`, en: `${level.en} (${from.en} to ${to.en})` };
};
