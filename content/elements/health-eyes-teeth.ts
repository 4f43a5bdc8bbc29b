// Data elements of eyes and teeth: public-health register, autumn vision screening in schools and
// kindergartens, vision files, oral survey.
// [D] In the vision screening the preschool cell holds the 6-year-olds in kindergarten; school figures
// leave out corps farms, which report schooling through the corps' own line.
import { defineElement, type Element } from "../../src/stats/element/element.ts";

const corps = ["production-corps farm"];

export const healthEyesTeethElements: readonly Element[] = [
  defineElement("children_under_7_eyes_checked", {
    name: { zh: "0—6岁儿童眼保健和视力检查人数", en: "Children 0-6 with an eye-care or vision check" },
    agency: "health",
    periodKind: "health-year",
    reportedAt: "village",
    by: ["sex"],
    acrossTime: "last",
  }),
  defineElement("students_vision_screened", {
    name: { zh: "视力筛查人数（学前为6岁儿童）", en: "Students screened for vision (preschool: 6-year-olds)" },
    agency: "edu",
    periodKind: "school-year",
    by: ["sex", "stage"],
    excludedKinds: corps,
  }),
  defineElement("students_myopic", {
    name: {
      zh: "筛查性近视人数（学前为6岁儿童）",
      en: "Students with screen-positive myopia (preschool: 6-year-olds)",
    },
    agency: "edu",
    periodKind: "school-year",
    by: ["sex", "stage"],
    excludedKinds: corps,
  }),
  defineElement("students_rescreened_not_myopic_before", {
    name: { zh: "上年未近视且本年复查的学生数", en: "Students not myopic last year and seen again" },
    agency: "edu",
    periodKind: "school-year",
    by: ["stage"],
    excludedKinds: corps,
  }),
  defineElement("students_newly_myopic", {
    name: { zh: "上年未近视、本年近视的学生数", en: "Students not myopic last year and myopic now" },
    agency: "edu",
    periodKind: "school-year",
    by: ["stage"],
    excludedKinds: corps,
  }),
  defineElement("children_enrolled", {
    name: { zh: "在园在校儿童数", en: "Children in kindergartens and schools" },
    agency: "edu",
    periodKind: "school-year",
    by: ["stage"],
    acrossTime: "last",
    excludedKinds: corps,
  }),
  defineElement("children_with_vision_file", {
    name: { zh: "建立视力健康电子档案的在园在校儿童数", en: "Enrolled children with an electronic vision file" },
    agency: "edu",
    periodKind: "school-year",
    by: ["stage"],
    acrossTime: "last",
    excludedKinds: corps,
  }),
  defineElement("outdoor_surveyed", {
    name: { zh: "户外活动时间调查人数", en: "Children surveyed about time outdoors" },
    agency: "edu",
    periodKind: "school-year",
    by: ["stage"],
    excludedKinds: corps,
  }),
  defineElement("outdoor_hours_total", {
    name: { zh: "调查儿童每天户外活动时间合计", en: "Hours outdoors a day, sum over the children surveyed" },
    unit: "hours",
    agency: "edu",
    periodKind: "school-year",
    by: ["stage"],
    decimals: 1,
    excludedKinds: corps,
  }),
  defineElement("classrooms_measured", {
    name: { zh: "采光照明等检测的教室数", en: "Classrooms measured" },
    unit: "count",
    agency: "edu",
    periodKind: "school-year",
    by: ["stage"],
    excludedKinds: corps,
  }),
  defineElement("classrooms_up_to_standard", {
    name: {
      zh: "采光照明、课桌椅、黑板均达标的教室数",
      en: "Classrooms whose light, desks and boards meet the standard",
    },
    unit: "count",
    agency: "edu",
    periodKind: "school-year",
    by: ["stage"],
    excludedKinds: corps,
  }),
  defineElement("children_12_teeth_examined", {
    name: { zh: "12岁儿童口腔检查人数", en: "12-year-olds with teeth examined" },
    agency: "health",
    reportedAt: "county",
    by: ["sex", "residence"],
  }),
  defineElement("children_12_with_caries", {
    name: { zh: "12岁儿童患龋（含已充填）人数", en: "12-year-olds with caries or fillings" },
    agency: "health",
    reportedAt: "county",
    by: ["sex", "residence"],
  }),
];
