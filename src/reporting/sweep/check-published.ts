// What does not fit in published figures: prints already doubted, mortality rates out of order (neonatal <=
// infant <= under five, indicator-rules §0.8), values far from their own series (modified z-score,
// Iglewicz and Hoaglin, methods.md §2.6), rates beyond their natural bounds, printed changes that are not the
// difference of the printed levels, one figure printed differently by two sources.
import type { Finding } from "../../kernel/finding.ts";
import type { Label } from "../../kernel/label.ts";
import { printChange } from "../../kernel/quantity.ts";
import type { Catalogue } from "../../stats/catalogue.ts";
import { findLeaps } from "../../stats/indicator/modified-z.ts";
import { toFigureId } from "../../stats/indicator/figure.ts";
import type { IndicatorId } from "../../stats/indicator/indicator.ts";
import { countDecimals, isDifference, readPrintedChange } from "./printed-change.ts";

export interface PublishedValue {
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly value: number;
  readonly quality: string | null;
  readonly note: string | null;
  readonly document: string | null;
}

export interface PublishedFinding extends Finding {
  readonly figure: string | null;
  readonly about: PublishedValue;
  /** The values involved: an answer holds as long as none of them changes. */
  readonly fingerprint: string;
}

/** Rates that must not pass one another, smallest first. */
export interface OrderRule {
  readonly indicators: readonly string[];
}

/** `former`: prints that others have replaced. */
export const checkPublished = (
  values: readonly PublishedValue[],
  catalogue: Catalogue,
  orders: readonly OrderRule[],
  former: readonly PublishedValue[] = [],
): readonly PublishedFinding[] => [
  ...values
    .filter(({ quality }) => quality === "suspect")
    .map((value) =>
      finding("stats/suspect-print", value, {
        zh: `印作${value.value}，存疑${value.note ? `：${value.note}` : ""}`,
        en: `printed as ${value.value}, doubtful: check the original`,
      }),
    ),
  ...orders.flatMap(({ indicators }) => checkOrder(values, indicators)),
  ...listSeries(values).flatMap((series) => [...findOutliers(series), ...findBrokenChanges(series)]),
  ...values.flatMap((value) => findRivals(value, former)),
  ...values
    .filter((value) => isBeyondBounds(value, catalogue))
    .map((value) =>
      finding("stats/beyond-bounds", value, {
        zh: `${value.value}超出指标的自然界限`,
        en: `${value.value} lies beyond the natural bounds of the indicator`,
      }),
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
          finding("stats/order", value, {
            zh: `${value.value}小于${lower}的${below.value}`,
            en: `${value.value} is below ${lower}, which is ${below.value}`,
          }),
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
      finding("stats/outlier", value, {
        zh: `${value.value}与前后年份相差过大（修正z值${score.toFixed(1)}）`,
        en: `${value.value} is far from the years around it (modified z ${score.toFixed(1)})`,
      }),
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

/** A yearly series only: what is printed is the change against the year before. */
const findBrokenChanges = (series: readonly PublishedValue[]): readonly PublishedFinding[] =>
  series.slice(1).flatMap((value, index) => {
    const before = series[index];
    const change = readPrintedChange(value.note ?? "");
    if (!before || change === undefined || toYear(value) - toYear(before) !== 1) return [];
    if (isDifference({ value: String(value.value), previous: String(before.value), change })) return [];
    const difference = printChange(value.value - before.value, countDecimals(change));
    return [
      finding(
        "stats/printed-change",
        value,
        {
          zh: `印作${value.value}、比上年${change}，但与上年${before.value}相差${difference}`,
          en: `printed as ${value.value}, ${change} on the year before, but ${before.value} then makes ${difference}`,
        },
        [before.value],
      ),
    ];
  });

const toYear = ({ period }: PublishedValue): number => Number(/\d{4}/.exec(period)?.[0] ?? Number.NaN);

const findRivals = (value: PublishedValue, former: readonly PublishedValue[]): readonly PublishedFinding[] => {
  const rivals = former.filter(
    (other) =>
      other.indicator === value.indicator &&
      other.area === value.area &&
      other.period === value.period &&
      other.document !== value.document &&
      other.value !== value.value,
  );
  const [rival] = rivals;
  if (!rival) return [];
  return [
    finding(
      "stats/two-prints",
      value,
      {
        zh: `${value.document ?? ""}印作${value.value}，${rival.document ?? ""}印作${rival.value}`,
        en: `${value.document ?? ""} prints ${value.value}, ${rival.document ?? ""} prints ${rival.value}`,
      },
      rivals.map((other) => other.value),
    ),
  ];
};

const finding = (
  rule: Finding["rule"],
  about: PublishedValue,
  { zh, en }: Label,
  others: readonly number[] = [],
): PublishedFinding => {
  const { indicator, area, period, value } = about;
  return {
    rule,
    severity: "warning",
    place: { field: `${indicator} ${area} ${period}` },
    message: { zh: `${zh}。`, en: `${en}.` },
    figure: toFigureId({ indicator, area, period, cell: "" }),
    about,
    fingerprint: [value, ...others].join(" "),
  };
};
