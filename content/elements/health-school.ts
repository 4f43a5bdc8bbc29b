// Data elements of fitness, check-ups, exercise, sleep and health staff in schools: student fitness
// system, school check-up, survey, staff register.
// [D] School figures leave out corps farms, which report schooling through the corps' own line.
import { defineElement, type Element } from "../../src/stats/element/element.ts";

const corps = ["production-corps farm"];

export const healthSchoolElements: readonly Element[] = [
  defineElement("school_students", {
    name: { zh: "中小学在校学生数", en: "Students of primary and secondary schools" },
    agency: "edu",
    periodKind: "school-year",
    by: ["sex", "stage"],
    acrossTime: "last",
    excludedKinds: corps,
  }),
  defineElement("students_checked_up", {
    name: { zh: "年度健康体检学生数（每生计一次）", en: "Students with a check-up in the year, each counted once" },
    agency: "edu",
    periodKind: "school-year",
    by: ["sex", "stage"],
    excludedKinds: corps,
  }),
  defineElement("students_fitness_exempt", {
    name: { zh: "免予执行体质健康标准的学生数", en: "Students exempt from the fitness test" },
    agency: "edu",
    periodKind: "school-year",
    by: ["sex", "stage"],
    acrossTime: "last",
    excludedKinds: corps,
  }),
  defineElement("students_fitness_tested", {
    name: { zh: "体质健康测试有总分的学生数", en: "Students tested for fitness, with a total score" },
    agency: "edu",
    periodKind: "school-year",
    by: ["sex", "stage"],
    excludedKinds: corps,
  }),
  defineElement("students_fitness_good", {
    name: { zh: "体质健康优良学生数（总分80分及以上）", en: "Students with a fitness score of 80 or more" },
    agency: "edu",
    periodKind: "school-year",
    by: ["sex", "stage"],
    excludedKinds: corps,
  }),
  defineElement("exercise_surveyed", {
    name: { zh: "体育活动时间调查学生数", en: "Students surveyed about exercise" },
    agency: "edu",
    periodKind: "school-year",
    by: ["stage"],
    excludedKinds: corps,
  }),
  defineElement("exercise_hours_total", {
    name: {
      zh: "调查学生每天中等及以上强度身体活动时间合计",
      en: "Hours of moderate or harder activity a day, sum over the students surveyed",
    },
    unit: "hours",
    agency: "edu",
    periodKind: "school-year",
    by: ["stage"],
    decimals: 1,
    excludedKinds: corps,
  }),
  defineElement("sleep_surveyed_primary", {
    name: { zh: "睡眠时间调查小学生数", en: "Primary pupils surveyed about sleep" },
    agency: "edu",
    periodKind: "school-year",
    excludedKinds: corps,
  }),
  defineElement("sleep_hours_total_primary", {
    name: { zh: "调查小学生每天睡眠时间合计", en: "Hours of sleep a day, sum over the primary pupils surveyed" },
    unit: "hours",
    agency: "edu",
    periodKind: "school-year",
    decimals: 1,
    excludedKinds: corps,
  }),
  defineElement("sleep_surveyed_junior", {
    name: { zh: "睡眠时间调查初中生数", en: "Junior students surveyed about sleep" },
    agency: "edu",
    periodKind: "school-year",
    excludedKinds: corps,
  }),
  defineElement("sleep_hours_total_junior", {
    name: { zh: "调查初中生每天睡眠时间合计", en: "Hours of sleep a day, sum over the junior students surveyed" },
    unit: "hours",
    agency: "edu",
    periodKind: "school-year",
    decimals: 1,
    excludedKinds: corps,
  }),
  defineElement("sleep_surveyed_senior", {
    name: { zh: "睡眠时间调查高中生数", en: "Senior students surveyed about sleep" },
    agency: "edu",
    periodKind: "school-year",
    excludedKinds: corps,
  }),
  defineElement("sleep_hours_total_senior", {
    name: { zh: "调查高中生每天睡眠时间合计", en: "Hours of sleep a day, sum over the senior students surveyed" },
    unit: "hours",
    agency: "edu",
    periodKind: "school-year",
    decimals: 1,
    excludedKinds: corps,
  }),
  defineElement("health_staff_units_due", {
    name: { zh: "学校、幼儿园、托育机构数", en: "Schools, kindergartens and nurseries" },
    unit: "count",
    agency: "edu",
    periodKind: "school-year",
    acrossTime: "last",
    excludedKinds: corps,
  }),
  defineElement("health_staff_units_to_standard", {
    name: {
      zh: "校医和保健人员配备达标的学校、幼儿园、托育机构数",
      en: "Schools, kindergartens and nurseries with health staff to the standard",
    },
    unit: "count",
    agency: "edu",
    periodKind: "school-year",
    acrossTime: "last",
    excludedKinds: corps,
  }),
  defineElement("mental_teacher_schools_due", {
    name: {
      zh: "应配备心理健康教育教师的中小学校数",
      en: "Primary and secondary schools that need a mental-health teacher",
    },
    unit: "count",
    agency: "edu",
    periodKind: "school-year",
    by: ["stage"],
    acrossTime: "last",
    excludedKinds: corps,
  }),
  defineElement("mental_teacher_schools", {
    name: {
      zh: "已配备心理健康教育教师的中小学校数",
      en: "Primary and secondary schools with a mental-health teacher",
    },
    unit: "count",
    agency: "edu",
    periodKind: "school-year",
    by: ["stage"],
    acrossTime: "last",
    excludedKinds: corps,
  }),
];
