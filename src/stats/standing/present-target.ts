// One target in full, from its figures: how it is read, how it stands by each method, where it leads, how earlier
// forecasts did, what is unusual. Milestones, legal thresholds and benchmarks stay apart from what was observed.
import type { Label } from "../../kernel/label.ts";
import type { Ask } from "../../plan/asks.ts";
import { findClause } from "../../plan/asks.ts";
import type { Confirmation } from "../../plan/reading/reading.ts";
import { statusMethods } from "../../plan/target.ts";
import type { Catalogue } from "../catalogue.ts";
import { listEarlierForecasts, measureError } from "../forecast/backtest.ts";
import { explainForecast } from "../forecast/explain-forecast.ts";
import type { ForecastToExplain } from "../forecast/explain-forecast.ts";
import type { ForecastQuestion } from "../forecast/forecast.ts";
import { forecastSeries, usualLevel } from "../forecast/forecast-series.ts";
import { explainStatus } from "../status/explain-status.ts";
import { printChangeRule, printReading } from "../status/print-reading.ts";
import { methodNames } from "../status/print-method.ts";
import { judge } from "../status/status.ts";
import { describeVariation } from "./describe-variation.ts";
import type { Explanation } from "./explanation.ts";
import type { Foresight } from "./foresee-target.ts";
import { foreseeTarget } from "./foresee-target.ts";
import type { JudgedSeries } from "./judge-series.ts";
import { findLimits, toStatusQuestion } from "./judge-series.ts";
import type { Presenting } from "./present-standing.ts";
import { presentStanding, toWriting } from "./present-standing.ts";
import type { TargetDetail } from "./target.contract.ts";

export interface TargetSource extends JudgedSeries {
  readonly ask: Ask;
  readonly confirmation: Confirmation | null;
}

export const presentTarget = (source: TargetSource, catalogue: Catalogue, presenting: Presenting): TargetDetail => {
  const { ask, target, indicator, series } = source;
  const { plan, year } = presenting;
  const standing = presentStanding(source, catalogue, presenting);
  const question = toStatusQuestion(plan, source, year);
  const judgement = judge(question);
  const others = statusMethods.map((method) => ({
    method,
    judgement: judge(toStatusQuestion(plan, source, year, method)),
  }));
  const foresight = foreseeTarget(plan, source, year);
  const earlier = foresight.question ? listEarlierForecasts(foresight.question) : [];
  const variation = describeVariation(series, standing.indicator, indicator.breaks);
  const writing = toWriting(judgement, standing.indicator);
  const reading = printReading(target, catalogue.units.get(target.unit)?.suffix ?? standing.indicator.suffix);
  return {
    ...standing,
    itemTitle: ask.itemTitle,
    domainTitle: ask.domainTitle,
    clause: findClause(ask),
    model: {
      scope: scopeNames[target.scope],
      reading,
      confirmation: source.confirmation,
      path: target.path ?? "linear",
      change: printChangeRule(question),
      limits: toNullable(findLimits(target, indicator)),
      lines: listLines(source),
      breaks: [...indicator.breaks],
    },
    methods: others.map(({ method, judgement: other }) => ({
      method,
      name: methodNames[method],
      class: other.class,
      ratio: other.ratio,
      current: other.current,
      required: other.required,
      isChosen: method === question.method,
    })),
    forecast: foresight.question && toBands(foresight.question),
    earlier: [...earlier],
    earlierError: measureError(earlier)?.mean ?? null,
    variation: variation.limits,
    signals: [...variation.signals],
    explanations: {
      status: explainStatus({ judgement, question, reading, name: indicator.name, writing, others }),
      forecast: explainForesight(foresight, { earlier, name: indicator.name, writing, line: standing.targetText }),
      variation: variation.explanation,
    },
  };
};

type ForecastWords = Pick<ForecastToExplain, "earlier" | "name" | "writing" | "line">;

const explainForesight = ({ question, answer }: Foresight, words: ForecastWords): Explanation =>
  question && answer
    ? explainForecast({ ...words, answer, series: question.series, level: usualLevel })
    : { ...nothingAhead, sentences: [...nothingAhead.sentences], figures: [] };

const nothingAhead = {
  title: { zh: "不用预测", en: "Nothing to foresee" },
  sentences: [{ zh: "期限已到，结果由实际数说话。", en: "The deadline has come; the figures themselves decide." }],
  formula: null,
  source: null,
};

/** The 50 and 90 % bands of the same trend. */
const toBands = (question: ForecastQuestion): TargetDetail["forecast"] => {
  const [inner, outer] = [0.5, 0.9].map((level) => forecastSeries({ ...question, level }));
  if (!inner || !outer || "refused" in inner || "refused" in outer) return null;
  const { method, scale, points } = outer.forecast;
  return {
    method,
    scale,
    points: points.map((point, index) => ({
      year: point.year,
      value: point.value,
      inner: toBand(inner.forecast.points[index]),
      outer: toBand(point),
    })),
  };
};

const toBand = (step: { readonly lower: number | null; readonly upper: number | null } | undefined) =>
  step?.lower == null || step.upper === null ? null : { lower: step.lower, upper: step.upper };

const listLines = ({ target, indicator }: JudgedSeries): TargetDetail["model"]["lines"] => [
  ...(target.milestones ?? []).map(({ year, value }) => ({
    kind: "milestone" as const,
    year,
    value,
    name: { zh: `${year}年阶段目标`, en: `Milestone for ${year}` },
    source: null,
  })),
  ...indicator.lines.map(({ kind, value, year, name, source }) => ({ kind, value, year: year ?? null, name, source })),
];

const toNullable = ({ minimum, maximum }: ReturnType<typeof findLimits>) => ({
  minimum: minimum ?? null,
  maximum: maximum ?? null,
});

const scopeNames: Readonly<Record<TargetSource["target"]["scope"], Label>> = {
  whole: { zh: "全区合计", en: "the whole district" },
  "each-township": { zh: "每个乡镇都要达到，最差的决定", en: "every township; the worst one decides" },
  "each-facility": { zh: "每个机构都要达到", en: "every facility" },
  "each-child": { zh: "每个儿童", en: "every child" },
  "each-level": { zh: "每一级都要达到", en: "every level" },
  urban: { zh: "城镇", en: "urban part" },
  rural: { zh: "农村", en: "rural part" },
  "between-townships": { zh: "乡镇之间的差距", en: "gap between townships" },
  "urban-against-rural": { zh: "城乡之间的差距", en: "gap between town and country" },
};
