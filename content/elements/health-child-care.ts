// Data elements of newborn screening, child health management and immunisation: maternal and child
// health annual form 42, screening centre, basic public-health register, immunisation system.
import { defineElement, type Element } from "../../src/stats/element/element.ts";

export const healthChildCareElements: readonly Element[] = [
  defineElement("newborns_metabolic_screened", {
    name: { zh: "新生儿遗传代谢病筛查人数", en: "Newborns screened for metabolic disease" },
    agency: "health",
    periodKind: "health-year",
    by: ["sex", "residence"],
  }),
  defineElement("newborns_hearing_screened", {
    name: { zh: "新生儿听力筛查人数", en: "Newborns screened for hearing" },
    agency: "health",
    periodKind: "health-year",
    by: ["sex", "residence"],
  }),
  defineElement("newborn_screening_diseases", {
    name: { zh: "新生儿疾病免费筛查病种数", en: "Diseases in free newborn screening" },
    unit: "count",
    agency: "health",
    reportedAt: "county",
    acrossTime: "last",
  }),
  defineElement("newborns_visited", {
    name: { zh: "新生儿访视人数（28天内1次及以上）", en: "Newborns visited once or more within 28 days" },
    agency: "health",
    periodKind: "health-year",
    reportedAt: "village",
    by: ["sex", "residence"],
  }),
  defineElement("children_under_3", {
    name: { zh: "3岁以下儿童数", en: "Children under 3" },
    agency: "health",
    periodKind: "health-year",
    reportedAt: "village",
    by: ["sex"],
    acrossTime: "last",
  }),
  defineElement("children_under_3_managed", {
    name: { zh: "3岁以下儿童系统管理人数", en: "Children under 3 under systematic management" },
    agency: "health",
    periodKind: "health-year",
    reportedAt: "village",
    by: ["sex"],
    acrossTime: "last",
  }),
  defineElement("children_under_7", {
    name: { zh: "7岁以下儿童数（0—6岁）", en: "Children under 7 (0-6)" },
    agency: "health",
    periodKind: "health-year",
    reportedAt: "village",
    by: ["sex"],
    acrossTime: "last",
  }),
  defineElement("children_under_7_managed", {
    name: { zh: "7岁以下儿童健康管理人数", en: "Children under 7 under health management" },
    agency: "health",
    periodKind: "health-year",
    reportedAt: "village",
    by: ["sex"],
    acrossTime: "last",
  }),
  defineElement("children_under_7_disability_screened", {
    name: { zh: "0—6岁儿童残疾筛查人数（五类）", en: "Children 0-6 screened for disability (five categories)" },
    agency: "health",
    periodKind: "health-year",
    reportedAt: "village",
    by: ["sex"],
    acrossTime: "last",
  }),
  defineElement("vaccine_doses_due", {
    name: { zh: "免疫规划疫苗应种剂次数", en: "Programme vaccine doses due" },
    unit: "count",
    agency: "cdc",
  }),
  defineElement("vaccine_doses_given", {
    name: { zh: "免疫规划疫苗按程序实种剂次数", en: "Programme vaccine doses given on schedule" },
    unit: "count",
    agency: "cdc",
  }),
];
