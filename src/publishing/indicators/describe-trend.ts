// The finding that stands over the picture of a series, and the sentence for those who do not see it.
import type { Label } from "../../kernel/label.ts";
import type { Figure, IndicatorHead } from "../../stats/indicator/figure.ts";
import { printDifference, printLevel } from "../../stats/standing/print-difference.ts";
import type { Status } from "../../stats/standing/standing.contract.ts";
import type { TargetLine } from "../../stats/standing/target-line.ts";
import { subtractPrinted } from "../target/people-gap.ts";
import { listKnown } from "./describe-series.ts";

interface TrendQuestion {
  readonly indicator: IndicatorHead;
  readonly figures: readonly Figure[];
  readonly line: TargetLine | null;
  readonly status: Status | undefined;
}

export const describeTrend = ({ indicator, figures, line, status }: TrendQuestion): Label => {
  const known = listKnown(figures);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return { zh: "还没有数", en: "No figures yet" };
  if (first.year === last.year) return { zh: `只有${last.year}年一个数`, en: `Only ${last.year} has a figure` };
  const change = describeChange(
    subtractPrinted(last.value, first.value, indicator.decimals),
    last.year - first.year,
    indicator,
  );
  const place = line && describePlace(last.value, line, status?.expected ?? null, indicator);
  return place ? { zh: `${change.zh}，${place.zh}`, en: `${change.en}, ${place.en}` } : change;
};

const describeChange = (change: number, years: number, indicator: IndicatorHead): Label => {
  if (change === 0) return { zh: `${years}年持平`, en: `Level over ${years} years` };
  const { zh, en } = printDifference(change, indicator);
  return {
    zh: `${years}年${change > 0 ? "升" : "降"}了${zh}`,
    en: `${change > 0 ? "Up" : "Down"} ${en} in ${years} ${years === 1 ? "year" : "years"}`,
  };
};

/** Against what is due by now; against the target itself once it is reached or nothing is due. */
const describePlace = (value: number, line: TargetLine, due: number | null, indicator: IndicatorHead): Label => {
  const isGood = (wanted: number): boolean => (line.opens === "down" ? value <= wanted : value >= wanted);
  if (isGood(line.value)) return { zh: "在目标线以内", en: "within the target" };
  if (due === null || due === line.value) return { zh: "还没到目标线", en: "not yet at the target" };
  if (isGood(due) || subtractPrinted(value, due, indicator.decimals) === 0)
    return { zh: "走在应走的路上", en: "on the straight path" };
  const { zh, en } = printDifference(subtractPrinted(value, due, indicator.decimals), indicator);
  return { zh: `比应走的路差${zh}`, en: `${en} off the straight path` };
};

export const describePicture = (indicator: IndicatorHead, area: Label, figures: readonly Figure[]): Label => {
  const known = listKnown(figures);
  const part = (language: keyof Label): string =>
    known
      .map(({ year, value }) => `${year} ${printLevel(value, indicator)[language]}`)
      .join(language === "zh" ? "，" : ", ");
  return {
    zh: `${area.zh}${indicator.name.zh}：${known.length === 0 ? "还没有数" : part("zh")}。`,
    en: `${indicator.name.en}, ${area.en}: ${known.length === 0 ? "no figures yet" : part("en")}.`,
  };
};

interface PartSeries {
  readonly label: Label;
  readonly figures: readonly Figure[];
}

/** Which part stands highest in the last year in which at least two are known. */
export const describeBreakdown = (indicator: IndicatorHead, parts: readonly PartSeries[]): Label => {
  const years = [...new Set(parts.flatMap(({ figures }) => figures.map(({ year }) => year)))].sort((a, b) => b - a);
  const valuesOf = (year: number) =>
    parts.flatMap(({ label, figures }) => {
      const value = figures.find((figure) => figure.year === year)?.value ?? null;
      return value === null ? [] : [{ label, value }];
    });
  const year = years.find((each) => valuesOf(each).length >= 2);
  if (year === undefined) return { zh: "各组还没有数", en: "The groups have no figures yet" };
  const ranked = [...valuesOf(year)].sort((one, other) => other.value - one.value);
  const [high, low] = [ranked[0], ranked.at(-1)];
  if (!high || !low || subtractPrinted(high.value, low.value, indicator.decimals) === 0)
    return { zh: `${year}年各组没有差别`, en: `No difference between the groups in ${year}` };
  const { zh, en } = printDifference(subtractPrinted(high.value, low.value, indicator.decimals), indicator);
  return ranked.length === 2
    ? { zh: `${high.label.zh}高于${low.label.zh}，差${zh}`, en: `${high.label.en} above ${low.label.en} by ${en}` }
    : {
        zh: `${high.label.zh}最高，${low.label.zh}最低，差${zh}`,
        en: `${high.label.en} highest, ${low.label.en} lowest, ${en} apart`,
      };
};
