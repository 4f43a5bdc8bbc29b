// A target as the parts of its chart: observed with whiskers, path, gate, forecast with its bands, milestones,
// thresholds of law and benchmarks, breaks of the definition. Five kinds of values that never mix.
import type { Label } from "../../kernel/label.ts";
import { printLikelihood } from "../../stats/forecast/print-probability.ts";
import { findLimits } from "../../stats/gap/figure-interval.ts";
import type { Figure } from "../../stats/indicator/figure.ts";
import { printLevel, printLimits } from "../../stats/standing/print-difference.ts";
import type { TargetStanding } from "../../stats/standing/standing.contract.ts";
import type { TargetDetail } from "../../stats/target-detail/target.contract.ts";
import { toTargetLine } from "../../stats/standing/target-line.ts";
import { toTrendPoints } from "../indicators/to-trend-points.ts";

type Words = (label: Label) => string;

/** What only the target's own page knows. */
export type ChartDetail = Pick<TargetDetail, "forecast" | "model">;

interface ChartQuestion {
  readonly standing: TargetStanding;
  /** The plan's last year: the deadline of what must hold every year. */
  readonly end: number;
  readonly detail?: ChartDetail | undefined;
}

export const toTrendParts = ({ standing, end, detail }: ChartQuestion, t: Words) => {
  const { indicator, series, path } = standing;
  const line = toTargetLine(standing, end);
  const forecast = toForecast(standing, detail?.forecast ?? null, t);
  return {
    lines: [
      {
        id: "observed",
        label: t(indicator.name),
        points: hasInterval(standing) ? withIntervals(indicator, series) : toTrendPoints(series),
      },
    ],
    ...(path.length > 1 ? { path } : {}),
    target: line && { ...line, text: `${t({ zh: "目标", en: "Target " })}${t(line.text)}` },
    ...(forecast ? { forecast } : {}),
    bounds: { minimum: 0, ...(indicator.unit === "%" ? { maximum: 100 } : {}) },
    ...(detail ? toReferences(detail.model, Math.max(end, series.at(-1)?.year ?? end), standing, t) : {}),
  };
};

export const toForecast = (
  { outlook, indicator }: Pick<TargetStanding, "outlook" | "indicator">,
  forecast: TargetDetail["forecast"],
  t: Words,
) => {
  if (!outlook) return undefined;
  const { to, value, lower, upper, probability } = outlook;
  const outer = lower === null || upper === null ? null : { lower, upper };
  const limits = outer && printLimits(outer, indicator.decimals);
  return {
    points: forecast?.points ?? [{ year: to, value, inner: null, outer }],
    text: `${t({ zh: "预测", en: "Forecast " })}${t(printLevel(value, indicator))}`,
    notes: [
      ...(limits ? [t({ zh: `90%区间${limits}`, en: `90% interval ${limits}` })] : []),
      ...(probability === null ? [] : [t(printLikelihood(probability))]),
    ],
  };
};

const toReferences = (
  { lines, breaks }: TargetDetail["model"],
  end: number,
  { indicator }: TargetStanding,
  t: Words,
) => {
  const write = ({ name, value }: TargetDetail["model"]["lines"][number]): string =>
    `${t(name)}${t({ zh: "", en: " " })}${t(printLevel(value, indicator))}`;
  return {
    levels: lines.flatMap((each) => (each.kind === "legal" ? [{ value: each.value, text: write(each) }] : [])),
    milestones: lines.flatMap((each) =>
      each.kind === "milestone" && each.year !== null
        ? [{ year: each.year, value: each.value, text: t(printLevel(each.value, indicator)) }]
        : [],
    ),
    // Those of later years would stretch the picture; they stand in the list under it.
    benchmarks: lines.flatMap((each) =>
      each.kind === "benchmark" && each.year !== null && each.year <= end
        ? [{ id: t(each.name), label: write(each), points: [{ year: each.year, value: each.value }] }]
        : [],
    ),
    breaks: breaks.map(({ year }) => ({ year, text: t({ zh: "口径改变", en: "definition changed" }) })),
  };
};

/** Factors are powers of ten, so any figure with its fraction gives its own: 100 for %, 100,000 for /10万. */
export const findFactor = (figures: readonly Figure[]): number | undefined => {
  for (const { value, numerator, denominator } of figures)
    if (value && numerator && denominator) return 10 ** Math.round(Math.log10((value * denominator) / numerator));
  return undefined;
};

/** Where the judge sees none, the picture shows none. */
const hasInterval = ({ status }: TargetStanding): boolean => status.value === null || status.interval !== null;

/** Means, such as hours of sleep, are sums of amounts and no rates of events. */
const isRateOfEvents = ({ suffix }: TargetStanding["indicator"]): boolean => /^[%‰/]/.test(suffix.zh);

export const withIntervals = (indicator: TargetStanding["indicator"], figures: readonly Figure[]) => {
  const { unit } = indicator;
  const factor = isRateOfEvents(indicator) ? findFactor(figures) : undefined;
  const limits = (figure: Figure) =>
    factor === undefined || figure.source === "published"
      ? null
      : findLimits(figure, { factor, isShare: unit === "%" });
  const intervals = new Map(figures.map((figure) => [figure.year, limits(figure)]));
  return toTrendPoints(figures).map((point) => ({ ...point, interval: intervals.get(point.year) ?? null }));
};
