// Data elements of special education, after-school service, school conditions and school funding.
// [D] Without the corps farms, as in education.ts. A nine-year school counts once in each stage it teaches.
import { defineElement, type Element } from "../../src/stats/element/element.ts";

const corps = ["production-corps farm"];

export const educationSpecialElements: readonly Element[] = [
  defineElement("disabled_compulsory_age", {
    name: { zh: "已登记义务教育适龄残疾儿童数", en: "Known disabled children of compulsory age" },
    agency: "dpf",
    periodKind: "school-year",
    acrossTime: "last",
    excludedKinds: corps,
  }),
  defineElement("disabled_compulsory_enrolled", {
    name: { zh: "已入学义务教育适龄残疾儿童数", en: "Known disabled children of compulsory age who are enrolled" },
    agency: "edu",
    periodKind: "school-year",
    acrossTime: "last",
    excludedKinds: corps,
  }),
  defineElement("sped_stage_types_served", {
    name: {
      zh: "特殊教育已覆盖的学段与残疾类别组合数",
      en: "Combinations of stage and disability type served by special education",
    },
    unit: "count",
    agency: "edu",
    periodKind: "school-year",
    reportedAt: "county",
    acrossTime: "last",
    excludedKinds: corps,
  }),
];

export const educationSchoolsElements: readonly Element[] = [
  defineElement("compulsory_schools", {
    name: { zh: "义务教育学校数", en: "Compulsory-stage schools" },
    unit: "count",
    agency: "edu",
    periodKind: "school-year",
    by: ["stage"],
    acrossTime: "last",
    excludedKinds: corps,
  }),
  defineElement("compulsory_schools_afterschool", {
    name: { zh: "提供课后服务的义务教育学校数", en: "Compulsory-stage schools with after-school service" },
    unit: "count",
    agency: "edu",
    periodKind: "school-year",
    by: ["stage"],
    acrossTime: "last",
    excludedKinds: corps,
  }),
  defineElement("compulsory_schools_afterschool_on_time", {
    name: {
      zh: "课后服务结束时间不早于当地下班时间的义务教育学校数",
      en: "Compulsory-stage schools whose after-school service ends not before the local end of work",
    },
    unit: "count",
    agency: "edu",
    periodKind: "school-year",
    by: ["stage"],
    acrossTime: "last",
    excludedKinds: corps,
  }),
  defineElement("primary_secondary_schools", {
    name: { zh: "中小学校数", en: "Primary and secondary schools" },
    unit: "count",
    agency: "edu",
    by: ["residence"],
    acrossTime: "last",
    excludedKinds: corps,
  }),
  defineElement("primary_secondary_schools_equipped", {
    name: {
      zh: "饮水、厕所、课桌椅三项均达标的中小学校数",
      en: "Primary and secondary schools with safe water, sanitary toilets and fitting desks",
    },
    unit: "count",
    agency: "edu",
    by: ["residence"],
    acrossTime: "last",
    excludedKinds: corps,
  }),
  defineElement("science_practice_activities", {
    name: { zh: "儿童科学实践活动次数", en: "Science practice activities for children" },
    unit: "count",
    agency: "edu",
    reportedAt: "county",
    excludedKinds: corps,
  }),
  defineElement("practice_activities", {
    name: { zh: "儿童社会实践活动次数", en: "Practice activities for children" },
    unit: "count",
    agency: "edu",
    reportedAt: "county",
    excludedKinds: corps,
  }),
  defineElement("recurrent_education_spending", {
    name: { zh: "一般公共预算教育事业费支出", en: "Recurrent public spending on education" },
    unit: "10k yuan",
    agency: "fin",
    reportedAt: "county",
    by: ["stage"],
    decimals: 2,
    excludedKinds: corps,
  }),
  defineElement("students_year_average", {
    name: { zh: "年平均在校学生数", en: "Enrolled students, average of the year" },
    agency: "edu",
    reportedAt: "county",
    by: ["stage"],
    acrossTime: "mean",
    excludedKinds: corps,
  }),
];
