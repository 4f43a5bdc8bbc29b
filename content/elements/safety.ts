// Data elements of the safety indicators. Source: cause-of-death register, injury surveillance cards,
// departmental registers. [D] Disability certificates, reports, schools and water hazards leave out the
// corps farms, which report through the corps; what the health units count takes in all residents.
import { defineElement, type Element } from "../../src/stats/element/element.ts";

const withoutCorps = ["production-corps farm"];

export const safetyElements: readonly Element[] = [
  defineElement("deaths_injury_0_17", {
    name: { zh: "0—17岁儿童伤害死亡人数", en: "Deaths at 0–17 by injury and poisoning" },
    agency: "health",
    by: ["sex"],
  }),
  defineElement("deaths_drowning_0_17", {
    name: { zh: "0—17岁儿童溺水死亡人数", en: "Deaths at 0–17 by drowning" },
    agency: "health",
    by: ["sex"],
  }),
  defineElement("deaths_road_0_17", {
    name: { zh: "0—17岁儿童道路交通事故死亡人数", en: "Deaths at 0–17 in road traffic" },
    agency: "police",
    reportedAt: "county",
    by: ["sex"],
  }),
  defineElement("visits_fall_burn_poison_0_17", {
    name: { zh: "0—17岁儿童跌倒、烧烫伤、中毒首诊人次", en: "First visits at 0–17 for falls, burns and poisoning" },
    unit: "person-times",
    agency: "health",
    by: ["sex"],
  }),
  defineElement("children_disabled_by_injury", {
    name: { zh: "新增伤害致残持证儿童数", en: "Children with a new disability certificate caused by injury" },
    agency: "dpf",
    by: ["sex"],
    excludedKinds: withoutCorps,
  }),
  defineElement("formula_samples", {
    name: { zh: "婴幼儿配方乳粉抽检批次", en: "Infant formula samples taken" },
    unit: "count",
    agency: "market",
    reportedAt: "county",
  }),
  defineElement("formula_samples_passed", {
    name: { zh: "婴幼儿配方乳粉抽检合格批次", en: "Infant formula samples passed" },
    unit: "count",
    agency: "market",
    reportedAt: "county",
  }),
  defineElement("child_food_samples", {
    name: { zh: "其他儿童食品抽检批次", en: "Samples of other food for children" },
    unit: "count",
    agency: "market",
    reportedAt: "county",
  }),
  defineElement("mandatory_reports", {
    name: { zh: "侵害未成年人强制报告受理件数", en: "Mandatory reports received" },
    unit: "cases",
    agency: "civil",
    excludedKinds: withoutCorps,
  }),
  defineElement("mandatory_reports_in_time", {
    name: { zh: "强制报告法定时限内处置件数", en: "Mandatory reports acted on within the legal limit" },
    unit: "cases",
    agency: "civil",
    excludedKinds: withoutCorps,
  }),
  defineElement("schools_and_kindergartens", {
    name: { zh: "中小学幼儿园数", en: "Schools and kindergartens" },
    unit: "count",
    agency: "edu",
    by: ["stage"],
    acrossTime: "last",
    excludedKinds: withoutCorps,
  }),
  defineElement("schools_with_drill", {
    name: {
      zh: "年内开展应急疏散演练的中小学幼儿园数",
      en: "Schools and kindergartens with an emergency drill in the year",
    },
    unit: "count",
    agency: "edu",
    by: ["stage"],
    acrossTime: "last",
    excludedKinds: withoutCorps,
  }),
  defineElement("safety_education_units_due", {
    name: {
      zh: "应开展安全教育的学校、幼儿园和托育机构数",
      en: "Schools, kindergartens and nurseries due to hold safety education",
    },
    unit: "count",
    agency: "edu",
    acrossTime: "last",
    excludedKinds: withoutCorps,
  }),
  defineElement("safety_education_units", {
    name: {
      zh: "年内开展安全教育的学校、幼儿园和托育机构数",
      en: "Schools, kindergartens and nurseries with safety education in the year",
    },
    unit: "count",
    agency: "edu",
    acrossTime: "last",
    excludedKinds: withoutCorps,
  }),
  defineElement("water_hazards_listed", {
    name: { zh: "台账内危险水体数", en: "Water hazards listed" },
    unit: "count",
    agency: "water",
    acrossTime: "last",
    excludedKinds: withoutCorps,
  }),
  defineElement("water_hazards_fixed", {
    name: { zh: "已防护或消除的危险水体数", en: "Water hazards fenced or removed" },
    unit: "count",
    agency: "water",
    acrossTime: "last",
    excludedKinds: withoutCorps,
  }),
  defineElement("livestream_accounts_under16", {
    name: { zh: "检查发现的16岁以下网络主播账号数", en: "Livestream accounts of under-16s found" },
    unit: "count",
    agency: "cyber",
    reportedAt: "county",
  }),
];
