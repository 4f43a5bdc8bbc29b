// Values that stand beside a target and are neither observed nor asked by this plan: targets of the nation, what a
// regulation prescribes; and the years from which a definition is another one. Sources: 中国儿童发展纲要（2021—2030年）,
// 健康儿童行动提升计划（2021—2025年）, both as restated in the indicator rules, table 5; [M] recalled, to be confirmed.
import type { DefinitionBreak, ReferenceLine } from "../src/stats/indicator/indicator.ts";

const outline = { zh: "中国儿童发展纲要（2021—2030年）", en: "National outline 2021–2030" };
const healthPlan = { zh: "健康儿童行动提升计划（2021—2025年）", en: "Healthy children action plan 2021–2025" };
const sleepNotice = {
  zh: "教育部办公厅关于进一步加强中小学生睡眠管理工作的通知（2021年）",
  en: "Ministry of Education, notice on pupils' sleep, 2021 [M]",
};

const nation = (value: number, year: number, source = outline): ReferenceLine => ({
  kind: "benchmark",
  value,
  year,
  name: { zh: `全国${year}年目标`, en: `National target for ${year}` },
  source,
});

const legal = (value: number, name: ReferenceLine["name"], source: ReferenceLine["source"]): ReferenceLine => ({
  kind: "legal",
  value,
  name,
  source,
});

const sleep = (value: number): readonly ReferenceLine[] => [
  legal(value, { zh: "规定的必要睡眠时间", en: "Prescribed hours of sleep" }, sleepNotice),
];

export const referenceLines: Readonly<Record<string, readonly ReferenceLine[]>> = {
  "h.nmr": [nation(3.1, 2025, healthPlan), nation(3, 2030)],
  "h.imr": [nation(5.2, 2025, healthPlan), nation(5, 2030)],
  "h.u5mr": [nation(6.6, 2025, healthPlan), nation(6, 2030)],
  "h.u5_anaemia": [nation(10, 2030)],
  "h.u5_stunting": [nation(5, 2030)],
  "h.myopia_primary": [nation(38, 2030)],
  "h.myopia_junior": [nation(60, 2030)],
  "h.myopia_senior": [nation(70, 2030)],
  "h.fitness_good": [nation(60, 2030)],
  "h.epi_township": [nation(90, 2030)],
  "e.preschool_gross": [nation(90, 2030)],
  "e.compulsory_retention": [nation(96, 2030)],
  "e.senior_gross": [nation(92, 2030)],
  "f.parent_school_urban": [nation(95, 2030)],
  "f.parent_school_rural": [nation(85, 2030)],
  "v.rural_tap": [nation(90, 2030)],
  "h.sleep_primary": sleep(10),
  "h.sleep_junior": sleep(9),
  "h.sleep_senior": sleep(8),
};

const growthStandard = {
  zh: "起用WS/T 423—2022《7岁以下儿童生长标准》（2023年3月1日施行）",
  en: "Growth standard WS/T 423-2022 in use from 1 March 2023",
};

/** [M] the day it came into force; a district that measured by the WHO standard all along has no break. */
export const definitionBreaks: Readonly<Record<string, readonly DefinitionBreak[]>> = {
  "h.u5_underweight": [{ year: 2023, note: growthStandard }],
};
