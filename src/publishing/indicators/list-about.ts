// What is to be known about an indicator beside its formula, only what is filled in.
import type { Label } from "../../kernel/label.ts";
import type { IndicatorDetail } from "../../stats/indicator/indicator.contract.ts";

interface Term {
  readonly name: Label;
  readonly text: Label;
}

const clocks: Readonly<Record<string, Label>> = {
  year: { zh: "自然年，1月至12月", en: "calendar year" },
  "health-year": { zh: "卫生年度，上年10月至当年9月", en: "health year, October to September" },
  "school-year": { zh: "学年，当年9月至次年8月", en: "school year, September to August" },
  quarter: { zh: "季度", en: "quarter" },
  month: { zh: "月", en: "month" },
};

const betterWords: Readonly<Record<IndicatorDetail["better"], Label>> = {
  higher: { zh: "越高越好", en: "higher is better" },
  lower: { zh: "越低越好", en: "lower is better" },
  context: { zh: "看情况，不分好坏", en: "context only, neither good nor bad" },
};

export const listAbout = (indicator: IndicatorDetail): readonly Term[] => {
  const rows: readonly (readonly [Label, Label | null])[] = [
    [{ zh: "代用", en: "Proxy" }, indicator.proxy],
    [{ zh: "分子", en: "Numerator" }, indicator.numerator],
    [{ zh: "分母", en: "Denominator" }, indicator.denominator],
    [{ zh: "来源", en: "Source" }, indicator.source],
    [{ zh: "责任单位", en: "Agencies" }, joinNames(indicator.owners.map(({ name }) => name))],
    [{ zh: "周期", en: "Clock" }, joinClock(indicator)],
    [{ zh: "方向", en: "Direction" }, betterWords[indicator.better]],
    [{ zh: "国家目标", en: "National target" }, indicator.national],
    [{ zh: "列到", en: "Listed down to" }, indicator.finestLevelName],
    [{ zh: "不计入合计", en: "Not in totals" }, joinNames(indicator.excludedKinds)],
    [{ zh: "可分", en: "Breakdowns" }, joinNames(indicator.by.map(({ name }) => name))],
    [{ zh: "说明", en: "Note" }, indicator.note],
  ];
  return rows.flatMap(([name, text]) => (text ? [{ name, text }] : []));
};

const joinClock = ({ periodKind, frequency }: IndicatorDetail): Label => {
  const clock = clocks[periodKind] ?? { zh: periodKind, en: periodKind };
  return { zh: `${frequency.zh}；${clock.zh}`, en: `${frequency.en}; ${clock.en}` };
};

const joinNames = (names: readonly Label[]): Label | null =>
  names.length === 0 ? null : { zh: names.map(({ zh }) => zh).join("、"), en: names.map(({ en }) => en).join(", ") };
