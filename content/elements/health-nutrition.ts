// Data elements of feeding, nutrition and growth: maternal and child health annual form 42, feeding
// survey, school check-up, school nutrition system.
// [D] School figures leave out corps farms, which report schooling through the corps' own line.
import { defineElement, type Element } from "../../src/stats/element/element.ts";

const corps = ["production-corps farm"];

export const healthNutritionElements: readonly Element[] = [
  defineElement("infants_under_6m_surveyed", {
    name: { zh: "6个月内婴儿母乳喂养调查人数", en: "Infants under 6 months in the feeding survey" },
    agency: "health",
    periodKind: "health-year",
    by: ["residence"],
  }),
  defineElement("infants_under_6m_breastfed_only", {
    name: { zh: "6个月内婴儿纯母乳喂养人数", en: "Infants under 6 months fed only breast milk" },
    agency: "health",
    periodKind: "health-year",
    by: ["residence"],
  }),
  defineElement("children_under_5_hb_tested", {
    name: { zh: "5岁以下儿童血红蛋白检测人数", en: "Children under 5 with haemoglobin tested" },
    agency: "health",
    periodKind: "health-year",
    by: ["sex"],
  }),
  defineElement("children_under_5_anaemic", {
    name: { zh: "5岁以下儿童贫血患病人数", en: "Children under 5 with anaemia" },
    agency: "health",
    periodKind: "health-year",
    by: ["sex"],
  }),
  defineElement("children_under_5_measured", {
    name: { zh: "5岁以下儿童身高（长）体重检查人数", en: "Children under 5 measured" },
    agency: "health",
    periodKind: "health-year",
    by: ["sex"],
  }),
  defineElement("children_under_5_stunted", {
    name: { zh: "5岁以下儿童生长迟缓人数", en: "Children under 5 with stunting" },
    agency: "health",
    periodKind: "health-year",
    by: ["sex"],
  }),
  defineElement("students_measured", {
    name: { zh: "学生身高体重测量人数", en: "Students measured for height and weight" },
    agency: "edu",
    periodKind: "school-year",
    by: ["sex", "stage"],
    excludedKinds: corps,
  }),
  defineElement("students_overweight_obese", {
    name: { zh: "学生超重肥胖人数", en: "Students with overweight or obesity" },
    agency: "edu",
    periodKind: "school-year",
    by: ["sex", "stage"],
    excludedKinds: corps,
  }),
  defineElement("rural_compulsory_pupils", {
    name: {
      zh: "农牧区（含乡镇）义务教育学校在校生数",
      en: "Pupils of rural and pastoral compulsory schools, townships included",
    },
    agency: "edu",
    periodKind: "school-year",
    by: ["stage"],
    acrossTime: "last",
    excludedKinds: corps,
  }),
  defineElement("rural_compulsory_pupils_meal_subsidy", {
    name: {
      zh: "享受营养膳食补助的农牧区义务教育学校学生数",
      en: "Pupils of these schools who receive the meal subsidy",
    },
    agency: "edu",
    periodKind: "school-year",
    by: ["stage"],
    acrossTime: "last",
    excludedKinds: corps,
  }),
];
