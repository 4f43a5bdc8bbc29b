// Forms of the education bureau on the health of students: eyes, check-ups and fitness, sleep and exercise, meals, staff.
// Source: school screening, student health check-ups, the national student fitness system, school-health
// monitoring with the disease-control centre, the nutrition programme's system [M]/[R].
// [D] The bureau fills in for all townships; autumn count, due 40 working days after 1 September.
import { defineForm, type Form } from "../../src/reporting/form/form.ts";
import { autumnCount, withoutCorps } from "./clocks.ts";

const schoolHealth = { agency: "edu", ...autumnCount, ...withoutCorps } as const;

export const educationHealthForms: readonly Form[] = [
  defineForm("student-eyesight", {
    title: { zh: "学生视力筛查和近视防控", en: "Eyesight of students" },
    ...schoolHealth,
    sections: [
      {
        title: { zh: "视力筛查", en: "Screening" },
        elements: ["students_vision_screened", "students_myopic"],
      },
      {
        title: { zh: "新发近视、档案、户外活动和教室", en: "New myopia, files, outdoor time and classrooms" },
        elements: [
          "students_rescreened_not_myopic_before",
          "students_newly_myopic",
          "children_enrolled",
          "children_with_vision_file",
          "outdoor_surveyed",
          "outdoor_hours_total",
          "classrooms_measured",
          "classrooms_up_to_standard",
        ],
      },
    ],
    note: {
      zh: "来源：秋季学期学校视力筛查、视力健康档案平台、学生常见病和健康影响因素监测（学校卫生监测）。筛查性近视：裸眼视力低于5.0且非睫状肌麻痹电脑验光等效球镜低于-0.50D，或佩戴角膜塑形镜。[R]",
      en: "Source: autumn school screening, vision files, school-health monitoring. Screening myopia: uncorrected vision under 5.0 and non-cycloplegic equivalent sphere under −0.50 D, or ortho-k lenses. [R]",
    },
  }),
  defineForm("student-checkups-fitness", {
    title: { zh: "学生体检和体质健康测试", en: "Check-ups and fitness of students" },
    ...schoolHealth,
    sections: [
      {
        title: { zh: "健康体检", en: "Check-ups" },
        elements: ["school_students", "students_checked_up", "students_measured", "students_overweight_obese"],
      },
      {
        title: { zh: "体质健康测试", en: "Fitness tests" },
        elements: ["students_fitness_exempt", "students_fitness_tested", "students_fitness_good"],
      },
    ],
    note: {
      zh: "来源：学生健康体检、国家学生体质健康标准数据管理系统。优良为总分80分及以上；每名学生只计一次；超重肥胖按学龄儿童青少年超重与肥胖筛查标准（WS/T 586）。[R]",
      en: "Source: student check-ups and the national fitness system. Good means 80 points or more; each student once; overweight by WS/T 586. [R]",
    },
  }),
  defineForm("student-sleep-exercise", {
    title: { zh: "学生睡眠和体育活动调查", en: "Sleep and exercise of students" },
    ...schoolHealth,
    sections: [
      {
        title: { zh: "睡眠时间", en: "Sleep" },
        elements: [
          "sleep_surveyed_primary",
          "sleep_hours_total_primary",
          "sleep_surveyed_junior",
          "sleep_hours_total_junior",
          "sleep_surveyed_senior",
          "sleep_hours_total_senior",
        ],
      },
      {
        title: { zh: "体育活动时间", en: "Exercise" },
        elements: ["exercise_surveyed", "exercise_hours_total"],
      },
    ],
    note: {
      zh: "来源：学生睡眠专项调查、学校体育活动调查。时间填全部被调查学生每天小时数的合计，不填平均数。[M]",
      en: "Source: surveys of sleep and exercise. Give the sum of daily hours over all students surveyed, not the mean. [M]",
    },
  }),
  defineForm("school-health-staff", {
    title: { zh: "学校卫生、心理和法治人员配备", en: "Health, mental-health and legal staff of schools" },
    ...schoolHealth,
    sections: [
      {
        title: { zh: "心理健康教育教师", en: "Mental-health teachers" },
        elements: ["mental_teacher_schools_due", "mental_teacher_schools"],
      },
      {
        title: { zh: "校医、保健人员和法治副校长", en: "Health staff and legal vice-principals" },
        elements: [
          "health_staff_units_due",
          "health_staff_units_to_standard",
          "law_vice_principal_schools_due",
          "law_vice_principal_schools",
        ],
      },
    ],
    note: {
      zh: "来源：教师管理信息系统、人员配备登记、法治副校长名册。“应配备”为秋季开学时的学校和机构数。[M]",
      en: "Source: teacher and staff registers, register of legal vice-principals. “Due” are the schools open in autumn. [M]",
    },
  }),
  defineForm("student-meals", {
    title: { zh: "农牧区学生营养膳食补助", en: "School meals in rural areas" },
    ...schoolHealth,
    sections: [
      {
        title: { zh: "在校生和受益学生", en: "Students and beneficiaries" },
        elements: ["rural_compulsory_pupils", "rural_compulsory_pupils_meal_subsidy"],
      },
    ],
    note: {
      zh: "来源：营养改善计划实名制学生信息管理系统。[M]",
      en: "Source: student system of the nutrition programme. [M]",
    },
  }),
];
