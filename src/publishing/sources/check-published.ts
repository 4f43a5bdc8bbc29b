// What does not fit in published figures: prints already doubted, mortality rates out of order (neonatal <=
// infant <= under five, indicator-rules §0.8), values far from their own series (modified z-score,
// Iglewicz and Hoaglin, methods.md §2.6), rates beyond their natural bounds.
import type { Finding } from "../../kernel/finding.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import { findLeaps } from "../../stats/fact/modified-z.ts";
import { toFigureId } from "../../stats/indicator/figure.ts";
import type { IndicatorId } from "../../stats/indicator/indicator.ts";

export interface PublishedValue {
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly value: number;
  readonly quality: string | null;
  readonly note: string | null;
}

export interface PublishedFinding extends Finding {
  readonly figure: string | null;
}

/** Rates that must not pass one another, smallest first. */
export interface OrderRule {
  readonly indicators: readonly string[];
}

export const checkPublished = (
  values: readonly PublishedValue[],
  catalogue: Catalogue,
  orders: readonly OrderRule[],
): readonly PublishedFinding[] => [
  ...values
    .filter(({ quality }) => quality === "suspect")
    .map((value) =>
      finding(
        "stats/suspect-print",
        value,
        `印作${value.value}，存疑${value.note ? `：${value.note}` : ""}`,
        `printed as ${value.value}, doubtful: check the original`,
      ),
    ),
  ...orders.flatMap(({ indicators }) => checkOrder(values, indicators)),
  ...listSeries(values).flatMap(findOutliers),
  ...values
    .filter((value) => isBeyondBounds(value, catalogue))
    .map((value) =>
      finding(
        "stats/beyond-bounds",
        value,
        `${value.value}超出指标的自然界限`,
        `${value.value} lies beyond the natural bounds of the indicator`,
      ),
    ),
];

const checkOrder = (values: readonly PublishedValue[], indicators: readonly string[]): readonly PublishedFinding[] =>
  indicators.slice(1).flatMap((upper, index) => {
    const lower = indicators[index];
    return values
      .filter(({ indicator }) => indicator === upper)
      .flatMap((value) => {
        const below = values.find(
          (other) => other.indicator === lower && other.area === value.area && other.period === value.period,
        );
        if (!below || below.value <= value.value) return [];
        return [
          finding(
            "stats/order",
            value,
            `${value.value}小于${lower}的${below.value}`,
            `${value.value} is below ${lower}, which is ${below.value}`,
          ),
        ];
      });
  });

const listSeries = (values: readonly PublishedValue[]): readonly (readonly PublishedValue[])[] => {
  const series = new Map<string, PublishedValue[]>();
  for (const value of values) {
    const key = `${value.indicator}~${value.area}`;
    series.set(key, [...(series.get(key) ?? []), value]);
  }
  return [...series.values()];
};

const findOutliers = (series: readonly PublishedValue[]): readonly PublishedFinding[] =>
  findLeaps(series.map(({ value }) => value)).flatMap(({ index, score }) => {
    const value = series[index];
    if (!value) return [];
    return [
      finding(
        "stats/outlier",
        value,
        `${value.value}与前后年份相差过大（修正z值${score.toFixed(1)}）`,
        `${value.value} is far from the years around it (modified z ${score.toFixed(1)})`,
      ),
    ];
  });

const isBeyondBounds = ({ indicator: id, value }: PublishedValue, { indicators }: Catalogue): boolean => {
  const indicator = indicators.get(id as IndicatorId);
  if (!indicator) return false;
  const { minimum, maximum } = indicator.bounds;
  return (
    (minimum !== undefined && value < minimum) ||
    (maximum !== undefined && value > maximum && !indicator.mayExceedDenominator)
  );
};

const finding = (
  rule: Finding["rule"],
  { indicator, area, period }: PublishedValue,
  zh: string,
  en: string,
): PublishedFinding => ({
  rule,
  severity: "warning",
  place: { field: `${indicator} ${area} ${period}` },
  message: { zh: `${zh}。`, en: `${en}.` },
  figure: toFigureId({ indicator, area, period, cell: "" }),
});
