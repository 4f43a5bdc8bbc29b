// Units of indicators, elements and targets. Codes follow the catalogue's own spelling; `measure` says
// which units may stand for one another (a target "per year" is met by a count).
import type { Unit } from "../src/kernel/quantity.ts";

const unit = (code: string, measure: string, suffixZh: string, suffixEn: string, zh: string, en: string): Unit => ({
  code,
  measure,
  suffix: { zh: suffixZh, en: suffixEn },
  name: { zh, en },
});

export const units: readonly Unit[] = [
  unit("%", "percent", "%", "%", "百分比", "per cent"),
  unit("‰", "per-mille", "‰", "‰", "千分比", "per 1,000"),
  unit("‰ points", "per-mille-points", "个千分点", " ‰ points", "千分点", "per-mille points"),
  unit("1/100k", "per-100k", "/10万", " per 100,000", "每10万", "per 100,000"),
  unit("per 100k", "per-100k", "/10万", " per 100,000", "每10万", "per 100,000"),
  unit("1/10k", "per-10k", "/万", " per 10,000", "每万", "per 10,000"),
  unit("per 10k", "per-10k", "/万", " per 10,000", "每万", "per 10,000"),
  unit("per 1000", "per-1000", "/千", " per 1,000", "每千", "per 1,000"),
  unit("F=100", "ratio-100", "（女=100）", " (female = 100)", "女性为100", "female = 100"),
  unit("count", "count", "个", "", "个数", "count"),
  unit("cases", "count", "件", " cases", "件", "cases"),
  unit("courses", "count", "门", " courses", "课程数", "courses"),
  unit("per year", "count", "次/年", " a year", "每年次数", "times a year"),
  unit("samples per year", "count", "批次/年", " samples a year", "每年抽检批次", "samples a year"),
  unit("persons", "count", "人", "", "人数", "persons"),
  unit("births", "count", "人", "", "出生人数", "births"),
  unit("person-times", "count", "人次", " person-times", "人次", "person-times"),
  unit("beds", "count", "张", " beds", "床位", "beds"),
  unit("10k", "ten-thousand", "万", "0,000", "万", "ten thousand"),
  unit("persons per facility", "per-facility", "人/机构", " per facility", "每机构人数", "persons per facility"),
  unit("visits per child", "per-child", "次/人", " visits per child", "人均次数", "visits per child"),
  unit("visits/child", "per-child", "次/人", " visits per child", "人均次数", "visits per child"),
  unit("times per student per year", "per-student-year", "次/生·年", " per student a year", "每生每年次数", "times per student a year"),
  unit("hours", "hours", "小时", " h", "小时", "hours"),
  unit("hours/day", "hours-per-day", "小时/天", " h a day", "每天小时", "hours a day"),
  unit("hours/week", "hours-per-week", "小时/周", " h a week", "每周小时", "hours a week"),
  unit("clock time", "clock-time", "时", "", "钟点", "clock time"),
  unit("m2", "area-per-person", "m²/人", " m² per person", "人均平方米", "m² per person"),
  unit("m² per person", "area-per-person", "m²/人", " m² per person", "人均平方米", "m² per person"),
  unit("years", "years", "岁", " years", "岁", "years"),
  unit("yes/no", "yes-no", "", "", "是否", "yes or no"),
  unit("yuan", "yuan", "元", " yuan", "元", "yuan"),
  unit("yuan per pupil", "yuan", "元/生", " yuan per pupil", "生均元", "yuan per pupil"),
  unit("yuan/month", "yuan-per-month", "元/月", " yuan a month", "每月元", "yuan a month"),
  unit("10k yuan", "ten-thousand-yuan", "万元", "0,000 yuan", "万元", "ten thousand yuan"),
  unit("100m yuan", "hundred-million-yuan", "亿元", "00 m yuan", "亿元", "hundred million yuan"),
];
