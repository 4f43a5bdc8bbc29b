// Order and parts of what health, schools' doctors and registers count: deaths by age, children under care.
// Sources: the district's indicator rules §0.8; maternal and child health annual forms 41 and 42.
import { defineAtMost, type Rule } from "../../src/reporting/check/rule.ts";

export const healthRules: readonly Rule[] = [
  defineAtMost("neonatal-within-infant", ["#{deaths_0_27d}", "#{deaths_infant}"], {
    name: { zh: "新生儿死亡不多于婴儿死亡", en: "Neonatal deaths: no more than infant deaths" },
    severity: "error",
    why: {
      zh: "0—27天死亡都在不满1周岁死亡之内。",
      en: "Deaths at 0–27 days are among those before the first birthday.",
    },
    source: "indicator-rules.md §0.8",
  }),
  defineAtMost("infant-within-under-five", ["#{deaths_infant}", "#{deaths_u5}"], {
    name: { zh: "婴儿死亡不多于5岁以下儿童死亡", en: "Infant deaths: no more than under-five deaths" },
    severity: "error",
    why: {
      zh: "不满1周岁死亡都在不满5周岁死亡之内。",
      en: "Deaths before the first birthday are among those before the fifth.",
    },
    source: "indicator-rules.md §0.8",
  }),
  defineAtMost("under-three-within-under-seven", ["#{children_under_3}", "#{children_under_7}"], {
    name: { zh: "3岁以下儿童不多于7岁以下儿童", en: "Children under 3: no more than under 7" },
    severity: "error",
    why: { zh: "3岁以下儿童都在7岁以下儿童之内。", en: "Children under 3 are among those under 7." },
    source: "妇幼健康统计年报",
  }),
  defineAtMost("managed-three-within-seven", ["#{children_under_3_managed}", "#{children_under_7_managed}"], {
    name: {
      zh: "3岁以下系统管理不多于7岁以下健康管理",
      en: "Systematic management under 3: no more than health management under 7",
    },
    severity: "warning",
    why: {
      zh: "系统管理的要求高于健康管理，多数年份不会更多。",
      en: "Systematic management asks for more than health management; it is rarely wider.",
    },
    source: "indicator-rules.md §0.8",
  }),
  defineAtMost("measured-within-under-seven", ["#{children_under_5_measured}", "#{children_under_7}"], {
    name: { zh: "5岁以下体检不多于7岁以下儿童", en: "Under-fives measured: no more than children under 7" },
    severity: "warning",
    why: {
      zh: "5岁以下儿童是7岁以下儿童的一部分，每人每年计一次。",
      en: "Children under 5 are a part of those under 7, each counted once a year.",
    },
    source: "妇幼健康统计年报",
  }),
  defineAtMost("tested-within-measured", ["#{children_under_5_hb_tested}", "#{children_under_5_measured}"], {
    name: { zh: "血红蛋白检测不多于身高体重检查", en: "Haemoglobin tested: no more than measured" },
    severity: "warning",
    why: { zh: "血红蛋白检测在健康检查时进行。", en: "Haemoglobin is tested at the health check." },
    source: "妇幼健康统计年报",
  }),
  defineAtMost("surveyed-within-births", ["#{infants_under_6m_surveyed}", "#{live_births}"], {
    name: { zh: "母乳喂养调查人数不多于活产数", en: "Infants surveyed: no more than live births" },
    severity: "warning",
    why: { zh: "调查的是当年出生不满6个月的婴儿。", en: "The survey asks about infants born within the year." },
    source: "妇幼健康统计年报",
  }),
  defineAtMost("women-beside-births", ["#{women_delivered}", "#{live_births} * 1.05"], {
    name: { zh: "产妇数与活产数相近", en: "Women delivered: close to live births" },
    severity: "warning",
    why: { zh: "死胎死产不到活产的5% [D]。", en: "Stillbirths stay below 5% of live births [D]." },
    source: "妇幼健康统计年报42表",
  }),
  defineAtMost("births-beside-women", ["#{live_births}", "#{women_delivered} * 1.05"], {
    name: { zh: "活产数与产妇数相近", en: "Live births: close to women delivered" },
    severity: "warning",
    why: { zh: "多胎约占分娩的2%，不会超过5% [D]。", en: "Multiple births are about 2% of deliveries, never 5% [D]." },
    source: "妇幼健康统计年报42表",
  }),
  defineAtMost("drowned-within-injured", ["#{deaths_drowning_0_17}", "#{deaths_injury_0_17}"], {
    name: { zh: "溺水死亡不多于伤害死亡", en: "Drowning deaths: no more than injury deaths" },
    severity: "error",
    why: { zh: "溺水是伤害的一种（ICD-10 V01—Y98）。", en: "Drowning is one of the injuries (ICD-10 V01–Y98)." },
    source: "indicator-rules.md §2",
  }),
  defineAtMost("road-within-injured", ["#{deaths_road_0_17} + #{deaths_drowning_0_17}", "#{deaths_injury_0_17}"], {
    name: {
      zh: "溺水与道路交通死亡之和不多于伤害死亡",
      en: "Drowning and road deaths together: no more than injury deaths",
    },
    severity: "warning",
    why: {
      zh: "两类互不重叠，同属伤害；来自两个部门，口径要对上。",
      en: "The two do not overlap and both are injuries; two agencies count them.",
    },
    source: "indicator-rules.md §2",
  }),
  defineAtMost("children-within-residents", ["#{children_0_17}", "#{residents}"], {
    name: { zh: "0—17岁儿童不多于常住人口", en: "Children 0–17: no more than residents" },
    severity: "error",
    why: { zh: "儿童是常住人口的一部分。", en: "Children are a part of the residents." },
    source: "统计局人口年报",
  }),
  defineAtMost("minors-within-children", ["#{minors_civil}", "#{children_0_17}"], {
    name: { zh: "不含兵团团场的未成年人不多于全部儿童", en: "Minors without corps farms: no more than all children" },
    severity: "warning",
    why: { zh: "前者少了兵团团场。", en: "The former leaves the corps farms out." },
    source: "indicator-rules.md §0.12",
  }),
  defineAtMost("under-seven-within-children", ["#{children_under_7}", "#{children_under_3} * 4"], {
    name: { zh: "7岁以下与3岁以下儿童数相称", en: "Children under 7: in proportion to those under 3" },
    severity: "warning",
    why: {
      zh: "七个年龄组不会多到三个年龄组的4倍 [D]。",
      en: "Seven year groups do not reach four times three of them [D].",
    },
    source: "人口年龄结构",
  }),
];
