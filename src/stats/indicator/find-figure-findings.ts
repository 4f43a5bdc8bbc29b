// What does not add up in an indicator's figures: outside its natural bounds, a numerator above its
// denominator where that cannot be, a print that is doubted (indicator-rules §0.6, §0.16).
import type { Finding } from "../../kernel/finding.ts";
import { labelPeriod, parsePeriod } from "../../kernel/period.ts";
import type { Figure } from "./figure.ts";
import type { Indicator } from "./indicator.ts";

/** Gross rates may pass 100; beyond this they are worth a look (indicator-rules §0.6). */
const grossRateFlag = 105;

export const findFigureFindings = (indicator: Indicator, figures: readonly Figure[]): readonly Finding[] =>
  figures.flatMap((figure) => {
    const { value, numerator, denominator, quality } = figure;
    if (value === null) return [];
    const { minimum, maximum } = indicator.bounds;
    return [
      ...(quality === "suspect"
        ? [
            finding(
              "stats/suspect-print",
              figure,
              "公布的印数存疑，保留印数，核对原件",
              "the printed figure is doubtful; kept as printed, check the original",
            ),
          ]
        : []),
      ...(minimum !== undefined && value < minimum
        ? [finding("stats/below-minimum", figure, `低于下限${minimum}`, `lies below the minimum of ${minimum}`)]
        : []),
      ...(maximum !== undefined && value > maximum && !indicator.mayExceedDenominator
        ? [finding("stats/above-maximum", figure, `高于上限${maximum}`, `lies above the maximum of ${maximum}`)]
        : []),
      ...(indicator.mayExceedDenominator && indicator.unit === "%" && value > grossRateFlag
        ? [
            finding(
              "stats/gross-rate",
              figure,
              `毛率超过${grossRateFlag}，核对分母`,
              `gross rate above ${grossRateFlag}; check the denominator`,
            ),
          ]
        : []),
      ...(numerator !== null &&
      denominator !== null &&
      numerator > denominator &&
      indicator.unit === "%" &&
      !indicator.mayExceedDenominator
        ? [
            finding(
              "stats/numerator-above-denominator",
              figure,
              `分子${numerator}大于分母${denominator}`,
              `the numerator ${numerator} is above the denominator ${denominator}`,
            ),
          ]
        : []),
    ];
  });

const finding = (rule: Finding["rule"], { indicator, area, period }: Figure, zh: string, en: string): Finding => {
  const known = parsePeriod(period);
  const when = known ? labelPeriod(known) : { zh: period, en: period };
  return {
    rule,
    severity: "warning",
    place: { field: `${indicator} ${area} ${period}` },
    message: { zh: `${when.zh}：${zh}。`, en: `${when.en}: ${en}.` },
  };
};
