// Forms of the education bureau on places and schools, of the disabled persons' federation on school age, and of the
// finance bureau on spending.
// Source: annual education statistics (教育事业统计年报), student register, final accounts [M].
// [D] Autumn counts are due 40 working days after 1 September; what runs through the calendar year (conditions,
// dropouts, activities, spending) 20 days after it ends. The bureau fills in for all townships.
import { defineForm, type Form } from "../../src/reporting/form/form.ts";
import { autumnCount, withoutCorps } from "./clocks.ts";

const autumn = { agency: "edu", ...autumnCount, ...withoutCorps } as const;
const calendar = { agency: "edu", ...withoutCorps } as const;

export const educationSchoolsForms: readonly Form[] = [
  defineForm("kindergartens", {
    title: { zh: "学前教育年报", en: "Preschool education" },
    ...autumn,
    sections: [
      {
        title: { zh: "在园幼儿", en: "Children" },
        elements: ["kindergarten_children", "kindergarten_children_inclusive"],
      },
      {
        title: { zh: "幼儿园", en: "Kindergartens" },
        elements: ["kindergartens", "kindergartens_inclusive", "kindergartens_taking_2_3"],
      },
    ],
    note: {
      zh: "来源：教育事业统计年报。在园幼儿不论年龄；普惠性幼儿园含公办园和认定的普惠性民办园。[M]",
      en: "Source: annual education statistics. Children of whatever age; inclusive kindergartens are public ones and recognised private ones. [M]",
    },
  }),
  defineForm("school-enrolment", {
    title: { zh: "学校在校生、招生和班额", en: "Students, new pupils and classes" },
    ...autumn,
    sections: [
      { title: { zh: "义务教育在校生", en: "Students of the compulsory stage" }, elements: ["compulsory_students"] },
      { title: { zh: "高中阶段在校生", en: "Students of the senior stage" }, elements: ["senior_students"] },
      { title: { zh: "起始年级招生", en: "New pupils" }, elements: ["new_pupils", "new_pupils_near"] },
      { title: { zh: "教学班", en: "Classes" }, elements: ["school_classes", "school_classes_large"] },
    ],
    note: {
      zh: "来源：教育事业统计年报、学籍系统。九年一贯制学校按学段分别计；大班额为56人及以上。[M]",
      en: "Source: annual education statistics and student register. A nine-year school counts once in each stage; a large class has 56 pupils or more. [M]",
    },
  }),
  defineForm("after-school-service", {
    title: { zh: "义务教育学校课后服务", en: "After-school service" },
    ...autumn,
    sections: [
      {
        title: { zh: "学校和课后服务", en: "Schools and their service" },
        elements: ["compulsory_schools", "compulsory_schools_afterschool", "compulsory_schools_afterschool_on_time"],
      },
    ],
    note: {
      zh: "来源：教育部门课后服务报表。结束时间与当地下班时间比。[M]",
      en: "Source: the bureau's after-school report. The end is compared with the local end of work. [M]",
    },
  }),
  defineForm("disabled-enrolment", {
    title: { zh: "残疾儿童义务教育入学", en: "Enrolment of disabled children" },
    ...autumn,
    sections: [{ title: { zh: "已入学", en: "Enrolled" }, elements: ["disabled_compulsory_enrolled"] }],
    note: {
      zh: "随班就读、特教班、特教学校、送教上门都计入。应入学人数由残联另表报送，两边先核对名单。[M]",
      en: "Inclusion, special classes, special schools and home delivery all count. The federation reports the children due; compare lists first. [M]",
    },
  }),
  defineForm("disabled-school-age", {
    title: { zh: "义务教育适龄残疾儿童登记", en: "Disabled children of compulsory age" },
    ...autumn,
    agency: "dpf",
    sections: [{ title: { zh: "已登记", en: "Registered" }, elements: ["disabled_compulsory_age"] }],
    note: {
      zh: "来源：残疾人基本状况登记。与教育局核对名单后填报。[M]",
      en: "Source: register of persons with disabilities. Compare lists with the education bureau first. [M]",
    },
  }),
  defineForm("special-education-coverage", {
    title: { zh: "特殊教育覆盖", en: "Coverage of special education" },
    ...autumn,
    reportedAt: "county",
    sections: [
      {
        title: { zh: "学段与残疾类别组合", en: "Stages and types of disability" },
        elements: ["sped_stage_types_served"],
      },
    ],
    note: {
      zh: "来源：特殊教育学校和随班就读安排。一个学段与一个残疾类别为一个组合。[M]",
      en: "Source: special schools and inclusion. One stage with one type of disability is one combination. [M]",
    },
  }),
  defineForm("nine-year-cohort", {
    title: { zh: "九年义务教育同届学生", en: "The nine-year cohort" },
    ...autumn,
    reportedAt: "county",
    sections: [
      {
        title: { zh: "入学、转入、转出和毕业", en: "Entrants, moves and graduates" },
        elements: ["cohort_entrants", "cohort_moved_in", "cohort_moved_out", "cohort_graduates"],
      },
    ],
    note: {
      zh: "来源：学籍系统。同一届学生从一年级到九年级逐人对应，不用两个年级的人数相除。[M]",
      en: "Source: student register. The same cohort matched from grade 1 to grade 9, not two grades divided. [M]",
    },
  }),
  defineForm("foreign-teachers", {
    title: { zh: "外籍教师从业查询备案", en: "Foreign teachers on file" },
    ...autumn,
    reportedAt: "county",
    sections: [
      {
        title: { zh: "聘用和备案", en: "Employed and filed" },
        elements: ["foreign_teachers", "foreign_teachers_filed"],
      },
    ],
    note: { zh: "来源：外籍教师名册。[M]", en: "Source: register of foreign teachers. [M]" },
  }),
  defineForm("school-conditions", {
    title: { zh: "中小学饮水、厕所和课桌椅", en: "Water, toilets and desks of schools" },
    ...calendar,
    sections: [
      {
        title: { zh: "学校数和达标数", en: "Schools and those to standard" },
        elements: ["primary_secondary_schools", "primary_secondary_schools_equipped"],
      },
    ],
    note: {
      zh: "来源：学校卫生与办学条件检查。三项都达标才计。[M]",
      en: "Source: inspection of school hygiene and conditions. All three must be to standard. [M]",
    },
  }),
  defineForm("dropouts", {
    title: { zh: "失学辍学台账汇总", en: "Children out of school" },
    ...calendar,
    sections: [{ title: { zh: "期末在册", en: "On the list at the end" }, elements: ["dropout_children"] }],
    note: {
      zh: "来源：控辍保学台账（与公安、民政、残联比对后）。去向不明的先查去向，查清前按在册计。[M]",
      en: "Source: dropout list, matched with police, civil affairs and the federation. A child whose whereabouts are unknown stays on the list until they are known. [M]",
    },
  }),
  defineForm("practice-activities", {
    title: { zh: "儿童科学和社会实践活动", en: "Science and social practice" },
    ...calendar,
    reportedAt: "county",
    sections: [
      { title: { zh: "活动次数", en: "Activities" }, elements: ["science_practice_activities", "practice_activities"] },
    ],
    note: { zh: "来源：活动记录。同一场活动只计一次。[M]", en: "Source: records. One activity counts once. [M]" },
  }),
  defineForm("students-year-average", {
    title: { zh: "年平均在校学生数", en: "Students, average of the year" },
    ...calendar,
    reportedAt: "county",
    sections: [{ title: { zh: "分学段", en: "By stage" }, elements: ["students_year_average"] }],
    note: {
      zh: "来源：教育经费统计。供生均经费作分母，口径与财政局的支出一致。[M]",
      en: "Source: statistics of education funds. The denominator of spending per student, as the finance bureau counts it. [M]",
    },
  }),
  defineForm("education-spending", {
    title: { zh: "一般公共预算教育事业费", en: "Recurrent public spending on education" },
    agency: "fin",
    ...withoutCorps,
    reportedAt: "county",
    sections: [{ title: { zh: "分学段支出", en: "By stage" }, elements: ["recurrent_education_spending"] }],
    note: {
      zh: "来源：财政决算、教育经费统计。决算未出前报预计数，在批注里写明，决算后更正。[M]",
      en: "Source: final accounts. Give an estimate with a comment until the accounts are closed, then correct it. [M]",
    },
  }),
];
