// Injuries of children: deaths, first visits, disability, protection in traffic, surveillance.
// Source: injury and safety goals of the plan and of the national outline for children 2021–2030.
// [D] New disability certificates leave out the corps farms, whose holders the corps registers itself.
import { defineIndicator, type Indicator } from "../../src/stats/indicator/indicator.ts";

const percent = { minimum: 0, maximum: 100 };
const quarterly = { zh: "每季", en: "quarterly" };

export const safetyInjuryIndicators: readonly Indicator[] = [
  defineIndicator("safety", "s.injury_mort", {
    name: { zh: "儿童伤害死亡率", en: "Child injury mortality" },
    unit: "1/100k",
    better: "lower",
    owners: ["health"],
    definition: {
      zh: "年内0—17岁儿童因损伤和中毒外部原因（ICD-10编码V01—Y98）死亡的人数与同期0—17岁常住儿童数之比，以每10万人计。",
      en: "Deaths at 0–17 by injury and poisoning (ICD-10 V01–Y98) in the year per 100,000 children aged 0–17.",
    },
    numerator: {
      zh: "0—17岁儿童伤害死亡人数（V01—Y98）",
      en: "deaths at 0–17 by injury and poisoning (ICD-10 V01–Y98)",
    },
    denominator: { zh: "0—17岁常住儿童数", en: "children 0–17" },
    formula: { numerator: "#{deaths_injury_0_17}", denominator: "#{children_0_17}", factor: 100000 },
    by: ["sex"],
    finestLevel: "county",
    source: { zh: "死因登记报告", en: "cause-of-death register" },
    national: { zh: "以2020年为基数下降20%", en: "20% below 2020" },
    note: {
      zh: "全国2015年为15.82/10万。约10万名儿童的区县每年10—16例死亡，下降20%仅相当于少2—3例，应同时公布例数、置信区间和多年合并率。",
      en: "National rate 15.82 in 2015: about 100,000 children gives 10–16 deaths a year, so a 20% fall is two or three deaths; report count, interval and pooled years.",
    },
  }),
  defineIndicator("safety", "s.drown_mort", {
    name: { zh: "儿童溺水死亡率", en: "Child drowning mortality" },
    unit: "1/100k",
    better: "lower",
    owners: ["health", "edu"],
    definition: {
      zh: "年内0—17岁儿童溺水（ICD-10编码W65—W74）死亡人数与同期0—17岁常住儿童数之比，以每10万人计。",
      en: "Drowning deaths at 0–17 (ICD-10 W65–W74) in the year per 100,000 children aged 0–17.",
    },
    numerator: { zh: "0—17岁儿童溺水死亡人数（W65—W74）", en: "drowning deaths at 0–17 (W65–W74)" },
    denominator: { zh: "0—17岁常住儿童数", en: "children 0–17" },
    formula: { numerator: "#{deaths_drowning_0_17}", denominator: "#{children_0_17}", factor: 100000 },
    by: ["sex"],
    finestLevel: "county",
    source: { zh: "死因登记报告；公安机关记录", en: "cause-of-death register; police record" },
    national: { zh: "持续下降", en: "keeps falling" },
    note: {
      zh: "每年常为0—2例，比率的升降不足为据。",
      en: "Often 0–2 deaths a year: the direction of the rate is not evidence.",
    },
  }),
  defineIndicator("safety", "s.road_mort", {
    name: { zh: "儿童道路交通死亡率", en: "Child road mortality" },
    unit: "1/100k",
    better: "lower",
    owners: ["police", "health"],
    definition: {
      zh: "年内0—17岁儿童因道路交通事故死亡的人数与同期0—17岁常住儿童数之比，以每10万人计。",
      en: "Road traffic deaths at 0–17 in the year per 100,000 children aged 0–17.",
    },
    numerator: { zh: "0—17岁儿童道路交通事故死亡人数", en: "road deaths at 0–17" },
    denominator: { zh: "0—17岁常住儿童数", en: "children 0–17" },
    formula: { numerator: "#{deaths_road_0_17}", denominator: "#{children_0_17}", factor: 100000 },
    by: ["sex"],
    finestLevel: "county",
    source: { zh: "道路交通事故统计", en: "accident record" },
    note: {
      zh: "公安机关只计事故发生后7日内死亡，卫生健康部门计全部死亡；此处用公安口径。",
      en: "The police count deaths within 7 days, health counts all; the police figure stands here.",
    },
  }),
  defineIndicator("safety", "s.fall_burn_poison", {
    name: { zh: "跌倒、烧烫伤、中毒发生率", en: "Falls, burns, poisoning incidence" },
    unit: "1/100k",
    better: "lower",
    owners: ["health"],
    definition: {
      zh: "年内0—17岁儿童因跌倒（跌落）、烧烫伤、中毒首次就诊的人次与同期0—17岁常住儿童数之比，以每10万人计。",
      en: "First visits at 0–17 for falls, burns and poisoning in the year per 100,000 children aged 0–17.",
    },
    numerator: { zh: "三类伤害首诊人次", en: "first visits for the three causes" },
    denominator: { zh: "0—17岁常住儿童数", en: "children 0–17" },
    formula: { numerator: "#{visits_fall_burn_poison_0_17}", denominator: "#{children_0_17}", factor: 100000 },
    by: ["sex"],
    finestLevel: "township",
    source: { zh: "伤害监测报告卡", en: "injury surveillance card" },
    national: { zh: "下降", en: "fall" },
    note: {
      zh: "报告单位增加会抬高例数，纵向比较应限于固定的报告单位。",
      en: "More reporting units raise the count: compare over constant units.",
    },
  }),
  defineIndicator("safety", "s.injury_disability", {
    name: { zh: "伤害致残儿童数", en: "Children disabled by injury" },
    unit: "persons",
    decimals: 0,
    better: "lower",
    owners: ["dpf", "health"],
    definition: {
      zh: "年内新办残疾人证、致残原因为伤害的0—17岁儿童数。",
      en: "Children 0–17 with a new disability certificate that names an injury as its cause.",
    },
    formula: { numerator: "#{children_disabled_by_injury}", factor: 1 },
    by: ["sex"],
    excludedKinds: ["production-corps farm"],
    finestLevel: "county",
    source: { zh: "残疾人证核发记录", en: "disability certificate" },
    national: { zh: "下降", en: "fall" },
    note: { zh: "从受伤到评残持证约滞后一年。", en: "The certificate lags the injury by about a year." },
  }),
  defineIndicator("safety", "s.helmet_seat", {
    name: { zh: "安全座椅、头盔使用率", en: "Seat and helmet use" },
    unit: "%",
    better: "higher",
    owners: ["police"],
    definition: {
      zh: "现场观察的乘车、骑乘儿童中，正确使用安全座椅（安全带）或佩戴安全头盔者所占比重。",
      en: "Children correctly restrained or helmeted per 100 children observed.",
    },
    numerator: { zh: "正确使用安全座椅或头盔的儿童数", en: "children correctly restrained or helmeted" },
    denominator: { zh: "观察儿童数", en: "children observed" },
    bounds: percent,
    finestLevel: "county",
    source: { zh: "现场观察调查", en: "observation study" },
    note: { zh: "须先确定观察方案（路口、时段、样本量）。", en: "An observation protocol is needed." },
  }),
  defineIndicator("safety", "s.injury_units", {
    name: { zh: "伤害监测单位覆盖率", en: "Injury reporting units" },
    unit: "%",
    better: "higher",
    frequency: quarterly,
    owners: ["health"],
    definition: {
      zh: "应开展伤害监测报告的医疗机构中，当期实际报告的机构所占比重。",
      en: "Units that reported per 100 units due to report injuries.",
    },
    numerator: { zh: "实际报告单位数", en: "units reporting" },
    denominator: { zh: "应报告单位数", en: "units due to report" },
    bounds: percent,
    availability: "in-progress",
    finestLevel: "county",
    source: { zh: "伤害监测系统", en: "injury surveillance" },
    note: { zh: "解读伤害例数增减时须先看本指标。", en: "Needed to read the injury counts." },
  }),
];
